import PanelRules

/// Finds what a unit towards a panel's floor must merit, so that the best by worth and merit together
/// bound the panels that reach the floor as closely as can be.
///
/// The bound is convex in that price, and its slope is what the best members count less the floor.
struct FloorPrice {
  private static let greatest: Int64 = 1 << 20
  /// Halvings of the interval in which the price lies.
  private static let halvings = 10

  /// Merits and counts of the best so far, by merit falling.
  private var best: [(merit: Int64, count: Int64)] = []

  /// The price, 0 where the best by worth alone reach the floor.
  ///
  /// - Complexity: O(candidates * seats), some twenty times where the floor binds.
  mutating func best(
    of list: Shortlist, worths: [Int64], standings: [PanelSearch.Standing], seats: Int
  ) -> Int64 {
    guard list.hasFloor else { return 0 }
    func reaches(_ price: Int64) -> Bool {
      count(at: price, list, worths, standings, seats) >= list.floorBound
    }
    if reaches(0) { return 0 }
    var high: Int64 = 1 << 10
    while high < Self.greatest, !reaches(high) { high <<= 2 }
    var low = high == 1 << 10 ? 0 : high >> 2
    for _ in 0..<Self.halvings where high - low > 1 {
      let middle = low + (high - low) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// What the best members at some price count towards the floor.
  private mutating func count(
    at price: Int64, _ list: Shortlist, _ worths: [Int64], _ standings: [PanelSearch.Standing],
    _ seats: Int
  ) -> Int64 {
    best.removeAll(keepingCapacity: true)
    var sum: Int64 = 0
    var free = seats
    for candidate in 0..<list.count
    where list.isPinned[candidate] || (!standings.isEmpty && standings[candidate] == .forced) {
      sum += list.floorCount(of: candidate)
      free -= 1
    }
    guard free > 0 else { return sum }
    for candidate in 0..<list.count
    where !list.isPinned[candidate] && (standings.isEmpty || standings[candidate] == .free) {
      let count = list.floorCount(of: candidate)
      insert(worths[candidate] + price * count, count, most: free)
    }
    for member in best { sum += member.count }
    return sum
  }

  private mutating func insert(_ merit: Int64, _ count: Int64, most: Int) {
    if best.count >= most {
      guard let last = best.last, last.merit < merit else { return }
      best.removeLast()
    }
    var place = best.count
    while place > 0, best[place - 1].merit < merit { place -= 1 }
    best.insert((merit, count), at: place)
  }
}
