import PanelModel

/// The rows of one panel.
struct PanelRows {
  private let rules: EligibilityRules
  private let profile: PanelProfile
  private let seats: CompiledProblem.Seats
  /// Indices of the experts of the panel's pairs.
  private let experts: [Int]
  private(set) var drafts: [RowDraft] = []

  private var policy: Policy { rules.problem.policy }
  private var firstPair: Int { seats.pairs.lowerBound }

  /// Gathers the rows of a panel.
  ///
  /// - Parameters:
  ///   - rules: The rules in words.
  ///   - seats: The compiled panel.
  ///   - experts: Indices of the experts of its pairs.
  ///   - answers: What rules ask of members, as far as it has been asked.
  init(
    _ rules: EligibilityRules, seats: CompiledProblem.Seats, experts: [Int],
    answers: inout MemberAnswers
  ) {
    self.rules = rules
    self.seats = seats
    self.experts = experts
    profile = rules.facts.panels[seats.panel]
    var groups: [(rule: Int, group: SeatGroup)] = []
    for (index, rule) in policy.panelRules.enumerated()
    where rule.enforcement == .hard && rules.facts.speaks(rule, of: seats.panel) {
      switch rule.demand {
      case .atMost(let quota): addQuota(quota, .atMost, rule: index, &answers)
      case .atLeast(let quota): addQuota(quota, .atLeast, rule: index, &answers)
      case .group(let group): groups.append((index, group))
      case .quorum(let demand): addQuorum(demand, rule: index)
      case .severity(let demand): addSeverity(demand, rule: index)
      case .seats, .chair, .apart, .note: break
      }
    }
    addGroups(groups, &answers)
    addLeader()
  }

  /// Gathers what the policy would like of the members of a panel: the quotas that only report.
  init(
    targetsOf rules: EligibilityRules, seats: CompiledProblem.Seats, experts: [Int],
    answers: inout MemberAnswers
  ) {
    self.rules = rules
    self.seats = seats
    self.experts = experts
    profile = rules.facts.panels[seats.panel]
    for (index, rule) in policy.panelRules.enumerated()
    where rule.enforcement == .report && rules.facts.speaks(rule, of: seats.panel) {
      switch rule.demand {
      case .atMost(let quota):
        addQuota(quota.within(seats.range, isMost: true), .atMost, rule: index, &answers)
      case .atLeast(let quota):
        addQuota(quota.within(seats.range, isMost: false), .atLeast, rule: index, &answers)
      case .seats, .chair, .group, .apart, .quorum, .severity, .note: break
      }
    }
  }

  private func origin(
    _ kind: RowOrigin.Kind, _ rule: Int?, value: String? = nil, case reviewCase: Int? = nil
  ) -> RowOrigin {
    RowOrigin(kind, rule: rule, panel: seats.panel, value: value, case: reviewCase)
  }

  /// The pairs of the members that count, each one.
  private func terms(_ counts: (Int) -> Bool) -> [(pair: Int, coefficient: Int)] {
    experts.indices.filter(counts).map { (firstPair + $0, 1) }
  }

  // MARK: - At most, at least

  private mutating func addQuota(
    _ quota: Quota, _ kind: RowOrigin.Kind, rule: Int, _ answers: inout MemberAnswers
  ) {
    switch quota.subject {
    case .members(let selector):
      let truths = answers.truths(selector, rule: rule, of: experts, on: profile)
      // What is unknown counts where that is the stricter reading.
      let counts = { (place: Int) in
        kind == .atMost ? truths[place] != .no : truths[place] == .yes
      }
      add(quota, kind, counting: experts.indices.filter(counts), rule, value: nil)
    case .each(let attribute):
      let holders = answers.holders(
        attribute, rule: rule, of: experts, on: profile, isWholePoolNamed: kind == .atLeast)
      for (value, places) in holders {
        // So few can never be too many.
        if kind == .atMost, case .count(let most) = quota.amount, places.count <= most { continue }
        add(quota, kind, counting: places, rule, value: value)
      }
    }
  }

  private mutating func add(
    _ quota: Quota, _ kind: RowOrigin.Kind, counting places: [Int], _ rule: Int, value: String?
  ) {
    if seats.range.least < seats.planned, quota.basis == .planned,
      case .share(let share) = quota.amount
    {
      // A share of all seats that are planned, beside that of the filled ones.
      let least = -(share * Fraction(-seats.planned)).roundedDown
      let whole = Quota(.count(least), of: quota.subject)
      add(whole, kind, counting: places, rule, value: value)
    }
    var draft = RowDraft(terms: [], origin: origin(kind, rule, value: value))
    let bound: Int
    switch quota.amount {
    case .count(let count):
      draft.terms = places.map { (firstPair + $0, 1) }
      bound = count
    case .share(let share):
      draft.terms = places.map { (firstPair + $0, share.denominator) }
      draft.perSeat = -share.numerator
      bound = 0
    }
    if kind == .atMost { draft.upper = bound } else { draft.lower = bound }
    draft.isLazy = value != nil
    drafts.append(draft)
  }

  // MARK: - Quorum, severity, leader

  private mutating func addQuorum(_ demand: QuorumDemand, rule: Int) {
    let (share, whole) = (demand.share.numerator, demand.share.denominator)
    // A committee may serve thousands of cases, each of which makes few leave.
    let places = Dictionary(uniqueKeysWithValues: experts.enumerated().map { ($1, $0) })
    var seen: Set<[Int]> = []
    for reviewCase in profile.panel.cases.sorted(by: precedes) {
      let recused =
        demand.countsRecused
        ? [] : rules.conflicts.recused(from: reviewCase, on: seats.panel)
      let leaving = recused.compactMap { places[$0] }.sorted()
      // Cases with the same recusals ask the same.
      guard seen.insert(leaving).inserted else { continue }
      let terms = leaving.map { (pair: firstPair + $0, coefficient: -whole) }
      drafts.append(
        RowDraft(
          terms: terms, perSeat: whole - share, lower: whole * demand.margin,
          origin: origin(.quorum, rule, case: reviewCase)))
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    rules.problem.cases[left].id < rules.problem.cases[right].id
  }

  private mutating func addSeverity(_ demand: SeverityDemand, rule: Int) {
    let (points, seatsEach) = (demand.tolerance.numerator, demand.tolerance.denominator)
    let terms = experts.indices.compactMap { place -> (pair: Int, coefficient: Int)? in
      let severity = rules.problem.experts[experts[place]].severity
      return severity == 0 ? nil : (firstPair + place, severity * seatsEach)
    }
    let origin = origin(.severity, rule)
    drafts.append(RowDraft(terms: terms, perSeat: -points, upper: 0, origin: origin))
    drafts.append(RowDraft(terms: terms, perSeat: points, lower: 0, origin: origin))
  }

  /// Exactly one member of the panel is a member of the settled parent.
  private mutating func addLeader() {
    guard rules.chairs.isLedFromAbove(seats.panel), let parent = profile.parentMembers else {
      return
    }
    drafts.append(
      RowDraft(
        terms: terms { parent.contains(experts[$0]) }, lower: 1, upper: 1,
        origin: origin(.leader, nil)))
  }

  // MARK: - Groups

  private mutating func addGroups(
    _ groups: [(rule: Int, group: SeatGroup)], _ answers: inout MemberAnswers
  ) {
    guard !groups.isEmpty else { return }
    var masks = [Int](repeating: 0, count: experts.count)
    for (bit, (rule, group)) in groups.enumerated() {
      let truths = answers.truths(group.selector, rule: rule, of: experts, on: profile)
      for (place, truth) in truths.enumerated() where truth == .yes { masks[place] |= 1 << bit }
    }
    for subset in GroupSubsets(count: groups.count, masks: Set(masks)).needed() {
      let chosen = groups.indices.filter { subset & (1 << $0) != 0 }
      drafts.append(
        RowDraft(
          terms: terms { masks[$0] & subset != 0 },
          lower: chosen.reduce(0) { $0 + groups[$1].group.seats },
          origin: origin(.groups(chosen.map { groups[$0].rule }), groups[chosen[0]].rule)))
    }
  }
}

/// The sets of groups for which Hall's condition says more than it says of their parts.
struct GroupSubsets {
  /// Most groups that may speak of one panel: every set of them may need a row.
  static let most = 10

  let count: Int
  /// The sets of groups that some expert fits, as bits.
  let masks: Set<Int>

  /// Sets of groups that hang together by experts who fit several; the condition of any other is the
  /// sum of those of its parts.
  func needed() -> [Int] {
    (1..<(1 << count)).filter(isConnected)
  }

  private func isConnected(_ subset: Int) -> Bool {
    var reached = subset & -subset
    while true {
      let next = masks.reduce(reached) { $1 & reached != 0 ? $0 | ($1 & subset) : $0 }
      if next == reached { return reached == subset }
      reached = next
    }
  }
}
