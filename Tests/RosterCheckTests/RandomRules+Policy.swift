import PanelModel

extension RandomRules {
  mutating func policy(of parts: ProblemParts) -> Policy {
    var policy = Policy(
      decimals: 0, levels: ["low", "mid", "high"],
      dates: DateBasis(
        eligibility: one(.slot, .asOf), lookBack: LookBackBasis.allCases[number(0...2)]))
    policy.panelRules = [PanelRule(.seats(SeatsDemand(SeatRange(1, 3))))]
    if chance(20) { policy.load.most = number(2...5) }
    for _ in 0..<number(0...2) {
      policy.eligibilityRules.append(
        EligibilityRule(
          eligibility(), when: scope(), enforcement: chance(80) ? .hard : .report))
    }
    var groups = 0
    for _ in 0..<number(0...3) {
      policy.panelRules.append(
        PanelRule(together(&groups), when: scope(), enforcement: chance(80) ? .hard : .report))
    }
    if chance(25) {
      policy.loadLimits = [
        LoadLimit(
          per: one(.slot, .day, .method("talk")), panels: one(nil, 1),
          effort: number(2...4))
      ]
    }
    return policy
  }

  private mutating func scope() -> Selector? {
    guard chance(30) else { return nil }
    return one(
      .attribute("method", .equals("talk")), .attribute("kind", .noneOf(["readers", ""])),
      .not(.attribute("level", .equals("low"))), .attribute("kind", .equals("readers")),
      .attribute("level", .atLeast("mid")), .attribute("specialty", .contains("1.1")),
      .attribute("employer", .oneOf(["North", ""])))
  }

  private mutating func leaf() -> Selector {
    one(
      .attribute("rank", .equals("senior")), .attribute("rank", .oneOf(["", "junior"])),
      .attribute("rank", .noneOf(["senior"])), .attribute("employer", .equals("North")),
      .attribute("employer", .noneOf(["X", ""])), .attribute("roles", .contains("chair")),
      .attribute("level", .atLeast("mid")), .attribute("age", .atMost("1")),
      .attribute("months_since(born)", .atLeast("13")),
      .attribute("previous_panel", .equals("no")), .attribute("years_in_row", .atMost("1")),
      .attribute("employer", .differsFrom(caseAttribute: "employer")),
      .attribute("region", .sameAs(caseAttribute: "region")),
      .attribute("severity", .atLeast("0")), .attribute("load_held", .atMost("0")))
  }

  private mutating func selector() -> Selector {
    let (left, right) = (leaf(), leaf())
    return one(
      left, left, .not(left), .all([left, right]), .any([left, right]), .any([.not(left), right]))
  }

  private mutating func lookBack() -> LookBack { one(.current, .ever, .months(12), .months(1)) }

  private mutating func eligibility() -> EligibilityDemand {
    switch number(0...6) {
    case 0: return .attribute(selector())
    case 1:
      return .training(TrainingDemand(day: one(nil, .asOf), graceDays: one(0, 1, 31)))
    case 2:
      return .specialty(
        SpecialtyDemand(
          depth: one(nil, 1, 2), match: one(.any, .all), adjacency: number(0...2),
          leastProficiency: one(nil, 2)))
    case 3: return .level(one(.ofCase, .named("mid")))
    case 4:
      let attribute = one("employer", "region")
      return .differs(
        DiffersDemand(
          attribute: attribute, from: attribute, lookBack: lookBack(),
          treeLevel: attribute == "employer" ? one(nil, 1, 2, 3) : nil,
          effect: Conflict.Effect.allCases[number(0...2)]))
    case 5:
      return .conflict(
        ConflictDemand(
          kinds: one(["kinship"], ["kinship", "coauthor"]), lookBack: lookBack(),
          effect: one(nil, .panel, .session)))
    default: return .available(AvailabilityDemand(least: one(.yes, .ifNeeded)))
    }
  }

  private mutating func together(_ groups: inout Int) -> PanelDemand {
    switch number(0...8) {
    case 0: return .seats(SeatsDemand(SeatRange(1, 3), isOdd: true))
    case 1: return .atMost(quota())
    case 2: return .atLeast(quota())
    case 3:
      return .chair(
        ChairDemand(of: chance(70) ? selector() : nil, mostPerExpert: one(nil, 1)))
    case 4, 5:
      groups += 1
      return .group(SeatGroup(name: "g\(groups)", seats: 1, of: selector()))
    case 6: return .apart(ApartDemand(kinds: ["coauthor"], lookBack: lookBack()))
    case 7:
      return .quorum(
        QuorumDemand(
          share: one(Fraction(1, 2), Fraction(2, 3)), margin: one(0, 0, 1),
          countsRecused: chance(20)))
    default: return .severity(SeverityDemand(tolerance: one(Fraction(1, 2), Fraction(1))))
    }
  }

  private mutating func quota() -> Quota {
    let amount: Quota.Amount = one(
      .count(0), .count(1), .share(Fraction(1, 2)), .share(Fraction(1, 3)))
    guard chance(30) else { return Quota(amount, of: .members(selector())) }
    return Quota(amount, of: .each(attribute: one("employer", "region", "roles", "age")))
  }
}
