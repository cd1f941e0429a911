extension ProblemValidation {
  /// Reports every row that stands above itself, once for each ring, at the ring's first identifier.
  ///
  /// - Parameters:
  ///   - values: The rows.
  ///   - table: Their table.
  ///   - rows: The row of each identifier.
  ///   - name: An identifier as people write it.
  ///   - parent: The identifier that stands above a row.
  /// - Complexity: O(rows): every row is walked over twice at the most.
  mutating func reportCycles<Value: Identifiable>(
    _ values: [Value], table: Issue.Table, rows: [Value.ID: Int],
    name: (Value.ID) -> String, parent: (Value) -> Value.ID?
  ) where Value.ID: Comparable {
    /// The walk on which a row was met, from 1; 0 before.
    var walks = [Int](repeating: 0, count: values.count)
    for start in values.indices where walks[start] == 0 {
      var row: Int? = start
      while let current = row, walks[current] == 0 {
        walks[current] = start + 1
        row = parent(values[current]).flatMap { rows[$0] }
      }
      guard let first = row, walks[first] == start + 1 else { continue }
      let ring = ring(through: first) { parent(values[$0]).flatMap { rows[$0] } }
      report(ring: ring.map { (values[$0].id, $0) }, table: table, name: name)
    }
  }

  private func ring(through first: Int, next: (Int) -> Int?) -> [Int] {
    var ring = [first]
    while let row = next(ring[ring.count - 1]), row != first { ring.append(row) }
    return ring
  }

  private mutating func report<ID: Comparable>(
    ring: [(id: ID, row: Int)], table: Issue.Table, name: (ID) -> String
  ) {
    guard let least = ring.indices.min(by: { ring[$0].id < ring[$1].id }) else { return }
    let turned = ring[least...] + ring[..<least]
    let names = turned.map { name($0.id) }
    // A ring of thousands is as wrong as one of three, and nobody reads all of it.
    let shown = names.count > 8 ? names.prefix(7) + ["…"] : names[...]
    report(
      TablePhrases.cycle([
        "value": names[0], "path": (shown + [names[0]]).joined(separator: " → "),
      ]), at: ring[least].row, of: table, field: "parent")
  }
}
