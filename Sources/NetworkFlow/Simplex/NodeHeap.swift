/// Nodes by key, least first, then by number: the queue of a search for shortest paths.
struct NodeHeap {
  private var items: [(key: Int64, node: Int32)] = []

  mutating func insert(_ node: Int32, _ key: Int64) {
    var place = items.count
    items.append((key, node))
    while place > 0 {
      let parent = (place - 1) / 2
      guard isBefore(place, parent) else { return }
      items.swapAt(place, parent)
      place = parent
    }
  }

  mutating func removeLeast() -> (key: Int64, node: Int32)? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    items[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < items.count else { return first }
      if child + 1 < items.count, isBefore(child + 1, child) { child += 1 }
      guard isBefore(child, place) else { return first }
      items.swapAt(child, place)
      place = child
    }
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    (items[left].key, items[left].node) < (items[right].key, items[right].node)
  }
}
