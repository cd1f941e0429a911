import PanelModel

/// Repairs that together make a roster possible, shown by solving the changed problem.
public struct RepairPlan: Hashable, Sendable {
  /// What is to be done, the cheapest first.
  public let repairs: [Repair]
  /// What all of it costs.
  public let price: Int

  /// Puts repairs together.
  init(_ repairs: [Repair]) {
    self.repairs = repairs.sorted(by: Repair.precedes)
    price = repairs.reduce(0) { $0 + $1.price }
  }
}

/// What the search for repairs came to.
public struct RepairSearchResult: Hashable, Sendable {
  /// Plans of which none holds another, the cheapest first; each was solved again.
  public let plans: [RepairPlan]
  /// Whether nothing on the price list is cheaper than the first plan, or nothing helps at all; false
  /// where a limit left that open.
  public let isProved: Bool
  /// Repairs that were looked at.
  public let candidates: Int
  /// Changed problems that were solved.
  public let solves: Int
}

/// The combinations of some repairs, the cheapest first; of two of one price, that of fewer repairs.
struct CombinationQueue {
  /// A combination of repairs, by their places in a list that rises by price.
  struct Combination: Comparable {
    let price: Int
    let places: [Int]

    static func < (left: Combination, right: Combination) -> Bool {
      (left.price, left.places.count) != (right.price, right.places.count)
        ? (left.price, left.places.count) < (right.price, right.places.count)
        : left.places.lexicographicallyPrecedes(right.places)
    }
  }

  private let repairs: [Repair]
  private var heap: [Combination] = []

  /// Begins behind the empty combination.
  ///
  /// - Parameter repairs: In rising order of their prices.
  init(_ repairs: [Repair]) {
    self.repairs = repairs
    if let first = repairs.first { push(Combination(price: first.price, places: [0])) }
  }

  /// The next combination; nil after the last.
  ///
  /// - Complexity: O(log of those that wait).
  mutating func next() -> Combination? {
    guard let top = pop() else { return nil }
    guard let last = top.places.last, last + 1 < repairs.count else { return top }
    let next = repairs[last + 1].price
    push(Combination(price: top.price + next, places: top.places + [last + 1]))
    push(
      Combination(
        price: top.price - repairs[last].price + next, places: top.places.dropLast() + [last + 1]))
    return top
  }

  private mutating func push(_ combination: Combination) {
    heap.append(combination)
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() -> Combination? {
    guard let top = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return top }
    heap[0] = last
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let least = children.min(by: { heap[$0] < heap[$1] }), heap[least] < heap[parent]
      else { return top }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
