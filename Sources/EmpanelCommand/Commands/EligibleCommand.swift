import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PanelRules

/// `empanel eligible`.
struct EligibleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eligible",
    abstract: "Say who may sit on a case's panel, and for everybody else why not.")

  @Argument(help: "Directory of the problem.")
  var problem: String

  @Option(name: .customLong("case"), help: "The case.")
  var reviewCase: String?

  @Option(help: "The panel, where it serves several cases.")
  var panel: String?

  @Flag(help: "Print the lists as JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (reviewCase == nil) != (panel == nil) else {
      throw ValidationError("Name a --case or a --panel.")
    }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let question = try console.problem(at: problem)
      guard let target = target(in: question) else {
        let name = reviewCase ?? panel ?? ""
        throw InterchangeError(
          .badData,
          [
            Issue(
              Issue.Place(file: problem), CommandPhrases.unknownTarget(["value": name]),
              advice: maybe(name, in: question))
          ])
      }
      let listing = EligibilityListing(problem: question, panel: target)
      try console.data(json ? listing.json() : listing.text(in: console.language))
      return .answered
    }
  }

  private func target(in question: AssignmentProblem) -> Int? {
    if let panel { return question.indexByPanel[Panel.ID(panel)] }
    guard let index = question.indexByCase[Case.ID(reviewCase ?? "")] else { return nil }
    return question.panels.firstIndex { $0.cases.contains(index) }
  }

  private func maybe(_ name: String, in question: AssignmentProblem) -> Statement? {
    let known =
      panel == nil
      ? question.cases.map(\.id.rawValue) : question.panels.map(\.id.rawValue)
    return Suggestions.advice(for: name, among: known)
  }
}
