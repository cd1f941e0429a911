import PanelModel
import RosterCheck
import Testing

/// What a roster says of the spread of work, where less is better.
@Suite struct SpreadClaimTests {
  /// One of two experts takes both seats: 2 of 4 against 0 of 4.
  private let review = RuleReview(
    experts: [{ $0.load.most = 4 }, { $0.load.most = 4 }],
    cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(1)) }
  ) {
    $0.policy.decimals = 0
    $0.policy.objectives = [Objective(.loadSpread, give: Fraction(1, 2)), Objective(.total)]
  }

  @Test(arguments: SpreadClaim.all)
  func aClaimIsJudgedTheOtherWayRound(claim: SpreadClaim) throws {
    let (problem, roster) = try review.reading("C1: E1 | C2: E1")
    var claiming = roster
    #expect(claiming.objectives[0].value == Fraction(1, 2))
    claiming.objectives[0].stageValue = claim.stage
    claiming.objectives[0].bound = claim.bound
    claiming.objectives[0].proof = claim.bound == nil ? .none : .solver
    let codes = RosterAudit(claiming, against: problem).violations.map(\.code)
    #expect(Set(codes) == claim.codes)
  }
}

/// A stage value and a bound, with what is to be said of them where the spread is one half.
struct SpreadClaim: Sendable, CustomStringConvertible {
  let stage: Fraction
  let bound: Fraction?
  let codes: Set<String>

  var description: String { "\(stage), \(bound.map(\.description) ?? "no bound")" }

  private init(_ stage: Fraction, _ bound: Fraction?, _ phrases: Phrase...) {
    self.stage = stage
    self.bound = bound
    codes = Set(phrases.map(\.code))
  }

  static let all = [
    SpreadClaim(Fraction(1, 3), nil),
    SpreadClaim(Fraction(1, 3), Fraction(1, 4)),
    SpreadClaim(Fraction(1, 4), nil, CheckPhrases.stageSpreadNotKept),
    SpreadClaim(Fraction(3, 4), Fraction(3, 4), CheckPhrases.spreadBoundRefuted),
    SpreadClaim(Fraction(1, 3), Fraction(1, 2), CheckPhrases.spreadBoundAboveStage),
    SpreadClaim(Fraction(.min), Fraction(.min), CheckPhrases.stageSpreadNotKept),
    SpreadClaim(Fraction(.max), Fraction(.min)),
  ]
}
