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

  @Option(help: "Roster of an earlier step: who sits there counts as settled.")
  var within: String?

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
      let question = try console.problem(at: problem, within: within)
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
      let filled = try within.map { try RosterFile.read(at: $0).panels } ?? []
      let listing = EligibilityListing(
        problem: question, panel: target,
        reviewCase: reviewCase.flatMap { question.indexByCase[Case.ID($0)] },
        step: try FillingStep(settling: question, within: filled))
      try console.data(json ? listing.json() : listing.text(in: console.language))
      return .answered
    }
  }

  /// The panel asked about; for a case its readers, else the panel that it names, else its own.
  private func target(in question: AssignmentProblem) -> Int? {
    if let panel { return question.indexByPanel[Panel.ID(panel)] }
    guard let index = question.indexByCase[Case.ID(reviewCase ?? "")] else { return nil }
    let own = question.cases[index]
    return question.indexByPanel[Panel.ID(own.id.rawValue)]
      ?? own.panel.flatMap { question.indexByPanel[$0] }
  }

  private func maybe(_ name: String, in question: AssignmentProblem) -> Statement? {
    let known =
      panel == nil
      ? question.cases.map(\.id.rawValue) : question.panels.map(\.id.rawValue)
    return Suggestions.adviceOrList(for: name, among: known)
  }
}
