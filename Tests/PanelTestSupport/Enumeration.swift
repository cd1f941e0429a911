internal import LinearPrograms

/// Every whole point of a box, tried in order, without any pruning that could be wrong.
struct Enumeration {
  /// nil is an empty range.
  let ranges: [ClosedRange<Int>?]
  let costs: [Double]
  let matrix: [[Double]]
  let rowBounds: [Bounds]
  /// +1 when maximising.
  let sign: Double

  private(set) var best: (point: [Double], objective: Double)?
  private(set) var tried = 0

  init(
    ranges: [ClosedRange<Int>?], costs: [Double], matrix: [[Double]], rowBounds: [Bounds],
    sign: Double
  ) {
    self.ranges = ranges
    self.costs = costs
    self.matrix = matrix
    self.rowBounds = rowBounds
    self.sign = sign
  }

  /// Finds the best point that beats `incumbent`, or the first that also reaches `goal`.
  mutating func run(better incumbent: Double?, goal: Double?) {
    let bounded = ranges.compactMap { $0 }
    guard bounded.count == ranges.count else { return }
    var point = bounded.map(\.lowerBound)
    while true {
      tried += 1
      let values = point.map(Double.init)
      let objective = product(costs, values)
      let bar = best?.objective ?? incumbent
      let isBetter = bar.map { sign * objective > sign * $0 } ?? true
      if isBetter, satisfies(values) {
        best = (values, objective)
        if let goal, sign * objective >= sign * goal { return }
      }
      // Count up, the first column fastest.
      guard let next = point.indices.first(where: { point[$0] < bounded[$0].upperBound }) else {
        return
      }
      point[next] += 1
      for column in 0..<next { point[column] = bounded[column].lowerBound }
    }
  }

  private func satisfies(_ values: [Double]) -> Bool {
    zip(matrix, rowBounds).allSatisfy { coefficients, bounds in
      let activity = product(coefficients, values)
      return activity >= bounds.lower && activity <= bounds.upper
    }
  }

  private func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
