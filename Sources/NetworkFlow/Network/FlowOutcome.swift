/// What a minimum-cost flow question was answered with.
public enum FlowOutcome: Hashable, Sendable {
  /// A flow of least cost, with the proof.
  case optimal(FlowSolution)
  /// No flow satisfies bounds and supplies; the cut shows why.
  case infeasible(FlowCut)
  /// Flows exist, and none is cheapest: the arcs form a cycle of negative cost without upper bounds.
  case unbounded(cycle: [Int])
  /// The solve was told to stop; nothing is known.
  case stopped
}

/// What a running solve asks every few milliseconds, on any of its threads: whether it must stop.
///
/// Must be quick, and once it has said yes it must not say no.
public typealias StopQuestion = @Sendable () -> Bool

/// A flow of least cost and the potentials that prove it.
public struct FlowSolution: Hashable, Sendable {
  /// Flow of each arc.
  public let flows: [Int64]
  /// Potential of each node.
  ///
  /// With the reduced cost `cost + potential[tail] - potential[head]`, an arc of positive reduced
  /// cost is at its lower bound and one of negative reduced cost at its upper. A node of positive
  /// potential gives its most supply and one of negative potential its least. That proves the flow.
  public let potentials: [Int64]
  /// Sum of cost times flow.
  public let cost: Int128
}

/// A set of nodes that cannot be balanced, whatever flows across its border.
///
/// When `surplus`, the nodes' least supplies and the least flow into the set exceed the most flow out
/// of it. Otherwise their most supplies and the most flow into it do not reach the least flow out.
public struct FlowCut: Hashable, Sendable {
  /// Nodes of the set, rising.
  public let nodes: [Int]
  /// Whether the set has too much (or too little).
  public let isSurplus: Bool

  /// Makes a cut.
  public init(nodes: [Int], isSurplus: Bool) {
    self.nodes = nodes
    self.isSurplus = isSurplus
  }
}

extension FlowNetwork {
  /// By how much a set of nodes cannot be balanced; positive proves that there is no flow.
  ///
  /// - Complexity: O(nodes + arcs).
  public func shortfall(of cut: FlowCut) -> Int128 {
    var isInside = [Bool](repeating: false, count: nodeCount)
    for node in cut.nodes { isInside[node] = true }
    var sum: Int128 = 0
    for node in cut.nodes {
      sum += Int128(cut.isSurplus ? leastSupplies[node] : mostSupplies[node])
    }
    for arc in 0..<arcCount {
      let leaves = isInside[Int(tails[arc])]
      guard leaves != isInside[Int(heads[arc])] else { continue }
      let usesUpper = leaves == cut.isSurplus
      // An arc without a limit balances everything.
      if usesUpper, upperBounds[arc] == Self.unbounded { return 0 }
      let bound = Int128(usesUpper ? upperBounds[arc] : lowerBounds[arc])
      sum += leaves ? -bound : bound
    }
    return max(0, cut.isSurplus ? sum : -sum)
  }
}

/// Why a network cannot be solved in 64 bits.
public enum FlowError: Error, Hashable, Sendable {
  /// Eight times (nodes + 1) times (greatest absolute cost + 1) exceeds 64 bits.
  case costsTooGreat
  /// All finite bounds and supplies together exceed 2^60.
  case quantitiesTooGreat
  /// More than 2^31 - 1 arcs and nodes.
  case tooManyArcs
}

/// Which arcs form the spanning tree and where the others stand: what a linear program starts from.
public struct FlowBasis: Hashable, Sendable {
  /// Where the flow of an arc or the supply of a node stands.
  public enum Standing: Hashable, Sendable {
    /// In the tree: basic.
    case inTree
    /// Out of the tree, at the least value.
    case atLower
    /// Out of the tree, at the most.
    case atUpper
  }

  /// Standing of each arc.
  public let arcs: [Standing]
  /// Standing of each node's supply; with the arcs, as many are in the tree as there are nodes.
  public let supplies: [Standing]
}
