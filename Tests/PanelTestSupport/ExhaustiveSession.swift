internal import LinearPrograms

/// A program kept as a dense matrix, solved by enumeration.
struct ExhaustiveSession: ~Copyable, SolverSession {
  private let sense: LinearProgram.Sense
  /// Columns without their entries.
  private var columns: [LinearProgram.Column] = []
  private var rowBounds: [Bounds] = []
  /// Coefficients by row, then column.
  private var matrix: [[Double?]] = []

  var rowCount: Int { rowBounds.count }
  var columnCount: Int { columns.count }

  init(_ program: LinearProgram) throws(SolverError) {
    sense = program.sense
    try append(rows: program.rows.map { LinearProgram.Row(bounds: $0.bounds) })
    try append(columns: program.columns)
    for (index, row) in program.rows.enumerated() {
      for entry in row.entries { try place(entry.value, row: index, column: entry.index) }
    }
  }

  private mutating func place(_ value: Double, row: Int, column: Int) throws(SolverError) {
    guard matrix.indices.contains(row), columns.indices.contains(column),
      matrix[row][column] == nil
    else { throw SolverError(.badArgument, "Bad entry at row \(row), column \(column).") }
    matrix[row][column] = value
  }

  mutating func append(columns: [LinearProgram.Column]) throws(SolverError) {
    for column in columns {
      for row in matrix.indices { matrix[row].append(nil) }
      var bare = column
      bare.entries = []
      self.columns.append(bare)
      for entry in column.entries {
        try place(entry.value, row: entry.index, column: columnCount - 1)
      }
    }
  }

  mutating func append(rows: [LinearProgram.Row]) throws(SolverError) {
    for row in rows {
      rowBounds.append(row.bounds)
      matrix.append(Array(repeating: nil, count: columnCount))
      for entry in row.entries {
        try place(entry.value, row: rowCount - 1, column: entry.index)
      }
    }
  }

  mutating func delete(columns: [Int]) throws(SolverError) {
    for column in columns.reversed() {
      try check(column, below: columnCount)
      self.columns.remove(at: column)
      for row in matrix.indices { matrix[row].remove(at: column) }
    }
  }

  mutating func delete(rows: [Int]) throws(SolverError) {
    for row in rows.reversed() {
      try check(row, below: rowCount)
      rowBounds.remove(at: row)
      matrix.remove(at: row)
    }
  }

  mutating func setCost(ofColumn column: Int, to cost: Double) throws(SolverError) {
    try check(column, below: columnCount)
    columns[column].cost = cost
  }

  mutating func setBounds(ofColumn column: Int, to bounds: Bounds) throws(SolverError) {
    try check(column, below: columnCount)
    columns[column].bounds = bounds
  }

  mutating func setBounds(ofRow row: Int, to bounds: Bounds) throws(SolverError) {
    try check(row, below: rowCount)
    rowBounds[row] = bounds
  }

  mutating func setBasis(_ basis: Basis) throws(SolverError) { throw Self.noRelaxation }

  mutating func basis() throws(SolverError) -> Basis { throw Self.noRelaxation }

  mutating func solveRelaxation(
    _ method: SimplexMethod, limits: SolverLimits
  ) throws(SolverError) -> RelaxationOutcome { throw Self.noRelaxation }

  mutating func solveInteger(
    _ options: IntegerOptions, limits: SolverLimits
  ) throws(SolverError) -> IntegerOutcome {
    var enumeration = Enumeration(
      ranges: try ranges(), costs: columns.map(\.cost), matrix: matrix.map { $0.map { $0 ?? 0 } },
      rowBounds: rowBounds, sign: sense == .maximise ? 1 : -1)
    enumeration.run(better: options.incumbent, goal: options.goal)
    let objective = enumeration.best?.objective
    let noBound = sense == .maximise ? Double.infinity : -Double.infinity
    let sign = sense == .maximise ? 1.0 : -1.0
    let stopped =
      if let goal = options.goal, let objective { sign * objective >= sign * goal } else { false }
    let isEmpty = objective == nil && options.incumbent == nil
    return IntegerOutcome(
      end: stopped ? .goalReached : isEmpty ? .infeasible : .optimal,
      primal: enumeration.best?.point, objective: objective,
      bound: stopped ? noBound : objective ?? options.incumbent ?? noBound,
      nodes: enumeration.tried, iterations: 0)
  }

  private func ranges() throws(SolverError) -> [ClosedRange<Int>?] {
    var ranges: [ClosedRange<Int>?] = []
    var points = 1
    for column in columns {
      guard column.isInteger, column.bounds.lower.isFinite, column.bounds.upper.isFinite else {
        throw SolverError(.badArgument, "Every column must be an integer column with bounds.")
      }
      let lower = Int(column.bounds.lower.rounded(.up))
      let upper = Int(column.bounds.upper.rounded(.down))
      ranges.append(lower <= upper ? lower...upper : nil)
      let (product, hasOverflow) = points.multipliedReportingOverflow(by: max(1, upper - lower + 1))
      guard !hasOverflow, product <= ExhaustiveSolver.mostPoints else {
        throw SolverError(.badArgument, "Too many points to try.")
      }
      points = product
    }
    return ranges
  }

  private func check(_ index: Int, below count: Int) throws(SolverError) {
    guard index >= 0, index < count else {
      throw SolverError(.badArgument, "Index \(index) is not in 0..<\(count).")
    }
  }

  private static let noRelaxation = SolverError(
    .badArgument, "The exhaustive solver has no relaxation.")
}
