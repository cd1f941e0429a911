import Foundation
import Interchange
import PanelModel

/// One example of `Policy.md`: a small problem, and rosters that it allows or forbids.
struct PolicyExample: CustomStringConvertible {
  /// A roster of the example, and whether the rules allow it.
  struct Verdict {
    let isAccepted: Bool
    let text: String
    /// Members by panel, or by case for its readers, in the order of the text.
    let members: [(panel: Panel.ID, experts: [Expert.ID], chair: Expert.ID?)]
  }

  /// Line of the article on which the example begins.
  let line: Int
  let problem: String
  let files: [String: String]
  let verdicts: [Verdict]

  var description: String { "example at Policy.md:\(line)" }

  /// All examples of the article, in order.
  static func all() throws -> [PolicyExample] {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Empanel/Documentation.docc/Policy.md")
    let lines = try String(contentsOf: article, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var examples: [PolicyExample] = []
    var open: Int?
    for (index, line) in lines.enumerated() {
      if line == "```example" {
        open = index
      } else if line == "```", let start = open {
        examples.append(PolicyExample(line: start + 1, lines: lines[(start + 1)..<index]))
        open = nil
      }
    }
    return examples
  }

  private init(line: Int, lines: ArraySlice<String>) {
    var problem: [String] = []
    var files: [String: [String]] = [:]
    var verdicts: [Verdict] = []
    var file: String?
    for text in lines {
      if text.hasSuffix(".csv"), !text.contains(" ") {
        file = text
        files[text] = []
      } else if text.hasPrefix("accepted ") || text.hasPrefix("rejected ") {
        verdicts.append(Self.verdict(text))
      } else if let file {
        if !text.isEmpty { files[file]?.append(text) }
      } else {
        problem.append(text)
      }
    }
    self.line = line
    self.problem = problem.joined(separator: "\n")
    self.files = files.mapValues { $0.joined(separator: "\n") + "\n" }
    self.verdicts = verdicts
  }

  /// `accepted P: E1* E2 | C1: E2`.
  private static func verdict(_ text: String) -> Verdict {
    let members = text.dropFirst("accepted ".count).split(separator: "|").map { part in
      let halves = part.split(separator: ":", maxSplits: 1)
      let names = halves[1].split(separator: " ")
      let chair = names.first { $0.hasSuffix("*") }.map { Expert.ID(String($0.dropLast())) }
      return (
        panel: Panel.ID(halves[0].trimmingCharacters(in: .whitespaces)),
        experts: names.map { Expert.ID(String($0.hasSuffix("*") ? $0.dropLast() : $0)) },
        chair: chair
      )
    }
    return Verdict(isAccepted: text.hasPrefix("accepted"), text: text, members: members)
  }

  /// The parts of the problem, read from files as a user's would be.
  func parts() throws -> ProblemParts {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-example-\(line)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    var yaml = "format: empanel-problem/1\n"
    if !problem.contains("as_of:") { yaml += "as_of: 2026-03-05\n" }
    if !problem.contains("affinity:") {
      yaml += "affinity: {decimals: 0}\n"
      let scores = "case_or_panel,expert,score\n"
      try write(scores, to: directory, named: "affinities.csv")
    }
    try write(yaml + problem + "\n", to: directory, named: "problem.yaml")
    for (name, text) in files { try write(text, to: directory, named: name) }
    return try ProblemDirectory.parts(at: directory.path)
  }

  private func write(_ text: String, to directory: URL, named name: String) throws {
    try Data(text.utf8).write(to: directory.appendingPathComponent(name))
  }
}
