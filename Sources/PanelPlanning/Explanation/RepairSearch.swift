import LinearPrograms
import PanelAssignment
import PanelModel
import PanelRules

/// The cheapest repairs of a problem without a roster: combinations in the order of their prices, each
/// solved again as a whole problem.
///
/// What a known clash rules out is not solved as a whole: its few panels alone show that a combination
/// does not help. What helps with one clash may leave another; then repairs of that one join the
/// candidates, and the search begins again. So the first combination that works is the cheapest of all
/// on the price list, wherever they apply.
struct RepairSearch<Backend: Solver> {
  private(set) var oracle: ExistenceOracle<Backend>
  let parts: ProblemParts
  let rules: EligibilityRules
  let prices: PriceList
  private let leastLoads: Set<RuleMember>
  /// Panels that cannot be filled together, as indices.
  private var clashes: [[Int]]
  private var needsLeastLoads: Bool
  /// What was solved already, by the combination's repairs.
  private var known: [Set<Repair>: Bool] = [:]
  private var solves = 0
  /// Questions that others had asked before.
  private let firstQuestions: Int
  private var isSure = true

  /// Repairs that are looked at, at most.
  private static var mostCandidates: Int { 600 }
  /// Combinations that are looked at, at most.
  private static var mostCombinations: Int { 300_000 }

  init(
    _ oracle: ExistenceOracle<Backend>, parts: ProblemParts, rules: EligibilityRules,
    prices: PriceList, clash: RuleClash, shortages: [SeatShortage]
  ) {
    self.oracle = oracle
    self.parts = parts
    self.rules = rules
    self.prices = prices
    leastLoads = Set(MemberList(parts, rules: rules).leastLoads)
    // Panels that are short of experts cannot be filled together either.
    let short = shortages.map { $0.panels.sorted() }.filter { $0 != clash.panels }
    clashes = clash.needsLeastLoads ? [] : [clash.panels] + short
    firstQuestions = oracle.questions
    needsLeastLoads = clash.needsLeastLoads
  }

  /// Runs the search.
  mutating func run() throws -> RepairSearchResult {
    while true {
      let candidates = candidates()
      let before = (clashes.count, needsLeastLoads)
      let found = try plans(of: candidates)
      if before == (clashes.count, needsLeastLoads) || isOver {
        return try completed(found, candidates)
      }
    }
  }

  /// A question about a few panels counts a tenth of a whole problem; of the time, a third is kept for
  /// finding anything at all.
  private var isOver: Bool {
    let checks = (oracle.questions - firstQuestions) / 10
    return oracle.isOver || oracle.options.isLate
      || solves + checks >= oracle.options.mostRepairSolves
  }

  private func candidates() -> [Repair] {
    let panels = needsLeastLoads ? rules.openPanels : Set(clashes.joined()).sorted()
    return RepairCatalogue(parts: parts, rules: rules, prices: prices)
      .repairs(for: panels, hasLeastLoads: needsLeastLoads)
  }

  // MARK: - In the order of prices

  /// Plans in rising order of price; ends early where a new clash was found.
  private mutating func plans(of all: [Repair]) throws -> (plans: [RepairPlan], isProved: Bool) {
    let repairs = Array(all.prefix(Self.mostCandidates))
    let limit = all.count > repairs.count ? all[repairs.count].price : .max
    var queue = CombinationQueue(repairs)
    var (plans, isProved, looked) = ([RepairPlan](), false, 0)
    let clashCount = clashes.count
    isSure = true
    while let combination = queue.next() {
      looked += 1
      if isOver || looked > Self.mostCombinations || combination.price > limit {
        return (plans, isProved)
      }
      let chosen = combination.places.map { repairs[$0] }
      guard isSensible(chosen), !plans.contains(where: { $0.isPart(of: chosen) }) else { continue }
      if try works(chosen) {
        if plans.isEmpty { isProved = isSure }
        plans.append(RepairPlan(chosen))
        if plans.count == oracle.options.mostRepairs { return (plans, isProved) }
      }
      // What is cheaper may be among the repairs of the clash that has come to light.
      if clashes.count > clashCount { return (plans, false) }
    }
    return (plans, isProved || (plans.isEmpty && isSure))
  }

  /// Of each target one, and no more of a kind than the list has.
  private func isSensible(_ repairs: [Repair]) -> Bool {
    guard Set(repairs.map(\.target)).count == repairs.count else { return false }
    var counts: [RepairKind: Int] = [:]
    for repair in repairs { counts[repair.kind, default: 0] += repair.units }
    return counts.allSatisfy { kind, count in
      prices.entries[kind]?.limit.map { count <= $0 } ?? true
    }
  }

  /// Whether the problem with some repairs has a roster, by solving it.
  private mutating func works(_ repairs: [Repair]) throws -> Bool {
    let key = Set(repairs)
    if let known = known[key] { return known }
    do {
      guard let works = try isPossible(parts.making(repairs)) else {
        isSure = false
        return false
      }
      known[key] = works
      return works
    } catch is ProblemError {
      // What the rules do not allow is no repair.
      known[key] = false
      return false
    }
  }

  /// Whether a changed problem has a roster; nil where a limit left that open.
  private mutating func isPossible(_ changed: ProblemParts) throws -> Bool? {
    oracle.turnPage()
    if !needsLeastLoads {
      let rules = try oracle.rules(of: changed.dropping(leastLoads))
      for panels in clashes where try oracle.answer(rules, panels: panels).isNone { return false }
    }
    solves += 1
    switch try oracle.answer(changed, without: []) {
    case .exists: return true
    case .unknown: return nil
    case .none(let contradiction):
      try learn(from: changed, hint: contradiction?.panels ?? [])
      return false
    }
  }

  /// Notes which panels a changed problem cannot fill together.
  private mutating func learn(from changed: ProblemParts, hint: [Int]) throws {
    guard !needsLeastLoads else { return }
    oracle.turnPage()
    let rules = try oracle.rules(of: changed)
    var search = ClashSearch(oracle, parts: changed, rules: rules)
    let least = Set(search.members.leastLoads)
    defer { oracle.turnPage() }
    guard try oracle.answer(changed, without: least).isNone else {
      needsLeastLoads = true
      clashes.append([])
      return
    }
    let panels = try search.clashingPanels(hint: hint)
    if !clashes.contains(panels) { clashes.append(panels) }
  }

  // MARK: - Where the order of prices took too long

  /// Where nothing was found in time: everything at once, less what is not needed, the dearest first.
  private mutating func completed(
    _ found: (plans: [RepairPlan], isProved: Bool), _ candidates: [Repair]
  ) throws -> RepairSearchResult {
    var plans = found.plans
    if plans.isEmpty, !found.isProved, !oracle.isOver, let plan = try greedyPlan(of: candidates) {
      plans = [plan]
    }
    return RepairSearchResult(
      plans: plans, isProved: found.isProved, candidates: candidates.count, solves: solves)
  }

  private mutating func greedyPlan(of candidates: [Repair]) throws -> RepairPlan? {
    var chosen: [Repair] = []
    for repair in candidates.sorted(by: { ($0.units, $1.price) > ($1.units, $0.price) })
    where isSensible(chosen + [repair]) {
      chosen.append(repair)
    }
    guard try works(chosen) else { return nil }
    for repair in chosen.sorted(by: { Repair.precedes($1, $0) }) {
      if oracle.isOver || solves >= 2 * oracle.options.mostRepairSolves { break }
      let fewer = chosen.filter { $0 != repair }
      let smaller = candidates.first { $0.target == repair.target && $0.units < repair.units }
      if try works(fewer) {
        chosen = fewer
      } else if let smaller, try works(fewer + [smaller]) {
        chosen = fewer + [smaller]
      }
    }
    return RepairPlan(chosen)
  }
}

extension RepairPlan {
  /// Whether other repairs do all that this plan does, and perhaps more.
  fileprivate func isPart(of others: [Repair]) -> Bool {
    repairs.allSatisfy { own in
      others.contains { $0.target == own.target && $0.units >= own.units }
    }
  }
}
