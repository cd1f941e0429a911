/// Draws whole numbers for the edges of a bipartite graph whose expectations are given fractions.
///
/// The weight of an edge over the denominator is its expectation, exactly; each edge is rounded to one
/// of the two whole numbers around it, and so is the sum at each node. Bounds in whole numbers that
/// the fractions keep at the nodes are thus kept by every draw.
///
/// Gandhi, Khuller, Parthasarathy, Srinivasan, "Dependent rounding and its applications to
/// approximation algorithms" (2006); as a lottery over assignments, Budish, Che, Kojima, Milgrom,
/// "Designing random allocation mechanisms" (2013).
public struct DependentRounding: Sendable {
  /// An edge between a left and a right node.
  public struct Edge: Hashable, Sendable {
    /// Index of the left node.
    public let left: Int32
    /// Index of the right node.
    public let right: Int32
    /// Expectation times the denominator; at least 0.
    public let weight: Int64

    /// Makes an edge.
    public init(left: Int32, right: Int32, weight: Int64) {
      self.left = left
      self.right = right
      self.weight = weight
    }
  }

  /// The edges.
  public let edges: [Edge]
  /// What the weights are parts of; positive, at most 2^62.
  public let denominator: Int64
  private let leftCount: Int
  private let nodeCount: Int

  /// Makes a rounding.
  public init(edges: [Edge], denominator: Int64) {
    precondition(denominator > 0 && denominator <= 1 << 62)
    precondition(edges.allSatisfy { $0.weight >= 0 && $0.left >= 0 && $0.right >= 0 })
    self.edges = edges
    self.denominator = denominator
    leftCount = edges.reduce(0) { max($0, Int($1.left) + 1) }
    nodeCount = leftCount + edges.reduce(0) { max($0, Int($1.right) + 1) }
  }

  /// Draws one rounding; the same generator in the same state gives the same.
  ///
  /// - Returns: A whole number for each edge.
  /// - Complexity: O(edges times nodes).
  public func sample(using generator: inout some RandomNumberGenerator) -> [Int64] {
    round { part, whole in Self.draw(below: UInt64(whole), using: &generator) < UInt64(part) }
  }

  /// Rounds with a source of decisions: true with probability `part / whole`.
  func round(deciding: (_ part: Int64, _ whole: Int64) -> Bool) -> [Int64] {
    var state = State(self)
    for node in 0..<nodeCount {
      while let path = state.path(from: node) { state.shift(path, deciding: deciding) }
    }
    return zip(edges, state.weights).map { $0.weight / denominator + $1 / denominator }
  }

  /// A number below a bound, each as likely as another; written out, so that it never changes.
  private static func draw(
    below bound: UInt64, using generator: inout some RandomNumberGenerator
  ) -> UInt64 {
    let rest = (UInt64.max % bound + 1) % bound
    while true {
      let number = generator.next()
      if number <= UInt64.max - rest { return number % bound }
    }
  }
}

extension DependentRounding {
  /// What is left to round: a forest or more of edges strictly between whole numbers.
  private struct State {
    let edges: [Edge]
    let denominator: Int64
    let leftCount: Int
    /// Fractional parts, from 0 to the denominator.
    var weights: [Int64]
    /// Unrounded edges at each node.
    var open: [[Int32]]

    init(_ rounding: DependentRounding) {
      edges = rounding.edges
      denominator = rounding.denominator
      leftCount = rounding.leftCount
      weights = rounding.edges.map { $0.weight % rounding.denominator }
      open = [[Int32]](repeating: [], count: rounding.nodeCount)
      for (edge, weight) in weights.enumerated() where weight > 0 {
        open[Int(edges[edge].left)].append(Int32(edge))
        open[leftCount + Int(edges[edge].right)].append(Int32(edge))
      }
    }

    /// A cycle of open edges, or a path that no open edge makes longer; nil when a node has none.
    func path(from node: Int) -> [Int32]? {
      guard !open[node].isEmpty else { return nil }
      let (path, end) = walk(from: node)
      guard let end else { return path }
      // A dead end has one open edge: a walk from there is a cycle or cannot be made longer.
      return walk(from: end).path
    }

    /// Follows open edges, the last first, until a node comes again (the cycle, without an end) or
    /// no edge leads on.
    private func walk(from start: Int) -> (path: [Int32], end: Int?) {
      var path: [Int32] = []
      var places = [start: 0]
      var node = start
      while let edge = open[node].last(where: { $0 != path.last }) {
        path.append(edge)
        let (left, right) = (Int(edges[Int(edge)].left), leftCount + Int(edges[Int(edge)].right))
        node = node == left ? right : left
        if let place = places[node] { return (Array(path[place...]), nil) }
        places[node] = path.count
      }
      return (path, node)
    }

    /// Raises every other edge and lowers the rest until one is whole, up or down so that the
    /// expectations stay.
    mutating func shift(_ path: [Int32], deciding: (Int64, Int64) -> Bool) {
      var up = denominator
      var down = denominator
      for (place, edge) in path.enumerated() {
        let weight = weights[Int(edge)]
        up = min(up, place % 2 == 0 ? denominator - weight : weight)
        down = min(down, place % 2 == 0 ? weight : denominator - weight)
      }
      let amount = deciding(down, up + down) ? up : -down
      for (place, edge) in path.enumerated() {
        weights[Int(edge)] += place % 2 == 0 ? amount : -amount
        let weight = weights[Int(edge)]
        if weight == 0 || weight == denominator { close(edge) }
      }
    }

    private mutating func close(_ edge: Int32) {
      open[Int(edges[Int(edge)].left)].removeAll { $0 == edge }
      open[leftCount + Int(edges[Int(edge)].right)].removeAll { $0 == edge }
    }
  }
}
