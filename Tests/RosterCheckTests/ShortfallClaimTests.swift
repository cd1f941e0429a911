import PanelModel
import RosterCheck
import Testing

/// What a roster may say where seats and least loads are soft.
@Suite struct ShortfallClaimTests {
  /// Two panels of two seats for three experts who take one seat each; E1 owes one, and E3 two.
  private func review(_ objectives: [Objective]) -> RuleReview {
    RuleReview(
      experts: [
        { ($0.load.least, $0.load.most) = (1, 1) }, { $0.load.most = 1 },
        { ($0.load.least, $0.load.most) = (2, 2) },
      ],
      cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(2)) }
    ) {
      $0.policy.panelRules = [
        PanelRule(.chair(ChairDemand())),
        PanelRule(.quorum(QuorumDemand(share: Fraction(1, 2)))),
      ]
      $0.policy.objectives = objectives
    }
  }

  private let elastic = [Objective(.seatsFilled), Objective(.total)]

  private func codes(_ text: String, _ change: (inout Roster) -> Void = { _ in }) throws
    -> [String]
  {
    var (problem, roster) = try review(elastic).reading(text)
    change(&roster)
    return RosterAudit(roster, against: problem).violations.map(\.code)
  }

  @Test(arguments: [
    ("C1: E1* E2 | C2: E3*", Fraction(3) - Fraction(1, 4)),
    ("C1: E1* E3 | C2: E3*", Fraction(3)), ("C1: E1* E3 | C2: E3* E2", Fraction(4)),
    ("C1: - | C2: E2*", Fraction(1) - Fraction(3, 4)), ("C1: - | C2: -", Fraction(-3, 4)),
  ])
  func `seats come first, and missing work takes less than one`(text: String, value: Fraction)
    throws
  {
    let (problem, roster) = try review(elastic).reading(text)
    let audit = RosterAudit(roster, against: problem)
    #expect(audit.violations == [] && audit.values.first == value)
  }

  @Test func `who is short must have been allowed to be`() throws {
    let text = "C1: E1* E2 | C2: E3*"
    let (problem, roster) = try review([Objective(.total)]).reading(text)
    let codes = Set(RosterAudit(roster, against: problem).violations.map(\.code))
    #expect(codes == [CheckPhrases.tooFewSeats.code, CheckPhrases.loadBelowLeast.code])
    let late = try review([Objective(.total), Objective(.continuity)]).reading(text)
    let asked = RosterAudit(late.roster, against: late.problem, objectives: elastic)
    #expect(asked.violations.map(\.code).contains(CheckPhrases.objectivesDiffer.code))
    #expect(!asked.violations.map(\.code).contains(CheckPhrases.tooFewSeats.code))
  }

  @Test func `what is missing is listed, and nothing else is`() throws {
    let text = "C1: E1* E2 | C2: E3*"
    let listed: [Shortfall] = [
      .seats("C2", missing: 1, of: 2), .load("E3", missing: 1, of: 2),
    ]
    let (problem, roster) = try review(elastic).reading(text)
    #expect(RosterAudit(roster, against: problem).shortfalls == listed)
    #expect(
      try codes(text) { $0.shortfalls.removeFirst() } == [CheckPhrases.shortfallSeatsAbsent.code])
    #expect(
      try codes(text) { $0.shortfalls.removeLast() } == [CheckPhrases.shortfallLoadAbsent.code])
    #expect(
      try codes(text) { $0.shortfalls[0] = .seats("C2", missing: 2, of: 2) } == [
        CheckPhrases.shortfallSeatsAbsent.code, CheckPhrases.shortfallSeatsWrong.code,
      ])
    #expect(
      try codes(text) { $0.shortfalls.append(.load("E9", missing: 1, of: 1)) } == [
        CheckPhrases.shortfallLoadWrong.code
      ])
    #expect(
      try codes(text) { $0.shortfalls.append($0.shortfalls[1]) } == [
        CheckPhrases.shortfallTwice.code
      ])
  }

  @Test func `a panel with members keeps every rule, an empty one none`() throws {
    #expect(try codes("C1: E1 E2 | C2: E3*") == [CheckPhrases.chairAbsent.code])
    #expect(try codes("C1: E1* E2 | C2: E3") == [CheckPhrases.chairAbsent.code])
    #expect(try codes("C1: E1* E2 | C2: -") == [])
    // Too many stays too many.
    #expect(
      try codes("C1: E1* E2 E3 | C2: -") == [CheckPhrases.tooManySeats.code])
  }

  @Test func `loads that add up show what can be filled, and a bold claim is refused`() throws {
    func audit(_ stage: Certificate.Stage) throws -> RosterAudit {
      var (problem, roster) = try review(elastic).reading("C1: E1* E3 | C2: E3* E2")
      roster.termination = .limit
      roster.certificate = Certificate(stages: [stage, nil])
      roster.objectives[0].bound = stage.bound
      roster.objectives[0].proof = .solver
      return RosterAudit(roster, against: problem)
    }
    let all = try audit(Certificate.Stage(bound: Fraction(4)))
    #expect(all.violations == [] && all.readdedBounds == [Fraction(4), nil])
    // A seat is worth four points: at that price for a seat all is owed to those who may sit.
    let dear = try audit(
      Certificate.Stage(
        bound: Fraction(4),
        rows: [.load("E1"): .init(4), .load("E2"): .init(4), .load("E3"): .init(4)]))
    #expect(dear.violations == [] && dear.readdedBounds == [Fraction(4), nil])
    let bold = try audit(Certificate.Stage(bound: Fraction(3)))
    #expect(bold.violations.map(\.code).contains(CheckPhrases.certificateTooGood.code))
  }
}
