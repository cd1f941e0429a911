import Empanel
import PanelModel

/// What a roster leaves open, what it reports without forbidding it, and what to do next.
struct StepTexts {
  /// Remarks that are listed one by one.
  private static let shownRemarks = 10

  let problem: AssignmentProblem
  let answer: RosterAssigner.Answer
  let language: Language

  /// Lines for a person; empty when there is nothing to say.
  func text(problem directory: String, path: String?) -> String {
    (notes + remarks + next(directory, path)).joined(separator: "\n")
  }

  /// Notes of the policy: printed, never checked.
  private var notes: [String] {
    problem.policy.panelRules.compactMap { rule in
      guard case .note(let text) = rule.demand else { return nil }
      return CommandPhrases.note(["text": text]).text(in: language)
    }
  }

  /// Of a step that has no roster: the panels above it, whose members were not asked about.
  static func settledAbove(
    _ step: FillingStep, of roster: Roster, in problem: AssignmentProblem
  ) -> [Statement] {
    guard roster.termination == .infeasible else { return [] }
    let above = step.open.compactMap { index -> Panel.ID? in
      let body = problem.panels[index].body
      guard body.overlap != .separate, let parent = body.parent,
        let place = problem.indexByPanel[parent], step.settled[place] != nil
      else { return nil }
      return parent
    }
    let names = Set(above).sorted().map(\.rawValue)
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
    return [CommandPhrases.settledAbove(["panels": shown])]
  }

  private var remarks: [String] {
    let remarks = answer.audit.remarks
    guard !remarks.isEmpty else { return [] }
    let heading = CommandPhrases.remarks(["count": "\(remarks.count)"]).text(in: language)
    let shown = remarks.prefix(Self.shownRemarks).map {
      "  " + $0.statement.text(in: language)
    }
    let more = remarks.count - shown.count
    let tail = more > 0 ? [CommandPhrases.moreRemarks(["count": "\(more)"]).text(in: language)] : []
    return [heading] + shown + tail
  }

  private func next(_ directory: String, _ path: String?) -> [String] {
    let unfilled = answer.roster.unfilled
    guard !unfilled.isEmpty else { return [] }
    let drawn = unfilled.filter { id in
      problem.indexByPanel[id].map { problem.panels[$0].body.fill == .draw } ?? false
    }
    let names = unfilled.prefix(6).map(\.rawValue).joined(separator: ", ")
    let values = [
      "count": "\(unfilled.count)", "panels": names + (unfilled.count > 6 ? ", …" : ""),
      "problem": directory, "roster": path ?? "ROSTER",
    ]
    let phrase =
      drawn.count == unfilled.count ? CommandPhrases.leftForDraw : CommandPhrases.nextStep
    return [Statement(phrase, values).text(in: language)]
  }
}
