/// Checks whether the panels that hard rules speak of could keep them at all.
extension ProblemValidation {
  mutating func checkReach(of places: [RulePlace]) {
    var scopes = RuleScopes(panels: panels, parts, organisations)
    var limits: [(place: RulePlace, quota: Quota, scope: Selector?)] = []
    var demands: [(place: RulePlace, quota: Quota, scope: Selector?)] = []
    var groups: [(place: RulePlace, group: SeatGroup, scope: Selector?)] = []
    for (place, rule) in zip(places, parts.policy.panelRules) where rule.enforcement == .hard {
      switch rule.demand {
      case .atMost(let quota): limits.append((place, quota, rule.scope))
      case .atLeast(let quota):
        demands.append((place, quota, rule.scope))
        checkReach(of: quota, at: place, among: scopes.panels(of: rule.scope))
      case .group(let group): groups.append((place, group, rule.scope))
      case .quorum(let quorum):
        checkReach(of: quorum, at: place, among: scopes.panels(of: rule.scope))
      case .seats, .chair, .apart, .severity, .note: break
      }
    }
    for demand in demands {
      for limit in limits where limit.quota.subject == demand.quota.subject {
        let shared = Set(scopes.panels(of: demand.scope)).intersection(
          scopes.panels(of: limit.scope))
        let wrong = first(of: shared) { !Self.meet(demand.quota, limit.quota, panels[$0]) }
        guard let panel = wrong.map({ panels[$0] }) else { continue }
        report(
          RulePhrases.contradiction,
          [
            "least": demand.quota.amount.text, "most": limit.quota.amount.text,
            "panel": panel.id.rawValue,
          ], of: demand.place, other: limit.place)
      }
    }
    checkGroups(groups.map { ($0.place, $0.group, scopes.panels(of: $0.scope)) })
  }

  private mutating func checkReach(
    of quota: Quota, at rule: RulePlace, among spoken: [Int]
  ) {
    guard case .count(let count) = quota.amount, case .members = quota.subject,
      let index = first(of: spoken, where: { panels[$0].seats.most < count })
    else { return }
    let panel = panels[index]
    report(
      RulePhrases.moreThanSeats,
      ["value": "\(count)", "panel": panel.id.rawValue, "most": "\(panel.seats.most)"], of: rule,
      at: ".count")
  }

  private mutating func checkReach(
    of quorum: QuorumDemand, at rule: RulePlace, among spoken: [Int]
  ) {
    // With more seats more may be missing, so that the most decide.
    guard quorum.share > .zero, quorum.share <= Fraction(1),
      let index = first(of: spoken, where: { !panels[$0].seats.reaches(quorum) })
    else { return }
    let panel = panels[index]
    report(
      RulePhrases.quorumOutOfReach,
      [
        "share": "\(quorum.share)", "margin": "\(quorum.margin)", "panel": panel.id.rawValue,
        "most": "\(panel.seats.most)",
      ], of: rule)
  }

  private mutating func checkGroups(
    _ groups: [(place: RulePlace, group: SeatGroup, spoken: [Int])]
  ) {
    var names: [Int: Set<String>] = [:]
    var seats: [Int: Int] = [:]
    for (place, group, spoken) in groups {
      if let twice = first(of: spoken, where: { names[$0]?.contains(group.name) == true }) {
        report(
          RulePhrases.duplicateGroup, ["value": group.name, "panel": panels[twice].id.rawValue],
          of: place, at: ".name")
      }
      let full = first(of: spoken) { seats[$0, default: 0] + group.seats > panels[$0].seats.most }
      if let full, ProblemLimits.seats.contains(group.seats) {
        report(
          RulePhrases.groupsMoreThanSeats,
          [
            "value": "\(seats[full, default: 0] + group.seats)",
            "panel": panels[full].id.rawValue, "most": "\(panels[full].seats.most)",
          ], of: place, at: ".seats")
        continue  // its seats count no more, or every later group would be blamed as well
      }
      for panel in spoken {
        names[panel, default: []].insert(group.name)
        seats[panel, default: 0] += group.seats
      }
    }
  }

  /// The first panel by identifier of which something is true.
  private func first(of spoken: some Sequence<Int>, where isWrong: (Int) -> Bool) -> Int? {
    spoken.filter(isWrong).min { panels[$0].id < panels[$1].id }
  }

  /// Whether some number of seats of the panel leaves room between the two.
  private static func meet(_ demand: Quota, _ limit: Quota, _ panel: Panel) -> Bool {
    guard panel.seats.least <= panel.seats.most else { return true }
    return (panel.seats.least...panel.seats.most).contains { seats in
      demand.amount.members(of: seats, roundedUp: true)
        <= limit.amount.members(of: seats, roundedUp: false)
    }
  }
}

/// Which panels rules speak of, looked up once for every scope.
private struct RuleScopes {
  private let all: [Panel]
  private let parts: ProblemParts
  private let organisations: OrganisationNames
  private var known: [Selector?: [Int]] = [:]

  init(panels: [Panel], _ parts: ProblemParts, _ organisations: OrganisationNames) {
    all = panels
    self.parts = parts
    self.organisations = organisations
  }

  /// Indices of the panels, rising; those that somebody else has filled do not count.
  mutating func panels(of scope: Selector?) -> [Int] {
    if let indices = known[scope] { return indices }
    let isAskable = scope?.isNested(atMost: RuleLimits.selectorDepth) ?? true
    let indices = all.indices.filter { index in
      let panel = all[index]
      guard isAskable, panel.body.fill != .given else { return false }
      guard scope != nil else { return panel.purpose == .judging }
      let facts = PanelFacts(
        panel, cases: panel.cases.map { parts.cases[$0] }, parts.policy.levels,
        organisations: organisations)
      return facts.isMet(scope)
    }
    known[scope] = indices
    return indices
  }
}

extension SeatRange {
  /// Whether enough members can be there when all seats are filled.
  fileprivate func reaches(_ quorum: QuorumDemand) -> Bool {
    quorum.share.times(most, roundedUp: true) + quorum.margin <= most
  }
}

extension Fraction {
  /// The product with a whole number from 0 to 1000, rounded to a whole number.
  fileprivate func times(_ number: Int, roundedUp: Bool) -> Int {
    let product = Int128(numerator) * Int128(number)
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(denominator))
    return Int(clamping: quotient + (roundedUp && remainder > 0 ? 1 : 0))
  }
}

extension Quota.Amount {
  fileprivate var text: String {
    switch self {
    case .count(let count): "\(count)"
    case .share(let share): "\(share)"
    }
  }

  /// The members of a panel with so many filled seats.
  fileprivate func members(of seats: Int, roundedUp: Bool) -> Int {
    switch self {
    case .count(let count): count
    case .share(let share): share.times(seats, roundedUp: roundedUp)
    }
  }
}
