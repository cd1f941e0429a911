import Foundation

/// Starts the measured programs and reads their answers.
struct ToolRunner {
  /// One run.
  struct Measured {
    let seconds: Double
    let peakKilobytes: Int
    let answer: ToolAnswer
  }

  /// The command `empanel`.
  let command: String
  /// This program.
  let bench: String
  /// Seconds for `glpsol`.
  let limit: Int
  /// Where the files of the instances are.
  let folder: String

  /// Writes the files of a suite.
  func prepare(suite: String, root: String) throws -> [InstanceFacts] {
    _ = try ChildRun.text(of: [bench, "prepare", suite, "--root", root, "--out", folder])
    let facts = try Data(contentsOf: URL(fileURLWithPath: folder + "/instances.json"))
    return try JSONDecoder().decode([InstanceFacts].self, from: facts)
  }

  /// Runs a tool once, from nothing to its answer.
  func run(_ tool: Tool, on instance: InstanceFacts) throws -> Measured {
    let files = InstanceFiles(folder: folder, name: instance.name)
    let words = arguments(of: tool, on: instance, files: files)
    let run = try ChildRun(words, output: files.log)
    guard run.exitStatus == 0 else {
      let log = (try? String(contentsOfFile: files.log, encoding: .utf8)) ?? ""
      throw ChildRun.Failure(description: "\(words.joined(separator: " ")): \(log)")
    }
    switch tool {
    case .command:
      return Measured(
        seconds: run.seconds, peakKilobytes: run.peakKilobytes,
        answer: try RosterAnswer.read(at: files.roster))
    case .library:
      let report = try JSONDecoder().decode(
        SolveCommand.Report.self, from: Data(contentsOf: URL(fileURLWithPath: files.log)))
      return Measured(
        seconds: report.seconds, peakKilobytes: report.peakKilobytes, answer: report.answer)
    case .plainPeer, .cuttingPeer:
      guard let answer = try GLPSolFile.answer(at: files.point) else {
        throw ChildRun.Failure(description: "glpsol wrote no solution for \(instance.name)")
      }
      return Measured(
        seconds: run.seconds, peakKilobytes: run.peakKilobytes, answer: answer)
    }
  }

  /// The command line as a reader would type it.
  func commandText(of tool: Tool, on instance: InstanceFacts) -> String {
    var words = arguments(
      of: tool, on: instance, files: InstanceFiles(folder: ".", name: instance.name))
    words[0] = URL(fileURLWithPath: words[0]).lastPathComponent
    return words.joined(separator: " ")
  }

  private func arguments(of tool: Tool, on instance: InstanceFacts, files: InstanceFiles)
    -> [String]
  {
    switch tool {
    case .command:
      [
        command, "assign", files.problem, "--objective", instance.objective, "--quiet", "--force",
        "-o", files.roster,
      ]
    case .library: [bench, "solve", files.problem, "--objective", instance.objective]
    case .plainPeer, .cuttingPeer:
      tool.rawValue.split(separator: " ").map(String.init)
        + ["--lp", files.program, "--tmlim", "\(limit)", "--write", files.point]
    }
  }
}

/// What a roster says about its first objective.
struct RosterAnswer: Decodable {
  private struct Result: Decodable {
    let value: String
    let decimals: Int
    /// Values that have no decimal text, such as "2.003/3".
    let exact: [String: String]?
  }

  private let termination: String
  private let objectives: [Result]

  /// Reads it from a roster file.
  static func read(at path: String) throws -> ToolAnswer {
    let roster = try JSONDecoder().decode(
      RosterAnswer.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return ToolAnswer(
      termination: roster.termination == "optimal" ? .optimal : .limit,
      units: roster.objectives.first.flatMap(units))
  }

  private static func units(of result: Result) -> Double? {
    let parts = (result.exact?["value"] ?? result.value).split(separator: "/")
      .compactMap { Double($0) }
    guard let first = parts.first else { return nil }
    return first / (parts.count > 1 ? parts[1] : 1) * pow(10, Double(result.decimals))
  }
}
