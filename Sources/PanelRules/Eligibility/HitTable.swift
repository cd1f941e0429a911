/// Hits on one panel by whole numbers, in memory that holds nothing but numbers: there may be hundreds
/// of thousands.
struct HitTable: Sendable {
  private struct Row {
    let key: Int
    let hit: ConflictHit
  }

  /// Rising by key once they are sorted; of one key in the order in which they came.
  private var rows: [Row] = []

  mutating func add(_ hit: ConflictHit, at key: Int) { rows.append(Row(key: key, hit: hit)) }

  /// Puts the rows in order; until then nothing is found.
  mutating func sort() { rows.sort { $0.key < $1.key } }

  /// The hits of a key.
  ///
  /// - Complexity: O(log rows) where there are none.
  func hits(at key: Int) -> [ConflictHit] {
    rows[start(of: key)...].prefix { $0.key == key }.map(\.hit)
  }

  /// Whether there is a hit of a key.
  func hasHit(at key: Int) -> Bool {
    let place = start(of: key)
    return place < rows.count && rows[place].key == key
  }

  /// The keys of a range that have hits, rising, each once.
  func keys(in range: Range<Int>) -> [Int] {
    var keys: [Int] = []
    for row in rows[start(of: range.lowerBound)...].prefix(while: { $0.key < range.upperBound })
    where keys.last != row.key {
      keys.append(row.key)
    }
    return keys
  }

  private func start(of key: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
