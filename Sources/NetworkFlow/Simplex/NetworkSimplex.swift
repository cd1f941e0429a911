/// Minimum-cost flow by the primal network simplex method, with a warm restart.
///
/// Make it of a network, ``solve()``, add arcs or change costs, bounds and supplies, and solve again:
/// the method goes on from the tree that stands. Everything is in exact 64-bit integers, and the same
/// calls give the same flow. Strongly feasible trees and block search follow Király and Kovács,
/// "Efficient implementations of minimum-cost flow algorithms" (2012), and Ahuja, Magnanti, Orlin,
/// *Network Flows* (1993), chapter 11.
///
/// - Complexity: of a pivot O(cycle + smaller part of the tree) and a block of the arcs; the number
///   of pivots is exponential at worst and near linear in the arcs in practice.
public struct NetworkSimplex: ~Copyable {
  /// The network as it stands.
  public private(set) var network: FlowNetwork
  var tree: SpanningTree
  private var greatestCost: UInt64
  /// Sum of all finite bounds and supplies.
  private var quantities: Int128
  private var isUnsettled = true
  private var hasNewCosts = false
  private var isGuessed = false

  /// Pivots of all solves so far.
  public var pivots: Int { tree.pivots }

  /// Takes a network.
  ///
  /// - Throws: When costs or quantities are too great for 64 bits.
  /// - Complexity: O(nodes + arcs).
  public init(_ network: FlowNetwork) throws(FlowError) {
    let (nodes, arcs) = (network.nodeCount, network.arcCount)
    guard 2 * nodes + arcs < Int(Int32.max) else { throw .tooManyArcs }
    let greatest = network.costs.reduce(UInt64(0)) { max($0, $1.magnitude) }
    let penalty = try Self.penalty(over: greatest, nodes: nodes)
    let quantities = Self.quantities(of: network)
    guard quantities <= Self.mostQuantities else { throw .quantitiesTooGreat }
    self.network = network
    self.quantities = quantities
    greatestCost = greatest
    tree = SpanningTree(nodeCount: nodes, arcCount: arcs)
    tree.penalty = penalty
    tree.placeArcs()
    for arc in 0..<arcs { placeArc(arc) }
    for node in 0..<nodes {
      placeSupply(node)
      tree.hangFromSupply(node)
    }
    tree.chooseSearchStart()
  }

  /// Adds an arc; the flow and the tree stay as they are, with the arc out of it at its lower bound.
  ///
  /// - Returns: The arc's index.
  @discardableResult
  public mutating func addArc(
    from tail: Int, to head: Int, bounds: ClosedRange<Int64> = 0...FlowNetwork.unbounded,
    cost: Int64 = 0
  ) throws(FlowError) -> Int {
    guard tree.arcCount + 1 < Int(Int32.max) else { throw .tooManyArcs }
    try admit(cost: cost)
    try admit(bounds, for: 0...0)
    let arc = network.addArc(from: tail, to: head, bounds: bounds, cost: cost)
    tree.appendArc()
    placeArc(arc)
    if bounds.lowerBound != 0 { isUnsettled = true }
    return arc
  }

  /// Changes the cost of an arc.
  public mutating func setCost(ofArc arc: Int, to cost: Int64) throws(FlowError) {
    try admit(cost: cost)
    network.setCost(ofArc: arc, to: cost)
    tree.costs[tree.positions[arc]] = cost
    hasNewCosts = true
  }

  /// Changes the bounds of an arc.
  public mutating func setBounds(ofArc arc: Int, to bounds: ClosedRange<Int64>) throws(FlowError) {
    try admit(bounds, for: network.bounds(ofArc: arc))
    let (tail, head) = (network.tails[arc], network.heads[arc])
    tree.excesses[tail] += network.lowerBounds[arc]
    tree.excesses[head] -= network.lowerBounds[arc]
    let old = tree.states[tree.positions[arc]]
    let wasInTree = tree.isInTree(Int(tree.positions[arc]))
    network.setBounds(ofArc: arc, to: bounds)
    placeArc(arc)
    let capacity = tree.capacities[tree.positions[arc]]
    if wasInTree || (old < 0 && capacity > 0 && capacity < SpanningTree.infinite) {
      tree.states[tree.positions[arc]] = old
    }
    isUnsettled = true
  }

  /// Changes the range of a node's supply.
  public mutating func setSupplies(ofNode node: Int, to supplies: ClosedRange<Int64>)
    throws(FlowError)
  {
    try admit(supplies, for: network.supplies(ofNode: node))
    tree.excesses[node] -= network.leastSupplies[node]
    tree.excesses[tree.nodeCount] += network.leastSupplies[node]
    let old = tree.states[tree.nodeCount + node]
    let wasInTree = tree.isInTree(tree.nodeCount + node)
    network.setSupplies(ofNode: node, to: supplies)
    placeSupply(node)
    if wasInTree
      || (old < 0 && supplies.lowerBound < supplies.upperBound
        && supplies.upperBound != FlowNetwork.unbounded)
    {
      tree.states[tree.nodeCount + node] = old
    }
    tree.chooseSearchStart()
    isUnsettled = true
  }

  /// Finds a flow of least cost, or why there is none.
  ///
  /// A solve that was stopped may be asked again, and goes on.
  ///
  /// - Parameter isStopped: Asked while pivoting; nil means that nothing stops the solve.
  /// - Returns: The flow, or why there is none.
  /// - Complexity: O(nodes + arcs) besides the pivots.
  public mutating func solve(until isStopped: StopQuestion? = nil) -> FlowOutcome {
    switch optimise(until: isStopped) {
    case .stopped: return .stopped
    case .unbounded(let entering): return withoutBound(cycle(of: entering), until: isStopped)
    case .optimal: break
    }
    if let cut = tree.cut() { return .infeasible(cut) }
    return .optimal(solution())
  }
}

extension NetworkSimplex {
  /// Pivots to the end, or until it is stopped; the tree is then feasible all the same.
  mutating func optimise(until isStopped: StopQuestion?) -> SpanningTree.PivotEnd {
    let isCold = tree.pivots == 0 && !isGuessed
    if isUnsettled {
      tree.settle()
    } else if hasNewCosts {
      tree.rebuildPotentials()
    }
    isUnsettled = false
    hasNewCosts = false
    if isCold {
      _ = tree.sift()
      if let end = tree.pivotGreedily(until: isStopped) { return end }
    }
    while true {
      switch tree.pivotSearching(until: isStopped) {
      case .optimal where tree.sift(): continue
      case let end: return end
      }
    }
  }

  /// Whether flows exist at all does not depend on costs: asked apart, of the network without them.
  private func withoutBound(_ cycle: [Int], until isStopped: StopQuestion?) -> FlowOutcome {
    var free = network
    for arc in 0..<free.arcCount { free.setCost(ofArc: arc, to: 0) }
    // Fewer and smaller numbers than those that were admitted.
    guard var simplex = try? NetworkSimplex(free) else { return .unbounded(cycle: cycle) }
    switch simplex.solve(until: isStopped) {
    case .infeasible(let cut): return .infeasible(cut)
    case .stopped: return .stopped
    case .optimal, .unbounded: return .unbounded(cycle: cycle)
    }
  }

  private func cycle(of entering: Int) -> [Int] {
    tree.cycle(of: entering).filter { Int($0) >= tree.firstArc }.map { Int(tree.arcs[$0]) }
  }

  /// Starts from a guess: arcs of finite capacity that are full, all others at their lower bounds, and
  /// potentials, the root's 0 last.
  mutating func adopt(fullArcs: [Int], potentials: [Int64]) {
    for arc in fullArcs where tree.capacities[tree.positions[arc]] > 0 {
      tree.states[tree.positions[arc]] = -1
    }
    tree.adopt(potentials: potentials)
    isUnsettled = true
    isGuessed = true
  }
}

extension NetworkSimplex {
  /// Fills an arc's place from the network; it stands at its lower bound.
  private func placeArc(_ arc: Int) {
    let position = Int(tree.positions[arc])
    let (lower, upper) = (network.lowerBounds[arc], network.upperBounds[arc])
    let capacity = upper == FlowNetwork.unbounded ? SpanningTree.infinite : upper - lower
    tree.sources[position] = network.tails[arc]
    tree.targets[position] = network.heads[arc]
    tree.costs[position] = network.costs[arc]
    tree.capacities[position] = capacity
    tree.states[position] = capacity == 0 ? 0 : 1
    tree.excesses[network.tails[arc]] -= lower
    tree.excesses[network.heads[arc]] += lower
  }

  private func placeSupply(_ node: Int) {
    let least = network.leastSupplies[node]
    let most = network.mostSupplies[node]
    let freedom = most == FlowNetwork.unbounded ? SpanningTree.infinite : most - least
    let position = tree.nodeCount + node
    tree.capacities[position] = freedom
    tree.states[position] = freedom == 0 ? 0 : 1
    tree.excesses[node] += least
    tree.excesses[tree.nodeCount] -= least
  }

  private static func magnitude(_ range: ClosedRange<Int64>) -> Int128 {
    let upper = range.upperBound == FlowNetwork.unbounded ? 0 : Int128(range.upperBound.magnitude)
    return Int128(range.lowerBound.magnitude) + upper
  }

  private static let mostQuantities: Int128 = 1 << 60

  private static func quantities(of network: FlowNetwork) -> Int128 {
    (0..<network.nodeCount).reduce(Int128(0)) { $0 + magnitude(network.supplies(ofNode: $1)) }
      + (0..<network.arcCount).reduce(Int128(0)) { $0 + magnitude(network.bounds(ofArc: $1)) }
  }

  /// Replaces the share of one range in the sum of all quantities.
  private mutating func admit(_ new: ClosedRange<Int64>, for old: ClosedRange<Int64>)
    throws(FlowError)
  {
    let sum = quantities + Self.magnitude(new) - Self.magnitude(old)
    guard sum <= Self.mostQuantities else { throw .quantitiesTooGreat }
    quantities = sum
  }

  /// Raises the penalty to a greater cost.
  private mutating func admit(cost: Int64) throws(FlowError) {
    guard cost.magnitude > greatestCost else { return }
    tree.penalty = try Self.penalty(over: cost.magnitude, nodes: network.nodeCount)
    greatestCost = cost.magnitude
    hasNewCosts = true
  }

  /// More than any path could save, on both sides of an arc, and so small that a reduced cost, which
  /// has two penalties and two paths at most, fits 64 bits.
  private static func penalty(over cost: UInt64, nodes: Int) throws(FlowError) -> Int64 {
    let (product, overflow) = (cost + 1).multipliedReportingOverflow(by: 8 * UInt64(nodes + 1))
    guard !overflow, product <= UInt64(Int64.max) else { throw .costsTooGreat }
    return Int64(product / 4)
  }
}

extension FlowNetwork {
  /// Least and most flow of an arc.
  public func bounds(ofArc arc: Int) -> ClosedRange<Int64> { lowerBounds[arc]...upperBounds[arc] }

  /// Least and most supply of a node.
  public func supplies(ofNode node: Int) -> ClosedRange<Int64> {
    leastSupplies[node]...mostSupplies[node]
  }
}
