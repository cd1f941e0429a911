import PanelModel

extension TitleReview {
  /// The review with every rule, and a row in every table.
  static var withEverything: ProblemParts {
    var parts = parts
    parts.policy.levels = ["junior", "senior"]
    parts.policy.dates = DateBasis(eligibility: .asOf, lookBack: .meeting)
    parts.policy.conflictKinds = ["rivalry", "feud"]
    parts.policy.formula = AffinityFormula(
      specialtyFits: [100, 70], weights: AffinityFormula.Weights(specialty: 7, level: 2),
      fullExperience: 15)
    parts.policy.eligibilityRules = eligibilityRules
    parts.policy.panelRules = panelRules
    parts.policy.loadLimits = [
      LoadLimit(per: .slot, panels: 1), LoadLimit(per: .day, effort: 12),
      LoadLimit(per: .method("interview"), panels: 3, effort: 9),
    ]
    addBodies(to: &parts)
    parts.relations = [
      Relation(
        "E-5", "E-1", kind: "kinship", validity: Validity(since: CivilDate(dayNumber: 100)),
        source: "declared"),
      Relation("E-2", "E-6", kind: "feud"),
    ]
    addReferences(to: &parts)
    return parts
  }

  private static func addBodies(to parts: inout ProblemParts) {
    parts.panels = [
      PanelRecord(
        id: "G",
        body: PanelBody(
          kind: "group", parent: "K", overlap: .leaderOnly, specialties: ["560.20"],
          level: "senior", method: "interview", session: "spring", slot: "S-1",
          attributes: ["room": "12"])),
      PanelRecord(
        id: "K", body: PanelBody(kind: "committee", fill: .given), seats: SeatRange(3, 5), effort: 4
      ),
    ]
    parts.members = [
      Membership(panel: "K", expert: "E-7", role: "chair", by: "office", reason: "order 7"),
      Membership(panel: "K", expert: "E-8"), Membership(panel: "K", expert: "E-6"),
    ]
    parts.cases[2].readers = 2
    parts.cases[3].slot = "S-2"
  }

  private static func addReferences(to parts: inout ProblemParts) {
    parts.specialties = [
      Specialty(id: "560", chineseName: "土木", englishName: "Civil"),
      Specialty(id: "560.20", parent: "560"), Specialty(id: "570"),
    ]
    parts.adjacencies = [Adjacency("570", "560", distance: 2), Adjacency("560.20", "570")]
    parts.organisations = [
      Organisation(id: "ORG-A", name: "Works", aliases: ["Old Works", "The Works"]),
      Organisation(id: "ORG-B", parent: "ORG-A"),
    ]
    parts.slots = [
      Slot(
        id: "S-1", date: CivilDate(dayNumber: 20_600), start: "9:00", end: "12:00", place: "Hall"),
      Slot(id: "S-2", date: CivilDate(dayNumber: 20_601)),
    ]
    parts.availability = [
      Availability(expert: "E-1", slot: "S-1", answer: .yes),
      Availability(expert: "E-2", slot: "S-1", answer: .ifNeeded),
    ]
  }

  static let committee = Selector.attribute("kind", .equals("committee"))
  static let origin = RuleOrigin(id: "R-1", source: "§ 4", certainty: "S", waivableBy: "minister")
  private static let otherOrigin = RuleOrigin(
    id: "R-2", source: "§ 4", certainty: "S", waivableBy: "minister")

  private static let eligibilityRules = [
    EligibilityRule(
      .attribute(
        .all([
          .attribute("status", .oneOf(["active", "guest"])),
          .any([.attribute("roles", .contains("chair")), .not(.attribute("region", .equals("")))]),
          .attribute("title", .noneOf(["x"])), .attribute("level", .atLeast("junior")),
          .attribute("held", .atMost("9")),
          .attribute("region", .sameAs(caseAttribute: "region")),
          .attribute("employer", .differsFrom(caseAttribute: "employer")),
        ])), when: committee, enforcement: .report, origin: origin),
    EligibilityRule(.training(TrainingDemand(day: .asOf, graceDays: 30))),
    EligibilityRule(
      .specialty(
        SpecialtyDemand(depth: 2, match: .all, adjacency: 1, leastProficiency: 3))),
    EligibilityRule(.level(.ofCase)), EligibilityRule(.level(.named("senior"))),
    EligibilityRule(
      .differs(
        DiffersDemand(
          attribute: "employer", from: "employer", lookBack: .months(36), treeLevel: 2,
          effect: .panel))),
    EligibilityRule(
      .conflict(ConflictDemand(kinds: ["kinship", "feud"], lookBack: .ever, effect: .session))),
    EligibilityRule(.available(AvailabilityDemand(least: .ifNeeded))),
  ]

  private static let panelRules = [
    PanelRule(
      .seats(SeatsDemand(SeatRange(3, 5), isOdd: true)), when: committee,
      origin: otherOrigin),
    PanelRule(
      .atMost(Quota(.count(2), of: .each(attribute: "employer"))), when: committee),
    PanelRule(
      .atLeast(Quota(.share(Fraction(1, 3)), of: .members(.attribute("region", .equals("N"))))),
      enforcement: .report),
    PanelRule(
      .chair(ChairDemand(of: .attribute("roles", .contains("chair")), mostPerExpert: 2)),
      when: committee),
    PanelRule(
      .group(
        SeatGroup(name: "lay", seats: 1, of: .attribute("title", .equals("")), reserves: 2)),
      when: committee),
    PanelRule(.apart(ApartDemand(kinds: ["kinship"], lookBack: .months(12)))),
    PanelRule(
      .quorum(QuorumDemand(share: Fraction(2, 3), margin: 1, countsRecused: true)),
      when: committee),
    PanelRule(.severity(SeverityDemand(tolerance: Fraction(5, 2)))),
    PanelRule(.note("Ballots are secret.")),
  ]
}
