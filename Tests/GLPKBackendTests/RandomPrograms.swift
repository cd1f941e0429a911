import LinearPrograms
import PanelTestSupport

/// Seeded programs of every kind that GLPK meets.
enum RandomPrograms {
  /// A tiny integer program: every kind of row bound, negative costs and ranges, some infeasible.
  static func integer(seed: UInt64) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    let columns = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      let lower = Double(Int.random(in: -2...1, using: &generator))
      let width = Double(Int.random(in: 0...3, using: &generator))
      return whole(
        Double(Int.random(in: -9...9, using: &generator)), lower...(lower + width))
    }
    let rows = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      row(
        columns.map { _ in
          Bool.random(using: &generator) ? Double(Int.random(in: -4...6, using: &generator)) : 0
        }, within: bounds(using: &generator))
    }
    return LinearProgram(
      sense: Bool.random(using: &generator) ? .maximise : .minimise, columns: columns, rows: rows)
  }

  /// Several knapsacks over the same things: the first point found is seldom the best.
  static func knapsacks(seed: UInt64) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    func number() -> Double { Double(Int.random(in: 10...60, using: &generator)) }
    let columns = (0..<12).map { _ in whole(number(), 0...1) }
    let rows = (0..<4).map { _ in
      let weights = columns.map { _ in number() }
      return row(weights, within: Bounds(upper: (weights.reduce(0, +) / 2).rounded(.down)))
    }
    return LinearProgram(sense: .maximise, columns: columns, rows: rows)
  }

  /// Seats in cases against capacities of experts, with efforts: hard enough to branch.
  static func panels(
    cases: Int, experts: Int, seats: Int, eligible: Int, mostEffort: Int = 9, seed: UInt64
  ) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    let efforts = (0..<cases).map { _ in Int.random(in: 1...mostEffort, using: &generator) }
    let capacity = Double(efforts.reduce(0, +) * seats * 11 / (10 * experts) + 1)
    var program = LinearProgram(
      sense: .maximise,
      rows: (0..<cases).map { _ in .init(bounds: .fixed(Double(seats))) }
        + (0..<experts).map { _ in .init(bounds: Bounds(upper: capacity)) })
    for item in 0..<cases {
      for expert in (0..<experts).shuffled(using: &generator).prefix(eligible) {
        program.columns.append(
          .init(
            cost: Double(Int.random(in: 1...1000, using: &generator)), bounds: .binary,
            isInteger: true,
            entries: [.init(item, 1), .init(cases + expert, Double(efforts[item]))]))
      }
    }
    return program
  }

  private static func row(_ coefficients: [Double], within bounds: Bounds) -> LinearProgram.Row {
    .init(
      bounds: bounds,
      entries: coefficients.enumerated().filter { $0.element != 0 }.map {
        .init($0.offset, $0.element)
      })
  }

  private static func bounds(using generator: inout SeededGenerator) -> Bounds {
    let value = Double(Int.random(in: -6...10, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .fixed(value)
    case 1: return Bounds(lower: value)
    case 2, 3: return Bounds(upper: value)
    case 4: return Bounds(lower: value, upper: value + 3.5)
    default: return .free
    }
  }
}

extension RandomPrograms {
  /// Market split (Cornuéjols, Dawande 1998): GLPK needs far more than a test's time.
  static let hard: LinearProgram = {
    var generator = SeededGenerator(seed: 1)
    let count = 40
    let slack = Bounds(lower: 0)
    var program = LinearProgram(
      sense: .minimise, columns: (0..<count).map { _ in whole(0, 0...1) })
    for index in 0..<5 {
      let weights = (0..<count).map { _ in Double(Int.random(in: 0...99, using: &generator)) }
      let half = (weights.reduce(0, +) / 2).rounded(.down)
      program.rows.append(
        .init(
          bounds: .fixed(half), entries: weights.enumerated().map { .init($0.offset, $0.element) }))
      program.columns.append(.init(cost: 1, bounds: slack, entries: [.init(index, 1)]))
      program.columns.append(.init(cost: 1, bounds: slack, entries: [.init(index, -1)]))
    }
    return program
  }()
}
