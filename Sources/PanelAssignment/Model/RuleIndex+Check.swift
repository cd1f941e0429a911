import PanelRules

extension RuleIndex {
  /// Whether a seating keeps the rows, the odd numbers of seats and the chairs of a problem, in
  /// exact integers.
  func areKept(by seating: Seating, in problem: CompiledProblem) -> Bool {
    let seats = seating.pairsByPanel(in: problem)
    return zip(counts, seats).allSatisfy { $0.contains($1.count) }
      && keepsRows(seats, in: problem) && keepsChairs(seating, seats, in: problem)
  }

  private func keepsRows(_ seats: [ArraySlice<Int>], in problem: CompiledProblem) -> Bool {
    var sums = [Int](repeating: 0, count: problem.rows.count)
    for (panel, pairs) in seats.enumerated() {
      for share in sizes[panel] { sums[share.row] += share.coefficient * pairs.count }
      for pair in pairs {
        for share in shares(ofPair: pair) { sums[share.row] += share.coefficient }
      }
    }
    return zip(zip(problem.rows, bodies), sums).allSatisfy { row, sum in
      if let body = row.1, seats[body].isEmpty { return true }
      return sum >= row.0.lower ?? sum && sum <= row.0.upper ?? sum
    }
  }

  /// Where a limit binds, the seating names one chair, who sits there; elsewhere somebody must be
  /// there who may chair.
  private func keepsChairs(
    _ seating: Seating, _ seats: [ArraySlice<Int>], in problem: CompiledProblem
  ) -> Bool {
    var named = seating.chairs[...]
    var held: [ChairCount: Int] = [:]
    for (panel, pairs) in seats.enumerated() where chairs[panel] != nil {
      if problem.isElastic, pairs.isEmpty { continue }
      guard isLimited(panel: panel) else {
        guard pairs.contains(where: mayChair) else { return false }
        continue
      }
      guard let pair = named.popFirst(), pairs.contains(pair), mayChair(pair: pair) else {
        return false
      }
      for limit in limits[panel] {
        held[ChairCount(limit: limit, expert: problem.pairExperts[pair]), default: 0] += 1
      }
    }
    return named.isEmpty
      && held.allSatisfy { count, panels in
        panels <= problem.chairLimits[count.limit].left(to: count.expert)
      }
  }

  /// The pair that chairs each panel of an admissible seating; nil where the panel needs no chair.
  ///
  /// Where no limit binds, the member of the best affinity who may chair, in canonical order.
  func chairPairs(of seating: Seating, in problem: CompiledProblem) -> [Int?] {
    var named = seating.chairs[...]
    return seating.pairsByPanel(in: problem).enumerated().map { panel, pairs in
      if chairs[panel] == nil || (problem.isElastic && pairs.isEmpty) { return nil }
      if isLimited(panel: panel) { return named.popFirst() }
      return pairs.filter { mayChair(pair: $0) }
        .max { (problem.pairUnits[$0], $1) < (problem.pairUnits[$1], $0) }
    }
  }
}

/// How many panels an expert chairs among those of a limit.
struct ChairCount: Hashable, Sendable {
  /// Index into the problem's limits.
  let limit: Int
  /// Index into the compiled experts.
  let expert: Int32
}
