extension SpanningTree {
  /// Arcs that one node brings into the search at once.
  private static let siftWidth = 6
  /// Fewer arcs than this many for each node are all searched from the beginning.
  private static let sparse = 24

  /// Whether most arcs are left out of the search until they are worth it.
  ///
  /// What is left out is at its lower bound and not in the tree.
  var isDense: Bool { arcCount - firstArc > Self.sparse * nodeCount }

  /// Takes the arcs into the search that violate most, a few for each node.
  ///
  /// Blocks of all arcs of a dense network are read from memory again and again and mostly in vain;
  /// this reads them once for each optimum of the arcs in the search (Bixby et al., "Very large-scale
  /// linear programming: a case study in combining interior point and simplex methods", 1992).
  ///
  /// - Complexity: O(arcs).
  /// - Returns: Whether there were any; if not, the tree is optimal.
  mutating func sift() -> Bool {
    guard activeEnd < arcCount else { return false }
    let width = Self.siftWidth
    // The worst that still enters a node's list; zero while there is room.
    let bars = Column<Int64>(repeating: 0, count: nodeCount + 1)
    var lists = [[(reduced: Int64, arc: Int32)]](repeating: [], count: nodeCount + 1)
    for arc in activeEnd..<arcCount where states[arc] > 0 {
      let reduced = reducedCost(arc)
      guard reduced < 0 else { continue }
      for node in 0..<2 {
        let end = node == 0 ? sources[arc] : targets[arc]
        guard reduced < bars[end] else { continue }
        var list = lists[Int(end)]
        lists[Int(end)] = []
        var place = list.count
        while place > 0, list[place - 1].reduced > reduced { place -= 1 }
        list.insert((reduced, arcs[arc]), at: place)
        if list.count > width { list.removeLast() }
        if list.count == width { bars[end] = list[width - 1].reduced }
        lists[Int(end)] = list
      }
    }
    let before = activeEnd
    // All first choices, then all second ones, so that a block holds arcs of many nodes.
    for place in 0..<width {
      for list in lists where place < list.count {
        let position = Int(positions[list[place].arc])
        if position >= activeEnd { activate(position) }
      }
    }
    return activeEnd > before
  }

  /// Takes one arc into the search; another moves to its place.
  mutating func activate(_ position: Int) {
    let other = activeEnd
    activeEnd += 1
    guard position != other else { return }
    swapItems(sources, position, other)
    swapItems(targets, position, other)
    swapItems(costs, position, other)
    swapItems(capacities, position, other)
    swapItems(states, position, other)
    swapItems(arcs, position, other)
    positions[Int(arcs[position])] = Int32(position)
    positions[Int(arcs[other])] = Int32(other)
  }

  private func swapItems<Element>(_ column: borrowing Column<Element>, _ left: Int, _ right: Int) {
    let item = column[left]
    column[left] = column[right]
    column[right] = item
  }
}
