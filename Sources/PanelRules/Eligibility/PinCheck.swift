import PanelModel

/// Finds the pins that no roster could keep without breaking a rule.
struct PinCheck {
  private let rules: EligibilityRules
  private var found: [Issue] = []
  private var pinnedByPanel: [Int: [(row: Int, expert: Int)]] = [:]
  private var effortByExpert: [Int: Int] = [:]
  private var useByLimit: [LoadLimits.Key: [Int: LoadLimits.Use]] = [:]
  private var chairedByRule: [Int: [Int: Int]] = [:]
  private var countedByQuota: [Quantity: Int] = [:]

  private struct Quantity: Hashable {
    var panel: Int
    var rule: Int
    var value: String
  }

  private var problem: AssignmentProblem { rules.problem }

  init(_ rules: EligibilityRules) { self.rules = rules }

  /// A pin that asks for a seat on a panel to fill.
  private struct Seat {
    let row: Int
    let pin: Pin
    let panel: Int
    let expert: Int
    var values: [String: String] {
      ["expert": pin.expert.rawValue, "panel": pin.panel.rawValue]
    }
  }

  func issues() -> [Issue] {
    var check = self
    let open = Set(rules.step.open)
    for (row, pin) in problem.pins.enumerated() where pin.effect != .keepOff {
      guard let panel = problem.indexByPanel[pin.panel], open.contains(panel),
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      check.check(Seat(row: row, pin: pin, panel: panel, expert: expert))
    }
    return check.found
  }

  private mutating func check(_ seat: Seat) {
    let exclusions = rules.exclusions(expert: seat.expert, panel: seat.panel)
    let exclusion = exclusions.first
    if !exclusions.isEmpty {
      report(seat, PinPhrases.excluded, parts: ["reason": exclusions.map(\.statement)])
    }
    checkTogether(seat)
    pinnedByPanel[seat.panel, default: []].append((seat.row, seat.expert))
    checkCrowd(seat)
    checkLoad(seat, isKnown: exclusion?.kind == .load)
    checkLimits(seat, isKnown: exclusion?.kind == .limit)
    if exclusion?.kind != .overlap { checkLeader(seat) }
    if seat.pin.effect == .chair { checkChair(seat) }
    checkQuotas(seat)
  }

  private mutating func report(
    _ seat: Seat, _ phrase: Phrase, _ values: [String: String] = [:],
    parts: [String: [Statement]] = [:]
  ) {
    let values = seat.values.merging(values) { _, new in new }
    let named = values.filter { phrase.english.contains("{\($0.key)") }
    found.append(Issue(.row(seat.row, of: .pins), Statement(phrase, named, parts: parts)))
  }

  private mutating func checkTogether(_ seat: Seat) {
    for other in pinnedByPanel[seat.panel] ?? [] {
      let isApart = rules.apart.contains { pair in
        pair.holds(on: seat.panel)
          && (pair.first, pair.second)
            == (min(seat.expert, other.expert), max(seat.expert, other.expert))
      }
      guard isApart else { continue }
      let first = problem.pins[other.row].expert
      report(
        seat, PinPhrases.apart,
        ["first": first.rawValue, "second": seat.pin.expert.rawValue],
        parts: ["why": PinnedApart(rules, panel: seat.panel).reasons(first, seat.pin.expert)])
    }
  }

  private mutating func checkCrowd(_ seat: Seat) {
    let count = pinnedByPanel[seat.panel]?.count ?? 0
    let most = problem.panels[seat.panel].seats.most
    guard count > most else { return }
    report(seat, PinPhrases.exceedSeats, ["seats": "\(most)", "count": "\(count)"])
  }

  // MARK: - Work

  /// A seat that breaks a bound by itself is told already and adds nothing to those after it, so that
  /// it does not matter which pin comes first.
  private mutating func checkLoad(_ seat: Seat, isKnown: Bool) {
    guard !isKnown else { return }
    effortByExpert[seat.expert, default: 0] += rules.seatEfforts[seat.panel]
    let effort = effortByExpert[seat.expert] ?? 0
    guard let most = rules.loads[seat.expert].most, effort > most else { return }
    report(seat, PinPhrases.exceedLoad, ["effort": "\(effort)", "most": "\(most)"])
  }

  private mutating func checkLimits(_ seat: Seat, isKnown: Bool) {
    guard !isKnown else { return }
    for key in rules.limits.keys(of: seat.panel) {
      var use = useByLimit[key]?[seat.expert] ?? LoadLimits.Use()
      use.panels += rules.limits.count(seat.panel)
      use.effort += problem.panels[seat.panel].effort
      useByLimit[key, default: [:]][seat.expert] = use
      let left = rules.limits.left(of: key, to: seat.expert)
      guard
        left.panels.map({ use.panels > max(0, $0) }) ?? false
          || left.effort.map({ use.effort > max(0, $0) }) ?? false
      else { continue }
      report(seat, PinPhrases.exceedLimit, ["span": key.span])
    }
  }

  // MARK: - Chairs

  private mutating func checkLeader(_ seat: Seat) {
    guard rules.chairs.isLedFromAbove(seat.panel),
      let parent = rules.facts.panels[seat.panel].parentMembers, parent.contains(seat.expert)
    else { return }
    let leaders = (pinnedByPanel[seat.panel] ?? []).filter { parent.contains($0.expert) }
    guard leaders.count > 1 else { return }
    report(seat, PinPhrases.leaders, ["parent": name(ofParentOf: seat.panel)])
  }

  private func name(ofParentOf panel: Int) -> String {
    problem.panels[panel].body.parent?.rawValue ?? ""
  }

  private mutating func checkChair(_ seat: Seat) {
    if let rule = rules.chairs.brokenRule(seat.expert, on: seat.panel) {
      report(seat, PinPhrases.chair, ["rule": problem.policy.name(ofPanelRule: rule)])
      return
    }
    if !rules.chairs.mayChair(seat.expert, on: seat.panel) {
      report(seat, PinPhrases.leader, ["parent": name(ofParentOf: seat.panel)])
    }
    for limit in rules.chairs.limits() where limit.panels.contains(seat.panel) {
      chairedByRule[limit.rule, default: [:]][seat.expert, default: 0] += 1
      let count =
        (chairedByRule[limit.rule]?[seat.expert] ?? 0) + (limit.taken[seat.expert] ?? 0)
      guard count > limit.most else { continue }
      report(
        seat, PinPhrases.chairLimit,
        ["most": "\(limit.most)", "rule": problem.policy.name(ofPanelRule: limit.rule)])
    }
  }

  // MARK: - At most

  private mutating func checkQuotas(_ seat: Seat) {
    let panel = rules.facts.panels[seat.panel]
    for (index, rule) in problem.policy.panelRules.enumerated() {
      guard rule.enforcement == .hard, case .atMost(let quota) = rule.demand,
        rules.facts.speaks(rule, of: seat.panel)
      else { continue }
      let most = quota.amount.most(of: panel.panel.seats.most)
      for value in values(of: quota.subject, seat.expert, panel) {
        let quantity = Quantity(panel: seat.panel, rule: index, value: value)
        countedByQuota[quantity, default: 0] += 1
        let count = countedByQuota[quantity] ?? 0
        guard count > most else { continue }
        report(
          seat, PinPhrases.atMost,
          [
            "count": "\(count)", "most": "\(most)",
            "rule": problem.policy.name(ofPanelRule: index),
          ])
      }
    }
  }

  /// The values under which an expert counts; one that is empty where there is only one.
  private func values(of subject: Quota.Subject, _ expert: Int, _ panel: PanelProfile) -> [String] {
    switch subject {
    case .members(let selector):
      rules.facts.experts.truth(of: selector, expert: expert, on: panel) == .no ? [] : [""]
    case .each(let attribute):
      Set(rules.facts.experts.items(of: attribute, expert: expert, on: panel)).sorted()
    }
  }
}

extension Quota.Amount {
  /// The most members that an upper limit lets count among so many.
  func most(of seats: Int) -> Int {
    switch self {
    case .count(let count): count
    case .share(let share): (share * Fraction(seats)).roundedDown
    }
  }

  /// The fewest members that a lower limit wants to count among so many.
  func least(of seats: Int) -> Int {
    switch self {
    case .count(let count): count
    case .share(let share): -(share * Fraction(-seats)).roundedDown
    }
  }
}
