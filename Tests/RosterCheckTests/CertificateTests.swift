import PanelModel
import RosterCheck
import Testing

/// Certificates by hand.
@Suite struct CertificateTests {
  /// Two cases want the same expert, who may take one of them.
  private func review(_ objectives: [Objective], seats: SeatRange = SeatRange(1)) -> RuleReview {
    RuleReview(
      experts: [{ $0.load.most = 1 }, { $0.load.most = 1 }, { $0.load.most = 1 }],
      cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: seats) }
    ) {
      $0.policy.decimals = 0
      $0.policy.objectives = objectives
      let units = [[9, 4, 0], [8, 5, 1]]
      $0.scores = .listed(
        units.enumerated().flatMap { row, units in
          units.enumerated().map { column, units in
            ProblemParts.Score(
              panel: Panel.ID("C\(row + 1)"), expert: Expert.ID("E\(column + 1)"), units: units)
          }
        })
    }
  }

  private func audit(
    _ objective: Objective, _ stage: Certificate.Stage, proof: ObjectiveResult.Proof = .certified
  ) throws -> RosterAudit {
    let (problem, reading) = try review([objective]).reading("C1: E1 | C2: E2")
    var roster = reading
    roster.certificate = Certificate(stages: [stage])
    roster.objectives[0].bound = stage.bound
    roster.objectives[0].stageValue = min(stage.bound, roster.objectives[0].value)
    roster.objectives[0].proof = proof
    roster.termination = .limit
    return RosterAudit(roster, against: problem)
  }

  @Test func theRightPricesGiveTheOptimum() throws {
    // 4 is what a point of her load is worth.
    let right = Certificate.Stage(bound: Fraction(14), rows: [.load("E1"): .init(4)])
    let best = try audit(Objective(.total), right)
    #expect(best.violations == [] && best.readdedBounds == [Fraction(14)])
    let none = try audit(Objective(.total), Certificate.Stage(bound: Fraction(17)))
    #expect(none.violations == [] && none.readdedBounds == [Fraction(17)])
  }

  @Test func aClaimThatIsBetterThanTheSumIsRefused() throws {
    let wrong = Certificate.Stage(bound: Fraction(14), rows: [.load("E1"): .init(2)])
    let codes = try audit(Objective(.total), wrong).violations.map(\.code)
    #expect(
      Set(codes) == [CheckPhrases.certificateTooGood.code, CheckPhrases.certifiedUnfounded.code])
    let solver = try audit(Objective(.total), wrong, proof: .solver)
    #expect(solver.violations.map(\.code) == [CheckPhrases.certificateTooGood.code])
  }

  @Test func panelsAreWeighedAgainstTheWorst() throws {
    let objective = Objective(.worstPanel, of: .sum)
    let alone = Certificate.Stage(
      bound: Fraction(8), over: Fraction(8), panels: ["C2": 1])
    #expect(try audit(objective, alone).violations == [])
    // Half of E1 for each would make 6.5 of both.
    let both = Certificate.Stage(
      scale: 8, bound: Fraction(6), over: Fraction(6), panels: ["C1": 3, "C2": 5],
      rows: [.load("E1"): .init(15)])
    let best = try audit(objective, both)
    #expect(best.violations == [] && best.readdedBounds == [Fraction(6)])
  }

  @Test func goodPanelsTogetherCostMoreThanAllWorkIsWorth() throws {
    let objective = Objective(.worstPanel, of: .sum)
    // Above 5 both need E1, who has one point to give.
    let shown = Certificate.Stage(bound: Fraction(5), rows: [.load("E1"): .init(1)])
    let best = try audit(objective, shown)
    #expect(best.violations == [] && best.readdedBounds == [Fraction(5)])
    // C2 can have E2 at 5, without E1.
    let wrong = Certificate.Stage(bound: Fraction(4), rows: [.load("E1"): .init(1)])
    let refused = try audit(objective, wrong, proof: .solver)
    #expect(refused.violations.map(\.code).contains(CheckPhrases.certificateShowsNothing.code))
    // Nobody makes more than 8 of C2, whatever it costs.
    let alone = try audit(objective, Certificate.Stage(bound: Fraction(8)))
    #expect(alone.violations == [] && alone.readdedBounds == [Fraction(8)])
    var weighed = shown
    weighed.panels = ["C1": 1]
    let codes = try audit(objective, weighed, proof: .solver).violations.map(\.code)
    #expect(codes == [CheckPhrases.certificateWeights.code])
  }

  @Test func aSeatAboveTheClaimMustBeImpossible() throws {
    let objective = Objective(.worstPanel, of: .seat)
    let alone = try audit(objective, Certificate.Stage(bound: Fraction(8)))
    #expect(alone.violations == [])
    // Above 5 both need E1, who has one point to give.
    let shown = Certificate.Stage(bound: Fraction(5), rows: [.load("E1"): .init(1)])
    #expect(try audit(objective, shown).violations == [])
    let nothing = try audit(objective, Certificate.Stage(bound: Fraction(5)), proof: .solver)
    #expect(nothing.violations.map(\.code) == [CheckPhrases.certificateShowsNothing.code])
    #expect(nothing.readdedBounds == [nil])
  }

  @Test func whatComesBeforeIsAFloor() throws {
    let (problem, reading) = try review([Objective(.worstPanel, of: .sum), Objective(.total)])
      .reading("C1: E1 | C2: E2")
    var roster = reading
    // With 5 in C2 and 9 in C1 nothing is left; by the floors alone, 17 less what they cost.
    roster.certificate = Certificate(stages: [
      nil,
      Certificate.Stage(
        bound: Fraction(14),
        rows: [.load("E1"): .init(4), .floor(objective: 0, panel: "C2"): .init(0)]),
    ])
    #expect(RosterAudit(roster, against: problem).readdedBounds == [nil, Fraction(14)])
    // A floor that is exceeded costs what it is exceeded by.
    roster.certificate.stages[1]?.rows[.floor(objective: 0, panel: "C2")] = .init(-1)
    roster.certificate.stages[1]?.bound = Fraction(1000)
    let floored = RosterAudit(roster, against: problem).readdedBounds[1]
    #expect(floored.map { $0 >= Fraction(14) } == true)
  }

  @Test func nothingIsBelowNoSpread() throws {
    let zero = try audit(Objective(.loadSpread), Certificate.Stage(bound: .zero), proof: .solver)
    #expect(zero.readdedBounds == [.zero])
    let more = try audit(
      Objective(.loadSpread), Certificate.Stage(bound: Fraction(1, 9)), proof: .solver)
    #expect(more.violations.map(\.code).contains(CheckPhrases.certificateTooGood.code))
  }
}
