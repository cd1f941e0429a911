import PanelModel
import PanelRules
import RosterCheck

/// The panels that are settled before a run, and whether they keep the rules by themselves.
struct SettledPanels {
  let rules: EligibilityRules
  /// Whether they may be short of members.
  let isElastic: Bool

  private var problem: AssignmentProblem { rules.problem }
  private var step: FillingStep { rules.step }

  /// Has the checker judge them, so that nothing is built on a panel that may not be.
  ///
  /// - Throws: What they break, by panel; the mend is in `members.csv` or in the earlier roster.
  func check() throws(ProblemError) {
    guard !step.settled.isEmpty else { return }
    let panels = RosterPanels(problem: problem, rules: rules, members: step.settled).filled
    let audit = RosterAudit(settled: panels, against: problem, isElastic: isElastic)
    guard !audit.isAdmissible else { return }
    throw ProblemError(
      audit.violations.map { violation in
        let isGiven = violation.panel.flatMap { problem.indexByPanel[$0] }
          .map { problem.panels[$0].body.fill == .given }
        return Issue(
          Issue.Place(
            file: isGiven == false ? "roster" : Issue.Table.members.rawValue,
            field: violation.panel?.rawValue),
          violation.statement)
      })
  }
}
