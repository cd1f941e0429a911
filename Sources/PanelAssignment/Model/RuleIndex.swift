import PanelRules

/// The rules beside seats and loads by pair and by panel, so that nobody has to look for them.
struct RuleIndex: Sendable {
  /// What a pair or a panel counts in a row.
  struct Share: Sendable {
    private let index: Int32
    private let count: Int32

    /// Numbers of rows are Int32 throughout, and so are coefficients: there are many of these.
    init(row: Int, coefficient: Int) {
      index = Int32(row)
      count = Int32(coefficient)
    }

    /// Index into the problem's rows.
    var row: Int { Int(index) }
    var coefficient: Int { Int(count) }
  }

  /// The numbers of seats that each panel may fill.
  let counts: [SeatCounts]
  /// Shares of each panel's number of seats in rows.
  let sizes: [[Share]]
  /// Index into the problem's chairs, by panel; nil where the panel needs none.
  let chairs: [Int?]
  /// The limits that bind an expert who chairs a panel, by panel, as indices into the problem's.
  ///
  /// Limits that nobody can break are left out.
  let limits: [[Int]]
  /// The panel on which somebody must sit, so that a row binds; nil for a row that always binds.
  ///
  /// In the elastic mode, these are the rows that an empty panel would not keep.
  let bodies: [Int?]
  /// Whether panels may be short of members.
  let isElastic: Bool
  private let starts: [Int]
  private let shares: [Share]
  private let candidates: Set<Int>

  init(_ problem: CompiledProblem) {
    counts = problem.panels.map(SeatCounts.init)
    var sizes = [[Share]](repeating: [], count: problem.panels.count)
    for (index, row) in problem.rows.enumerated() {
      for size in row.sizes {
        sizes[Int(size.panel)].append(Share(row: index, coefficient: Int(size.coefficient)))
      }
    }
    self.sizes = sizes
    var chairs = [Int?](repeating: nil, count: problem.panels.count)
    for (index, chair) in problem.chairs.enumerated() { chairs[chair.panel] = index }
    self.chairs = chairs
    candidates = Set(problem.chairs.lazy.flatMap(\.candidates).map(Int.init))
    var limits = [[Int]](repeating: [], count: problem.panels.count)
    for (index, limit) in problem.chairLimits.enumerated() where limit.binds {
      for panel in limit.panels where chairs[panel] != nil { limits[panel].append(index) }
    }
    self.limits = limits
    isElastic = problem.isElastic
    bodies = Self.bodies(in: problem, counts)
    (starts, shares) = Self.sharesByPair(of: problem)
  }

  private static func bodies(in problem: CompiledProblem, _ counts: [SeatCounts]) -> [Int?] {
    guard problem.isElastic else { return Array(repeating: nil, count: problem.rows.count) }
    let places = Dictionary(
      uniqueKeysWithValues: problem.panels.enumerated().map { ($1.panel, $0) })
    return problem.rows.map { row in
      guard row.lower ?? 0 > 0, problem.origins.indices.contains(row.origin) else { return nil }
      return problem.origins[row.origin].panel.flatMap { places[$0] }
        .flatMap { counts[$0].mayBeNone ? $0 : nil }
    }
  }

  /// The shares of all pairs, one pair after the other, and where those of each pair start.
  private static func sharesByPair(of problem: CompiledProblem) -> ([Int], [Share]) {
    guard !problem.rows.isEmpty else { return ([], []) }
    var starts = [Int](repeating: 0, count: problem.pairCount + 1)
    for row in problem.rows {
      for term in row.terms { starts[Int(term.pair) + 1] += 1 }
    }
    for pair in 0..<problem.pairCount { starts[pair + 1] += starts[pair] }
    var next = starts
    var shares = [Share](
      repeating: Share(row: 0, coefficient: 0), count: starts[problem.pairCount])
    for (index, row) in problem.rows.enumerated() {
      for term in row.terms {
        let pair = Int(term.pair)
        shares[next[pair]] = Share(row: index, coefficient: Int(term.coefficient))
        next[pair] += 1
      }
    }
    return (starts, shares)
  }

  /// The rows in which a pair counts, rising.
  func shares(ofPair pair: Int) -> ArraySlice<Share> {
    starts.isEmpty ? [] : shares[starts[pair]..<starts[pair + 1]]
  }

  /// The multipliers of a pair's rows times what it counts there; without a slice, for every pair is asked.
  @inline(__always)
  func sum(ofPair pair: Int, at prices: [Int128], priced: [UInt64]) -> Int128 {
    guard !starts.isEmpty else { return 0 }
    var sum = Int128(0)
    for entry in starts[pair]..<starts[pair + 1] {
      let row = shares[entry].row
      if priced[row / 64] >> (row % 64) & 1 != 0 {
        sum += Int128(shares[entry].coefficient) * prices[row]
      }
    }
    return sum
  }

  /// Whether the expert of a pair may chair the pair's panel.
  func mayChair(pair: Int) -> Bool { candidates.contains(pair) }

  /// Whether who chairs a panel is part of the search, because a limit binds it.
  func isLimited(panel: Int) -> Bool { !limits[panel].isEmpty }
}
