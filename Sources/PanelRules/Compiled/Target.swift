import PanelModel

extension CompiledProblem {
  /// What the policy would like of the members of one panel, without asking for it: a quota that only
  /// reports.
  public struct Target: Sendable {
    /// Index of the compiled panel.
    public let panel: Int
    /// The pairs that count, rising.
    public let pairs: [Int]
    /// What each of them counts, above 0.
    public let coefficient: Int
    /// What each filled seat counts, whoever has it.
    public let perSeat: Int
    /// Whether the count should be no more than the bound, or no less.
    public let isMost: Bool
    /// What the count is held against.
    public let bound: Int
    /// Index of the rule in the policy.
    public let rule: Int
    /// The value that is counted; nil where the rule counts all together.
    public let value: String?

    /// How many of the members are too many or too few; nothing is asked of a panel on which nobody
    /// sits.
    ///
    /// - Parameters:
    ///   - members: Members who count.
    ///   - seats: All filled seats of the panel.
    /// - Returns: At least 0.
    public func deviation(members: Int, seats: Int) -> Int {
      if seats == 0 { return 0 }
      let over = coefficient * members + perSeat * seats - bound
      let excess = isMost ? over : -over
      return excess > 0 ? (excess + coefficient - 1) / coefficient : 0
    }
  }

  /// What the policy would like of the panels that judge, panel by panel.
  ///
  /// - Complexity: O(pairs x rules that only report).
  public func targets() -> [Target] {
    var answers = MemberAnswers(rules.facts)
    return panels.enumerated().flatMap { place, seats -> [Target] in
      guard problem.panels[seats.panel].purpose == .judging else { return [] }
      let members = seats.pairs.map { experts[Int(pairExperts[$0])].expert }
      let rows = PanelRows(targetsOf: rules, seats: seats, experts: members, answers: &answers)
      return rows.drafts.map { draft in
        let rule = draft.origin.rule ?? 0
        return Target(
          panel: place, pairs: draft.terms.map(\.pair).sorted(),
          coefficient: coefficient(ofRule: rule, over: seats.range), perSeat: draft.perSeat,
          isMost: draft.upper != nil, bound: draft.upper ?? draft.lower ?? 0, rule: rule,
          value: draft.origin.value)
      }
    }
  }

  /// What a member counts in a quota, also where nobody does.
  private func coefficient(ofRule rule: Int, over range: SeatRange) -> Int {
    let (quota, isMost): (Quota, Bool)
    switch problem.policy.panelRules[rule].demand {
    case .atMost(let demand): (quota, isMost) = (demand, true)
    case .atLeast(let demand): (quota, isMost) = (demand, false)
    case .seats, .chair, .group, .apart, .quorum, .severity, .note: return 1
    }
    guard case .share(let share) = quota.within(range, isMost: isMost).amount else { return 1 }
    return share.denominator
  }

  /// The panels that judge, by what makes them comparable: specialties down to the depth of the first
  /// rule on them, level and method; those alone that have a panel to be compared with.
  ///
  /// - Complexity: O(panels).
  public func comparablePanels() -> [[Int]] {
    struct Likeness: Hashable {
      let specialties: Set<[Int32]>
      let level: String
      let method: String
    }
    let depth = problem.policy.eligibilityRules.lazy.compactMap { rule -> SpecialtyDemand? in
      if case .specialty(let demand) = rule.demand { return demand }
      return nil
    }.first?.depth
    var order: [Likeness] = []
    var groups: [Likeness: [Int]] = [:]
    for (place, seats) in panels.enumerated()
    where problem.panels[seats.panel].purpose == .judging {
      let profile = rules.facts.panels[seats.panel]
      let likeness = Likeness(
        specialties: Set(
          profile.specialties.map { rules.facts.specialties.path(to: $0, depth: depth) }),
        level: profile.facts.value(of: "level").texts.first ?? "", method: profile.method)
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(place)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }
}

extension Quota {
  /// The same demand on panels of so many seats, in small numbers.
  ///
  /// The nearest share of no greater denominator than there are seats, from below, has the same whole
  /// numbers below it; from above, the same above.
  func within(_ range: SeatRange, isMost: Bool) -> Quota {
    guard case .share(let share) = amount, share.denominator > range.most else { return self }
    let near = (1...max(1, range.most)).map { parts -> Fraction in
      let product = share.times(parts)
      return Fraction(isMost ? product.down : product.up, parts)
    }
    var quota = self
    quota.amount = .share((isMost ? near.max() : near.min()) ?? share)
    return quota
  }
}

extension Fraction {
  /// The share of some seats, rounded down and up.
  fileprivate func times(_ seats: Int) -> (down: Int, up: Int) {
    let (quotient, remainder) = (Int128(numerator) * Int128(seats))
      .quotientAndRemainder(dividingBy: Int128(denominator))
    return (
      Int(remainder < 0 ? quotient - 1 : quotient), Int(remainder > 0 ? quotient + 1 : quotient)
    )
  }
}
