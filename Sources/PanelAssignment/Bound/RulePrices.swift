import PanelRules

/// Whole multipliers of the rows of a problem, of its chairs and of the limits on chairs.
///
/// A multiplier whose side of the row is missing counts as 0, and so does one that is not there.
struct RulePrices: Sendable {
  private let rules: RuleIndex
  private let problem: CompiledProblem
  private let rows: [Int128]
  /// The rows that have a price, as bits: a look at these stays in the cache.
  private let priced: [UInt64]
  private let chairs: [Int128]
  private let limits: [Int128]
  /// The multipliers times the bounds of their rows.
  let sum: Int128
  /// What one more seat on a panel costs, whoever has it.
  let sizes: [Int128]
  /// What it adds that somebody sits on a panel, in the rows that bind only then.
  let openings: [Int128]

  init(_ prices: Prices, of model: AssignmentModel) {
    let problem = model.problem
    self.problem = problem
    rules = model.rules
    // By their numbers: a row is not copied, for there may be a million, most of them without a price.
    var rows = [Int128](repeating: 0, count: min(problem.rows.count, prices.rows.count))
    for index in rows.indices where prices.rows[index] != 0 {
      let whole = WholePrice.of(prices.rows[index])
      let isMissing =
        whole > 0 ? problem.rows[index].upper == nil : problem.rows[index].lower == nil
      rows[index] = isMissing ? 0 : whole
    }
    chairs = zip(problem.chairs, prices.chairs).map { WholePrice.of($1) }
    limits = prices.limits.map { max(0, WholePrice.of($0)) }
    var sum = Int128(0)
    var openings = [Int128](repeating: 0, count: problem.panels.count)
    func add(_ worth: Int128, on panel: Int?) {
      if let panel { openings[panel] += worth } else { sum += worth }
    }
    for (chair, price) in zip(problem.chairs, chairs) {
      add(price, on: rules.counts[chair.panel].mayBeNone ? chair.panel : nil)
    }
    for index in rows.indices where rows[index] != 0 {
      let price = rows[index]
      let bound = price > 0 ? problem.rows[index].upper : problem.rows[index].lower
      add(price * Int128(bound ?? 0), on: rules.bodies[index])
    }
    for (index, price) in limits.enumerated() where price > 0 {
      let (limit, expert) = index.quotientAndRemainder(dividingBy: problem.experts.count)
      sum += price * Int128(problem.chairLimits[limit].left(to: Int32(expert)))
    }
    self.sum = sum
    self.openings = openings
    sizes = rules.sizes.map { shares in
      shares.reduce(0) { $0 + Int128($1.coefficient) * (rows.isEmpty ? 0 : rows[$1.row]) }
    }
    self.rows = rows
    var priced = [UInt64](repeating: 0, count: (problem.rows.count + 63) / 64)
    for index in rows.indices where rows[index] != 0 { priced[index / 64] |= 1 << (index % 64) }
    self.priced = priced
  }

  /// What the rows ask for a pair's seat.
  func cost(ofPair pair: Int) -> Int128 {
    rows.isEmpty ? 0 : rules.sum(ofPair: pair, at: rows, priced: priced)
  }

  /// Whether it may be worth something to chair a panel.
  func hasChair(panel: Int) -> Bool { rules.chairs[panel].map { $0 < chairs.count } ?? false }

  /// What it is worth at most that the expert of a pair chairs the panel.
  func chair(ofPair pair: Int, panel: Int) -> Int128 {
    guard let chair = rules.chairs[panel], chair < chairs.count, rules.mayChair(pair: pair) else {
      return 0
    }
    var worth = -chairs[chair]
    if !limits.isEmpty {
      let expert = Int(problem.pairExperts[pair])
      for limit in rules.limits[panel] {
        worth -= limits[limit * problem.experts.count + expert]
      }
    }
    return max(0, worth)
  }
}

/// Multipliers in whole parts of a unit.
enum WholePrice {
  /// Parts of a unit: fine enough that rounding a price, times an affinity of 2^30 units, is far
  /// below a unit; coarse enough that sums stay below 2^127.
  static let parts = 1 << 40

  /// A multiplier in parts, rounded.
  ///
  /// Multipliers beyond 2^30 units are numerical trouble; cutting them off weakens the bound only.
  static func of(_ value: Double) -> Int128 {
    let limit = 0x1p70
    let scaled = (value * Double(parts)).rounded()
    guard scaled.isFinite else { return 0 }
    return Int128(max(-limit, min(limit, scaled)))
  }
}
