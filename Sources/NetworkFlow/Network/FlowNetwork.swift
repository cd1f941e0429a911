/// A directed network with supplies, bounds and costs: the question of a minimum-cost flow.
///
/// Find flows `lower_a <= x_a <= upper_a` of least `sum cost_a x_a` such that at every node the flow
/// out less the flow in lies in the node's range of supplies. A demand is a negative supply. Nodes and
/// arcs are counted from 0 in the order in which they were added; parallel arcs and loops are allowed.
public struct FlowNetwork: Hashable, Sendable {
  /// Upper bound of an arc that has none.
  public static let unbounded = Int64.max

  /// Least supply of each node.
  public private(set) var leastSupplies: [Int64] = []
  /// Most supply of each node.
  public private(set) var mostSupplies: [Int64] = []
  /// Node that each arc leaves.
  public private(set) var tails: [Int32] = []
  /// Node that each arc enters.
  public private(set) var heads: [Int32] = []
  /// Least flow of each arc.
  public private(set) var lowerBounds: [Int64] = []
  /// Most flow of each arc, or ``unbounded``.
  public private(set) var upperBounds: [Int64] = []
  /// Cost of one unit on each arc.
  public private(set) var costs: [Int64] = []

  /// Number of nodes.
  public var nodeCount: Int { leastSupplies.count }
  /// Number of arcs.
  public var arcCount: Int { tails.count }

  /// Makes a network without nodes and arcs.
  public init() {}

  /// Makes room for a number of arcs.
  public mutating func reserve(arcs count: Int) {
    tails.reserveCapacity(count)
    heads.reserveCapacity(count)
    lowerBounds.reserveCapacity(count)
    upperBounds.reserveCapacity(count)
    costs.reserveCapacity(count)
  }

  /// Adds a node that gives (or, below zero, takes) an exact amount; by default it only passes on.
  ///
  /// - Returns: The node's index.
  @discardableResult
  public mutating func addNode(supply: Int64 = 0) -> Int { addNode(supplies: supply...supply) }

  /// Adds a node whose supply may lie anywhere in a range, at no cost.
  ///
  /// - Returns: The node's index.
  @discardableResult
  public mutating func addNode(supplies: ClosedRange<Int64>) -> Int {
    leastSupplies.append(supplies.lowerBound)
    mostSupplies.append(supplies.upperBound)
    return nodeCount - 1
  }

  /// Adds an arc.
  ///
  /// - Parameters:
  ///   - tail: Node that the arc leaves.
  ///   - head: Node that it enters.
  ///   - bounds: Least and most flow; ``unbounded`` above means no limit.
  ///   - cost: Of one unit of flow.
  /// - Returns: The arc's index.
  @discardableResult
  public mutating func addArc(
    from tail: Int, to head: Int, bounds: ClosedRange<Int64> = 0...unbounded, cost: Int64 = 0
  ) -> Int {
    precondition(leastSupplies.indices.contains(tail) && leastSupplies.indices.contains(head))
    tails.append(Int32(tail))
    heads.append(Int32(head))
    lowerBounds.append(bounds.lowerBound)
    upperBounds.append(bounds.upperBound)
    costs.append(cost)
    return arcCount - 1
  }

  /// Adds parallel arcs of capacity 1 whose costs rise: a convex cost of the flow between two nodes.
  ///
  /// - Parameters:
  ///   - tail: Node that the arcs leave.
  ///   - head: Node that they enter.
  ///   - marginalCosts: Cost of the first unit, of the second, and so on; must not fall, for then a
  ///     flow would take the later units first.
  /// - Returns: The arcs' indices.
  @discardableResult
  public mutating func addConvexArc(
    from tail: Int, to head: Int, marginalCosts: [Int64]
  ) -> Range<Int> {
    precondition(zip(marginalCosts, marginalCosts.dropFirst()).allSatisfy { $0 <= $1 })
    let first = arcCount
    for cost in marginalCosts { addArc(from: tail, to: head, bounds: 0...1, cost: cost) }
    return first..<arcCount
  }

  /// Changes the cost of an arc.
  public mutating func setCost(ofArc arc: Int, to cost: Int64) { costs[arc] = cost }

  /// Changes the bounds of an arc.
  public mutating func setBounds(ofArc arc: Int, to bounds: ClosedRange<Int64>) {
    lowerBounds[arc] = bounds.lowerBound
    upperBounds[arc] = bounds.upperBound
  }

  /// Changes the supplies of a node.
  public mutating func setSupplies(ofNode node: Int, to supplies: ClosedRange<Int64>) {
    leastSupplies[node] = supplies.lowerBound
    mostSupplies[node] = supplies.upperBound
  }
}
