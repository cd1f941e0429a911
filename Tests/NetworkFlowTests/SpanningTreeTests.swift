import Testing

@testable import NetworkFlow

@Suite struct SpanningTreeTests {
  @Test func `every pivot leaves a sound and strongly feasible tree`() throws {
    var pivots = 0
    for seed in UInt64(0)..<400 {
      var random = RandomNetworks(seed: 40_000 + seed)
      let nodes = Int(random.draw(1...30))
      let most = Int64(nodes) * (seed % 3 == 0 ? 40 : 5)
      var network = random.network(nodes: nodes, arcs: Int(random.draw(1...most)))
      // Nothing without a limit, so that every pivot ends.
      for arc in 0..<network.arcCount where network.upperBounds[arc] == FlowNetwork.unbounded {
        network.setBounds(ofArc: arc, to: network.lowerBounds[arc]...9)
      }
      var simplex = try NetworkSimplex(network)
      for _ in 0..<3 {
        simplex.tree.settle()
        #expect(flaw(of: simplex.tree) == nil, "seed \(seed)")
        while true {
          let entering = simplex.tree.enteringArc()
          if entering < 0, !simplex.tree.sift() { break }
          guard entering >= 0 else { continue }
          _ = simplex.tree.pivot(entering)
          pivots += 1
          if let flaw = flaw(of: simplex.tree) {
            Issue.record("seed \(seed): \(flaw)")
            return
          }
        }
        for _ in 0..<4 {
          let arc = Int(random.draw(0...Int64(network.arcCount - 1)))
          let least = random.draw(-1...1)
          try simplex.setBounds(ofArc: arc, to: least...(least + random.draw(0...5)))
        }
        let least = random.draw(-5...5)
        try simplex.setSupplies(
          ofNode: Int(random.draw(0...Int64(nodes - 1))), to: least...(least + random.draw(0...2)))
      }
    }
    #expect(pivots > 10_000)
  }

  /// What is wrong with a tree, by the definitions of its columns.
  private func flaw(of tree: borrowing SpanningTree) -> String? {
    var order = [tree.root]
    while tree.threads[order[order.count - 1]] != tree.root, order.count <= tree.nodeCount {
      order.append(tree.threads[order[order.count - 1]])
    }
    guard Set(order).count == tree.nodeCount + 1 else { return "the thread misses a node" }
    var sizes = [Int32](repeating: 1, count: tree.nodeCount + 1)
    for node in order.reversed() where node != tree.root {
      sizes[Int(tree.parents[node])] += sizes[Int(node)]
    }
    for (place, node) in order.enumerated() {
      guard tree.reverseThreads[tree.threads[node]] == node else { return "reverse of \(node)" }
      guard tree.sizes[node] == sizes[Int(node)] else { return "size of \(node)" }
      guard tree.lasts[node] == order[place + Int(sizes[Int(node)]) - 1] else {
        return "last of \(node)"
      }
      guard node != tree.root else { continue }
      let link = tree.links[node]
      let ends = Set([tree.sources[link], tree.targets[link]])
      guard tree.states[link] == 0, ends == [node, tree.parents[node]] else {
        return "link of \(node)"
      }
      guard tree.reducedCost(Int(link)) == 0 else { return "potential of \(node)" }
      guard tree.ups[node] + tree.downs[node] == tree.capacities[link], tree.downs[node] >= 0 else {
        return "flow of \(node)"
      }
      guard tree.ups[node] > 0 else { return "\(node) cannot send to the root" }
    }
    return nil
  }
}
