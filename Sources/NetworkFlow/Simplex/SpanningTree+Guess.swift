extension SpanningTree {
  /// Takes over a guessed flow and guessed potentials as a tree.
  ///
  /// States say which arcs are full. Every node that can send something to the root gets the way
  /// there on which the guessed potentials are violated least: a tree of shortest paths in the
  /// residual network, strongly feasible by construction. From an optimal guess no pivot is left if
  /// every node has a way; other nodes, and what the guess broke, are left to ``settle()``.
  ///
  /// - Parameter guess: A potential for each node, the root last, which has 0.
  /// - Complexity: O(arcs log nodes).
  func adopt(potentials guess: [Int64]) {
    for supply in nodeCount..<firstArc { states[supply] = capacities[supply] > 0 ? 1 : 0 }
    let rest = balances()
    let arcs = arcsByNode()
    var isDone = [Bool](repeating: false, count: nodeCount)
    var keys = [Int64](repeating: Int64.max, count: nodeCount)
    var heap = NodeHeap()
    for node in 0..<nodeCount {
      parents[node] = root
      links[node] = Int32(node)
      let supply = nodeCount + node
      // What the supply arc must bring; whatever is above its least can be taken back.
      guard capacities[supply] > 0, rest[node] < 0 else { continue }
      links[node] = Int32(supply)
      // A supply between its bounds must be in the tree.
      keys[node] = -rest[node] < capacities[supply] ? 0 : max(0, guess[node])
      heap.insert(Int32(node), keys[node])
    }
    while let (key, node) = heap.removeLeast() {
      guard !isDone[Int(node)], key == keys[Int(node)] else { continue }
      isDone[Int(node)] = true
      for position in arcs.starts[Int(node)]..<arcs.starts[Int(node) + 1] {
        let arc = Int(arcs.arcs[position])
        let isHead = targets[arc] == node
        guard states[arc] != 0, isHead == (states[arc] > 0) else { continue }
        let other = isHead ? sources[arc] : targets[arc]
        guard other != node, !isDone[Int(other)] else { continue }
        let reduced = costs[arc] &+ guess[Int(sources[arc])] &- guess[Int(targets[arc])]
        let reached = key + max(0, isHead ? reduced : -reduced)
        guard reached < keys[Int(other)] else { continue }
        keys[Int(other)] = reached
        links[other] = Int32(arc)
        parents[other] = node
        heap.insert(other, reached)
      }
    }
    for node in 0..<nodeCount {
      let supply = nodeCount + node
      if capacities[supply] > 0, -rest[node] >= capacities[supply] { states[supply] = -1 }
    }
    for node in 0..<nodeCount where Int(links[node]) >= nodeCount { states[links[node]] = 0 }
  }

  /// The arcs of the network at each node.
  private func arcsByNode() -> (starts: [Int], arcs: [Int32]) {
    var starts = [Int](repeating: 0, count: nodeCount + 2)
    for arc in firstArc..<arcCount {
      starts[Int(sources[arc]) + 2] += 1
      starts[Int(targets[arc]) + 2] += 1
    }
    for node in 0..<nodeCount { starts[node + 2] += starts[node + 1] }
    var arcs = [Int32](repeating: 0, count: 2 * (arcCount - firstArc))
    for arc in firstArc..<arcCount {
      for node in [Int(sources[arc]), Int(targets[arc])] {
        arcs[starts[node + 1]] = Int32(arc)
        starts[node + 1] += 1
      }
    }
    return (starts, arcs)
  }
}
