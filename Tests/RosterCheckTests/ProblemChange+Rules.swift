import PanelModel

/// Changes of the policy of ``TitleReview/withEverything`` that leave it valid.
extension ProblemChange {
  static let dates = [
    ProblemChange("day of eligibility") { $0.policy.dates.eligibility = .slot },
    ProblemChange("day of look-backs") { $0.policy.dates.lookBack = .draw },
    ProblemChange("reach of services") { $0.policy.dates.previousMonths = 12 },
    ProblemChange("usual days") { $0.policy.dates = DateBasis() },
    ProblemChange("one kind more") { $0.policy.conflictKinds.append("x") },
    ProblemChange("another kind") { $0.policy.conflictKinds[0] = "x" },
    ProblemChange("fits") { $0.policy.formula?.specialtyFits[1] = 71 },
    ProblemChange("one fit more") { $0.policy.formula?.specialtyFits.append(0) },
    ProblemChange("weight of specialty") { $0.policy.formula?.weights.specialty = 8 },
    ProblemChange("weight of level") { $0.policy.formula?.weights.level = 8 },
    ProblemChange("weight of experience") { $0.policy.formula?.weights.experience = 8 },
    ProblemChange("full experience") { $0.policy.formula?.fullExperience = 16 },
    ProblemChange("no formula") { $0.policy.formula = nil },
    ProblemChange("scores computed") { $0.scores = .formula },
    ProblemChange("no scores") { $0.scores = .listed([]) },
    ProblemChange("panels in a slot") { $0.policy.loadLimits[0].panels = 2 },
    ProblemChange("effort in a slot") { $0.policy.loadLimits[0].effort = 2 },
    ProblemChange("by method, not by slot") {
      $0.policy.loadLimits[0].span = .method("file")
    },
    ProblemChange("effort in a day") { $0.policy.loadLimits[1].effort = 13 },
    ProblemChange("method of a limit") { $0.policy.loadLimits[2].span = .method("talk") },
    ProblemChange("one limit less") { $0.policy.loadLimits.removeLast() },
    ProblemChange("plain seats") { $0.policy.seats = SeatRange(1, 5) },
    ProblemChange("plain seats, odd") {
      $0.policy.panelRules.append(PanelRule(.seats(SeatsDemand(SeatRange(1, 5), isOdd: true))))
      $0.cases[0].seats = SeatRange(1)
      $0.cases[1].seats = SeatRange(1, 3)
    },
    ProblemChange("plain seats with an identifier") {
      $0.policy.panelRules.append(
        PanelRule(.seats(SeatsDemand(SeatRange(1, 5))), origin: RuleOrigin(id: "S")))
    },
    ProblemChange("plain seats with a source") {
      $0.policy.panelRules.append(
        PanelRule(.seats(SeatsDemand(SeatRange(1, 5))), origin: RuleOrigin(source: "S")))
    },
    ProblemChange("plain seats with a waiver") {
      $0.policy.panelRules.append(
        PanelRule(.seats(SeatsDemand(SeatRange(1, 5))), origin: RuleOrigin(waivableBy: "S")))
    },
  ]

  private static func eligibility(
    _ description: String, _ rule: Int, _ demand: EligibilityDemand
  ) -> ProblemChange {
    ProblemChange(description) { $0.policy.eligibilityRules[rule].demand = demand }
  }

  static let eligibility = rules + selectors + demands

  private static let rules = [
    ProblemChange("one eligibility rule less") { $0.policy.eligibilityRules.removeLast() },
    ProblemChange("order of rules") { $0.policy.eligibilityRules.swapAt(1, 2) },
    ProblemChange("scope") { $0.policy.eligibilityRules[0].scope = nil },
    ProblemChange("another scope") {
      $0.policy.eligibilityRules[0].scope = .not(TitleReview.committee)
    },
    ProblemChange("enforcement") { $0.policy.eligibilityRules[0].enforcement = .hard },
    ProblemChange("identifier of a rule") { $0.policy.eligibilityRules[0].origin.id = "x" },
    ProblemChange("source of a rule") { $0.policy.eligibilityRules[0].origin.source = "x" },
    ProblemChange("certainty") { $0.policy.eligibilityRules[0].origin.certainty = "x" },
    ProblemChange("waivable") { $0.policy.eligibilityRules[0].origin.waivableBy = "x" },
  ]

  private static let selectors: [ProblemChange] = {
    let a = Selector.attribute("title", .equals("a"))
    let b = Selector.attribute("region", .equals("a"))
    let comparisons: [Selector.Comparison] = [
      .equals("senior"), .equals("junior"), .oneOf(["senior"]), .oneOf(["senior", "junior"]),
      .noneOf(["senior"]), .contains("senior"), .atLeast("senior"), .atMost("senior"),
      .atMost("junior"), .sameAs(caseAttribute: "level"), .differsFrom(caseAttribute: "level"),
      .differsFrom(caseAttribute: "region"),
    ]
    let combined: [Selector] = [
      a, b, .all([a, b]), .all([b, a]), .any([a, b]), .not(a), .all([a]), .any([a]), .all([]),
      .any([]), .not(.not(a)), .all([a, .any([b])]), .all([.any([a, b])]),
    ]
    let all = comparisons.map { Selector.attribute("level", $0) } + combined
    return all.map { eligibility("selector \($0)", 0, .attribute($0)) }
  }()

  private static let demands: [ProblemChange] = [
    eligibility("training on the policy's day", 1, .training(TrainingDemand(graceDays: 30))),
    eligibility("training in the slot", 1, .training(TrainingDemand(day: .slot, graceDays: 30))),
    eligibility("grace", 1, .training(TrainingDemand(day: .asOf, graceDays: 31))),
    eligibility(
      "depth", 2,
      .specialty(SpecialtyDemand(depth: 1, match: .all, adjacency: 1, leastProficiency: 3))),
    eligibility(
      "no depth", 2, .specialty(SpecialtyDemand(match: .all, adjacency: 1, leastProficiency: 3))),
    eligibility(
      "match", 2, .specialty(SpecialtyDemand(depth: 2, adjacency: 1, leastProficiency: 3))),
    eligibility(
      "adjacency", 2, .specialty(SpecialtyDemand(depth: 2, match: .all, leastProficiency: 3))),
    eligibility("proficiency", 2, .specialty(SpecialtyDemand(depth: 2, match: .all, adjacency: 1))),
    eligibility("named level", 3, .level(.named("junior"))),
    eligibility("another level", 4, .level(.named("junior"))),
    eligibility(
      "attribute that differs", 5,
      .differs(
        DiffersDemand(
          attribute: "region", from: "employer", lookBack: .months(36), treeLevel: 2,
          effect: .panel))),
    eligibility(
      "attribute of the case", 5,
      .differs(
        DiffersDemand(
          attribute: "employer", from: "region", lookBack: .months(36), treeLevel: 2,
          effect: .panel))),
    eligibility(
      "look-back", 5,
      .differs(
        DiffersDemand(
          attribute: "employer", from: "employer", lookBack: .months(37), treeLevel: 2,
          effect: .panel))),
    eligibility(
      "no look-back", 5,
      .differs(
        DiffersDemand(attribute: "employer", from: "employer", treeLevel: 2, effect: .panel))),
    eligibility(
      "tree", 5,
      .differs(
        DiffersDemand(
          attribute: "employer", from: "employer", lookBack: .months(36), effect: .panel))),
    eligibility(
      "effect of sharing", 5,
      .differs(
        DiffersDemand(
          attribute: "employer", from: "employer", lookBack: .months(36), treeLevel: 2))),
    eligibility(
      "kinds of a rule", 6,
      .conflict(ConflictDemand(kinds: ["kinship"], lookBack: .ever, effect: .session))),
    eligibility(
      "kinds' look-back", 6,
      .conflict(ConflictDemand(kinds: ["kinship", "feud"], effect: .session))),
    eligibility(
      "kinds' effect", 6, .conflict(ConflictDemand(kinds: ["kinship", "feud"], lookBack: .ever))),
    eligibility("willingness", 7, .available(AvailabilityDemand())),
  ]

  private static func panel(
    _ description: String, _ rule: Int, _ demand: PanelDemand
  ) -> ProblemChange {
    ProblemChange(description) { $0.policy.panelRules[rule].demand = demand }
  }

  private static let lay = Selector.attribute("title", .equals(""))

  static let panelRules: [ProblemChange] = [
    ProblemChange("one panel rule less") { $0.policy.panelRules.removeLast() },
    ProblemChange("order of panel rules") { $0.policy.panelRules.swapAt(1, 2) },
    ProblemChange("scope of a panel rule") { $0.policy.panelRules[1].scope = nil },
    ProblemChange("a panel rule reports") { $0.policy.panelRules[0].enforcement = .report },
    ProblemChange("a panel rule's waiver") { $0.policy.panelRules[0].origin.waivableBy = "" },
    panel("least seats", 0, .seats(SeatsDemand(SeatRange(1, 5), isOdd: true))),
    panel("most seats", 0, .seats(SeatsDemand(SeatRange(3, 7), isOdd: true))),
    panel("parity", 0, .seats(SeatsDemand(SeatRange(3, 5)))),
    panel("count", 1, .atMost(Quota(.count(1), of: .each(attribute: "employer")))),
    panel("each of what", 1, .atMost(Quota(.count(2), of: .each(attribute: "region")))),
    panel(
      "share, not count", 1, .atMost(Quota(.share(.init(1, 2)), of: .each(attribute: "employer")))),
    panel("members, not each", 1, .atMost(Quota(.count(2), of: .members(lay)))),
    panel("least, not most", 1, .atLeast(Quota(.count(2), of: .each(attribute: "employer")))),
    panel("share", 2, .atLeast(Quota(.share(Fraction(1, 4)), of: .members(lay)))),
    panel(
      "share of what", 2,
      .atLeast(Quota(.share(Fraction(1, 3)), of: .members(lay), basis: .planned))),
    panel("whose share", 2, .atLeast(Quota(.share(Fraction(1, 3)), of: .members(lay)))),
    panel("who chairs", 3, .chair(ChairDemand(of: lay, mostPerExpert: 2))),
    panel("anybody chairs", 3, .chair(ChairDemand(mostPerExpert: 2))),
    panel("how often", 3, .chair(ChairDemand(of: lay))),
    panel("name of a group", 4, .group(SeatGroup(name: "x", seats: 1, of: lay, reserves: 2))),
    panel("seats of a group", 4, .group(SeatGroup(name: "lay", seats: 2, of: lay, reserves: 2))),
    panel(
      "who is in a group", 4,
      .group(SeatGroup(name: "lay", seats: 1, of: .not(lay), reserves: 2))),
    panel("reserves", 4, .group(SeatGroup(name: "lay", seats: 1, of: lay))),
    panel("apart kinds", 5, .apart(ApartDemand(kinds: ["feud"], lookBack: .months(12)))),
    panel("apart look-back", 5, .apart(ApartDemand(kinds: ["kinship"]))),
    panel(
      "quorum", 6, .quorum(QuorumDemand(share: Fraction(1, 2), margin: 1, countsRecused: true))),
    panel("margin", 6, .quorum(QuorumDemand(share: Fraction(2, 3), countsRecused: true))),
    panel("recused", 6, .quorum(QuorumDemand(share: Fraction(2, 3), margin: 1))),
    panel("tolerance", 7, .severity(SeverityDemand(tolerance: Fraction(2)))),
    panel("note", 8, .note("x")),
  ]
}
