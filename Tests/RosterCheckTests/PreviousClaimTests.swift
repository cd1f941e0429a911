import PanelModel
import RosterCheck
import Testing

/// What a roster may claim of the previous one.
@Suite struct PreviousClaimTests {
  /// Two panels; E1 sat on the first in two years, E2 on the second.
  private func review(_ objectives: [Objective]) -> RuleReview {
    RuleReview(
      experts: Array(repeating: { $0.load.most = 1 }, count: 3),
      cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(1)) }
    ) {
      $0.policy.decimals = 3
      $0.policy.objectives = objectives
      $0.previous = [
        PreviousSeat(panel: "C1", expert: "E1", date: CivilDate(dayNumber: 1)),
        PreviousSeat(panel: "C1", expert: "E1", date: CivilDate(dayNumber: 2)),
        PreviousSeat(panel: "C2", expert: "E2"), PreviousSeat(panel: "C2", expert: "nobody"),
        PreviousSeat(panel: "gone", expert: "E2"),
      ]
    }
  }

  @Test(arguments: [
    ("C1: E1 | C2: E2", 2, 3), ("C1: E1 | C2: E3", 1, 2), ("C1: E2 | C2: E1", 0, 0),
    ("C1: E3 | C2: E2", 1, 1),
  ])
  func `seats are kept once and repeated by row`(text: String, kept: Int, repeated: Int) throws {
    let (problem, roster) = try review([Objective(.continuity), Objective(.rotation)])
      .reading(text)
    #expect(RosterAudit(roster, against: problem).values == [Fraction(kept), Fraction(repeated)])
  }

  private func audit(
    _ name: Objective.Name, _ text: String, _ stage: Certificate.Stage,
    _ change: (inout ObjectiveResult) -> Void = { _ in }
  ) throws -> RosterAudit {
    let objective = Objective(name, give: Fraction(1, 2))
    var (problem, roster) = try review([objective, Objective(.total)]).reading(text)
    let value = RosterAudit(roster, against: problem).values[0]
    roster.termination = .limit
    roster.certificate = Certificate(stages: [stage, nil])
    roster.objectives[0] = ObjectiveResult(
      objective: Objective(name), decimals: 0, value: value, stageValue: value,
      bound: stage.bound, proof: .certified)
    change(&roster.objectives[0])
    return RosterAudit(roster, against: problem)
  }

  @Test func `the sums are those of the counts`() throws {
    let kept = try audit(
      .continuity, "C1: E1 | C2: E2", Certificate.Stage(bound: Fraction(2)))
    #expect(kept.violations == [] && kept.readdedBounds == [Fraction(2), nil])
    // Nobody has to sit where they sat: nothing is certain.
    let free = try audit(.rotation, "C1: E2 | C2: E1", Certificate.Stage(bound: .zero))
    #expect(free.violations == [] && free.readdedBounds == [.zero, nil])
  }

  @Test func `where less is better a greater claim is the bolder one`() throws {
    let bold = try audit(.rotation, "C1: E1 | C2: E3", Certificate.Stage(bound: Fraction(1)))
    #expect(
      Set(bold.violations.map(\.code)) == [
        CheckPhrases.certificateTooGood.code, CheckPhrases.certifiedUnfounded.code,
      ])
    let refuted = try audit(.rotation, "C1: E2 | C2: E1", Certificate.Stage(bound: .zero)) {
      $0.bound = Fraction(1)
      $0.stageValue = Fraction(1)
      $0.proof = .solver
    }
    #expect(refuted.violations.map(\.code) == [CheckPhrases.spreadBoundRefuted.code])
  }

  @Test func `counts have no decimals, and give in their own direction`() throws {
    let stage = Certificate.Stage(bound: .zero)
    let decimals = try audit(.rotation, "C1: E1 | C2: E3", stage) { $0.decimals = 3 }
    #expect(decimals.violations.map(\.code) == [CheckPhrases.decimalsDiffer.code])
    let given = try audit(.rotation, "C1: E1 | C2: E2", stage) { $0.stageValue = Fraction(2) }
    #expect(given.violations == [])
    let taken = try audit(.rotation, "C1: E1 | C2: E2", stage) { $0.stageValue = Fraction(1) }
    #expect(taken.violations.map(\.code) == [CheckPhrases.stageSpreadNotKept.code])
  }

  @Test func `an earlier count is a floor`() throws {
    var (problem, roster) = try review([Objective(.rotation), Objective(.continuity)])
      .reading("C1: E3 | C2: E1")
    roster.termination = .limit
    roster.certificate = Certificate(stages: [
      nil,
      Certificate.Stage(
        bound: .zero, rows: [.floor(objective: 0, panel: nil): Certificate.Multiplier(-1)]),
    ])
    // Without a single row again nobody is kept: every kept seat costs a row at least.
    let audit = RosterAudit(roster, against: problem)
    #expect(audit.violations == [] && audit.readdedBounds == [nil, .zero])
  }
}
