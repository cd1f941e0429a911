import PanelRules

/// Moves work along the cheapest chain of exchanges.
///
/// An exchange puts one candidate of a panel in the place of a member. To take work from an expert,
/// somebody takes over a seat, whose own seat somebody takes over, and so on to one who has room; to
/// give work to an expert, the chain runs the other way. Panels are as good as they can be at the
/// prices, so that no exchange gains at them and the cheapest chain is a shortest path (Dijkstra).
struct ChainSearch {
  /// An expert who gains or loses effort by the exchange that led there.
  private struct Node {
    let expert: Int
    /// Effort gained or lost.
    let effort: Int
    /// What the exchanges so far cost at the prices.
    let cost: Int64
    /// The node before; -1 at the start.
    let origin: Int
    let panel: Int
    let leaving: Int
    let coming: Int
  }

  /// Experts whose exchanges one search looks at, at most.
  private static let mostExperts = 150

  private var nodes: [Node] = []
  private var heap: [(cost: Int64, node: Int)] = []
  /// The least cost of each kind of node, and the search in which it was found: emptied by counting on.
  private var known: [(cost: Int64, round: Int)]
  private var round = 0
  private var end: (cost: Int64, node: Int)?
  private let kinds: Int
  /// What the exchanges of the cheapest chain cost, its end left out.
  private var reached = Int64.max

  /// Experts that are looked at after a chain has been found, for a better end.
  var patience = 0

  init(_ board: PanelBoard) {
    kinds = (board.problem.panels.map(\.effort).max() ?? 0) + 1
    known = Array(repeating: (0, 0), count: kinds * board.problem.experts.count)
  }

  /// Takes work from an expert who has too much, along the cheapest chain; false when there is none.
  mutating func relieve(_ expert: Int, on board: inout PanelBoard) -> Bool {
    start(at: expert)
    var looks = 0
    var patienceLeft = patience
    while let next = pop(), looks < Self.mostExperts + patience {
      if next.cost >= reached {
        patienceLeft -= 1
        if patienceLeft < 0 { break }
      }
      expandRelief(next.node, board)
      looks += 1
    }
    guard let end else { return false }
    apply(end.node, to: &board)
    return true
  }

  /// Gives work to an expert along the cheapest chain that costs less than a limit, in parts of
  /// affinity; false when there is none.
  mutating func employ(_ expert: Int, below limit: Int64, on board: inout PanelBoard) -> Bool {
    start(at: expert)
    var looks = 0
    while let next = pop(), looks < Self.mostExperts, next.cost < (end?.cost ?? limit) {
      expandEmployment(next.node, board)
      looks += 1
    }
    guard let end, end.cost < limit else { return false }
    apply(end.node, to: &board)
    return true
  }

  private mutating func start(at expert: Int) {
    nodes.removeAll(keepingCapacity: true)
    heap.removeAll(keepingCapacity: true)
    round += 1
    end = nil
    reached = .max
    push(Node(expert: expert, effort: 0, cost: 0, origin: -1, panel: -1, leaving: 0, coming: 0))
  }

  // MARK: - Exchanges

  /// Somebody takes over a seat of an expert who has too much.
  private mutating func expandRelief(_ index: Int, _ board: PanelBoard) {
    let node = nodes[index]
    let (price, isStart) = (board.prices[node.expert], node.origin < 0)
    let excess = board.excess(node.expert) + node.effort
    for post in board.panels[node.expert] {
      let effort = board.problem.panels[post.panel].effort
      guard isStart || effort >= excess, !uses(post.panel, before: index),
        board.shortage(node.expert) - node.effort + effort <= 0
      else { continue }
      let base = node.cost + price * Int64(effort - node.effort)
      expandRelief(
        index, base, post, board.lists[post.panel], board.worths[post.panel],
        board.counted[post.panel], board)
    }
  }

  /// The same on one panel, whose tables are handed in: most of a search is spent here.
  private mutating func expandRelief(
    _ index: Int, _ base: Int64, _ post: PanelBoard.Post, _ list: Shortlist, _ worths: [Int64],
    _ counted: [Int], _ board: PanelBoard
  ) {
    let effort = board.problem.panels[post.panel].effort
    let seats = board.members[post.panel].count
    for place in 0..<list.count {
      let cost = base + max(0, worths[post.place] - worths[place])
      if patience == 0, cost >= reached { continue }
      let expert = list.experts[place]
      let hasRoom = board.excess(expert) + effort <= 0
      let ending = cost - Int64(effort) * board.prices[expert]
      // What could not better anything needs no look at the rules.
      if hasRoom
        ? cost >= reached && ending >= end?.cost ?? .max : isKnown(expert, effort, at: cost)
      {
        continue
      }
      guard !board.members[post.panel].contains(place), !passes(expert, before: index),
        list.allows(post.place, for: place, counted: counted, seats: seats)
      else { continue }
      let next = Node(
        expert: expert, effort: effort, cost: cost, origin: index, panel: post.panel,
        leaving: post.place, coming: place)
      if hasRoom {
        reached = min(reached, cost)
        finish(next, at: ending)
      } else {
        push(next)
      }
    }
  }

  /// An expert who has room takes over a seat of somebody.
  private mutating func expandEmployment(_ index: Int, _ board: PanelBoard) {
    let node = nodes[index]
    let price = board.prices[node.expert]
    let room = node.effort - board.excess(node.expert)
    for post in board.options[node.expert] {
      let effort = board.problem.panels[post.panel].effort
      guard effort <= room,
        board.shortage(node.expert) + node.effort - effort <= 0 || node.origin < 0,
        !board.members[post.panel].contains(post.place), !uses(post.panel, before: index)
      else { continue }
      let base = node.cost + price * Int64(node.effort - effort)
      let list = board.lists[post.panel]
      let worth = board.worths[post.panel][post.place]
      for place in board.members[post.panel] {
        let expert = list.experts[place]
        let cost = base + max(0, board.worths[post.panel][place] - worth)
        if let end, cost >= end.cost { continue }
        guard !passes(expert, before: index), board.maySwap(place, for: post.place, on: post.panel)
        else { continue }
        let next = Node(
          expert: expert, effort: effort, cost: cost, origin: index, panel: post.panel,
          leaving: place, coming: post.place)
        if board.shortage(expert) + effort <= 0 {
          finish(next, at: cost + Int64(effort) * board.prices[expert])
        }
        push(next)
      }
    }
  }

  private mutating func finish(_ node: Node, at cost: Int64) {
    if let end, end.cost <= cost { return }
    nodes.append(node)
    end = (cost, nodes.count - 1)
  }

  /// Whether a chain already changes a panel.
  private func uses(_ panel: Int, before index: Int) -> Bool {
    var at = index
    while at >= 0 {
      if nodes[at].panel == panel { return true }
      at = nodes[at].origin
    }
    return false
  }

  /// Whether a chain already passes an expert.
  private func passes(_ expert: Int, before index: Int) -> Bool {
    var at = index
    while at >= 0 {
      if nodes[at].expert == expert { return true }
      at = nodes[at].origin
    }
    return false
  }

  private func apply(_ index: Int, to board: inout PanelBoard) {
    var at = index
    while nodes[at].origin >= 0 {
      board.swap(nodes[at].leaving, for: nodes[at].coming, on: nodes[at].panel)
      at = nodes[at].origin
    }
  }

  // MARK: - Queue

  /// Whether a node for an expert and effort was found that costs no more.
  private func isKnown(_ expert: Int, _ effort: Int, at cost: Int64) -> Bool {
    let best = known[expert * kinds + effort]
    return best.round == round && best.cost <= cost
  }

  private mutating func push(_ node: Node) {
    if isKnown(node.expert, node.effort, at: node.cost) { return }
    known[node.expert * kinds + node.effort] = (node.cost, round)
    nodes.append(node)
    heap.append((node.cost, nodes.count - 1))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() -> (cost: Int64, node: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child] < heap[least] { least = child }
      if least == parent { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
