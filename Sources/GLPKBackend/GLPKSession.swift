internal import CGLPKSession
internal import LinearPrograms

/// A live program inside GLPK.
///
/// Not a class, because a class may be released on any thread and GLPK aborts when a problem dies
/// on another thread than its own. Everything is checked here before it enters C; C checks the
/// thread and whether GLPK still stands.
@safe
struct GLPKSession: ~Copyable, SolverSession {
  let raw: OpaquePointer
  let sense: LinearProgram.Sense
  private(set) var rowCount = 0
  /// Cost and integer mark of each column, as GLPK has them.
  private(set) var costs: [Double] = []
  private(set) var isInteger: [Bool] = []

  var columnCount: Int { costs.count }

  /// Opens a session on this thread and loads a program.
  @available(*, noasync)
  static func open(_ program: LinearProgram) throws(SolverError) -> GLPKSession {
    var outcome: Int32 = 0
    guard let raw = unsafe cg_open(&outcome) else { throw openingError(outcome) }
    var session = unsafe GLPKSession(raw: raw, sense: program.sense)
    try session.load(program)
    return session
  }

  private init(raw: OpaquePointer, sense: LinearProgram.Sense) {
    unsafe self.raw = unsafe raw
    self.sense = sense
  }

  deinit { unsafe cg_close(raw) }

  /// Columns' entries refer to rows and rows' entries to columns, so the bare rows come first.
  private mutating func load(_ program: LinearProgram) throws(SolverError) {
    let direction = sense == .minimise ? CG_MINIMISE : CG_MAXIMISE
    try require(unsafe cg_set_sense(raw, Int32(direction)))
    var columns = program.columns
    if program.rows.contains(where: { !$0.entries.isEmpty }) {
      for (index, row) in program.rows.enumerated() {
        for entry in row.entries {
          try NumberGate.check(entry.index, below: columns.count, "column")
          columns[entry.index].entries.append(LinearProgram.Entry(index, entry.value))
        }
      }
    }
    try append(rows: program.rows.map { LinearProgram.Row(bounds: $0.bounds) })
    try append(columns: columns)
  }

  mutating func append(columns: [LinearProgram.Column]) throws(SolverError) {
    let batch = try SparseBatch(
      columns: columns, firstColumn: columnCount, rowCount: rowCount)
    try require(
      unsafe cg_append_columns(
        raw, Int32(columns.count), columns.map(\.cost), batch.lower, batch.upper,
        columns.map { $0.isInteger ? 1 : 0 }, batch.starts, batch.indices, batch.values))
    costs += columns.map(\.cost)
    isInteger += columns.map(\.isInteger)
  }

  mutating func append(rows: [LinearProgram.Row]) throws(SolverError) {
    let batch = try SparseBatch(rows: rows, firstRow: rowCount, columnCount: columnCount)
    try require(
      unsafe cg_append_rows(
        raw, Int32(rows.count), batch.lower, batch.upper, batch.starts, batch.indices,
        batch.values))
    rowCount += rows.count
  }

  mutating func delete(columns: [Int]) throws(SolverError) {
    try NumberGate.checkRising(columns, below: columnCount, "column")
    try require(unsafe cg_delete_columns(raw, Int32(columns.count), columns.map(Int32.init)))
    let deleted = Set(columns)
    let kept = costs.indices.filter { !deleted.contains($0) }
    costs = kept.map { costs[$0] }
    isInteger = kept.map { isInteger[$0] }
  }

  mutating func delete(rows: [Int]) throws(SolverError) {
    try NumberGate.checkRising(rows, below: rowCount, "row")
    try require(unsafe cg_delete_rows(raw, Int32(rows.count), rows.map(Int32.init)))
    rowCount -= rows.count
  }

  mutating func setCost(ofColumn column: Int, to cost: Double) throws(SolverError) {
    try NumberGate.check(column, below: columnCount, "column")
    try NumberGate.check(cost, .cost(column: column))
    try require(unsafe cg_set_cost(raw, Int32(column), cost))
    costs[column] = cost
  }

  mutating func setBounds(ofColumn column: Int, to bounds: Bounds) throws(SolverError) {
    try NumberGate.check(column, below: columnCount, "column")
    try NumberGate.check(bounds, ofColumn: column, isInteger: isInteger[column])
    try require(unsafe cg_set_column_bounds(raw, Int32(column), bounds.lower, bounds.upper))
  }

  mutating func setBounds(ofRow row: Int, to bounds: Bounds) throws(SolverError) {
    try NumberGate.check(row, below: rowCount, "row")
    try NumberGate.check(bounds, .rowBound(row))
    try require(unsafe cg_set_row_bounds(raw, Int32(row), bounds.lower, bounds.upper))
  }

  /// Turns what a C entry returned into an error, unless it was done.
  func require(_ outcome: Int32) throws(SolverError) {
    switch Int(outcome) {
    case CG_DONE: return
    case CG_WRONG_THREAD:
      throw SolverError(.unusableSession, "The GLPK session belongs to another thread.")
    case CG_DEAD:
      throw SolverError(.unusableSession, "The GLPK session ended with an earlier fault.")
    default:
      let words = unsafe String(cString: cg_message(raw))
      throw SolverError(
        .fault, "GLPK failed: \(words.split(whereSeparator: \.isNewline).joined(separator: "; "))")
    }
  }

  private static func openingError(_ outcome: Int32) -> SolverError {
    switch Int(outcome) {
    case CG_NESTED:
      SolverError(.nestedSession, "This thread has an open GLPK session already.")
    case CG_NO_MEMORY:
      SolverError(.fault, "No memory for a GLPK session.")
    default:
      SolverError(.fault, "GLPK failed while it opened a session.")
    }
  }
}
