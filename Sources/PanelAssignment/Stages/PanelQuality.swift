import PanelModel
import PanelRules

/// How good a panel is, and the best that it could be if it had the pool to itself.
struct PanelQuality {
  let measure: Objective.Measure

  /// Quality of a filled panel.
  func value(ofUnits units: some Collection<Int>) -> Fraction {
    let sum = units.reduce(0, +)
    switch measure {
    case .sum: return Fraction(sum)
    case .mean: return Fraction(sum, max(1, units.count))
    case .seat: return Fraction(units.min() ?? 0)
    }
  }

  /// The quality of each panel of a seating.
  func values(of seating: Seating, in problem: CompiledProblem) -> [Fraction] {
    seating.pairsByPanel(in: problem)
      .map { pairs in value(ofUnits: pairs.map { Int(problem.pairUnits[$0]) }) }
  }

  /// The worst panel of a seating.
  func worst(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    values(of: seating, in: problem).min() ?? .zero
  }

  /// A quality of which every quality of a panel is a multiple, so that no threshold between is worth
  /// asking for.
  ///
  /// - Parameters:
  ///   - lattice: Units of which every affinity is a multiple.
  ///   - problem: Its numbers of seats divide a mean.
  /// - Returns: The quality, above 0.
  func step(_ lattice: Int, in problem: CompiledProblem) -> Fraction {
    guard measure == .mean else { return Fraction(lattice) }
    var parts = 1
    for seats in Set(problem.panels.map(\.range)) {
      for count in max(1, seats.least)...max(1, seats.most) {
        parts *= count / greatestCommonDivisor(parts, count)
        if parts > Self.mostParts { return Fraction(1, Self.mostParts) }
      }
    }
    return Fraction(lattice, parts)
  }

  /// Means of panels of very different sizes are asked for in parts of a unit.
  private static let mostParts = 1_000

  /// Quality of a panel of so many seats, by sum or by mean.
  func value(ofSum sum: Int, seats: Int) -> Fraction {
    measure == .mean ? Fraction(sum, max(1, seats)) : Fraction(sum)
  }

  /// No seating has a better worst panel than the panel that fares worst with the pool to itself.
  ///
  /// - Returns: A bound with the first panel that has no better, or nil when some panel cannot be
  ///   filled.
  /// - Complexity: O(pairs) where few are better than all before them, O(pairs seats) at worst.
  func trivialBound(_ problem: CompiledProblem) -> (bound: Fraction, panel: Int)? {
    var worst: (bound: Fraction, panel: Int)?
    var free: [Int] = []
    for (index, panel) in problem.panels.enumerated() {
      guard let best = best(panel, in: problem, free: &free) else { return nil }
      if let worst, worst.bound <= best { continue }
      worst = (best, index)
    }
    return worst
  }

  private func best(
    _ panel: CompiledProblem.Seats, in problem: CompiledProblem, free: inout [Int]
  ) -> Fraction? {
    let counts = SeatCounts(panel)
    guard !counts.isEmpty else { return nil }
    var pinned: [Int] = []
    free.removeAll(keepingCapacity: true)
    for pair in panel.pairs {
      let units = Int(problem.pairUnits[pair])
      if !panel.pinned.isEmpty, panel.pinned.contains(problem.pairExperts[pair]) {
        pinned.append(units)
      } else {
        free.insert(units, amongGreatest: counts.most)
      }
    }
    return stride(from: counts.least, through: counts.most, by: counts.step).map { count in
      value(ofUnits: pinned + free.prefix(count - pinned.count))
    }.max()
  }

  /// The floor on one panel that says that its quality is at least `threshold`, as a row in whole
  /// numbers; a sum of units, or `q * sum - p * seats >= 0` for a mean of at least `p/q`.
  func floor(atLeast threshold: Fraction, ofPanel panel: Int) -> Floor {
    let (p, q) = (threshold.numerator, threshold.denominator)
    return measure == .mean
      ? Floor(panel: panel, slope: q, offset: -p, bound: 0)
      : Floor(panel: panel, slope: q, offset: 0, bound: p)
  }
}
