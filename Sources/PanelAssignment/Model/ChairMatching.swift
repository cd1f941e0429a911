import PanelRules

/// Names the chairs of seated panels within the limits, by augmenting paths.
///
/// Where each panel stands under one limit at most, it finds chairs whenever there are any; where
/// limits cross it may fail, and then the search goes on.
struct ChairMatching {
  private let rules: RuleIndex
  private let problem: CompiledProblem
  private let seats: [ArraySlice<Int>]
  /// Pair that chairs each panel.
  private var chairs: [Int?]
  /// Panels that each expert chairs under each limit.
  private var held: [ChairCount: [Int]] = [:]

  private init(_ seating: Seating, rules: RuleIndex, problem: CompiledProblem) {
    self.rules = rules
    self.problem = problem
    seats = seating.pairsByPanel(in: problem)
    chairs = Array(repeating: nil, count: problem.panels.count)
  }

  /// The seating with a chair for each panel under a limit; nil when some panel is left without.
  static func complete(
    _ seating: Seating, rules: RuleIndex, problem: CompiledProblem
  ) -> Seating? {
    var matching = ChairMatching(seating, rules: rules, problem: problem)
    for panel in problem.panels.indices where rules.isLimited(panel: panel) {
      if problem.isElastic, matching.seats[panel].isEmpty { continue }
      var seen: Set<ChairCount> = []
      guard matching.seat(panel, seen: &seen) else { return nil }
    }
    return Seating(pairs: seating.pairs, chairs: matching.chairs.compactMap(\.self))
  }

  /// Finds a chair for a panel, the best affinity first; other panels may change theirs.
  private mutating func seat(_ panel: Int, seen: inout Set<ChairCount>) -> Bool {
    let candidates = seats[panel].filter { rules.mayChair(pair: $0) }
      .sorted { (problem.pairUnits[$1], $0) < (problem.pairUnits[$0], $1) }
    for pair in candidates {
      let full = counts(ofPair: pair, panel: panel).filter {
        held[$0, default: []].count >= problem.chairLimits[$0.limit].left(to: $0.expert)
      }
      guard full.count <= 1 else { continue }
      if let count = full.first {
        guard seen.insert(count).inserted else { continue }
        for other in held[count, default: []] where seat(other, seen: &seen) { break }
        // A panel that found another chair may have used up another limit of this pair's.
        guard hasRoom(pair, panel: panel) else { continue }
      }
      take(panel, pair)
      return true
    }
    return false
  }

  private func counts(ofPair pair: Int, panel: Int) -> [ChairCount] {
    rules.limits[panel].map { ChairCount(limit: $0, expert: problem.pairExperts[pair]) }
  }

  private func hasRoom(_ pair: Int, panel: Int) -> Bool {
    counts(ofPair: pair, panel: panel).allSatisfy {
      held[$0, default: []].count < problem.chairLimits[$0.limit].left(to: $0.expert)
    }
  }

  private mutating func take(_ panel: Int, _ pair: Int) {
    if let old = chairs[panel] {
      for count in counts(ofPair: old, panel: panel) {
        held[count, default: []].removeAll { $0 == panel }
      }
    }
    chairs[panel] = pair
    for count in counts(ofPair: pair, panel: panel) { held[count, default: []].append(panel) }
  }
}
