import PanelModel

extension ReviewBuilder {
  /// Title review as Order 40 of 2019 and provincial practice have it.
  var policy: Policy {
    return Policy(
      decimals: 6, load: LoadBounds(most: usualLoad), levels: shape.levels.map(\.name),
      objectives: [
        Objective(.worstPanel, of: .mean), Objective(.total, give: Fraction(1, 1000)),
        Objective(.loadSpread),
      ],
      formula: AffinityFormula(
        specialtyFits: [1_000_000, 700_000, 400_000],
        weights: .init(specialty: 7, level: 2, experience: 1)),
      eligibilityRules: eligibilityRules,
      panelRules: shape.plan.hasOwnPanels ? singleRules : bodyRules,
      loadLimits: loadLimits)
  }

  /// One meeting at a time; and one group for whoever reads its cases, or two would take all the load.
  private var loadLimits: [LoadLimit] {
    guard !slots.isEmpty else { return [] }
    let meetings = [LoadLimit(per: .slot, panels: 1), LoadLimit(per: .day, effort: dayLimit)]
    guard !committees.isEmpty else { return meetings }
    return meetings + [LoadLimit(per: .method(ReviewBuilder.groupMethod), panels: 1)]
  }

  /// Effort of one day: two meetings, or the longest one.
  private var dayLimit: Int { max(12, panels.map { effort(of: $0) }.max() ?? 0) }

  private func origin(_ id: String, _ source: String = "", _ certainty: String = "") -> RuleOrigin {
    RuleOrigin(id: id, source: source, certainty: certainty)
  }

  private var eligibilityRules: [EligibilityRule] {
    let active = Selector.attribute("status", .oneOf([Expert.activeStatus]))
    let order = "人社部令第40号 Order 40 (2019)"
    var rules = [
      EligibilityRule(.attribute(active), origin: origin("CN-STATUS")),
      EligibilityRule(
        .training(TrainingDemand(day: .slot)), origin: origin("CN-TRAIN", "地方规定 provincial", "M-")),
      EligibilityRule(
        .specialty(SpecialtyDemand(depth: 2, match: .any, adjacency: 1)),
        origin: origin("CN40-11a", order, "S2")),
      EligibilityRule(.level(.ofCase), origin: origin("CN40-11b", order, "S2")),
      EligibilityRule(
        .differs(DiffersDemand(attribute: "employer", from: "employer")),
        origin: origin("CN-EMP", order, "M+")),
      EligibilityRule(
        .conflict(
          ConflictDemand(
            kinds: ["kinship", "teacher-student"], lookBack: .ever, effect: .reviewCase)),
        origin: origin("CN-KIN", order, "M+")),
      EligibilityRule(
        .conflict(
          ConflictDemand(kinds: ["collaboration"], lookBack: .months(36), effect: .reviewCase)),
        origin: origin("CN-COLLAB", "设定 assumption", "A")),
    ]
    if !slots.isEmpty {
      rules.append(
        EligibilityRule(
          .available(AvailabilityDemand(least: .ifNeeded)), origin: origin("AVAILABLE")))
    }
    return rules
  }

  /// Rules on panels that serve one case each.
  private var singleRules: [PanelRule] {
    [
      PanelRule(
        .seats(SeatsDemand(SeatRange(shape.plan.seats), isOdd: true)), origin: origin("CN40-17")),
      unit,
      apart,
    ]
  }

  private var unit: PanelRule {
    let quota = Quota(.count(shape.plan.mostPerEmployer), of: .each(attribute: "employer"))
    return PanelRule(.atMost(quota), origin: origin("CN-UNIT", "地方规定 provincial", "M-"))
  }

  private var apart: PanelRule {
    PanelRule(
      .apart(ApartDemand(kinds: ["kinship", "teacher-student"], lookBack: .ever)),
      origin: origin("CN-APART"))
  }

  /// Rules on committees and groups.
  private var bodyRules: [PanelRule] {
    let isCommittee = Selector.attribute("kind", .equals("committee"))
    let isGroup = Selector.attribute("kind", .equals("group"))
    let outside = Selector.not(.attribute("employer", .equals(employers[0].id)))
    let industry = Selector.attribute("sector", .equals(Employer.Sector.enterprise.rawValue))
    let third = Quota.Amount.share(Fraction(1, 3))
    let provincial = "地方规定 provincial"
    let order = "人社部令第40号 Order 40 (2019)"
    let most = max(15, shape.plan.committeeSeats ?? 0)
    return [
      PanelRule(
        .seats(SeatsDemand(SeatRange(11, most), isOdd: true)), when: isCommittee,
        origin: origin("CN40-04", order, "S2")),
      PanelRule(
        .seats(SeatsDemand(SeatRange(3, 5), isOdd: true)), when: isGroup,
        origin: origin("CN-GROUP", provincial, "M-")),
      unit,
      PanelRule(
        .atLeast(Quota(third, of: .members(outside))),
        origin: origin("CN-OUTSIDE", provincial, "M-")),
      PanelRule(
        .atLeast(Quota(third, of: .members(industry))),
        origin: origin("CN-INDUSTRY", provincial, "M-")),
      PanelRule(
        .chair(ChairDemand(of: .attribute("roles", .contains("chair")), mostPerExpert: 2)),
        origin: origin("CN40-09", order, "S2")),
      apart,
      PanelRule(
        .quorum(QuorumDemand(share: Fraction(2, 3), margin: 1)), when: isCommittee,
        origin: origin("CN40-13", order, "M+")),
      PanelRule(
        .quorum(QuorumDemand(share: Fraction(2, 3))), when: isGroup,
        origin: origin("CN-GROUP-QUORUM", "设定 assumption", "A")),
    ]
  }

  /// Codes, their names, and the disciplines above them.
  var taxonomy: [Specialty] {
    let codes = specialties.map(\.code)
    let disciplines = Set(codes.map(SpecialtyCatalogue.discipline)).sorted()
    let all =
      disciplines.map { ($0, nil as String?) }
      + codes.sorted().map { ($0, SpecialtyCatalogue.discipline(of: $0)) }
    return all.map { code, parent in
      let name = SpecialtyCatalogue.name(of: code)
      return Specialty(
        id: Specialty.ID(code), chineseName: name.chinese, englishName: name.english,
        parent: parent.map { Specialty.ID($0) })
    }
  }

  /// All pairs that are near enough to be listed.
  var adjacencies: [Adjacency] {
    specialties.indices.flatMap { one in
      specialties.indices.compactMap { other in
        guard other > one, let distance = distance(one, other) else { return nil }
        return Adjacency(specialties[one].code, specialties[other].code, distance: distance)
      }
    }
  }
}
