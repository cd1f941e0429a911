import ArgumentParser
import Empanel
import Foundation
import Interchange

/// `empanel-bench solve`: the library alone, once, in a process of its own so that the peak of its
/// memory is that of one solve.
struct SolveCommand: ParsableCommand {
  /// What it prints.
  struct Report: Codable {
    var seconds: Double
    var peakKilobytes: Int
    var answer: ToolAnswer
  }

  static let configuration = CommandConfiguration(
    commandName: "solve", abstract: "Read a problem, and time the library on it once.")

  @Argument(help: "Directory of the problem.")
  var problem: String

  @Option(help: "What to aim at: total or worst-panel.")
  var objective: String

  func run() throws {
    guard let name = Objective.Name(rawValue: objective) else {
      throw ValidationError("There is no objective \(objective).")
    }
    let question = try ProblemDirectory.read(at: problem)
    let options = AssignmentOptions(objectives: question.objectives(named: [name]))
    let start = ContinuousClock.now
    let answer = try RosterAssigner().assign(question, options: options)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let report = Report(
      seconds: seconds, peakKilobytes: PeakMemory.kilobytes(ofProcess: "self"),
      answer: ToolAnswer(
        termination: answer.roster.termination == .optimal ? .optimal : .limit,
        units: answer.roster.objectives.first.map { $0.value.approximation }))
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }
}

extension Fraction {
  fileprivate var approximation: Double { Double(numerator) / Double(denominator) }
}
