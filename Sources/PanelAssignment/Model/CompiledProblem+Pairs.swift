import PanelRules

extension CompiledProblem {
  /// The panel of every pair.
  func panelOfPairs() -> [Int32] {
    var panelOf: [Int32] = []
    panelOf.reserveCapacity(pairCount)
    for (index, panel) in panels.enumerated() {
      panelOf.append(contentsOf: repeatElement(Int32(index), count: panel.pairs.count))
    }
    return panelOf
  }

  /// The pair of a panel and an expert; nil where the expert may not sit there.
  ///
  /// - Complexity: O(log pairs of the panel).
  func pair(panel: Int, expert: Int32) -> Int? {
    var (low, high) = (panels[panel].pairs.lowerBound, panels[panel].pairs.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if pairExperts[middle] < expert { low = middle + 1 } else { high = middle }
    }
    return low < panels[panel].pairs.upperBound && pairExperts[low] == expert ? low : nil
  }

  /// Whether the pairs have so few different scores that most are tied, as with bids.
  ///
  /// - Complexity: O(pairs) where it is so.
  var hasTiedScores: Bool {
    var scores: Set<Int32> = []
    for units in pairUnits where scores.insert(units).inserted {
      if scores.count > Self.mostTiedScores { return false }
    }
    return true
  }

  private static let mostTiedScores = 64

  /// Whether loads leave hardly any room: all least loads, or all most loads, are within a twentieth of the
  /// work that there is.
  var hasTightLoads: Bool {
    let least = panels.reduce(0) { $0 + SeatCounts($1).least * $1.effort }
    let most = panels.reduce(0) { $0 + SeatCounts($1).most * $1.effort }
    let room = min(
      most - experts.reduce(0) { $0 + $1.least }, experts.reduce(0) { $0 + $1.most } - least)
    return room * 20 <= most
  }
}
