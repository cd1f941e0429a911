import PanelModel

extension Examination {
  private struct GroupRule {
    let group: SeatGroup
    let source: RuleSource
  }

  /// The named groups of a panel: as the roster divides the members, else whether it can be done.
  mutating func checkGroups(of panel: SeatedPanel, at index: Int) {
    let rules = problem.policy.panelRules.compactMap { rule -> GroupRule? in
      guard case .group(let group) = rule.demand, facts.speaks(rule, ofPanel: index) else {
        return nil
      }
      return GroupRule(group: group, source: RuleSource(rule))
    }
    let named = panel.filled.groups
    for name in Set(named.keys).subtracting(rules.map(\.group.name)).sorted() {
      report(CheckPhrases.groupUnknown, ["group": name], on: index)
    }
    guard !named.isEmpty else {
      checkExistence(of: rules, among: panel, on: index)
      return
    }
    for rule in rules {
      let members = named[rule.group.name]
      if members == nil, rule.source.isReport {
        checkExistence(of: [rule], among: panel, on: index)
      } else {
        check(members ?? [], as: rule, among: panel, on: index)
      }
    }
    checkDisjoint(named, on: index)
  }

  private mutating func check(
    _ members: [Expert.ID], as rule: GroupRule, among panel: SeatedPanel, on index: Int
  ) {
    let group = rule.group
    let distinct = Set(members)
    if members.count != group.seats || distinct.count != members.count {
      report(
        CheckPhrases.groupSize,
        ["group": group.name, "count": "\(distinct.count)", "seats": "\(group.seats)"],
        on: index, by: rule.source)
    }
    for id in distinct.sorted() {
      guard let expert = problem.indexByExpert[id], panel.holds(expert) else {
        report(
          CheckPhrases.groupStranger, ["group": group.name, "expert": label(id)], on: index,
          strangers: [id], by: rule.source)
        continue
      }
      guard facts.truth(of: group.selector, ofExpert: expert, onPanel: index) != true else {
        continue
      }
      report(
        CheckPhrases.groupUnfit,
        ["group": group.name, "facts": record(group.selector, of: expert, on: index)],
        on: index, experts: [expert], by: rule.source)
    }
  }

  private mutating func checkDisjoint(_ named: [String: [Expert.ID]], on index: Int) {
    var groupByExpert: [Expert.ID: String] = [:]
    for (name, members) in named.sorted(by: { $0.key < $1.key }) {
      for id in Set(members).sorted() {
        guard let other = groupByExpert.updateValue(name, forKey: id) else { continue }
        report(
          CheckPhrases.groupTwice, ["group": other, "other": name, "expert": label(id)],
          on: index, strangers: [id])
      }
    }
  }

  /// Whether the members can be divided; rules that only report come after the others, so that
  /// those never lack a member for their sake.
  private mutating func checkExistence(
    of rules: [GroupRule], among panel: SeatedPanel, on index: Int
  ) {
    let rules = rules.filter { !$0.source.isReport } + rules.filter(\.source.isReport)
    var division = Division(
      fits: rules.map { rule in
        panel.members.indices.filter {
          facts.truth(of: rule.group.selector, ofExpert: panel.members[$0], onPanel: index) == true
        }
      })
    for (position, rule) in rules.enumerated() {
      let taken = (0..<rule.group.seats).prefix { _ in division.gainsMember(position) }.count
      guard taken < rule.group.seats else { continue }
      report(
        CheckPhrases.groupShort,
        ["group": rule.group.name, "count": "\(taken)", "seats": "\(rule.group.seats)"],
        on: index, by: rule.source)
    }
  }
}

/// Members divided among groups, grown one seat at a time along augmenting paths.
private struct Division {
  /// Members that fit each group.
  let fits: [[Int]]
  private var groupByMember: [Int: Int] = [:]

  init(fits: [[Int]]) { self.fits = fits }

  /// Gives a group one more member, moving others if need be; false where that cannot be.
  mutating func gainsMember(_ group: Int) -> Bool {
    var asked: Set<Int> = []
    return gainsMember(group, asked: &asked)
  }

  private mutating func gainsMember(_ group: Int, asked: inout Set<Int>) -> Bool {
    asked.insert(group)
    if let free = fits[group].first(where: { groupByMember[$0] == nil }) {
      groupByMember[free] = group
      return true
    }
    for member in fits[group] {
      guard let holder = groupByMember[member], !asked.contains(holder) else { continue }
      if gainsMember(holder, asked: &asked) {
        groupByMember[member] = group
        return true
      }
    }
    return false
  }
}
