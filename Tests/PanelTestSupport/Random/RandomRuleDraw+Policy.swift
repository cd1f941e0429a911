import PanelModel

extension RandomRuleDraw {
  mutating func policy(upTo rules: Int) -> Policy {
    var policy = Policy(
      decimals: number(0...3), missing: happens(in: 8) ? .ineligible : .zero,
      load: LoadBounds(most: happens(in: 3) ? number(2...6) : nil))
    policy.levels = happens(in: 6) ? ["0"] + Self.levels : Self.levels
    policy.dates = DateBasis(
      eligibility: happens(in: 3) ? .asOf : .slot,
      lookBack: one(of: LookBackBasis.allCases))
    policy.eligibilityRules = (0..<number(0...rules)).map { _ in eligibilityRule() }
    policy.panelRules = (0..<number(0...rules)).map { panelRule($0) }
    policy.loadLimits = (0..<max(0, number(-1...2))).map { _ in loadLimit() }
    if happens(in: 4) {
      let one = FixedPoint.powersOfTen[policy.decimals]
      policy.formula = AffinityFormula(
        specialtyFits: [one, one * 6 / 10, one / 3],
        weights: .init(
          specialty: number(1...4), level: number(0...3), experience: number(0...2)),
        fullExperience: number(1...20))
    }
    return policy
  }

  private mutating func loadLimit() -> LoadLimit {
    let span: LoadLimit.Span = one(of: [.slot, .day, .method("file"), .method("talk")])
    let panels = happens(in: 2) ? number(1...2) : nil
    return LoadLimit(
      per: span, panels: panels, effort: panels == nil || happens(in: 2) ? number(1...4) : nil)
  }

  mutating func objectives() -> [Objective] {
    let measures: [Objective.Measure?] = [nil, .sum, .mean, .seat]
    var objectives = [Objective(.total), Objective(.worstPanel, of: one(of: measures))]
    if happens(in: 3) { objectives.append(Objective(.loadSpread)) }
    if happens(in: 3) { objectives.append(Objective(one(of: [.continuity, .rotation]))) }
    objectives.shuffle(using: &random)
    for place in objectives.indices {
      objectives[place].give = one(of: [.zero, .zero, Fraction(1, 10), Fraction(1, 3)])
    }
    return Array(objectives.prefix(number(1...3)))
  }

  // MARK: - Rules

  private mutating func scope() -> Selector? {
    guard happens(in: 3) else { return nil }
    let leaf: Selector = one(of: [
      .attribute("kind", .equals(one(of: ["group", "committee", "readers"]))),
      .attribute("method", .oneOf(["file", ""])), .attribute("level", .atLeast("mid")),
      .attribute("employer", .equals(one(of: Self.employers))),
      .attribute("specialty", .contains(one(of: Self.specialties))),
      .attribute("slot", .noneOf(["S1"])), .attribute("parent", .equals("COM")),
      .attribute("region", .oneOf(["E"])),
    ])
    return happens(in: 4) ? .not(leaf) : leaf
  }

  private mutating func enforcement() -> Enforcement { happens(in: 8) ? .report : .hard }

  private mutating func lookBack() -> LookBack {
    switch number(0...3) {
    case 0: .current
    case 1: .ever
    default: .months(number(1...14))
    }
  }

  mutating func eligibilityRule() -> EligibilityRule {
    let demand: EligibilityDemand =
      switch number(0...7) {
      case 0:
        .training(TrainingDemand(day: one(of: [nil, .slot, .asOf]), graceDays: number(0...2)))
      case 1:
        .specialty(
          SpecialtyDemand(
            depth: one(of: [nil, 1, 2]), match: one(of: [.any, .all]), adjacency: number(0...2),
            leastProficiency: one(of: [nil, 2])))
      case 2: .level(happens(in: 2) ? .ofCase : .named(one(of: Self.levels)))
      case 3: .differs(differs())
      case 4:
        .conflict(
          ConflictDemand(
            kinds: [one(of: Self.kinds), one(of: Self.kinds)], lookBack: lookBack(),
            effect: one(of: [nil, .reviewCase, .panel, .session])))
      case 5: .available(AvailabilityDemand(least: one(of: [.yes, .ifNeeded])))
      default: .attribute(.any([selector(), selector()]))
      }
    return EligibilityRule(demand, when: scope(), enforcement: enforcement())
  }

  private mutating func differs() -> DiffersDemand {
    let attribute = one(of: ["employer", "employer", "region", "level"])
    return DiffersDemand(
      attribute: attribute, from: attribute, lookBack: lookBack(),
      treeLevel: one(of: [nil, 1, 2, 3]), effect: one(of: Conflict.Effect.allCases))
  }

  mutating func panelRule(_ index: Int) -> PanelRule {
    let demand: PanelDemand =
      switch number(0...10) {
      case 0: .seats(SeatsDemand(SeatRange(1, number(2...5)), isOdd: happens(in: 2)))
      case 1, 2: .atMost(quota())
      case 3, 4: .atLeast(quota())
      case 5:
        .chair(
          ChairDemand(
            of: happens(in: 4) ? nil : selector(),
            mostPerExpert: happens(in: 2) ? number(1...2) : nil))
      case 6, 7: .group(SeatGroup(name: "g\(index)", seats: number(1...2), of: selector()))
      case 8: .apart(ApartDemand(kinds: [one(of: Self.kinds)], lookBack: lookBack()))
      case 9:
        .quorum(
          QuorumDemand(
            share: fraction(), margin: max(0, number(-2...1)), countsRecused: happens(in: 4)))
      default: .severity(SeverityDemand(tolerance: Fraction(number(0...4), number(1...3))))
      }
    return PanelRule(demand, when: scope(), enforcement: enforcement())
  }

  private mutating func fraction() -> Fraction {
    let whole = number(1...4)
    return Fraction(number(1...whole), whole)
  }

  private mutating func quota() -> Quota {
    let amount: Quota.Amount = happens(in: 2) ? .count(number(0...2)) : .share(fraction())
    guard happens(in: 3) else { return Quota(amount, of: .members(selector())) }
    let attribute = one(of: ["employer", "region", "specialties", "sector", "previous_panel"])
    return Quota(amount, of: .each(attribute: attribute))
  }

  // MARK: - Selectors

  mutating func selector(depth: Int = 2) -> Selector {
    guard depth > 0, happens(in: 3) else { return leaf() }
    switch number(0...3) {
    case 0: return .all((0..<number(0...2)).map { _ in selector(depth: depth - 1) })
    case 1: return .not(selector(depth: depth - 1))
    default: return .any((0..<number(1...2)).map { _ in selector(depth: depth - 1) })
    }
  }

  private mutating func leaf() -> Selector {
    switch number(0...12) {
    case 0: .attribute("employer", .oneOf([one(of: Self.employers), one(of: Self.employers)]))
    case 1: .attribute("employer", .noneOf([one(of: Self.employers)]))
    case 2: .attribute("employer", .sameAs(caseAttribute: "employer"))
    case 3: .attribute("region", .differsFrom(caseAttribute: "region"))
    case 4: .attribute("level", .atLeast(one(of: Self.levels)))
    case 5: .attribute("skill", .atMost("2"))
    case 6: .attribute("age", .atLeast(one(of: ["39", "40", "1"])))
    case 7: .attribute("months_since(born)", .atMost(one(of: ["2", "3", "12"])))
    case 8: .attribute("previous_panel", .equals(one(of: ["yes", "no"])))
    case 9: .attribute("years_in_row", .atMost("1"))
    case 10: .attribute("load_held", .equals("0"))
    case 11: .attribute("trained_until", .atLeast(RandomPolicy.asOf.description))
    default:
      one(of: [
        .attribute("specialties", .contains(one(of: Self.specialties))),
        .attribute("specialty", .equals(one(of: Self.specialties))),
        .attribute("sector", .oneOf(["", "public"])), .attribute("roles", .contains("chair")),
        .attribute("sector", .noneOf(["private"])),
        .attribute("employer", .differsFrom(caseAttribute: "employer")),
        .attribute("specialty", .sameAs(caseAttribute: "specialty")),
      ])
    }
  }
}
