import PanelModel
import RosterCheck
import Testing

@Suite struct BalanceTests {
  /// Four panels of two: three alike, the last by another method; severities and scores by hand.
  private var review: RuleReview {
    let severities = [3, -1, 0, 0, 2, 0, -5, 1]
    return RuleReview(
      experts: severities.enumerated().map { index, severity in
        {
          $0.severity = severity
          $0.attributes["side"] = index % 2 == 0 ? "left" : "right"
          $0.load.most = 4
          $0.held = index == 7 ? 2 : 0
        }
      },
      cases: ["C1", "C2", "C3", "C4"].map {
        Case(
          id: Case.ID($0), specialties: ["560.20.\($0)"], method: $0 == "C4" ? "file" : "",
          seats: SeatRange(2))
      },
      eligibility: [], panel: [.severity(SeverityDemand(tolerance: Fraction(3)))]
    ) {
      $0.policy.decimals = 1
      $0.policy.eligibilityRules = [
        EligibilityRule(.specialty(SpecialtyDemand(depth: 2)), enforcement: .report)
      ]
      $0.policy.panelRules.append(
        PanelRule(
          .atMost(Quota(.count(0), of: .members(.attribute("side", .equals("left"))))),
          enforcement: .report))
      $0.policy.panelRules.append(
        PanelRule(.severity(SeverityDemand(tolerance: Fraction(1, 2))), enforcement: .report))
      $0.policy.objectives = [Objective(.worstPanel, of: .mean)]
      $0.scores = .listed(
        [(1, 4), (2, 9), (3, 6)].flatMap { panel, units in
          (1...8).map {
            ProblemParts.Score(
              panel: Panel.ID("C\(panel)"), expert: Expert.ID("E\($0)"), units: units + $0 % 2)
          }
        })
    }
  }

  private static let seats = "C1: E1 E2 | C2: E3 E4 | C3: E5 E6 | C4: E7 E8"

  @Test func everyMeasureIsCountedByHand() throws {
    let balance = try review.audit(Self.seats).balance
    #expect(balance.composition == Balance.Measure(value: Fraction(4), bound: .zero))
    // E8 holds 2 and takes 1 of 4; everybody else takes 1 of 4.
    #expect(balance.workload == Balance.Measure(value: Fraction(1, 2)))
    #expect(balance.strength == Balance.Measure(value: .zero))
    // 4.5, 9.5 and 6.5 tenths are comparable; the fourth is by another method.
    #expect(balance.comparable == Balance.Measure(value: Fraction(5), bound: .zero))
    #expect(
      balance.severity
        == Balance.Measure(value: Fraction(2), bound: .zero, tolerance: Fraction(1, 2)))
    // Means 1, 0 and 1 about 0.666667, and one alone.
    let lucks = [333_333, 666_667, 333_333, 0]
    #expect(balance.panelLuck == (lucks.reduce(0, +) + 1) / 4)
  }

  @Test func withoutSeveritiesPanelLuckIsUnknown() throws {
    var review = review
    for index in review.parts.experts.indices { review.parts.experts[index].severity = 0 }
    let balance = try review.audit(Self.seats).balance
    #expect(balance.panelLuck == nil)
    #expect(balance.severity.value == .zero)
  }

  @Test func theBoundOfTheWorstPanelIsTheRostersOwn() throws {
    let (problem, roster) = try review.reading(Self.seats)
    var claiming = roster
    claiming.objectives[0].bound = Fraction(3)
    claiming.objectives[0].proof = .solver
    let audit = RosterAudit(claiming, against: problem)
    #expect(audit.violations == [])
    #expect(audit.balance.strength.bound == Fraction(3))
  }

  @Test func settledPanelsCountInTheBalanceAlone() throws {
    var whole = review
    whole.parts.policy.panelRules.removeAll {
      if case .severity = $0.demand { false } else { true }
    }
    let (problem, roster) = try whole.reading(Self.seats) { $0.settled = ["C2", "C4"] }
    let audit = RosterAudit(roster, against: problem)
    #expect(audit.violations == [])
    #expect(audit.values == [Fraction(9, 2)])
    #expect(audit.balance.comparable.value == Fraction(5))
    #expect(audit.balance.composition.value == nil)
  }

  @Test(arguments: BalanceClaim.all)
  func aWrongClaimIsRefused(claim: BalanceClaim) throws {
    let (problem, roster) = try review.reading(Self.seats)
    var stated = roster
    stated.balance = RosterAudit(roster, against: problem).balance
    #expect(RosterAudit(stated, against: problem).violations == [])
    claim.make(&stated.balance)
    #expect(RosterAudit(stated, against: problem).violations.map(\.code) == [claim.code])
  }

  @Test func aRosterThatSaysNothingIsOlder() throws {
    let (problem, roster) = try review.reading(Self.seats)
    #expect(roster.balance == Balance())
    #expect(RosterAudit(roster, against: problem).violations == [])
  }
}

/// One thing that a roster says wrongly of its balance.
struct BalanceClaim: Sendable, CustomStringConvertible {
  let code: String
  let make: @Sendable (inout Balance) -> Void

  var description: String { code }

  private init(_ phrase: Phrase, _ make: @escaping @Sendable (inout Balance) -> Void) {
    code = phrase.code
    self.make = make
  }

  static let all = [
    BalanceClaim(CheckPhrases.compositionWrong) { $0.composition.value = .zero },
    BalanceClaim(CheckPhrases.compositionWrong) { $0.composition.bound = nil },
    BalanceClaim(CheckPhrases.workloadWrong) { $0.workload.value = Fraction(1, 3) },
    BalanceClaim(CheckPhrases.workloadWrong) { $0.workload.bound = .zero },
    BalanceClaim(CheckPhrases.strengthWrong) { $0.strength.value = nil },
    BalanceClaim(CheckPhrases.comparableWrong) { $0.comparable.value = Fraction(4) },
    BalanceClaim(CheckPhrases.severityWrong) { $0.severity.tolerance = nil },
    BalanceClaim(CheckPhrases.severityWrong) { $0.severity.value = Fraction(.min) },
    BalanceClaim(CheckPhrases.luckWrong) { $0.panelLuck = $0.panelLuck.map { $0 + 1 } },
    BalanceClaim(CheckPhrases.luckWrong) { $0.panelLuck = .min },
  ]
}
