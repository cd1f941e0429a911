import GLPKBackend
import LinearPrograms
import PanelTestSupport
import Testing

/// A session that was changed answers like a session that was loaded with the result.
@Suite struct SessionEditTests {
  @Test(arguments: UInt64(0)..<300)
  func `edits and a new solve equal solving from scratch`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var mirror = RandomPrograms.integer(seed: seed)
    try GLPKSolver().withSession(for: mirror) {
      (session: inout any SolverSession & ~Copyable) throws(SolverError) in
      for step in 0..<12 {
        try edit(&session, &mirror, using: &generator)
        let method = Bool.random(using: &generator) ? SimplexMethod.primal : .dual
        let warm = try session.solveRelaxation(method, limits: SolverLimits())
        let whole = try session.solveInteger(IntegerOptions(), limits: SolverLimits())
        let reference = try onAnotherThread { [mirror] () throws(SolverError) in
          (try solveRelaxation(mirror), try solveInteger(mirror))
        }
        #expect(warm.end == reference.0.end, "seed \(seed), step \(step)")
        if warm.end == .optimal {
          #expect(
            abs(warm.objective - reference.0.objective) < 1e-6, "seed \(seed), step \(step)")
        }
        #expect(whole.end == reference.1.end, "seed \(seed), step \(step)")
        #expect(whole.objective == reference.1.objective, "seed \(seed), step \(step)")
        #expect(session.rowCount == mirror.rows.count)
        #expect(session.columnCount == mirror.columns.count)
      }
    }
  }

  /// One random edit, on the session and on the mirror.
  ///
  /// The mirror keeps the matrix in its rows only.
  private func edit(
    _ session: inout any SolverSession & ~Copyable, _ mirror: inout LinearProgram,
    using generator: inout SeededGenerator
  ) throws(SolverError) {
    let donor = RandomPrograms.integer(seed: generator.next())
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      try session.append(
        columns: appendColumn(donor.columns[0], to: &mirror, using: &generator))
    case 1:
      let rows = donor.rows.map { row in
        var row = row
        row.entries.removeAll { $0.index >= mirror.columns.count }
        return row
      }
      mirror.rows += rows
      try session.append(rows: rows)
    case 2 where mirror.columns.count > 1:
      let doomed = Int.random(in: 0..<mirror.columns.count, using: &generator)
      deleteColumn(doomed, from: &mirror)
      try session.delete(columns: [doomed])
    case 3 where !mirror.rows.isEmpty:
      let doomed = mirror.rows.indices.filter { _ in Bool.random(using: &generator) }
      for row in doomed.reversed() { mirror.rows.remove(at: row) }
      try session.delete(rows: doomed)
    case 4 where !mirror.rows.isEmpty:
      let row = Int.random(in: 0..<mirror.rows.count, using: &generator)
      let bounds = donor.rows.first?.bounds ?? .free
      mirror.rows[row].bounds = bounds
      try session.setBounds(ofRow: row, to: bounds)
    case 5:
      let column = Int.random(in: 0..<mirror.columns.count, using: &generator)
      mirror.columns[column].bounds = donor.columns[0].bounds
      try session.setBounds(ofColumn: column, to: donor.columns[0].bounds)
    default:
      let column = Int.random(in: 0..<mirror.columns.count, using: &generator)
      mirror.columns[column].cost = donor.columns[0].cost
      try session.setCost(ofColumn: column, to: donor.columns[0].cost)
    }
  }

  private func appendColumn(
    _ column: LinearProgram.Column, to mirror: inout LinearProgram,
    using generator: inout SeededGenerator
  ) -> [LinearProgram.Column] {
    var column = column
    mirror.columns.append(column)
    for row in mirror.rows.indices where Bool.random(using: &generator) {
      let value = Double(Int.random(in: 1...4, using: &generator))
      mirror.rows[row].entries.append(.init(mirror.columns.count - 1, value))
      column.entries.append(.init(row, value))
    }
    return [column]
  }

  private func deleteColumn(_ doomed: Int, from mirror: inout LinearProgram) {
    mirror.columns.remove(at: doomed)
    for row in mirror.rows.indices {
      mirror.rows[row].entries = mirror.rows[row].entries.filter { $0.index != doomed }.map {
        .init($0.index > doomed ? $0.index - 1 : $0.index, $0.value)
      }
    }
  }
}
