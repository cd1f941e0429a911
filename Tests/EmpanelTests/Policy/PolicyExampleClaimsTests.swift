import Empanel
import PanelTestSupport
import Testing

/// The examples of `Policy.md` as whole rosters, with everything that a roster says of itself.
@Suite struct PolicyExampleClaimsTests {
  /// What forbids a roster without a rule of the policy.
  private static let ruleless: Set = [
    "conflict.case", "check.reader-not-member", "check.reader-recused", "check.inside-parent",
    "check.leader-outside", "check.limit-panels", "check.limit-effort", "load.above-most",
    "load.below-least", "expert.inactive", "check.session",
  ]

  @Test(arguments: try PolicyExample.all())
  func `a whole roster is judged alike, and who is refused hears by which rule`(
    _ example: PolicyExample
  ) throws {
    let problem = try AssignmentProblem(example.parts())
    let rules = Set(
      problem.policy.eligibilityRules.map(\.origin.id) + problem.policy.panelRules.map(\.origin.id))
    for verdict in example.verdicts {
      let text = RosterNotation(String(verdict.text.dropFirst("accepted ".count)))
      let audit = Self.audit(text.roster(of: problem, digest: problem.digest()), of: problem)
      let name = "\(example): \(verdict.text): \(audit.violations)"
      #expect(audit.isAdmissible == verdict.isAccepted, "\(name)")
      guard !verdict.isAccepted else { continue }
      let named = Set(audit.violations.compactMap(\.rule))
      let codes = Set(audit.violations.map(\.code))
      #expect(!named.isDisjoint(with: rules) || codes.isSubset(of: Self.ruleless), "\(name)")
    }
  }

  /// Checks a roster that says of itself what is true: recusals, loads and values are filled in.
  private static func audit(_ roster: Roster, of problem: AssignmentProblem) -> RosterAudit {
    var roster = roster
    for missing in RosterAudit(roster, against: problem).violations
    where missing.code == "recusal.missing" {
      guard let panel = roster.panels.firstIndex(where: { $0.panel == missing.panel }),
        let reviewCase = missing.reviewCase
      else { continue }
      roster.panels[panel].recused[reviewCase, default: []] += missing.experts
    }
    let audit = RosterAudit(roster, against: problem)
    roster.loads = audit.loads
    roster.balance = audit.balance
    roster.shortfalls = audit.shortfalls
    roster.objectives = zip(problem.policy.objectives, audit.values).map { objective, value in
      ObjectiveResult(
        objective: objective, decimals: objective.decimals(in: problem.policy), value: value,
        stageValue: value,
        bound: nil, proof: .none)
    }
    return RosterAudit(roster, against: problem)
  }
}
