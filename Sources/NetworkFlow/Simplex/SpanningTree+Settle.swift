extension SpanningTree {
  /// Makes any tree a feasible and strongly feasible one that keeps as much of it as can be kept.
  ///
  /// Arcs out of the tree stay at their bounds, so the flow on each link follows from the leaves up.
  /// A link whose flow breaks a bound, or lies at the bound that would block its node from the root,
  /// leaves the tree at the nearest bound, and the node hangs from its artificial arc, which carries
  /// the rest. This serves the first tree, trees guessed from a flow, and changed bounds alike.
  ///
  /// - Complexity: O(nodes + arcs).
  mutating func settle() {
    rebuildThread()
    var rest = balances()
    var node = reverseThreads[root]
    var hasCut = false
    while node != root {
      let before = reverseThreads[node]
      let amount = rest[Int(node)]
      let parent = parents[node]
      if Int(links[node]) < nodeCount {
        hangArtificially(node, amount)
        rest[nodeCount] += amount
      } else if let sent = keepLink(of: node, amount) {
        rest[Int(parent)] += sent
      } else {
        let sent = cutLink(of: node, amount)
        rest[Int(parent)] += sent
        parents[node] = root
        hangArtificially(node, amount - sent)
        hasCut = true
      }
      node = before
    }
    if hasCut { rebuildThread() }
    rebuildPotentials()
  }

  /// What each node must send away once arcs out of the tree stand at their bounds.
  func balances() -> [Int64] {
    var rest = (0...nodeCount).map { excesses[$0] }
    for arc in nodeCount..<activeEnd where states[arc] < 0 {
      rest[Int(sources[arc])] -= capacities[arc]
      rest[Int(targets[arc])] += capacities[arc]
    }
    return rest
  }

  /// Lets an artificial arc carry an amount, in the direction that this needs.
  private func hangArtificially(_ node: Int32, _ amount: Int64) {
    links[node] = node
    states[node] = 0
    sources[node] = amount >= 0 ? node : root
    targets[node] = amount >= 0 ? root : node
    ups[node] = amount >= 0 ? Self.infinite - amount : -amount
    downs[node] = amount >= 0 ? amount : Self.infinite + amount
  }

  /// Puts the flow on a link if it may stay; gives what the parent receives.
  private func keepLink(of node: Int32, _ amount: Int64) -> Int64? {
    let capacity = capacities[links[node]]
    let flow = pointsUp(node) ? amount : -amount
    guard flow >= 0, flow <= capacity else { return nil }
    let up = pointsUp(node) ? capacity - flow : flow
    guard up > 0 else { return nil }
    ups[node] = up
    downs[node] = capacity - up
    return amount
  }

  /// Puts a link's arc at the bound nearest to a flow; gives what the parent still receives.
  private func cutLink(of node: Int32, _ amount: Int64) -> Int64 {
    let arc = links[node]
    let capacity = capacities[arc]
    let isUp = pointsUp(node)
    let flow = isUp ? amount : -amount
    let isAtUpper = capacity > 0 && capacity < Self.infinite && flow >= capacity
    states[arc] = capacity == 0 ? 0 : isAtUpper ? -1 : 1
    guard isAtUpper else { return 0 }
    return isUp ? capacity : -capacity
  }

  /// Rebuilds the preorder and the sizes from the parents alone.
  func rebuildThread() {
    let count = nodeCount + 1
    // Children in linked lists, lowest first.
    var firstChild = [Int32](repeating: -1, count: count)
    var sibling = [Int32](repeating: -1, count: count)
    for node in (0..<nodeCount).reversed() {
      let parent = Int(parents[node])
      sibling[node] = firstChild[parent]
      firstChild[parent] = Int32(node)
    }
    var order: [Int32] = []
    order.reserveCapacity(count)
    var stack: [Int32] = [root]
    while let node = stack.popLast() {
      order.append(node)
      if sibling[Int(node)] >= 0 { stack.append(sibling[Int(node)]) }
      if firstChild[Int(node)] >= 0 { stack.append(firstChild[Int(node)]) }
    }
    precondition(order.count == count, "the parents form a circle")
    for (position, node) in order.enumerated() {
      let next = position + 1 < count ? order[position + 1] : root
      threads[node] = next
      reverseThreads[next] = node
      sizes[node] = 1
      lasts[node] = node
    }
    for node in order.reversed() where node != root {
      let parent = parents[node]
      sizes[parent] += sizes[node]
      // The last child in preorder comes first here.
      if lasts[parent] == parent { lasts[parent] = lasts[node] }
    }
  }

  /// Recomputes the potentials from the root, which gets zero.
  func rebuildPotentials() {
    potentials[root] = 0
    for node in 0..<nodeCount { costs[node] = penalty }
    var node = threads[root]
    while node != root {
      let cost = costs[links[node]]
      let above = potentials[parents[node]]
      potentials[node] = pointsUp(node) ? above - cost : above + cost
      node = threads[node]
    }
  }
}
