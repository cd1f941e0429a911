import PanelModel

extension EligibilityRules {
  /// Divides the members of a panel among its seat groups.
  ///
  /// - Parameters:
  ///   - panel: Index of the panel.
  ///   - members: Indices of its members.
  /// - Returns: Members of every group by its name, rising; nothing where no hard `group` rule speaks
  ///   of the panel, or where its groups cannot all be filled. Who comes first by identifier is
  ///   taken first, so that the order of rows has no say.
  /// - Complexity: O(seats of the groups x members x groups).
  public func seatGroups(ofPanel panel: Int, members: [Int]) -> [String: [Int]] {
    let groups = problem.policy.panelRules.compactMap { rule -> SeatGroup? in
      guard rule.enforcement == .hard, case .group(let group) = rule.demand,
        facts.speaks(rule, of: panel)
      else { return nil }
      return group
    }
    guard !groups.isEmpty else { return [:] }
    let members = members.sorted { problem.experts[$0].id < problem.experts[$1].id }
    let fits = groups.map { group in
      members.map { member in
        facts.experts.truth(of: group.selector, expert: member, on: facts.panels[panel]) == .yes
      }
    }
    var matching = GroupMatching(fits: fits, memberCount: members.count)
    for (group, demand) in groups.enumerated() {
      for _ in 0..<demand.seats where !matching.fill(group) { return [:] }
    }
    var seats: [String: [Int]] = [:]
    for (place, group) in matching.groupByMember.enumerated() {
      if let group { seats[groups[group].name, default: []].append(members[place]) }
    }
    return seats.mapValues { $0.sorted() }
  }
}

/// Members to groups, one seat at a time, by augmenting paths (Kuhn).
private struct GroupMatching {
  let fits: [[Bool]]
  private(set) var groupByMember: [Int?]

  init(fits: [[Bool]], memberCount: Int) {
    self.fits = fits
    groupByMember = Array(repeating: nil, count: memberCount)
  }

  /// Gives a group one more member; false when none can be freed for it.
  mutating func fill(_ group: Int) -> Bool {
    var seen = Set<Int>()
    return fill(group, &seen)
  }

  private mutating func fill(_ group: Int, _ seen: inout Set<Int>) -> Bool {
    for member in groupByMember.indices where fits[group][member] && groupByMember[member] != group
    {
      guard seen.insert(member).inserted else { continue }
      if let other = groupByMember[member], !fill(other, &seen) { continue }
      groupByMember[member] = group
      return true
    }
    return false
  }
}
