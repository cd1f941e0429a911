import PanelModel
import PanelTestSupport
import RosterCheck

/// Fills the row of an expert in.
typealias ExpertChange = @Sendable (inout Expert) -> Void

/// A problem of a few rows, and rosters of it in the notation of the examples.
struct RuleReview {
  var parts: ProblemParts

  /// Experts `E1`..., as many as there are changes; cases as given.
  init(
    experts: [ExpertChange], cases: [Case], eligibility: [EligibilityDemand] = [],
    panel: [PanelDemand] = [], enforcement: Enforcement = .hard,
    change: (inout ProblemParts) -> Void = { _ in }
  ) {
    let experts = experts.enumerated().map { index, change in
      var expert = Expert(id: Expert.ID("E\(index + 1)"))
      change(&expert)
      return expert
    }
    let origin = RuleOrigin(id: "R")
    parts = ProblemParts(
      name: "rules", asOf: Self.day("2026-03-05"),
      policy: Policy(
        eligibilityRules: eligibility.map {
          EligibilityRule($0, enforcement: enforcement, origin: origin)
        },
        panelRules: panel.map { PanelRule($0, enforcement: enforcement, origin: origin) }),
      experts: experts, cases: cases)
    change(&parts)
  }

  static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

  /// The problem with a roster that says of itself what is true.
  func reading(_ text: String, _ change: (inout Roster) -> Void = { _ in }) throws
    -> (problem: AssignmentProblem, roster: Roster)
  {
    let problem = try AssignmentProblem(parts)
    let example = RosterNotation(text)
    var roster = example.roster(of: problem, digest: problem.digest())
    change(&roster)
    let audit = RosterAudit(roster, against: problem)
    for missing in audit.violations where missing.code == "recusal.missing" {
      guard let index = roster.panels.firstIndex(where: { $0.panel == missing.panel }),
        let reviewCase = missing.reviewCase
      else { continue }
      roster.panels[index].recused[reviewCase, default: []] += missing.experts
    }
    roster.loads = audit.loads
    if roster.shortfalls.isEmpty { roster.shortfalls = audit.shortfalls }
    roster.objectives = zip(problem.policy.objectives, audit.values).map { objective, value in
      ObjectiveResult(
        objective: objective, decimals: objective.decimals(in: problem.policy), value: value,
        stageValue: value, bound: nil, proof: .none)
    }
    return (problem, roster)
  }

  func audit(_ text: String, _ change: (inout Roster) -> Void = { _ in }) throws -> RosterAudit {
    let (problem, roster) = try reading(text, change)
    return RosterAudit(roster, against: problem)
  }
}

/// One way of breaking a rule: a review, a roster, and the codes that must be reported.
struct RuleBreach: Sendable, CustomStringConvertible {
  let codes: Set<String>
  let roster: String
  /// Makes the review.
  let review: @Sendable () -> RuleReview
  /// What is put wrong beyond the roster's text.
  let change: @Sendable (inout Roster) -> Void

  var description: String { codes.sorted().joined(separator: " ") + " by " + roster }

  init(
    _ phrases: Phrase..., by roster: String, of review: @escaping @Sendable () -> RuleReview,
    change: @escaping @Sendable (inout Roster) -> Void = { _ in }
  ) {
    codes = Set(phrases.map(\.code))
    self.roster = roster
    self.review = review
    self.change = change
  }

  static let all = eligibility + together + chairs + bodies + steps
}
