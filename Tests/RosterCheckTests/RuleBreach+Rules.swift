import PanelModel
import RosterCheck

@Sendable private func nothing(_: inout Expert) {}

private func with(_ attribute: String, _ value: String) -> ExpertChange {
  { $0.attributes[attribute] = value }
}

extension RuleBreach {
  private static let one = [Case(id: "C1", seats: SeatRange(1))]
  private static let isSenior = Selector.attribute("rank", .equals("senior"))

  private static func oneSeat(
    _ demand: EligibilityDemand, _ experts: [ExpertChange],
    reviewCase: Case = Case(id: "C1", seats: SeatRange(1)),
    change: (inout ProblemParts) -> Void = { _ in }
  ) -> RuleReview {
    RuleReview(experts: experts, cases: [reviewCase], eligibility: [demand], change: change)
  }

  static let eligibility = [
    RuleBreach(CheckPhrases.attributeUnmet, by: "C1: E1") {
      oneSeat(.attribute(isSenior), [with("rank", "junior")])
    },
    RuleBreach(CheckPhrases.attributeUnmet, by: "C1: E1") {
      oneSeat(.attribute(isSenior), [nothing, with("rank", "senior")])
    },
    RuleBreach(CheckPhrases.trainingOver, by: "C1: E1") {
      oneSeat(
        .training(TrainingDemand(graceDays: 2)),
        [
          { $0.trainedUntil = RuleReview.day("2026-03-02") }
        ])
    },
    RuleBreach(CheckPhrases.neverTrained, by: "C1: E1") {
      oneSeat(.training(TrainingDemand(graceDays: 3660)), [nothing])
    },
    RuleBreach(CheckPhrases.specialtyUnfit, by: "C1: E1") {
      oneSeat(
        .specialty(SpecialtyDemand(depth: 2)),
        [{ $0.specialties = [SpecialtyGrant("560.30"), SpecialtyGrant("560")] }],
        reviewCase: Case(id: "C1", specialties: ["560.20.10"], seats: SeatRange(1)))
    },
    RuleBreach(CheckPhrases.levelTooLow, by: "C1: E1") {
      oneSeat(.level(.named("senior")), [{ $0.level = "junior" }]) {
        $0.policy.levels = ["junior", "senior"]
      }
    },
    RuleBreach(CheckPhrases.levelTooLow, by: "C1: E1") {
      // A case without a level asks for one that nobody has.
      oneSeat(.level(.ofCase), [{ $0.level = "senior" }]) {
        $0.policy.levels = ["junior", "senior"]
      }
    },
    RuleBreach(CheckPhrases.notAvailable, by: "C1: E1") {
      oneSeat(
        .available(AvailabilityDemand(least: .yes)), [nothing],
        reviewCase: Case(id: "C1", seats: SeatRange(1), slot: "S1")
      ) {
        $0.slots = [Slot(id: "S1", date: $0.asOf)]
        $0.availability = [Availability(expert: "E1", slot: "S1", answer: .ifNeeded)]
      }
    },
    RuleBreach(CheckPhrases.valueShared, by: "C1: E1") {
      oneSeat(
        .differs(DiffersDemand(attribute: "region", from: "region")), [{ $0.region = "N" }],
        reviewCase: Case(id: "C1", region: "N", seats: SeatRange(1)))
    },
    RuleBreach(CheckPhrases.sessionBarred, by: "C1: E1 | C2: E2") {
      RuleReview(
        experts: [nothing, nothing],
        cases: ["C1", "C2"].map {
          Case(id: Case.ID($0), seats: SeatRange(1), attributes: ["session": "May"])
        }
      ) {
        $0.conflicts = [Conflict(expert: "E1", target: .reviewCase("C2"), effect: .session)]
      }
    },
    RuleBreach(CheckPhrases.conflictWithPerson, by: "C1: E1") {
      oneSeat(
        .conflict(ConflictDemand(kinds: ["kinship"], lookBack: .ever)), [nothing],
        reviewCase: Case(id: "C1", applicant: "Ada", seats: SeatRange(1))
      ) {
        $0.conflicts = [
          Conflict(
            expert: "E1", target: .person("Ada"), kind: "kinship",
            validity: Validity(until: RuleReview.day("2001-01-01")))
        ]
      }
    },
  ]

  private static func together(
    _ demands: PanelDemand..., seats: SeatRange = SeatRange(2),
    experts: [ExpertChange], change: (inout ProblemParts) -> Void = { _ in }
  ) -> RuleReview {
    RuleReview(
      experts: experts, cases: [Case(id: "C1", seats: seats)], panel: demands, change: change)
  }

  private static func group(_ name: String, _ seats: Int) -> PanelDemand {
    .group(SeatGroup(name: name, seats: seats, of: isSenior))
  }

  private static let seniors: [ExpertChange] = [
    with("rank", "senior"), with("rank", "senior"), nothing,
  ]

  static let together = [
    RuleBreach(CheckPhrases.seatsOutsideRule, by: "C1: E1 E2 E3") {
      RuleReview(
        experts: seniors, cases: [Case(id: "C1")],
        panel: [.seats(SeatsDemand(SeatRange(1, 2)))])
    },
    RuleBreach(CheckPhrases.seatsEven, by: "C1: E1 E2") {
      together(
        .seats(SeatsDemand(SeatRange(1, 3), isOdd: true)), seats: SeatRange(1, 3),
        experts: seniors)
    },
    RuleBreach(CheckPhrases.tooMany, by: "C1: E1 E3") {
      // Who has no rank might be one.
      together(.atMost(Quota(.count(1), of: .members(isSenior))), experts: seniors)
    },
    RuleBreach(CheckPhrases.tooManyAlike, by: "C1: E1 E2") {
      together(
        .atMost(Quota(.share(Fraction(1, 2)), of: .each(attribute: "rank"))), experts: seniors)
    },
    RuleBreach(CheckPhrases.tooFew, by: "C1: E1 E3") {
      together(.atLeast(Quota(.share(Fraction(2, 3)), of: .members(isSenior))), experts: seniors)
    },
    RuleBreach(CheckPhrases.tooFewAlike, by: "C1: E1 E2") {
      // Nobody on the panel is a junior, but the pool has one.
      together(
        .atLeast(Quota(.count(1), of: .each(attribute: "rank"))),
        experts: seniors.dropLast() + [with("rank", "junior")])
    },
    RuleBreach(CheckPhrases.notApart, by: "C1: E1 E2") {
      together(
        .apart(ApartDemand(kinds: ["teacher-student"], lookBack: .months(12))), experts: seniors
      ) {
        $0.relations = [
          Relation(
            "E2", "E1", kind: "teacher-student",
            validity: Validity(until: RuleReview.day("2025-03-05")))
        ]
      }
    },
    RuleBreach(CheckPhrases.noQuorum, by: "P: E1 E2 E3") {
      RuleReview(
        experts: seniors,
        cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(3), panel: "P") },
        panel: [.quorum(QuorumDemand(share: Fraction(1, 2), margin: 1))]
      ) {
        $0.conflicts = [Conflict(expert: "E1", target: .reviewCase("C2"))]
      }
    },
    RuleBreach(CheckPhrases.severityOutside, by: "C1: E1 E2") {
      together(
        .severity(SeverityDemand(tolerance: Fraction(1, 2))),
        experts: [{ $0.severity = -3 }, { $0.severity = 1 }])
    },
    RuleBreach(CheckPhrases.groupShort, by: "C1: E1 E3") {
      together(group("a", 1), group("b", 1), experts: seniors) {
        $0.policy.panelRules[1].origin.id = "S"
      }
    },
    RuleBreach(CheckPhrases.groupUnknown, by: "C1: E1 E2") {
      together(experts: seniors)
    } change: {
      $0.panels[0].groups = ["a": ["E1"]]
    },
    RuleBreach(CheckPhrases.groupSize, by: "C1: E1 E2") {
      together(group("a", 2), experts: seniors)
    } change: {
      $0.panels[0].groups = ["a": ["E1"]]
    },
    RuleBreach(CheckPhrases.groupSize, by: "C1: E1 E2") {
      together(group("a", 2), experts: seniors)
    } change: {
      $0.panels[0].groups = ["a": ["E1", "E1"]]
    },
    RuleBreach(CheckPhrases.groupStranger, by: "C1: E1 E2") {
      together(group("a", 1), experts: seniors)
    } change: {
      $0.panels[0].groups = ["a": ["E3"]]
    },
    RuleBreach(CheckPhrases.groupTwice, by: "C1: E1 E2") {
      together(group("a", 1), group("b", 1), experts: seniors) {
        $0.policy.panelRules[1].origin.id = "S"
      }
    } change: {
      $0.panels[0].groups = ["a": ["E1"], "b": ["E1"]]
    },
    RuleBreach(CheckPhrases.groupUnfit, by: "C1: E1 E3") {
      together(group("a", 1), experts: seniors)
    } change: {
      $0.panels[0].groups = ["a": ["E3"]]
    },
  ]

  private static let chairing = PanelDemand.chair(ChairDemand(of: isSenior, mostPerExpert: 1))

  static let chairs = [
    RuleBreach(CheckPhrases.chairAbsent, by: "C1: E1 E2") {
      together(chairing, experts: seniors)
    },
    RuleBreach(CheckPhrases.chairUnfit, by: "C1: E1 E3*") {
      together(chairing, experts: seniors)
    },
    RuleBreach(CheckPhrases.chairTooOften, by: "C1: E1* | C2: E1*") {
      RuleReview(
        experts: seniors,
        cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(1)) }, panel: [chairing])
    },
    RuleBreach(CheckPhrases.chairWithoutPin, by: "C1: E1* E2") {
      together(experts: seniors)
    },
  ]
}
