import PanelModel
import RosterCheck
import Testing

/// What a roster may claim of squares and balance, by hand.
@Suite struct BalanceClaimTests {
  private static let seniors = PanelRule(
    .atLeast(
      Quota(.share(Fraction(1, 2)), of: .members(.attribute("title", .equals("senior"))))),
    enforcement: .report)

  /// Two cases, the first with so many seats, and three experts of whom one is senior.
  private func review(
    _ objective: Objective, most: Int, seats: Int = 1, pins: [Pin] = []
  ) -> RuleReview {
    RuleReview(
      experts: ["senior", "junior", "junior"].map { title in
        {
          $0.load.most = most
          $0.title = title
        }
      }, cases: [Case(id: "C1", seats: SeatRange(seats)), Case(id: "C2", seats: SeatRange(1))]
    ) {
      $0.policy.decimals = 0
      $0.policy.objectives = [objective]
      $0.policy.panelRules = [Self.seniors]
      $0.pins = pins
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
    _ review: RuleReview, _ text: String, _ stage: Certificate.Stage,
    _ change: (inout Roster) -> Void = { _ in }
  ) throws -> RosterAudit {
    let (problem, reading) = try review.reading(text)
    var roster = reading
    roster.pins = problem.pins
    roster.balance = RosterAudit(roster, against: problem).balance
    roster.certificate = Certificate(stages: [stage])
    roster.objectives[0].bound = stage.bound
    roster.objectives[0].proof = .certified
    roster.termination = .limit
    roster.balance = RosterAudit(roster, against: problem).balance
    change(&roster)
    return RosterAudit(roster, against: problem)
  }

  @Test func `squares are certified by the price of a load`() throws {
    let review = review(Objective(.loadSpread, aspect: .squares), most: 4)
    let text = "C1: E1 | C2: E2"
    // Of 16 parts each first point costs 1, and each second one 3.
    let right = Certificate.Stage(
      bound: Fraction(1, 8), rows: [.load("E1"): .init(1), .load("E2"): .init(1)])
    let weak = Certificate.Stage(bound: .zero, rows: [.load("E1"): .init(8)])
    #expect(try audit(review, text, weak).readdedBounds[0].map { $0 <= Fraction(1, 16) } == true)
    let all = Certificate.Stage(
      bound: Fraction(1, 8),
      rows: [.load("E1"): .init(1), .load("E2"): .init(1), .load("E3"): .init(1)])
    let best = try audit(review, text, all)
    #expect(best.violations == [] && best.values == [Fraction(1, 8)])
    #expect(best.readdedBounds == [Fraction(1, 8)])
    // Who has no price costs nothing there.
    let codes = try audit(review, text, right).violations.map(\.code)
    #expect(codes.contains(CheckPhrases.certificateTooGood.code))
    #expect(try audit(review, "C1: E1 | C2: E1", all).values == [Fraction(1, 4)])
  }

  @Test func `a member beside a target is certified by the price of its quota`() throws {
    let review = review(Objective(.balance, aspect: .composition), most: 1, seats: 2)
    let stage = Certificate.Stage(
      bound: Fraction(1),
      rows: [
        .quota(rule: 0, panel: "C1", value: nil): .init(-1),
        .quota(rule: 0, panel: "C2", value: nil): .init(-1), .load("E1"): .init(1),
      ])
    let audit = try audit(review, "C1: E1 E2 | C2: E3", stage)
    #expect(audit.violations == [] && audit.readdedBounds == [Fraction(1)])
    #expect(
      audit.balance.composition == Balance.Measure(value: Fraction(1), bound: Fraction(1)))
    var weak = stage
    weak.rows[.load("E1")] = nil
    let codes = try self.audit(review, "C1: E1 E2 | C2: E3", weak).violations.map(\.code)
    #expect(codes.contains(CheckPhrases.certificateTooGood.code))
  }

  @Test func `an organisation counts once, whatever it is called`() throws {
    let review = RuleReview(
      experts: [{ $0.employer = "ORG-N" }, { $0.employer = "North" }, { $0.employer = "North" }],
      cases: [Case(id: "C1", seats: SeatRange(3))]
    ) {
      $0.policy.objectives = [Objective(.balance, aspect: .composition)]
      $0.policy.panelRules = [
        PanelRule(
          .atMost(Quota(.count(1), of: .each(attribute: "employer"))), enforcement: .report)
      ]
      $0.organisations = [Organisation(id: "ORG-N", name: "North", aliases: [])]
    }
    let rows: [Certificate.Row] = ["ORG-N", "North"].map {
      .quota(rule: 0, panel: "C1", value: $0)
    }
    let once = Certificate.Stage(bound: Fraction(2), rows: [rows[0]: .init(1)])
    let audit = try audit(review, "C1: E1 E2 E3", once)
    #expect(audit.violations == [] && audit.readdedBounds == [Fraction(2)])
    let twice = Certificate.Stage(
      bound: Fraction(4), rows: [rows[0]: .init(1), rows[1]: .init(1)])
    let codes = try self.audit(review, "C1: E1 E2 E3", twice).violations.map(\.code)
    #expect(codes.contains(CheckPhrases.certificateUnknown.code))
  }

  @Test func `a quota that only reports is no row of another objective`() throws {
    let stage = Certificate.Stage(
      bound: Fraction(100), rows: [.quota(rule: 0, panel: "C1", value: nil): .init(-1)])
    let audit = try audit(review(Objective(.total), most: 1, seats: 2), "C1: E1 E2 | C2: E3", stage)
    #expect(audit.violations.map(\.code).contains(CheckPhrases.certificateUnknown.code))
  }

  @Test func `a range is certified by weights of either sign`() throws {
    let pin = Pin(panel: "C1", expert: "E1", by: "test")
    let review = review(Objective(.balance, aspect: .comparable), most: 1, pins: [pin])
    let stage = Certificate.Stage(
      bound: Fraction(4), panels: ["C1": 1, "C2": -1], rows: [.load("E1"): .init(3)])
    let best = try audit(review, "C1: E1 | C2: E2", stage)
    #expect(best.violations == [] && best.readdedBounds == [Fraction(4)])
    #expect(best.balance.comparable == Balance.Measure(value: Fraction(4), bound: Fraction(4)))
    let changes: [(Phrase, (inout Certificate.Stage) -> Void)] = [
      (CheckPhrases.certificateTooGood, { $0.rows = [:] }),
      (CheckPhrases.certificateTooGood, { $0.panels = ["C1": -1, "C2": 1] }),
      (CheckPhrases.certificateTooGood, { $0.panels["C2"] = -2 }),
      (CheckPhrases.certificateWeights, { $0.panels["C9"] = 1 }),
      (CheckPhrases.certificateWeights, { $0.over = .zero }),
      (CheckPhrases.certificateUnknown, { $0.panels = [:] }),
    ]
    for (phrase, change) in changes {
      var changed = stage
      change(&changed)
      let codes = try audit(review, "C1: E1 | C2: E2", changed).violations.map(\.code)
      #expect(codes.contains(phrase.code), "\(changed): \(codes)")
    }
  }

  @Test func `another measure is another objective`() throws {
    let review = review(Objective(.loadSpread, aspect: .squares), most: 4)
    let stage = Certificate.Stage(bound: .zero)
    for aspect in [nil, Objective.Aspect.range, .composition] {
      let audit = try audit(review, "C1: E1 | C2: E2", stage) {
        $0.objectives[0].objective.aspect = aspect
      }
      #expect(audit.violations.map(\.code).contains(CheckPhrases.objectivesDiffer.code))
    }
  }
}
