import PanelModel

/// A compiled problem in the making.
struct ProblemDraft {
  private(set) var panels: [CompiledProblem.Seats] = []
  private(set) var experts: [CompiledProblem.Work] = []
  private(set) var pairExperts: [Int32] = []
  private(set) var pairUnits: [Int32] = []
  private(set) var apart: [ApartPair] = []
  private(set) var rows: [CompiledProblem.Row] = []
  private(set) var chairs: [CompiledProblem.ChairSeat] = []
  private(set) var chairLimits: [CompiledProblem.ChairLimit] = []
  private(set) var origins: [RowOrigin] = []
  /// Rules that cannot be rows.
  private(set) var issues: [Issue] = []

  private let rules: EligibilityRules
  private let panelOrder: [Int]
  private let expertOrder: [Int]
  private let isElastic: Bool
  /// The place of each expert in the order.
  private let position: [Int]
  private var problem: AssignmentProblem { rules.problem }

  init(
    _ rules: EligibilityRules, panelOrder: [Int], expertOrder: [Int], isElastic: Bool = false
  ) {
    self.rules = rules
    self.isElastic = isElastic
    self.panelOrder = panelOrder
    self.expertOrder = expertOrder
    var position = [Int](repeating: 0, count: rules.problem.experts.count)
    for (place, expert) in expertOrder.enumerated() { position[expert] = place }
    self.position = position
  }

  mutating func compile() {
    gatherPairs()
    refuseTooManyGroups()
    refuseLargeFractions()
    guard issues.isEmpty else { return }
    gatherPanelRows()
    let loads = LoadRows(rules, panels: panels, pairExperts: pairExperts, experts: expertOrder)
    let counts = LoadCounts(panels: panels, experts: experts, pairExperts: pairExperts)
    for (row, origin) in loads.rows() + counts.rows() {
      rows.append(row.with(origin: origins.count))
      origins.append(origin)
    }
    gatherChairs()
    gatherApart()
  }

  // MARK: - Pairs

  private mutating func gatherPairs() {
    let pinned = pinnedExperts()
    var eligible = EligibleExperts(rules)
    var affinities = AffinityReader(rules.facts)
    var open = [Int](repeating: 0, count: expertOrder.count)
    for panel in panelOrder {
      let effort = rules.seatEfforts[panel]
      let start = pairExperts.count
      let places = places(of: eligible.experts(on: panel), scoredOn: panel)
      let units = affinities.units(panel: panel, experts: places.map { expertOrder[$0] })
      for (place, units) in zip(places, units) where units != AffinityTable.barred {
        pairExperts.append(Int32(place))
        pairUnits.append(units)
        open[place] += effort
      }
      let isOdd = rules.facts.isOdd(panel)
      let planned = rules.plannedRange(ofPanel: panel)
      panels.append(
        CompiledProblem.Seats(
          panel: panel, range: isElastic ? SeatRange(0, planned.most) : planned,
          planned: planned.least, effort: effort,
          pairs: start..<pairExperts.count,
          pinned: (pinned[panel] ?? []).map { Int32(position[$0]) }.sorted(), isOdd: isOdd))
    }
    experts = expertOrder.enumerated().map { place, expert in
      let load = rules.loads[expert]
      return CompiledProblem.Work(
        expert: expert, least: isElastic ? 0 : load.least, owed: load.least,
        most: min(load.most ?? open[place], open[place]), open: open[place])
    }
  }

  /// The places of some experts, rising; of those alone who have a score, where few may have one.
  private func places(of experts: ExpertSet, scoredOn panel: Int) -> [Int] {
    if !rules.computesScores, !problem.affinities.isComplete {
      return problem.affinities.stated(panel: panel).map(\.expert).filter(experts.contains)
        .map { position[$0] }.sorted()
    }
    guard experts.count * 16 > expertOrder.count else {
      return experts.members.map { position[$0] }.sorted()
    }
    return expertOrder.indices.filter { experts.contains(expertOrder[$0]) }
  }

  private func pinnedExperts() -> [Int: [Int]] {
    var pinned: [Int: [Int]] = [:]
    for pin in problem.pins where pin.effect != .keepOff {
      guard let panel = problem.indexByPanel[pin.panel],
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      pinned[panel, default: []].append(expert)
    }
    return pinned
  }

  // MARK: - Rows

  private mutating func refuseTooManyGroups() {
    for panel in panels {
      let rules = problem.policy.panelRules.indices.filter { index in
        let rule = problem.policy.panelRules[index]
        guard rule.enforcement == .hard, case .group = rule.demand else { return false }
        return self.rules.facts.speaks(rule, of: panel.panel)
      }
      guard rules.count > GroupSubsets.most, let last = rules.last else { continue }
      issues.append(
        Issue(
          .row(nil, of: .problem, field: "panel[\(last)]"),
          RowPhrases.tooManyGroups([
            "panel": problem.panels[panel.panel].id.rawValue, "count": "\(rules.count)",
            "limit": "\(GroupSubsets.most)",
          ])))
    }
  }

  /// Refuses fractions with which sums would not be exact.
  private mutating func refuseLargeFractions() {
    for (index, rule) in problem.policy.panelRules.enumerated() where rule.enforcement == .hard {
      guard let fraction = rule.demand.fraction,
        max(fraction.numerator.magnitude, fraction.denominator.magnitude)
          > CompiledProblem.coefficientLimit,
        let panel = panels.first(where: { rules.facts.speaks(rule, of: $0.panel) })
      else { continue }
      refuse(rule: index, panel: panel.panel)
    }
  }

  private mutating func gatherPanelRows() {
    var answers = MemberAnswers(rules.facts)
    for (place, panel) in panels.enumerated() {
      let experts = panel.pairs.map { expertOrder[Int(pairExperts[$0])] }
      let drafts = PanelRows(rules, seats: panel, experts: experts, answers: &answers).drafts
      for draft in drafts {
        do throws(RowDraft.TooLarge) {
          let row = try draft.row(
            panel: place, range: panel.range, pairs: panel.pairs.count, origin: origins.count)
          guard let row else { continue }
          rows.append(row)
          origins.append(draft.origin)
        } catch {
          refuse(rule: draft.origin.rule ?? 0, panel: panel.panel)
        }
      }
    }
  }

  private mutating func refuse(rule: Int, panel: Int) {
    issues.append(
      Issue(
        .row(nil, of: .problem, field: "panel[\(rule)]"),
        RowPhrases.numbersTooLarge([
          "rule": problem.policy.name(ofPanelRule: rule),
          "panel": problem.panels[panel].id.rawValue,
          "limit": "\(CompiledProblem.coefficientLimit)",
        ]), advice: RowPhrases.fewerDigits()))
  }

  // MARK: - Chairs, experts apart

  private mutating func gatherChairs() {
    for (place, panel) in panels.enumerated() where rules.chairs.needsChair(panel.panel) {
      let candidates = panel.pairs.filter { pair in
        rules.chairs.mayChair(expertOrder[Int(pairExperts[pair])], on: panel.panel)
      }
      chairs.append(
        CompiledProblem.ChairSeat(panel: place, candidates: candidates.map(Int32.init)))
    }
    let places = Dictionary(uniqueKeysWithValues: panels.enumerated().map { ($1.panel, $0) })
    chairLimits = rules.chairs.limits().compactMap { limit in
      let taken = Dictionary(
        uniqueKeysWithValues: limit.taken.map { (Int32(position[$0]), $1) })
      let panels = limit.panels.compactMap { places[$0] }.sorted()
      let compiled = CompiledProblem.ChairLimit(
        panels: panels, most: limit.most, taken: taken, rule: limit.rule)
      return compiled.binds ? compiled : nil
    }
  }

  private mutating func gatherApart() {
    let places = Dictionary(uniqueKeysWithValues: panels.enumerated().map { ($1.panel, $0) })
    apart = rules.apart.map { pair in
      ApartPair(
        position[pair.first], position[pair.second],
        panels: pair.panels?.compactMap { places[$0] }.sorted())
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

extension RuleFacts {
  /// Whether the number of filled seats of a panel must be odd.
  func isOdd(_ panel: Int) -> Bool {
    problem.policy.panelRules.contains { rule in
      guard rule.enforcement == .hard, case .seats(let demand) = rule.demand, demand.isOdd else {
        return false
      }
      return speaks(rule, of: panel)
    }
  }
}

extension PanelDemand {
  /// The share or tolerance of the demand, if it has one.
  fileprivate var fraction: Fraction? {
    switch self {
    case .atMost(let quota), .atLeast(let quota):
      if case .share(let share) = quota.amount { return share }
      return nil
    case .quorum(let demand): return demand.share
    case .severity(let demand): return demand.tolerance
    case .seats, .chair, .group, .apart, .note: return nil
    }
  }
}
