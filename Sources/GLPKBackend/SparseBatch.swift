internal import LinearPrograms

/// Checked rows or columns as the flat arrays of the C facade.
struct SparseBatch {
  /// More elements than this GLPK does not promise to hold.
  private static let mostElements = 100_000_000

  /// `starts[k] ..< starts[k + 1]` are the entries of vector `k`.
  private(set) var starts: [Int32] = [0]
  private(set) var indices: [Int32] = []
  private(set) var values: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []

  /// Which vector touched an index last: finds duplicates without sorting.
  private var lastVector: [Int]
  private let indexKind: String

  private init(otherCount: Int, vectors: Int, indexKind: String) throws(SolverError) {
    guard otherCount <= Self.mostElements, vectors <= Self.mostElements else {
      throw SolverError(.badArgument, "The program has more than \(Self.mostElements) members.")
    }
    lastVector = Array(repeating: -1, count: otherCount)
    self.indexKind = indexKind
  }

  /// Checks and flattens columns that will be counted from `firstColumn`, over `rowCount` rows.
  init(
    columns: [LinearProgram.Column], firstColumn: Int, rowCount: Int
  ) throws(SolverError) {
    try self.init(otherCount: rowCount, vectors: firstColumn + columns.count, indexKind: "row")
    for (offset, column) in columns.enumerated() {
      let index = firstColumn + offset
      try NumberGate.check(column.cost, .cost(column: index))
      try NumberGate.check(column.bounds, ofColumn: index, isInteger: column.isInteger)
      try append(column.entries, column.bounds) { .coefficient(row: $0, column: index) }
    }
  }

  /// Checks and flattens rows that will be counted from `firstRow`, over `columnCount` columns.
  init(rows: [LinearProgram.Row], firstRow: Int, columnCount: Int) throws(SolverError) {
    try self.init(otherCount: columnCount, vectors: firstRow + rows.count, indexKind: "column")
    for (offset, row) in rows.enumerated() {
      let index = firstRow + offset
      try NumberGate.check(row.bounds, .rowBound(index))
      try append(row.entries, row.bounds) { .coefficient(row: index, column: $0) }
    }
  }

  private mutating func append(
    _ entries: [LinearProgram.Entry], _ bounds: Bounds, place: (Int) -> NumberGate.Place
  ) throws(SolverError) {
    let vector = lower.count
    for entry in entries {
      try NumberGate.check(entry.index, below: lastVector.count, indexKind)
      try NumberGate.check(entry.value, place(entry.index))
      guard lastVector[entry.index] != vector else {
        throw SolverError(.badArgument, "The \(place(entry.index)) is given twice.")
      }
      lastVector[entry.index] = vector
      indices.append(Int32(entry.index))
      values.append(entry.value)
    }
    guard indices.count <= Self.mostElements else {
      throw SolverError(.badArgument, "The program has more than \(Self.mostElements) entries.")
    }
    starts.append(Int32(indices.count))
    lower.append(bounds.lower)
    upper.append(bounds.upper)
  }
}
