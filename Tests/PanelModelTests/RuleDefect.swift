import PanelModel

/// One defect of a policy's rules, made in a valid problem.
struct RuleDefect: Sendable, CustomStringConvertible {
  let phrase: Phrase
  var advice: Phrase?
  var table = PanelModel.Issue.Table.problem
  var row: Int?
  let field: String
  let make: @Sendable (inout ProblemParts) -> Void

  var description: String { "\(phrase.code) (\(field))" }

  /// Something that the policy says.
  init(
    _ phrase: Phrase, _ field: String, advice: Phrase? = nil,
    make: @escaping @Sendable (inout Policy) -> Void
  ) {
    self.phrase = phrase
    self.field = field
    self.advice = advice
    self.make = { make(&$0.policy) }
  }

  /// A rule on experts, the only one.
  static func expert(
    _ phrase: Phrase, _ field: String, _ demand: EligibilityDemand, advice: Phrase? = nil
  ) -> RuleDefect {
    RuleDefect(phrase, "eligibility[0]" + field, advice: advice) {
      $0.eligibilityRules = [EligibilityRule(demand)]
    }
  }

  /// A rule on panels, behind that of the seats.
  static func panel(
    _ phrase: Phrase, _ field: String, _ demand: PanelDemand, when scope: Selector? = nil,
    advice: Phrase? = nil
  ) -> RuleDefect {
    RuleDefect(phrase, "panel[1]" + field, advice: advice) {
      $0.panelRules.append(PanelRule(demand, when: scope))
    }
  }

  /// A comparison of an attribute of experts.
  static func comparison(
    _ phrase: Phrase, _ field: String, _ attribute: String, _ comparison: Selector.Comparison,
    advice: Phrase? = nil
  ) -> RuleDefect {
    .expert(phrase, ".of" + field, .attribute(.attribute(attribute, comparison)), advice: advice)
  }

  /// A valid problem with columns of its own and a rule with an identifier.
  static var parts: ProblemParts {
    var parts = SmallProblem.parts
    parts.experts[0].attributes = [
      "sector": "public", "born": "1970-03-05", "joined": "2020-01-01",
    ]
    parts.cases[0].attributes = ["submitted": "2026-01-01"]
    parts.specialties = [Specialty(id: "560")]
    parts.policy.panelRules[0].origin.id = "SEATS"
    return parts
  }

  static let all = numbers + selectors + operands + shapes + reach + loads

  private static let long = Selector.attribute("sector", .equals("public"))

  private static let numbers: [RuleDefect] = [
    .expert(RulePhrases.outOfRange, ".grace", .training(TrainingDemand(graceDays: -1))),
    .expert(RulePhrases.outOfRange, ".depth", .specialty(SpecialtyDemand(depth: 0))),
    .expert(RulePhrases.outOfRange, ".adjacent", .specialty(SpecialtyDemand(adjacency: 101))),
    .expert(
      RulePhrases.outOfRange, ".proficiency", .specialty(SpecialtyDemand(leastProficiency: 6))),
    .expert(
      RulePhrases.outOfRange, ".up_to",
      .differs(DiffersDemand(attribute: "employer", from: "employer", treeLevel: 0))),
    .expert(
      RulePhrases.outOfRange, ".look_back",
      .conflict(ConflictDemand(kinds: ["kinship"], lookBack: .months(0)))),
    .panel(
      RulePhrases.outOfRange, ".look_back",
      .apart(ApartDemand(kinds: ["kinship"], lookBack: .months(1201)))),
    .panel(
      RulePhrases.outOfRange, ".count", .atMost(Quota(.count(-1), of: .members(long)))),
    .panel(RulePhrases.outOfRange, ".most_per_expert", .chair(ChairDemand(mostPerExpert: 0))),
    .panel(
      RulePhrases.outOfRange, ".seats", .group(SeatGroup(name: "a", seats: 0, of: long))),
    .panel(
      RulePhrases.outOfRange, ".reserves",
      .group(SeatGroup(name: "a", seats: 1, of: long, reserves: 1001))),
    .panel(
      RulePhrases.outOfRange, ".margin",
      .quorum(QuorumDemand(share: Fraction(1, 2), margin: -1))),
    .panel(RulePhrases.share, ".share", .quorum(QuorumDemand(share: .zero))),
    .panel(
      RulePhrases.share, ".share", .atMost(Quota(.share(Fraction(4, 3)), of: .members(long)))),
    .panel(
      RulePhrases.share, ".share", .atLeast(Quota(.share(.zero), of: .each(attribute: "sector")))),
    .panel(
      RulePhrases.basisWithoutShare, ".binds_on",
      .atLeast(Quota(.count(1), of: .members(long), basis: .planned))),
    .panel(
      RulePhrases.tolerance, ".tolerance", .severity(SeverityDemand(tolerance: Fraction(-1, 2)))),
    RuleDefect(
      RulePhrases.targetOfPlanned, "panel[1].binds_on", advice: RulePhrases.targetOfFilled
    ) {
      $0.objectives = [Objective(.seatsFilled), Objective(.balance, aspect: .composition)]
      let quota = Quota(.share(Fraction(1, 2)), of: .members(long), basis: .planned)
      $0.panelRules.append(PanelRule(.atLeast(quota), enforcement: .report))
    },
    RuleDefect(RulePhrases.reversed, "panel[1].least") {
      $0.panelRules.append(
        PanelRule(.seats(SeatsDemand(SeatRange(3, 2))), enforcement: .report))
    },
    RuleDefect(RulePhrases.evenSeats, "panel[1].parity") {
      $0.panelRules.append(
        PanelRule(.seats(SeatsDemand(SeatRange(2), isOdd: true)), enforcement: .report))
    },
    RuleDefect(RulePhrases.outOfRange, "panel[1].most") {
      $0.panelRules.append(
        PanelRule(.seats(SeatsDemand(SeatRange(1, 1001))), enforcement: .report))
    },
  ]

  private static let selectors: [RuleDefect] = [
    .comparison(RulePhrases.unknownExpertAttribute, ".attribute", "sectr", .equals("x")),
    .expert(
      RulePhrases.unknownExpertAttribute, ".of.any[1].not.all[0].attribute",
      .attribute(.any([long, .not(.all([.attribute("", .equals("x"))]))]))),
    .expert(
      RulePhrases.unknownExpertAttribute, ".attribute",
      .differs(DiffersDemand(attribute: "unit", from: "employer"))),
    .panel(
      RulePhrases.unknownExpertAttribute, ".of.attribute",
      .atMost(Quota(.count(1), of: .each(attribute: "unit")))),
    .panel(
      RulePhrases.unknownPanelAttribute, ".when.attribute", .chair(ChairDemand()),
      when: .attribute("sector", .equals("x"))),
    .expert(
      RulePhrases.unknownCaseAttribute, ".from",
      .differs(DiffersDemand(attribute: "employer", from: "unit"))),
    .comparison(
      RulePhrases.unknownCaseAttribute, ".same_as", "employer", .sameAs(caseAttribute: "sector")),
    .panel(
      RulePhrases.caseInScope, ".when.not.differs_from", .chair(ChairDemand()),
      when: .not(.attribute("employer", .differsFrom(caseAttribute: "employer")))),
    .comparison(
      RulePhrases.missingColumn, ".attribute", "months_since(trained)", .atMost("24")),
    RuleDefect(RulePhrases.tooDeep, "panel[1].of") {
      var selector = long
      for _ in 0..<RuleLimits.selectorDepth { selector = .not(selector) }
      $0.panelRules.append(PanelRule(.chair(ChairDemand(of: selector))))
    },
  ]

  private static let operands: [RuleDefect] = [
    .comparison(RulePhrases.notComparable, ".at_least", "sector", .atLeast("public")),
    .comparison(RulePhrases.notWhole, ".at_most", "held", .atMost("2026-01-01")),
    .comparison(RulePhrases.notWhole, ".in[1]", "age", .oneOf(["60", "old"])),
    .comparison(RulePhrases.notDay, ".at_least", "trained_until", .atLeast("2026")),
    .comparison(
      RulePhrases.listAttribute, ".is", "specialties", .equals("560"), advice: RulePhrases.useHas),
    .comparison(
      RulePhrases.listAttribute, ".not_in[0]", "roles", .noneOf(["chair", "x"]),
      advice: RulePhrases.useHas),
    .comparison(RulePhrases.unknownLevel, ".at_least", "level", .atLeast("expert")),
    .comparison(RulePhrases.unknownLevel, ".in[1]", "level", .oneOf(["junior", "none"])),
    .expert(RulePhrases.unknownLevel, ".at_least", .level(.named("Senior"))),
    .comparison(RulePhrases.unknownChoice, ".is", "previous_panel", .equals("never")),
    .panel(
      RulePhrases.unknownChoice, ".when.is", .chair(ChairDemand()),
      when: .attribute("fill", .equals("drawn"))),
    .comparison(RulePhrases.unknownSpecialty, ".has", "specialties", .contains("570")),
    RuleDefect(RulePhrases.noLevels, "eligibility[0].at_least") {
      $0.levels = []
      $0.eligibilityRules = [EligibilityRule(.level(.ofCase))]
    },
    RuleDefect(RulePhrases.noLevels, "eligibility[0].of.at_least") {
      $0.levels = []
      $0.eligibilityRules = [EligibilityRule(.attribute(.attribute("level", .atLeast("x"))))]
    },
  ]

  private static let shapes: [RuleDefect] = [
    .comparison(RulePhrases.nothingListed, ".in", "sector", .oneOf([])),
    .expert(RulePhrases.nothingListed, ".kinds", .conflict(ConflictDemand(kinds: []))),
    .expert(
      RulePhrases.unknownKind, ".kinds[1]", .conflict(ConflictDemand(kinds: ["kinship", "kin"]))),
    RuleDefect(RulePhrases.nothingToDerive, "derive[0]") {
      $0.derivationRules = [DerivationRule(.sameRound(effect: .reviewCase))]
    },
    .panel(RulePhrases.unknownKind, ".kinds[0]", .apart(ApartDemand(kinds: ["friend"]))),
    .panel(RulePhrases.emptyText, ".text", .note("")),
    .panel(RulePhrases.emptyText, ".name", .group(SeatGroup(name: "", seats: 1, of: long))),
    .comparison(RulePhrases.emptyText, ".has", "roles", .contains("")),
    .expert(RulePhrases.answerNo, ".slot", .available(AvailabilityDemand(least: .no))),
    RuleDefect(RulePhrases.duplicateIdentifier, "panel[0].id") {
      $0.eligibilityRules = [
        EligibilityRule(.training(TrainingDemand()), origin: RuleOrigin(id: "SEATS"))
      ]
    },
    RuleDefect(ProblemPhrases.duplicateIdentifier, "conflict_kinds[1]") {
      $0.conflictKinds = ["own", "own"]
    },
    RuleDefect(ProblemPhrases.emptyIdentifier, "levels[2]") { $0.levels.append("") },
  ]

  private static let reach: [RuleDefect] = [
    .panel(
      RulePhrases.moreThanSeats, ".count", .atLeast(Quota(.count(3), of: .members(long)))),
    .panel(
      RulePhrases.groupsMoreThanSeats, ".seats", .group(SeatGroup(name: "a", seats: 3, of: long))),
    RuleDefect(RulePhrases.duplicateGroup, "panel[2].name") {
      $0.panelRules += [
        PanelRule(.group(SeatGroup(name: "a", seats: 1, of: long))),
        PanelRule(
          .group(SeatGroup(name: "a", seats: 1, of: .not(long))),
          when: .attribute("id", .equals("P"))
        ),
      ]
    },
    RuleDefect(RulePhrases.contradiction, "panel[2]") {
      $0.panelRules += [
        PanelRule(.atMost(Quota(.share(Fraction(1, 3)), of: .members(long)))),
        PanelRule(.atLeast(Quota(.count(2), of: .members(long)))),
      ]
    },
    .panel(
      RulePhrases.quorumOutOfReach, "", .quorum(QuorumDemand(share: Fraction(2, 3), margin: 1))),
  ]

  private static let loads: [RuleDefect] = [
    RuleDefect(RulePhrases.emptyLimit, "load.per_day") { $0.loadLimits = [LoadLimit(per: .day)] },
    RuleDefect(RulePhrases.duplicateLimit, "load.per_slot") {
      $0.loadLimits = [LoadLimit(per: .slot, panels: 1), LoadLimit(per: .slot, effort: 1)]
    },
    RuleDefect(ProblemPhrases.outOfRange, "load.per_method.file") {
      $0.loadLimits = [LoadLimit(per: .method("file"), panels: 0)]
    },
    RuleDefect(RulePhrases.noWeight, "affinity.weights") {
      $0.formula = AffinityFormula(
        specialtyFits: [100], weights: AffinityFormula.Weights(specialty: 0))
    },
    RuleDefect(ProblemPhrases.outOfRange, "affinity.specialty[1]") {
      $0.formula = AffinityFormula(
        specialtyFits: [100, 101], weights: AffinityFormula.Weights())
    },
    RuleDefect(ProblemPhrases.outOfRange, "affinity.specialty") {
      $0.formula = AffinityFormula(
        specialtyFits: Array(repeating: 1, count: 21), weights: AffinityFormula.Weights())
    },
    RuleDefect(ProblemPhrases.outOfRange, "affinity.experience") {
      $0.formula = AffinityFormula(
        specialtyFits: [], weights: AffinityFormula.Weights(), fullExperience: 0)
    },
  ]
}
