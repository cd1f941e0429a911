import PanelRules

/// Prices for which the bound of ``PanelPricing`` is as low as possible.
///
/// Steps against a direction that remembers earlier ones, from the best prices so far, of Polyak's
/// length towards a target (the volume algorithm of Barahona and Anbil, Mathematical Programming
/// 87, 2000).
struct PriceDescent {
  /// What of the direction remains at each step.
  private static let memory = 0.7
  /// Steps without gain before they are made shorter.
  private static let patience = 8

  /// What no seat's work is charged more than, in parts: enough to bar, and sums stay below 2^63.
  private static let greatestWorth: Int64 = 1 << 46

  private(set) var pricing: PanelPricing
  /// Best prices so far, of one point of effort of each expert, in parts.
  private(set) var prices: [Int64]
  /// The bound at ``prices``, in parts.
  private(set) var bound: Int128
  /// How far the loads lie above what may be, at the best prices.
  private(set) var excess = 0
  /// Greatest magnitude of a price.
  private let greatest: Int64
  private var direction: [Double]
  private var length = 1.0
  private var failures = 0
  /// Whether any step has lowered the bound yet.
  private var hasGained = false

  /// nil where some panel cannot be filled.
  init?(_ pricing: PanelPricing, from prices: [Int64]) {
    self.pricing = pricing
    let effort = pricing.model.problem.panels.reduce(1) { max($0, $1.effort) }
    let greatest = Self.greatestWorth / Int64(effort)
    self.greatest = greatest
    let prices = prices.map { max(-greatest, min(greatest, $0)) }
    self.prices = prices
    let first = self.pricing.evaluate(prices)
    guard let bound = first.bound else { return nil }
    self.bound = bound
    direction = []
    direction = subgradient(of: first, at: prices)
    excess = excess(of: first)
  }

  /// One step towards a target below the bound.
  mutating func step(towards target: Int128) {
    let norm = direction.reduce(0) { $0 + $1 * $1 }
    let distance = Double(max(1, bound - target))
    let next = moved(by: norm > 0 ? length * distance / norm : 0)
    let found = pricing.evaluate(next)
    guard let value = found.bound else { return }
    let gradient = subgradient(of: found, at: next)
    if value < bound {
      let isAlong = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 } > 0
      if isAlong { length = min(2, length * 1.1) }
      failures = 0
      hasGained = true
      bound = value
      prices = next
      excess = excess(of: found)
    } else {
      failures += 1
      if !hasGained {
        // Prices that are good already want steps of quite another size.
        length /= 2
      } else if failures >= Self.patience {
        failures = 0
        length *= Self.memory
      }
    }
    for expert in direction.indices {
      direction[expert] =
        Self.memory * direction[expert] + (1 - Self.memory) * gradient[expert]
    }
  }

  /// The best panels at the best prices, and the shortlists in which they stand.
  mutating func panels() -> (members: [[Int]], lists: [Shortlist]) {
    let members = pricing.evaluate(prices).members
    return (members, pricing.lists)
  }

  /// The pairs that a seating of at least some value could use, in parts.
  mutating func undecided(reaching value: Int128) -> [PairPricing.Undecided]? {
    Int64(exactly: bound - value).map { pricing.undecided(prices, within: max(0, $0)) }
  }

  private func moved(by stride: Double) -> [Int64] {
    zip(pricing.model.problem.experts, zip(prices, direction)).map { work, point in
      let moved = (Double(point.0) + stride * point.1).rounded()
      var price = Int64(max(-Double(greatest), min(Double(greatest), moved)))
      if work.least <= 0 { price = max(0, price) }
      if work.most >= work.open { price = min(0, price) }
      return price
    }
  }

  /// How far each load lies outside its bounds, or from the one whose price it has.
  private func subgradient(of found: PanelPricing.Evaluation, at prices: [Int64]) -> [Double] {
    zip(pricing.model.problem.experts, zip(found.loads, prices)).map { work, point in
      let (load, price) = point
      if price > 0 { return Double(load - work.most) }
      if price < 0 { return Double(load - work.least) }
      return Double(load > work.most ? load - work.most : min(0, load - work.least))
    }
  }

  private func excess(of found: PanelPricing.Evaluation) -> Int {
    zip(pricing.model.problem.experts, found.loads).reduce(0) { $0 + max(0, $1.1 - $1.0.most) }
  }
}
