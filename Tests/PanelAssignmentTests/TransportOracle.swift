/// The best total of a transport problem by successive cheapest paths: a reference that knows
/// nothing of linear programs.
///
/// Every panel takes `seats` experts and every expert `loads` panels, both with a least and a most, and
/// every pair as much as `capacity`.
/// What must be there comes first because it is worth more than all affinities together.
struct TransportOracle {
  private struct Arc {
    var head: Int
    var room: Int
    var cost: Int
  }

  /// Worth of a unit that must flow.
  private static let must = 1_000_000_000

  private var arcs: [Arc] = []
  private var out: [[Int]]
  private let sink: Int
  private let mustFlow: Int

  /// Prepares a problem; `units[panel][expert]` is nil where the pair is barred.
  init(
    units: [[Int?]], seats: [ClosedRange<Int>], loads: [ClosedRange<Int>],
    capacity: Int = 1
  ) {
    sink = 1 + seats.count + loads.count
    out = Array(repeating: [], count: sink + 1)
    mustFlow = (seats + loads).reduce(0) { $0 + $1.lowerBound }
    for (panel, range) in seats.enumerated() {
      add(from: 0, to: 1 + panel, range)
      for (expert, units) in units[panel].enumerated() {
        guard let units else { continue }
        add(from: 1 + panel, to: 1 + seats.count + expert, room: capacity, cost: -units)
      }
    }
    for (expert, range) in loads.enumerated() {
      add(from: 1 + seats.count + expert, to: sink, range)
    }
  }

  private mutating func add(from tail: Int, to head: Int, _ range: ClosedRange<Int>) {
    add(from: tail, to: head, room: range.lowerBound, cost: -Self.must)
    add(from: tail, to: head, room: range.count - 1, cost: 0)
  }

  /// An arc and its reverse, side by side.
  private mutating func add(from tail: Int, to head: Int, room: Int, cost: Int) {
    out[tail].append(arcs.count)
    arcs.append(Arc(head: head, room: room, cost: cost))
    out[head].append(arcs.count)
    arcs.append(Arc(head: tail, room: 0, cost: -cost))
  }

  /// The best total; nil when what must flow cannot.
  mutating func best() -> Int? {
    var cost = 0
    while let path = cheapestPath(), path.cost < 0 {
      cost += path.cost
      for arc in path.arcs {
        arcs[arc].room -= 1
        arcs[arc ^ 1].room += 1
      }
    }
    // Affinities are far too small to make up for a unit that must flow.
    let total = -cost - mustFlow * Self.must
    return total > -Self.must / 2 ? total : nil
  }

  /// Bellman and Ford, with a queue.
  private func cheapestPath() -> (cost: Int, arcs: [Int])? {
    var distance = [Int](repeating: .max, count: out.count)
    var arrival = [Int](repeating: -1, count: out.count)
    var isWaiting = [Bool](repeating: false, count: out.count)
    var queue = [0]
    distance[0] = 0
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isWaiting[node] = false
      for index in out[node] where arcs[index].room > 0 {
        let head = arcs[index].head
        guard distance[node] + arcs[index].cost < distance[head] else { continue }
        distance[head] = distance[node] + arcs[index].cost
        arrival[head] = index
        if !isWaiting[head] {
          isWaiting[head] = true
          queue.append(head)
        }
      }
    }
    guard distance[sink] < .max else { return nil }
    var path: [Int] = []
    var node = sink
    while node != 0 {
      path.append(arrival[node])
      node = arcs[arrival[node] ^ 1].head
    }
    return (distance[sink], path)
  }
}
