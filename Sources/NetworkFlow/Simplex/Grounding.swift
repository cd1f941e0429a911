/// Potentials and links without artificial arcs, as far as the network is connected.
///
/// A part of the tree may hang from an artificial arc that carries nothing: its potentials are then
/// off by the penalty, and a linear program that starts from the tree must pivot. Such parts are
/// moved together until arcs between them are tight, which keeps the proof: shortest paths over the
/// reduced costs between the parts.
struct Grounding {
  /// That the shift of `second` exceeds that of `first` by `slack` at most, because of an arc.
  private struct Limit {
    let first: Int32
    let second: Int32
    let slack: Int64
    let arc: Int32
  }

  /// Part of each node, the root last; 0 is the root's.
  private var parts: [Int32]
  /// What is added to the potentials of each part.
  private var shifts: [Int64] = [0]
  /// Arc that replaces the artificial one of each part; -1 where there is none.
  private var arcs: [Int32] = [-1]
  private var isReached: [Bool] = [true]

  /// Grounds an optimal tree; where artificial arcs carry flow, all stays, for their penalty is what
  /// prices what is missing.
  ///
  /// - Complexity: O(nodes + arcs), and the square of the number of parts where there are some.
  init(_ tree: borrowing SpanningTree) {
    parts = [Int32](repeating: 0, count: tree.nodeCount + 1)
    var node = tree.threads[tree.root]
    while node != tree.root {
      if Int(tree.links[node]) < tree.nodeCount {
        parts[Int(node)] = Int32(shifts.count)
        shifts.append(0)
        arcs.append(-1)
        isReached.append(false)
      } else {
        parts[Int(node)] = parts[Int(tree.parents[node])]
      }
      node = tree.threads[node]
    }
    guard shifts.count > 1, !tree.isInfeasible else {
      parts = [Int32](repeating: 0, count: parts.count)
      return
    }
    let limits = Self.limits(tree, parts)
    pull(limits)
    push(limits)
  }

  /// What is added to the potential of a node.
  func shift(of node: Int) -> Int64 { shifts[Int(parts[node])] }

  /// The arc that stands for a node's artificial link, if one does.
  func replacement(of node: Int) -> Int32? {
    let arc = arcs[Int(parts[node])]
    return arc < 0 ? nil : arc
  }

  private static func limits(_ tree: borrowing SpanningTree, _ parts: [Int32]) -> [Limit] {
    var limits: [Limit] = []
    for arc in tree.nodeCount..<tree.arcCount where tree.states[arc] != 0 {
      let source = parts[Int(tree.sources[arc])]
      let target = parts[Int(tree.targets[arc])]
      guard source != target else { continue }
      let reduced = tree.reducedCost(arc)
      let isLower = tree.states[arc] > 0
      limits.append(
        Limit(
          first: isLower ? source : target, second: isLower ? target : source,
          slack: isLower ? reduced : -reduced, arc: Int32(arc)))
    }
    return limits
  }

  /// Raises parts as far as what is reached allows.
  private mutating func pull(_ limits: [Limit]) {
    var isStable = false
    while !isStable {
      isStable = true
      for limit in limits where isReached[Int(limit.first)] {
        let most = shifts[Int(limit.first)] + limit.slack
        let second = Int(limit.second)
        guard !isReached[second] || most < shifts[second] else { continue }
        set(second, most, limit.arc)
        isStable = false
      }
    }
  }

  /// Lowers the other parts as far as what is reached allows.
  private mutating func push(_ limits: [Limit]) {
    let isFixed = isReached
    var isStable = false
    while !isStable {
      isStable = true
      for limit in limits where isReached[Int(limit.second)] {
        let least = shifts[Int(limit.second)] - limit.slack
        let first = Int(limit.first)
        guard !isFixed[first], !isReached[first] || least > shifts[first] else { continue }
        set(first, least, limit.arc)
        isStable = false
      }
    }
  }

  private mutating func set(_ part: Int, _ shift: Int64, _ arc: Int32) {
    shifts[part] = shift
    arcs[part] = arc
    isReached[part] = true
  }
}
