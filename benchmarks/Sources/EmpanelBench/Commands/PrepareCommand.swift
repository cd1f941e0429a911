import ArgumentParser
import Empanel
import Foundation
import Interchange

/// `empanel-bench prepare`: everything that is made before a clock starts.
struct PrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Write the problems of a suite, and the full models of them.")

  @Argument(help: "Suite: smoke.")
  var suite: Suite

  @Option(help: "Folder of the package.")
  var root = "."

  @Option(help: "Folder for the files.")
  var out: String

  func run() throws {
    let publicData = ProcessInfo.processInfo.environment["EMPANEL_PUBLIC_DATA"]
    let instances =
      switch suite {
      case .smoke: SmokeSuite.instances(root: root, publicData: publicData)
      }
    let facts = try instances.map(prepare)
    try JSONEncoder().encode(facts).write(to: URL(fileURLWithPath: out + "/instances.json"))
  }

  private func prepare(_ instance: BenchmarkInstance) throws -> InstanceFacts {
    let parts = try instance.makeParts()
    let problem = try AssignmentProblem(parts)
    let files = InstanceFiles(folder: out, name: instance.name)
    try ProblemDirectory.write(parts, to: files.problem)
    let model = try FullModel(
      problem, objective: problem.objectives(named: [instance.objective])[0])
    try LPFormatWriter().text(of: model.program)
      .write(toFile: files.program, atomically: false, encoding: .utf8)
    return InstanceFacts(
      name: instance.name, origin: instance.origin, objective: instance.objective.rawValue,
      experts: problem.experts.count, cases: problem.cases.count, pairs: model.pairCount,
      decimals: problem.policy.decimals, digest: problem.digest())
  }
}

/// Where the files of an instance are.
struct InstanceFiles {
  let folder: String
  let name: String

  /// The problem as a directory, for `assign`.
  var problem: String { "\(folder)/\(name)" }
  /// The full model, for `glpsol`.
  var program: String { "\(folder)/\(name).lp" }
  /// What `assign` writes.
  var roster: String { "\(folder)/\(name).roster.json" }
  /// What `glpsol` writes.
  var point: String { "\(folder)/\(name).sol" }
  /// What a measured process prints.
  var log: String { "\(folder)/\(name).log" }
}
