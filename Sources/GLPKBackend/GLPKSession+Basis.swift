internal import CGLPKSession
internal import LinearPrograms

extension GLPKSession {
  mutating func setBasis(_ basis: Basis) throws(SolverError) {
    guard basis.rows.count == rowCount, basis.columns.count == columnCount else {
      throw SolverError(
        .badArgument,
        """
        The basis has \(basis.rows.count) rows and \(basis.columns.count) columns, the program \
        \(rowCount) and \(columnCount).
        """)
    }
    let basic = (basis.rows + basis.columns).count { $0 == .basic }
    guard basic == rowCount else {
      throw SolverError(
        .badArgument, "The basis has \(basic) basic members for \(rowCount) rows.")
    }
    try require(
      unsafe cg_set_basis(
        raw, basis.rows.map(GLPKStatus.code), basis.columns.map(GLPKStatus.code)))
  }

  mutating func basis() throws(SolverError) -> Basis {
    var rows = [UInt8](repeating: 0, count: rowCount)
    var columns = [UInt8](repeating: 0, count: columnCount)
    try require(unsafe cg_get_basis(raw, &rows, &columns))
    return Basis(
      rows: rows.map(GLPKStatus.standing), columns: columns.map(GLPKStatus.standing))
  }
}
