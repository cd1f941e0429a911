import PanelModel

/// A rule on the members of one panel: what they count, and between which ends that lies, by the
/// number of filled seats.
struct CountedRow {
  /// The experts who may sit and count, by their place, and what each counts.
  let counts: [(member: Int, count: Int)]
  /// The ends with so many seats; the first above the second where it cannot be so many.
  let ends: (_ seats: Int) -> (least: Int, most: Int)
  /// By how much a count is too great or too small, where the rule only reports; else nil.
  var deviation: ((_ count: Int, _ seats: Int) -> Int)?

  /// The greatest `each * count + perSeat * seats`, less what deviations cost, that the rule allows with
  /// so many seats; nil where it cannot be so many.
  func greatest(
    _ multiplier: Certificate.Multiplier, with seats: Int, deviatingAt price: Int128 = 0
  ) -> Tally? {
    let ends = ends(seats)
    guard ends.least <= ends.most else { return nil }
    let each = Int128(multiplier.each)
    var sum = Tally()
    if let deviation {
      sum.add(
        Self.greatest(each, from: ends.least, upTo: ends.most) { members in
          var cost = Tally()
          cost.add(-price, times: Int128(deviation(members, seats)))
          return cost
        })
    } else {
      sum.add(each, timesUpTo: Int128(ends.most), from: Int128(ends.least))
    }
    sum.add(Int128(multiplier.perSeat), times: Int128(seats))
    return sum
  }

  /// The greatest of `each * count` and what a count costs.
  private static func greatest(
    _ each: Int128, from least: Int, upTo most: Int, _ cost: (Int) -> Tally
  ) -> Tally {
    var best: Tally?
    for count in least...most {
      var sum = cost(count)
      sum.add(each, times: Int128(count))
      if sum.isLost { return sum }
      if let known = best, sum.value <= known.value { continue }
      best = sum
    }
    return best ?? Tally()
  }

  /// Members who count 1 each: never fewer than the seats that the others leave, nor more than all
  /// of them or all seats, and what the rule says beside.
  ///
  /// - Parameters:
  ///   - members: The places of those who count.
  ///   - all: How many may sit.
  ///   - rule: What the rule says of so many seats.
  init(
    members: [Int], of all: Int,
    _ rule: @escaping (_ seats: Int) -> (least: Int?, most: Int?)
  ) {
    let counted = members.count
    counts = members.map { ($0, 1) }
    ends = { seats in
      let own = rule(seats)
      return (
        max(0, seats - (all - counted), own.least ?? 0),
        min(seats, counted, own.most ?? counted)
      )
    }
  }

  /// Severities that cancel out within a tolerance per seat.
  init(severities: [Int], tolerance: Fraction) {
    counts = severities.enumerated().filter { $1 != 0 }.map { (member: $0, count: $1) }
    ends = { seats in
      let most = tolerance.times(seats).down
      return (-most, most)
    }
  }
}

/// Finds the rules on one panel that a certificate names, in the problem alone.
struct CountedRows {
  private let space: RosterSpace
  private let place: RosterSpace.Place

  private var problem: AssignmentProblem { space.problem }
  private var pool: PoolBook { space.examination.pool }
  private var facts: ProblemFacts { space.facts }
  private var panel: Int { place.panel }

  init(_ space: RosterSpace, place: RosterSpace.Place) {
    self.space = space
    self.place = place
  }

  /// The rule that a name stands for; nil where no rule on the panel is called so.
  func row(_ name: Certificate.Row) -> CountedRow? {
    switch name {
    case .quota(let rule, _, let value): quota(rule, value)
    case .groups(let rules, _): groups(rules)
    case .quorum(let rule, _, let reviewCase): quorum(rule, reviewCase)
    case .severity(let rule, _): severity(rule)
    case .leader: leader
    case .apart(_, let one, let other): apart(one, other)
    case .load, .seats, .chair, .chairs, .panelsAtOnce, .effortAtOnce, .floor, .spread: nil
    }
  }

  /// A quota that only reports, with the value that it counts: the same whichever of its names an
  /// organisation is called by.
  struct Target: Hashable {
    let rule: Int
    let value: OrganisationBook.Key?
  }

  /// The quota that only reports for which a name stands; nil where no rule on the panel is called so.
  func target(_ name: Certificate.Row) -> (row: CountedRow, target: Target)? {
    guard case .quota(let index, _, let value) = name, !space.examination.isReading(panel),
      problem.policy.panelRules.indices.contains(index)
    else { return nil }
    let rule = problem.policy.panelRules[index]
    guard rule.enforcement == .report, facts.speaks(rule, ofPanel: panel) else { return nil }
    let (quota, isMost): (Quota, Bool)
    switch rule.demand {
    case .atMost(let demand): (quota, isMost) = (demand, true)
    case .atLeast(let demand): (quota, isMost) = (demand, false)
    default: return nil
    }
    guard let members = counted(by: quota, value, isMost: isMost) else { return nil }
    var row = row(members) { _ in (nil, nil) }
    row.deviation = { count, seats in
      let limit = space.examination.limit(of: quota, seats: seats, isMost: isMost, on: panel)
      return max(0, isMost ? count - limit : limit - count)
    }
    return (row, Target(rule: index, value: value.map { key(ofValue: $0, in: quota) }))
  }

  private func demand(_ rule: Int) -> PanelDemand? {
    guard problem.policy.panelRules.indices.contains(rule) else { return nil }
    let rule = problem.policy.panelRules[rule]
    return rule.enforcement == .hard && facts.speaks(rule, ofPanel: panel) ? rule.demand : nil
  }

  /// The places of those of some experts who may sit.
  private func places(of experts: some Sequence<Int>) -> [Int] {
    experts.compactMap(place.open.index).sorted()
  }

  /// The places of those who may sit whose answer to a selector is as wanted.
  private func places(answering selector: Selector, _ isCounted: (Bool?) -> Bool) -> [Int] {
    let answers = pool.answers(of: selector, by: place.experts, onPanel: panel)
    return answers.indices.filter { isCounted(answers[$0]) }
  }

  private func row(
    _ members: [Int], _ rule: @escaping (_ seats: Int) -> (least: Int?, most: Int?)
  ) -> CountedRow {
    CountedRow(members: members, of: place.open.count, rule)
  }

  // MARK: - Quotas and groups

  private func quota(_ rule: Int, _ value: String?) -> CountedRow? {
    switch demand(rule) {
    case .atMost(let quota): self.quota(quota, value, isMost: true)
    case .atLeast(let quota): self.quota(quota, value, isMost: false)
    default: nil
    }
  }

  private func quota(_ quota: Quota, _ value: String?, isMost: Bool) -> CountedRow? {
    guard let counted = counted(by: quota, value, isMost: isMost) else { return nil }
    return row(counted) { seats in
      let limit = space.examination.limit(of: quota, seats: seats, isMost: isMost, on: panel)
      return isMost ? (nil, limit) : (limit, nil)
    }
  }

  private func key(ofValue value: String, in quota: Quota) -> OrganisationBook.Key {
    quota.subject == .each(attribute: "employer") ? facts.organisations.key(value) : .text(value)
  }

  /// The places of those who count by a quota; nil where it does not count the value.
  private func counted(by quota: Quota, _ value: String?, isMost: Bool) -> [Int]? {
    switch (quota.subject, value) {
    case (.members(let selector), nil):
      return places(answering: selector) { isMost ? $0 != false : $0 == true }
    case (.each(let attribute), .some(let value)):
      let holders = pool.holders(of: attribute, onPanel: panel)[key(ofValue: value, in: quota)]
      // A value that nobody of the pool has is asked of nobody.
      if !isMost, holders == nil { return nil }
      return places(of: holders ?? [])
    default: return nil
    }
  }

  /// The seats of several groups are all different members.
  private func groups(_ rules: [Int]) -> CountedRow? {
    guard !rules.isEmpty, Set(rules).count == rules.count else { return nil }
    var groups: [SeatGroup] = []
    for rule in rules {
      guard case .group(let group) = demand(rule) else { return nil }
      groups.append(group)
    }
    let fitting = Set(groups.flatMap { places(answering: $0.selector) { $0 == true } })
    let needed = groups.reduce(0) { $0 + $1.seats }
    return row(fitting.sorted()) { _ in (needed, nil) }
  }

  // MARK: - Quorum, severity, leader, apart

  private func quorum(_ rule: Int, _ name: Case.ID) -> CountedRow? {
    guard case .quorum(let demand) = demand(rule), let row = problem.indexByCase[name],
      facts.sheets[panel].cases.place(ofRising: row) != nil
    else { return nil }
    let leaving =
      demand.countsRecused ? [] : space.test.leaving(for: row, on: panel)
    return self.row(places(of: leaving)) { seats in
      (nil, seats - demand.margin - demand.share.times(seats).up)
    }
  }

  private func severity(_ rule: Int) -> CountedRow? {
    guard case .severity(let demand) = demand(rule) else { return nil }
    return CountedRow(
      severities: place.experts.map { problem.experts[$0].severity },
      tolerance: demand.tolerance)
  }

  private var leader: CountedRow? {
    guard space.chairs.isLedFromAbove(panel),
      let parent = space.test.parentMembers(of: panel)
    else { return nil }
    return row(places(of: parent)) { _ in (1, 1) }
  }

  private func apart(_ one: Expert.ID, _ other: Expert.ID) -> CountedRow? {
    guard one != other, let first = problem.indexByExpert[one],
      let second = problem.indexByExpert[other], areApart(first, second)
    else { return nil }
    return row(places(of: [first, second])) { _ in (nil, 1) }
  }

  private func areApart(_ first: Int, _ second: Int) -> Bool {
    let rules = space.examination.book.rules(ofPanel: panel)
    for (expert, other) in [(first, second), (second, first)] {
      let colleagues = space.examination.book.colleagues(of: expert, onPanel: panel, by: rules)
      let id = problem.experts[other].id
      if colleagues.contains(where: { $0.other == id && $0.source?.isReport != true }) {
        return true
      }
    }
    let pair: Set = [problem.experts[first].id, problem.experts[second].id]
    return problem.policy.panelRules.indices.contains { index in
      guard case .apart(let demand) = demand(index) else { return false }
      return problem.relations.contains { row in
        [row.first, row.second].allSatisfy(pair.contains) && row.first != row.second
          && demand.kinds.contains(row.kind)
          && row.validity.holds(
            on: facts.sheets[panel].day,
            from: facts.reference(ofCase: nil, onPanel: panel), demand.lookBack)
      }
    }
  }
}
