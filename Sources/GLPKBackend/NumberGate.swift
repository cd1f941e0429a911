internal import LinearPrograms

/// Keeps out of GLPK every number that it cannot bear.
///
/// GLPK answers NaN with "optimal" and a point that breaks its rows, and an infinite coefficient
/// with `abort()`.
enum NumberGate {
  /// Largest bound: the whole numbers up to here are exact in a double.
  static let largestBound = 0x1p53
  /// Costs and coefficients stay below this, so that a product with a whole number of 12 bits is
  /// still exact, and their spread leaves GLPK's tolerances a meaning.
  static let coefficientLimit = 0x1p40

  /// What a number belongs to; written out only in an error.
  enum Place: CustomStringConvertible {
    case cost(column: Int)
    case coefficient(row: Int, column: Int)
    case rowBound(Int)
    case columnBound(Int)
    case incumbent

    var description: String {
      switch self {
      case .cost(let column): "cost of column \(column)"
      case .coefficient(let row, let column): "coefficient of row \(row), column \(column)"
      case .rowBound(let row): "bound of row \(row)"
      case .columnBound(let column): "bound of column \(column)"
      case .incumbent: "incumbent's objective"
      }
    }
  }

  /// Requires a finite cost or coefficient below ``coefficientLimit``.
  static func check(_ value: Double, _ place: @autoclosure () -> Place) throws(SolverError) {
    guard value.magnitude < coefficientLimit else {
      throw SolverError(
        .badNumber, "The \(place()) is \(value); it must be finite and below 2^40 in magnitude.")
    }
  }

  /// Requires each side finite within ``largestBound``, or an infinity on its own side.
  static func check(_ bounds: Bounds, _ place: @autoclosure () -> Place) throws(SolverError) {
    let lowerFits = bounds.lower == -.infinity || bounds.lower.magnitude <= largestBound
    let upperFits = bounds.upper == .infinity || bounds.upper.magnitude <= largestBound
    guard lowerFits, upperFits else {
      throw SolverError(
        .badNumber,
        """
        The \(place()) is \(lowerFits ? bounds.upper : bounds.lower); it must be within 2^53 in \
        magnitude or an infinity on its own side.
        """)
    }
  }

  /// The same for a column, whose bounds must be whole when the column is: GLPK's branch and cut
  /// refuses others.
  static func check(_ bounds: Bounds, ofColumn column: Int, isInteger: Bool) throws(SolverError) {
    try check(bounds, .columnBound(column))
    guard !isInteger || (isWholeOrInfinite(bounds.lower) && isWholeOrInfinite(bounds.upper)) else {
      throw SolverError(
        .badArgument,
        "Column \(column) is an integer column but its bounds \(bounds.lower)...\(bounds.upper) "
          + "are not whole.")
    }
  }

  /// Requires an index in `0..<count`.
  static func check(_ index: Int, below count: Int, _ what: String) throws(SolverError) {
    guard index >= 0, index < count else {
      throw SolverError(.badArgument, "The \(what) \(index) is not in 0..<\(count).")
    }
  }

  /// Requires strictly rising indices in `0..<count`.
  static func checkRising(_ indices: [Int], below count: Int, _ what: String) throws(SolverError) {
    var last = -1
    for index in indices {
      try check(index, below: count, what)
      guard index > last else {
        throw SolverError(
          .badArgument, "The \(what) \(index) to delete follows \(last); they must rise.")
      }
      last = index
    }
  }

  private static func isWholeOrInfinite(_ value: Double) -> Bool {
    value.isInfinite || value == value.rounded()
  }
}
