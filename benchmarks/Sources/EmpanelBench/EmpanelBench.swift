import ArgumentParser
import Empanel
import Foundation
import Interchange

/// `empanel-bench`: the library alone on one problem, once, in a process of its own, so that the
/// peak of its memory is that of one solve.
@main
struct EmpanelBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "empanel-bench",
    abstract: "Read a problem, solve and check it once, and print what it took as JSON.")

  @Argument(help: "Directory of the problem.")
  var problem: String

  @Option(parsing: .upToNextOption, help: "What to aim at, most important first.")
  var objective: [String]

  @Option(help: "Most seconds for the solve; without it there is no limit.")
  var limit: Int?

  @Option(help: "Most threads.")
  var threads = 1

  func run() throws {
    let names = try objective.map { text in
      guard let name = Objective.Name(rawValue: text) else {
        throw ValidationError("There is no objective \(text).")
      }
      return name
    }
    let memory = PrivateMemory()
    let clock = ContinuousClock()
    let start = clock.now
    let question = try ProblemDirectory.read(at: problem)
    let isRead = clock.now
    let answer = try RosterAssigner().assign(question, options: options(names, in: question))
    let report = SolveReport(
      answer.roster, read: (isRead - start) / .seconds(1),
      search: answer.searchTime / .seconds(1), solve: (clock.now - isRead) / .seconds(1),
      privateMemory: memory.peak)
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }

  /// Without a limit of work, so that the clock alone ends a search, as with every peer.
  private func options(_ names: [Objective.Name], in question: AssignmentProblem)
    -> AssignmentOptions
  {
    var options = AssignmentOptions(
      objectives: question.objectives(named: names), workLimit: .max,
      timeLimit: limit.map { .seconds($0) })
    options.threads = threads
    return options
  }
}
