extension NetworkSimplex {
  func solution() -> FlowSolution {
    let flows = currentFlows()
    let cost = flows.indices.reduce(Int128(0)) {
      $0 + Int128(flows[$1]) * Int128(network.costs[$1])
    }
    return FlowSolution(flows: flows, potentials: currentPotentials(), cost: cost)
  }

  /// The flow of each arc as the tree has it.
  func currentFlows() -> [Int64] {
    var flows = network.lowerBounds
    for arc in flows.indices where tree.states[tree.positions[arc]] < 0 {
      flows[arc] = network.upperBounds[arc]
    }
    for node in 0..<Int32(tree.nodeCount) where Int(tree.links[node]) >= tree.firstArc {
      flows[Int(tree.arcs[tree.links[node]])] += tree.flow(onLinkOf: node)
    }
    return flows
  }

  /// The potential of each node; the root's is 0.
  func currentPotentials() -> [Int64] {
    let zero = tree.potentials[tree.root]
    let grounding = Grounding(tree)
    return (0..<tree.nodeCount).map {
      tree.potentials[$0] &- zero &+ grounding.shift(of: $0)
    }
  }

  /// The tree of the last optimum and where all else stands; from it a linear program of the network,
  /// with a row for each node and a column for each arc, needs no iteration.
  ///
  /// A part of the network that no arc and no free supply connects to the rest has the supply of one
  /// of its nodes in the tree, for its rows are not independent.
  ///
  /// - Complexity: O(nodes + arcs).
  public var basis: FlowBasis {
    let grounding = Grounding(tree)
    var isInTree = [Bool](repeating: false, count: tree.arcCount)
    for node in 0..<tree.nodeCount {
      let link = Int(tree.links[node])
      // A link that stays artificial stands for the supply.
      let own = tree.nodeCount + node
      isInTree[
        link < tree.nodeCount ? grounding.replacement(of: node).map(Int.init) ?? own : link] =
        true
    }
    func standing(_ position: Int) -> FlowBasis.Standing {
      if isInTree[position] { return .inTree }
      return tree.states[position] < 0 ? .atUpper : .atLower
    }
    return FlowBasis(
      arcs: (0..<network.arcCount).map { standing(Int(tree.positions[$0])) },
      supplies: (0..<tree.nodeCount).map { standing(tree.nodeCount + $0) })
  }
}
