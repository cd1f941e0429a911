import PanelModel

/// Who may sit together, and whole rosters.
extension PlainReading {
  func experts(_ ids: [Expert.ID]) -> [Expert] {
    problem.experts.filter { ids.contains($0.id) }
  }

  /// Whether the members may be the panel, by every hard rule that looks at one panel alone.
  func mayBe(_ filled: FilledPanel, _ panel: Panel) -> Bool {
    let members = experts(filled.experts)
    guard members.count == filled.experts.count, members.allSatisfy({ mayServe($0, panel) }),
      members.count >= panel.seats.least, members.count <= panel.seats.most,
      !members.contains(where: { one in members.contains { areApart(one, $0, panel) } })
    else { return false }
    let pins = problem.pins.filter { $0.panel == panel.id && $0.effect != .keepOff }
    guard pins.allSatisfy({ filled.experts.contains($0.expert) }) else { return false }
    let rules = problem.policy.panelRules.filter {
      $0.enforcement == .hard && speaks($0.scope, panel, otherwise: panel.purpose == .judging)
    }
    guard rules.allSatisfy({ keep($0.demand, members, filled, panel) }) else { return false }
    if panel.purpose == .reading { return groupsHold(filled, members, panel) }
    guard filled.cases.sorted() == cases(panel).map(\.id).sorted(),
      stated(filled.recused) == recused(members, panel)
    else { return false }
    return chairHolds(filled, panel) && groupsHold(filled, members, panel)
  }

  private func stated(_ recused: [Case.ID: [Expert.ID]]) -> [Case.ID: [Expert.ID]] {
    recused.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
  }

  func recused(_ members: [Expert], _ panel: Panel) -> [Case.ID: [Expert.ID]] {
    var recused: [Case.ID: [Expert.ID]] = [:]
    for reviewCase in cases(panel) {
      let absent = members.filter { leaves($0, reviewCase, panel) }
      if !absent.isEmpty { recused[reviewCase.id] = absent.map(\.id).sorted() }
    }
    return recused
  }

  private func keep(
    _ demand: PanelDemand, _ members: [Expert], _ filled: FilledPanel, _ panel: Panel
  ) -> Bool {
    let n = members.count
    switch demand {
    case .seats(let seats):
      return n >= seats.range.least && n <= seats.range.most && (!seats.isOdd || n % 2 == 1)
    case .atMost(let quota):
      return counts(quota, members, panel, least: 0).allSatisfy { x in
        switch quota.amount {
        case .count(let count): x <= count
        case .share(let share): share.denominator * x <= share.numerator * n
        }
      }
    case .atLeast(let quota):
      return counts(quota, members, panel, least: 1).allSatisfy { x in
        switch quota.amount {
        case .count(let count): x >= count
        case .share(let share): share.denominator * x >= share.numerator * n
        }
      }
    case .apart(let apart):
      return !problem.relations.contains { row in
        apart.kinds.contains(row.kind)
          && holds(row.validity, day(panel), problem.asOf, apart.lookBack)
          && members.contains { $0.id == row.first } && members.contains { $0.id == row.second }
      }
    case .quorum(let quorum):
      return cases(panel).allSatisfy { reviewCase in
        let absent = members.count { leaves($0, reviewCase, panel) }
        let present = quorum.countsRecused ? n : n - absent
        return quorum.share.denominator * (present - quorum.margin) >= quorum.share.numerator * n
      }
    case .severity(let severity):
      let sum = members.map(\.severity).reduce(0, +)
      return severity.tolerance.denominator * abs(sum) <= severity.tolerance.numerator * n
    case .chair, .group, .note: return true
    }
  }

  private func counts(_ quota: Quota, _ members: [Expert], _ panel: Panel, least: Answer) -> [Int] {
    switch quota.subject {
    case .members(let selector): return [members.count { fits(selector, $0, panel) >= least }]
    case .each(let attribute):
      func all(_ expert: Expert) -> [String] {
        values(attribute, expert, panel).map { attribute == "employer" ? organisation($0) : $0 }
      }
      return Set(problem.experts.flatMap(all)).map { value in
        members.count { all($0).contains(value) }
      }
    }
  }

  private func chairHolds(_ filled: FilledPanel, _ panel: Panel) -> Bool {
    let rules = problem.policy.panelRules.filter { rule in
      if case .chair = rule.demand { return speaks(rule.scope, panel, otherwise: true) }
      return false
    }
    let pinned = problem.pins.first { $0.panel == panel.id && $0.effect == .chair }?.expert
    let given = problem.members.first { $0.panel == panel.id && $0.role == "chair" }?.expert
    let leads = panel.body.parent != nil && panel.body.overlap == .leaderOnly
    guard let chair = filled.chair else {
      return pinned == nil && given == nil && !leads
        && rules.allSatisfy { $0.enforcement == .report }
    }
    if let pinned, pinned != chair { return false }
    if let given, given != chair { return false }
    let isAsked = !rules.isEmpty || pinned != nil || given != nil || leads
    return isAsked && filled.experts.contains(chair)
      && rules.allSatisfy { rule in
        guard rule.enforcement == .hard, case .chair(let demand) = rule.demand,
          let selector = demand.selector
        else { return true }
        return experts([chair]).allSatisfy { fits(selector, $0, panel) == 1 }
      }
  }

  private func groupsHold(_ filled: FilledPanel, _ members: [Expert], _ panel: Panel) -> Bool {
    let rules = problem.policy.panelRules.filter {
      speaks($0.scope, panel, otherwise: panel.purpose == .judging)
    }
    let all = rules.compactMap { rule -> (group: SeatGroup, isHard: Bool)? in
      if case .group(let group) = rule.demand { return (group, rule.enforcement == .hard) }
      return nil
    }
    let groups = all.filter(\.isHard).map(\.group)
    guard !filled.groups.isEmpty else { return canDivide(groups, members, panel) }
    let chosen = filled.groups.values.flatMap(Array.init)
    return Set(filled.groups.keys).isSubset(of: all.map(\.group.name))
      && Set(chosen).count == chosen.count
      && groups.allSatisfy { group in
        let ids = filled.groups[group.name] ?? []
        return ids.count == group.seats && ids.allSatisfy(filled.experts.contains)
          && experts(ids).allSatisfy { fits(group.selector, $0, panel) == 1 }
      }
  }

  /// Tries every way.
  private func canDivide(_ groups: [SeatGroup], _ members: [Expert], _ panel: Panel) -> Bool {
    guard var group = groups.first else { return true }
    guard group.seats > 0 else { return canDivide(Array(groups.dropFirst()), members, panel) }
    group.seats -= 1
    return members.contains { member in
      fits(group.selector, member, panel) == 1
        && canDivide(
          [group] + groups.dropFirst(), members.filter { $0.id != member.id }, panel)
    }
  }

  // MARK: - Whole rosters

  /// Members of a panel, or readers of a case, as the roster has them; nil where it has none.
  private func filled(_ panel: Panel, in roster: Roster) -> FilledPanel? {
    guard panel.purpose == .reading else { return roster.panels.first { $0.panel == panel.id } }
    let case_ = Case.ID(panel.id.rawValue)
    let experts = roster.panels.first { $0.panel == panel.body.parent }?.readers[case_]
    return experts.map { FilledPanel(panel: panel.id, cases: [case_], experts: $0) }
  }

  func rulesHold(_ roster: Roster) -> Bool {
    let names = roster.panels.map(\.panel)
    let known = Set(problem.panels.filter { $0.purpose == .judging }.map(\.id))
    guard Set(names).count == names.count, known.isSuperset(of: names) else { return false }
    for panel in roster.panels {
      for reviewCase in panel.readers.keys {
        guard
          problem.panels.contains(where: {
            $0.purpose == .reading && $0.id.rawValue == reviewCase.rawValue
              && $0.body.parent == panel.panel
          })
        else { return false }
      }
    }
    guard Set(problem.panels.map(\.id)).isSuperset(of: roster.unfilled + roster.settled) else {
      return false
    }
    return problem.panels.allSatisfy { mayStand($0, in: roster) } && workHolds(roster)
  }

  private func mayStand(_ panel: Panel, in roster: Roster) -> Bool {
    let isOpen = roster.unfilled.contains(panel.id)
    let isGiven = panel.body.fill == .given
    guard let filled = filled(panel, in: roster) else {
      return isOpen && !isGiven && !roster.settled.contains(panel.id)
    }
    guard !isOpen, !isGiven || roster.settled.contains(panel.id), mayBe(filled, panel) else {
      return false
    }
    let rows = problem.members.filter { $0.panel == panel.id }
    if isGiven, Set(rows.map(\.expert)) != Set(filled.experts) { return false }
    guard let above = problem.panels.first(where: { $0.id == panel.body.parent }) else {
      return true
    }
    guard let parent = self.filled(above, in: roster) else { return false }
    let shared = filled.experts.filter(parent.experts.contains)
    if panel.purpose == .reading {
      let reviewCase = cases(panel)[0]
      return shared.count == filled.experts.count
        && !experts(filled.experts).contains { leaves($0, reviewCase, above) }
    }
    switch panel.body.overlap {
    case .withinParent: return shared.count == filled.experts.count
    case .separate: return shared.isEmpty
    case .leaderOnly: return filled.chair.map { shared == [$0] } ?? false
    }
  }

  private func workHolds(_ roster: Roster) -> Bool {
    let filled = problem.panels.compactMap { panel in
      self.filled(panel, in: roster).map { (panel: panel, experts: $0.experts) }
    }
    for expert in problem.experts {
      let own = filled.filter { $0.experts.contains(expert.id) }.map(\.panel)
      let work = expert.held + own.map { cost($0, roster) }.reduce(0, +)
      let bounds = problem.policy.load
      let most = expert.load.most ?? bounds.most ?? .max
      if work > most, !own.isEmpty { return false }
      if roster.unfilled.isEmpty, expert.status == "active",
        work < (expert.load.least ?? bounds.least)
      {
        return false
      }
      guard problem.policy.loadLimits.allSatisfy({ keeps($0, own) }) else { return false }
    }
    return chairsHold(roster)
  }

  /// What a seat costs, with its share of the reading for which the roster names nobody.
  private func cost(_ panel: Panel, _ roster: Roster) -> Int {
    let open = problem.panels.filter {
      $0.purpose == .reading && $0.body.parent == panel.id && filled($0, in: roster) == nil
    }
    var reading = open.map { $0.seats.least * $0.effort }.reduce(0, +)
    var cost = panel.effort
    while reading > 0 {
      cost += 1
      reading -= panel.seats.least
    }
    return cost
  }

  private func keeps(_ limit: LoadLimit, _ own: [Panel]) -> Bool {
    let spans: [[Panel]]
    switch limit.span {
    case .slot:
      spans = problem.slots.map { slot in own.filter { self.slot($0)?.id == slot.id } }
    case .day:
      spans = problem.slots.map { slot in own.filter { self.slot($0)?.date == slot.date } }
    case .method(let method): spans = [own.filter { values("method", $0) == [method] }]
    }
    return spans.allSatisfy { span in
      span.count { $0.purpose == .judging } <= limit.panels ?? .max
        && span.map(\.effort).reduce(0, +) <= limit.effort ?? .max
    }
  }

  private func chairsHold(_ roster: Roster) -> Bool {
    problem.policy.panelRules.allSatisfy { rule in
      guard rule.enforcement == .hard, case .chair(let demand) = rule.demand,
        let most = demand.mostPerExpert
      else { return true }
      let chairs = roster.panels.compactMap { filled -> Expert.ID? in
        guard let panel = problem.panels.first(where: { $0.id == filled.panel }),
          speaks(rule.scope, panel, otherwise: true)
        else { return nil }
        return filled.chair
      }
      return Set(chairs).allSatisfy { chair in chairs.count { $0 == chair } <= most }
    }
  }
}
