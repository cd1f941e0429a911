import PanelModel
import PanelRules

/// Whole multipliers of the rows, from which a bound follows by adding up integers.
///
/// For any multipliers `y` of the rows `lo <= a x <= hi`, whatever the solver did to find them, no
/// admissible seating exceeds
///
///     sum over rows (hi y if y > 0 else lo y) + sum over pairs max(0, gain - a y)
///
/// by weak duality over `0 <= x <= 1`. A wrong price makes the bound weak, never false. Rows that
/// keep two experts apart get the price 0 here, which is allowed, and so do rows that are not in the
/// program.
///
/// The number `n` of filled seats stands between the seats' row `sum x - n = 0` and the rows that
/// count it: it adds the greatest value of its term over the numbers allowed. A pair that may chair
/// adds the greatest of not seated, seated, and seated and chairing.
struct ExactPrices: Sendable {
  /// What one seat of a panel is worth by what it counts: `slope * units + kept + rows * repeated +
  /// offset`, the middle two for who sat there before.
  private struct PanelWorth: Sendable {
    var slope = Int128(0)
    var kept = Int128(0)
    var repeated = Int128(0)
    var offset = Int128(0)

    mutating func add(_ slope: Int128, of weight: PairWeight) {
      switch weight {
      case .affinity: self.slope += slope
      case .kept: kept += slope
      case .repeated: repeated -= slope
      }
    }

    mutating func add(_ other: PanelWorth) {
      slope += other.slope
      kept += other.kept
      repeated += other.repeated
      offset += other.offset
    }
  }

  private let model: AssignmentModel
  private let worth: [PanelWorth]
  /// What a seat of too low an affinity costs, by panel; empty where no floor counts such seats.
  private let lowSeats: [[(leastUnits: Int32, cost: Int128)]]
  private let loads: [Int128]
  private let rules: RulePrices
  private let burdens: BurdenPrices
  /// Everything in a reduced worth and in ``scaledBound()`` is a multiple of `1 / divisor`.
  let divisor: Int128
  private let rowSum: Int128

  /// Rounds the solver's multipliers; nil when they bound nothing (no raised floor has a price).
  ///
  /// - Parameters:
  ///   - prices: The solver's multipliers, of any quality.
  ///   - model: What they are multipliers of.
  ///   - aimWeight: 1, or 0 to ask whether the rows contradict each other (Farkas): then a bound
  ///     below 0 proves that no seating exists.
  init?(_ prices: Prices, of model: AssignmentModel, aimWeight: Int = 1) {
    self.model = model
    // Without the aim, the surplus of raised floors is free, and only the price 0 bounds it.
    let floors = zip(model.floors, prices.floors).map { floor, price in
      floor.isRaised && aimWeight == 0 ? 0 : min(0, WholePrice.of(price))
    }
    var raised = Int128(0)
    for (floor, price) in zip(model.floors, floors) where floor.isRaised { raised -= price }
    divisor = model.aim == .leastSurplus && aimWeight > 0 ? raised : Int128(WholePrice.parts)
    guard divisor > 0 else { return nil }

    rules = RulePrices(prices, of: model)
    var common = PanelWorth()
    if case .sum(let weight) = model.aim {
      common.add(Int128(WholePrice.parts * aimWeight), of: weight)
    }
    var low: [[(leastUnits: Int32, cost: Int128)]] = []
    var own = [PanelWorth](repeating: PanelWorth(), count: model.problem.panels.count)
    var sum = rules.sum
    for (floor, price) in zip(model.floors, floors) {
      sum += Int128(floor.bound - (floor.slack ?? 0)) * price
      if let leastUnits = floor.leastUnits, let panel = floor.panel {
        if low.isEmpty { low = Array(repeating: [], count: own.count) }
        low[panel].append((leastUnits, -price))
        continue
      }
      let slope = -price * Int128(floor.slope)
      let offset = -price * Int128(floor.offset)
      if let panel = floor.panel {
        own[panel].add(slope, of: floor.weight)
        own[panel].offset += offset
      } else {
        common.add(slope, of: floor.weight)
        common.offset += offset
      }
    }
    burdens = BurdenPrices(prices, of: model, aimWeight: aimWeight)
    sum += burdens.sum
    let short = ShortPrices(prices, of: model, floors: floors, aimWeight: aimWeight)
    sum += short?.sum ?? 0
    for (index, counts) in model.rules.counts.enumerated() {
      let price = WholePrice.of(prices.seats[index])
      let perSeat = price - rules.sizes[index]
      sum +=
        short?.worth(
          ofPanel: index, perSeat: perSeat,
          perOpening: rules.openings[index] + burdens.openings[index, default: 0])
        ?? Int128(perSeat > 0 ? counts.most : counts.least) * perSeat
      own[index].add(common)
      own[index].offset -= price
    }
    let loads = prices.loads.map(WholePrice.of)
    for (index, (expert, price)) in zip(model.problem.experts, loads).enumerated() {
      sum +=
        short?.worth(ofLoad: index, price)
        ?? Int128(price > 0 ? expert.most : expert.least) * price
    }
    let spread = SpreadPrices(prices.spread, of: model)
    sum += spread.sum
    let range = RangePrices(prices.range, of: model)
    sum += range.sum
    for (panel, price) in range.byPanel.enumerated() { own[panel].slope -= price }
    self.loads = [spread.byExpert, burdens.byExpert].filter { !$0.isEmpty }
      .reduce(loads) { loads, more in zip(loads, more).map { $0 + $1 } }
    lowSeats = low
    worth = own
    rowSum = sum
  }

  /// Calls `body` with every open or pinned pair and its reduced worth, `divisor` parts to a unit:
  /// what the aim would gain at most if the pair were seated.
  func forEachPair(_ body: (_ panel: Int, _ pair: Int, _ isPinned: Bool, _ worth: Int128) -> Void) {
    let problem = model.problem
    let hasRows = model.weights.hasRows
    for (index, panel) in problem.panels.enumerated() {
      let (worth, effort) = (worth[index], Int128(panel.effort))
      let hasChair = rules.hasChair(panel: index)
      for pair in panel.pairs {
        let expert = problem.pairExperts[pair]
        let isPinned = !panel.pinned.isEmpty && panel.pinned.contains(expert)
        guard isPinned || model.isOpen(pair: pair) else { continue }
        // Written out for speed: this is every pair of the problem.
        var reduced =
          worth.slope * Int128(problem.pairUnits[pair]) + worth.offset
          - effort * loads[Int(expert)] - rules.cost(ofPair: pair)
        if hasChair { reduced += rules.chair(ofPair: pair, panel: index) }
        if hasRows { reduced += before(ofPair: pair, worth) }
        if burdens.hasTargets { reduced -= burdens.targetCost(ofPair: pair) }
        if !lowSeats.isEmpty { reduced -= lowCost(ofPair: pair, panel: index) }
        body(index, pair, isPinned, reduced)
      }
    }
  }

  private func lowCost(ofPair pair: Int, panel: Int) -> Int128 {
    let units = model.problem.pairUnits[pair]
    return lowSeats[panel].reduce(0) { $0 + (units < $1.leastUnits ? $1.cost : 0) }
  }

  /// What counts more for an expert who sat there before.
  private func before(ofPair pair: Int, _ worth: PanelWorth) -> Int128 {
    let rows = Int128(model.weights.rows(ofPair: pair))
    return rows > 0 ? worth.kept + rows * worth.repeated : 0
  }

  /// What one point of an expert's effort costs, `divisor` parts to a unit.
  func price(ofExpert expert: Int) -> Int128 { loads[expert] }

  /// The reduced worth of a pair, `divisor` parts to a unit.
  func worth(ofPair pair: Int, panel: Int) -> Int128 {
    let problem = model.problem
    let worth = worth[panel]
    return worth.slope * Int128(problem.pairUnits[pair]) + before(ofPair: pair, worth)
      + worth.offset - Int128(problem.panels[panel].effort) * loads[Int(problem.pairExperts[pair])]
      - rules.cost(ofPair: pair) + rules.chair(ofPair: pair, panel: panel)
      - (burdens.hasTargets ? burdens.targetCost(ofPair: pair) : 0)
      - (lowSeats.isEmpty ? 0 : lowCost(ofPair: pair, panel: panel))
  }

  /// The bound, `divisor` parts to a unit.
  ///
  /// - Complexity: O(pairs).
  func scaledBound() -> Int128 {
    var sum = rowSum
    forEachPair { _, _, isPinned, worth in
      if isPinned || worth > 0 { sum += worth }
    }
    return sum
  }

  /// The same from the worths of the pairs that add to it, which somebody has added up on the way.
  func scaledBound(ofPairs worths: Int128) -> Int128 { rowSum + worths }

  /// The bound in whole units, rounded down to a multiple of `lattice`; nil for one so far off that
  /// it is no bound.
  ///
  /// - Parameters:
  ///   - lattice: The bound is a multiple of it.
  ///   - scaled: ``scaledBound()``, where it is known already.
  /// - Returns: The bound.
  func bound(lattice: Int, scaled: Int128? = nil) -> Int? {
    let step = divisor * Int128(lattice)
    let (quotient, remainder) =
      (scaled ?? scaledBound()).quotientAndRemainder(dividingBy: step)
    let multiples = remainder < 0 ? quotient - 1 : quotient
    return Int(exactly: multiples * Int128(lattice))
  }
}
