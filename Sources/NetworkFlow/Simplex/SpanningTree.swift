/// The state of the network simplex method: arcs, a strongly feasible spanning tree, potentials.
///
/// The tree hangs from an extra node, the root, which balances the supplies. Three kinds of arcs in
/// one numbering: `0..<n` artificial (between root and node, of cost `penalty`), `n..<2n` supply (from
/// root to node, the freedom of the node's supply), then the arcs of the network in a mixed order.
/// Lower bounds are shifted to zero.
///
/// The tree is kept by parent, preorder thread, its reverse, subtree sizes and last successors
/// (Barr, Glover, Klingman 1979; Király, Kovács 2012, whose names these are). Flow is kept on tree
/// arcs only, as what may still be sent towards the parent (`up`) and from it (`down`): the cycle of
/// a pivot then never touches the arrays of arcs, which may be far larger than the caches.
struct SpanningTree: ~Copyable {
  /// Residual capacity without limit; what is finite adds up to at most 2^60.
  static let infinite: Int64 = 1 << 62
  static let least: Int64 = 1 << 61

  let nodeCount: Int
  var root: Int32 { Int32(nodeCount) }
  /// First arc of the network.
  var firstArc: Int { 2 * nodeCount }

  // Arcs.
  var sources: Column<Int32>
  var targets: Column<Int32>
  var costs: Column<Int64>
  var capacities: Column<Int64>
  /// +1 at the lower bound, -1 at the upper, 0 in the tree or without freedom: never to enter.
  var states: Column<Int8>
  /// The network's number of the arc at each place, and the place of each of its arcs.
  var arcs: Column<Int32>
  var positions: Column<Int32>
  /// End of the arcs that are searched; see ``sift()``.
  var activeEnd: Int
  var arcCount: Int { sources.count }

  // Nodes.
  /// What the node must send away, lower bounds and the least supply shifted in.
  var excesses: Column<Int64>
  var potentials: Column<Int64>
  var parents: Column<Int32>
  /// Arc to the parent.
  var links: Column<Int32>
  var ups: Column<Int64>
  var downs: Column<Int64>
  var threads: Column<Int32>
  var reverseThreads: Column<Int32>
  var sizes: Column<Int32>
  var lasts: Column<Int32>
  /// Nodes noted while a stem is turned.
  var scratch: Column<Int32>

  /// Cost of an artificial arc: more than any path that could replace it.
  var penalty: Int64 = 0
  /// First arc that may enter: supply arcs are left out when no supply is free.
  var searchStart: Int
  /// Where the next search begins.
  var nextArc: Int
  var pivots = 0

  init(nodeCount: Int, arcCount: Int) {
    self.nodeCount = nodeCount
    let arcs = 2 * nodeCount + arcCount
    let nodes = nodeCount + 1
    sources = Column(repeating: Int32(nodeCount), count: arcs)
    targets = Column(repeating: Int32(nodeCount), count: arcs)
    costs = Column(repeating: 0, count: arcs)
    capacities = Column(repeating: 0, count: arcs)
    states = Column(repeating: 0, count: arcs)
    self.arcs = Column(repeating: -1, count: arcs)
    positions = Column(repeating: -1, count: arcCount)
    activeEnd = arcs
    excesses = Column(repeating: 0, count: nodes)
    potentials = Column(repeating: 0, count: nodes)
    parents = Column(repeating: -1, count: nodes)
    links = Column(repeating: -1, count: nodes)
    ups = Column(repeating: 0, count: nodes)
    downs = Column(repeating: 0, count: nodes)
    threads = Column(repeating: 0, count: nodes)
    reverseThreads = Column(repeating: 0, count: nodes)
    sizes = Column(repeating: 1, count: nodes)
    lasts = Column(repeating: 0, count: nodes)
    scratch = Column(repeating: 0, count: nodes + 1)
    searchStart = 2 * nodeCount
    nextArc = 2 * nodeCount
    for node in 0..<nodeCount {
      targets[nodeCount + node] = Int32(node)
      links[node] = Int32(node)
      parents[node] = Int32(nodeCount)
      capacities[node] = Self.infinite
    }
  }

  /// Reduced cost: what one more unit on the arc would cost, its way back through the tree included.
  @inline(__always)
  func reducedCost(_ arc: Int) -> Int64 {
    costs[arc] &+ potentials[sources[arc]] &- potentials[targets[arc]]
  }

  /// Whether a node's link points from the node to its parent.
  @inline(__always)
  func pointsUp(_ node: Int32) -> Bool { sources[links[node]] == node }

  /// Flow on a node's link, above its lower bound.
  func flow(onLinkOf node: Int32) -> Int64 { pointsUp(node) ? downs[node] : ups[node] }

  /// Whether an arc of the network or of a supply is in the tree.
  func isInTree(_ arc: Int) -> Bool {
    states[arc] == 0
      && (links[sources[arc]] == Int32(arc) || links[targets[arc]] == Int32(arc))
  }

  /// Block search: the most violating arc of the next block that has one.
  ///
  /// Blocks of the square root of the number of arcs (Király, Kovács 2012, section 3.1).
  ///
  /// - Complexity: O(arcs) at worst.
  /// - Returns: An arc, or -1 when none violates.
  mutating func enteringArc() -> Int {
    let end = activeEnd
    let start = searchStart
    let block = max(10, Int(Double(end - start).squareRoot()))
    var arc = nextArc < end ? nextArc : start
    var left = end - start
    while left > 0 {
      // A block never wraps, so that its loop has one bound.
      let stop = min(arc + min(block, left), end)
      left -= stop - arc
      var least: Int64 = 0
      var best = -1
      while arc < stop {
        let reduced = Int64(states[arc]) &* reducedCost(arc)
        if reduced < least {
          least = reduced
          best = arc
        }
        arc += 1
      }
      if arc == end { arc = start }
      if best >= 0 {
        nextArc = arc
        return best
      }
    }
    return -1
  }
}
