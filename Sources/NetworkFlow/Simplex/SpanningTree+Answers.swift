extension SpanningTree {
  /// Places the arcs: in a dense network as they come, out of the search; otherwise in strides, so that
  /// a block holds arcs of many nodes (LEMON's `arc_mixing`).
  mutating func placeArcs() {
    let count = positions.count
    let skip = isDense ? 1 : max(count / max(nodeCount, 1), 3)
    activeEnd = isDense ? firstArc : arcCount
    var next = 0
    var start = 0
    for arc in 0..<count {
      positions[arc] = Int32(firstArc + next)
      arcs[firstArc + next] = Int32(arc)
      next += skip
      if next >= count {
        start += 1
        next = start
      }
    }
  }

  /// Makes room for one more arc of the network, in the search.
  mutating func appendArc() {
    let position = arcCount
    let total = position + 1
    sources.grow(to: total, filling: root)
    targets.grow(to: total, filling: root)
    costs.grow(to: total, filling: 0)
    capacities.grow(to: total, filling: 0)
    states.grow(to: total, filling: 0)
    arcs.grow(to: total, filling: Int32(positions.count))
    positions.grow(to: positions.count + 1, filling: Int32(position))
    activate(position)
  }

  /// Leaves supply arcs out of the search when no supply is free.
  mutating func chooseSearchStart() {
    let isFree = (nodeCount..<firstArc).contains { capacities[$0] > 0 }
    searchStart = isFree ? nodeCount : firstArc
    nextArc = max(nextArc, searchStart)
  }

  /// Begins with a node's supply as its link, if that is free.
  func hangFromSupply(_ node: Int) {
    let supply = nodeCount + node
    guard capacities[supply] > 0 else { return }
    links[node] = Int32(supply)
    states[supply] = 0
  }

  /// First pivots on the cheapest arc into each node that lacks flow and out of each that has too much.
  ///
  /// Király and Kovács (2012) measured that this start saves most of the artificial arcs' pivots.
  ///
  /// - Complexity: O(nodes + arcs) besides the pivots.
  /// - Returns: Why the method ends here, if it does.
  mutating func pivotGreedily(until isStopped: StopQuestion?) -> PivotEnd? {
    var cheapest = [Int32](repeating: -1, count: nodeCount + 1)
    for arc in firstArc..<activeEnd where states[arc] > 0 {
      for node in [sources[arc], targets[arc]] {
        guard links[node] == node, pointsUp(node) == (sources[arc] == node),
          flow(onLinkOf: node) > 0
        else { continue }
        let best = cheapest[Int(node)]
        if best < 0 || costs[arc] < costs[best] { cheapest[Int(node)] = Int32(arc) }
      }
    }
    for case let arc in cheapest where arc >= 0 {
      guard Int64(states[arc]) &* reducedCost(Int(arc)) < 0 else { continue }
      if case .unbounded = pivot(Int(arc)) { return .unbounded(entering: Int(arc)) }
      if pivots % Self.slice == 0, let isStopped, isStopped() { return .stopped }
    }
    return nil
  }

  /// Whether artificial arcs carry flow.
  var isInfeasible: Bool {
    (0..<Int32(nodeCount)).contains { links[$0] == $0 && flow(onLinkOf: $0) > 0 }
  }

  /// The nodes that cannot be balanced when artificial arcs still carry flow.
  ///
  /// A penalty exceeds every difference of potentials within one side, so all arcs between the nodes
  /// under loaded artificial arcs and the others stand at the bound that helps.
  func cut() -> FlowCut? {
    var isSurplus: Bool?
    for node in 0..<Int32(nodeCount) where links[node] == node && flow(onLinkOf: node) > 0 {
      isSurplus = pointsUp(node)
      break
    }
    guard let isSurplus else { return nil }
    let zero = potentials[root]
    let nodes = (0..<nodeCount).filter { node in
      let potential = potentials[node] &- zero
      return isSurplus ? potential < -penalty / 2 : potential > penalty / 2
    }
    return FlowCut(nodes: nodes, isSurplus: isSurplus)
  }

  /// The arcs of an entering arc's cycle.
  func cycle(of entering: Int) -> [Int32] {
    var left = sources[entering]
    var right = targets[entering]
    var arcs = [Int32(entering)]
    while left != right {
      if sizes[left] < sizes[right] {
        arcs.append(links[left])
        left = parents[left]
      } else {
        arcs.append(links[right])
        right = parents[right]
      }
    }
    return arcs
  }
}
