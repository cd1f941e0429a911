import PanelModel
import PanelRules

/// Rows that say the same of whole seatings as those of a problem, and more of fractional ones.
///
/// Three steps, each exact on whole seatings: settled numbers of seats become constants; a row is
/// divided by the greatest common divisor of its coefficients and its bounds are rounded; a row that
/// compares a number of counted seats with the filled seats of one panel (a share) becomes the edges
/// of the convex hull of the pairs of whole numbers that it allows. With 5 to 7 seats, "at least a
/// third" is "at least 2, and at least the filled seats less 4".
struct TightRows {
  private let counts: [SeatCounts]

  /// The problem with tight rows.
  static func tighten(_ problem: CompiledProblem) -> CompiledProblem {
    if problem.rows.isEmpty { return problem }
    let tight = TightRows(counts: problem.panels.map(SeatCounts.init))
    return problem.replacing(rows: problem.rows.flatMap { tight.rows(for: $0) })
  }

  private func rows(for row: CompiledProblem.Row) -> [CompiledProblem.Row] {
    let plain = withoutConstants(row)
    guard let coefficient = plain.terms.first.map({ Int($0.coefficient) }),
      plain.terms.allSatisfy({ Int($0.coefficient) == coefficient }),
      let size = plain.sizes.first, plain.sizes.count == 1
    else { return [divided(plain)] }
    return share(plain, coefficient, size)
  }

  // MARK: - Constants and divisors

  private func withoutConstants(_ row: CompiledProblem.Row) -> CompiledProblem.Row {
    var constant = 0
    var sizes: [CompiledProblem.Row.Size] = []
    for size in row.sizes {
      let counts = counts[Int(size.panel)]
      if counts.isSettled {
        constant += counts.least * Int(size.coefficient)
      } else {
        sizes.append(size)
      }
    }
    return CompiledProblem.Row(
      terms: row.terms, sizes: sizes, lower: row.lower.map { $0 - constant },
      upper: row.upper.map { $0 - constant }, isLazy: row.isLazy, origin: row.origin)
  }

  private func divided(_ row: CompiledProblem.Row) -> CompiledProblem.Row {
    var divisor = 0
    for term in row.terms { divisor = greatestCommonDivisor(divisor, Int(term.coefficient)) }
    for size in row.sizes { divisor = greatestCommonDivisor(divisor, Int(size.coefficient)) }
    guard divisor > 1 else { return row }
    return CompiledProblem.Row(
      terms: row.terms.map {
        CompiledProblem.Row.Term(pair: $0.pair, coefficient: $0.coefficient / Int32(divisor))
      },
      sizes: row.sizes.map {
        CompiledProblem.Row.Size(panel: $0.panel, coefficient: $0.coefficient / Int32(divisor))
      },
      lower: row.lower.map { -Self.floor(-$0, divisor) },
      upper: row.upper.map { Self.floor($0, divisor) }, isLazy: row.isLazy, origin: row.origin)
  }

  /// The quotient rounded down; the divisor is positive.
  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  // MARK: - Shares

  /// A point of a hull: a number of filled seats, and of counted ones.
  private typealias Point = (filled: Int, counted: Int)

  /// The edges of the hull of `lower <= coefficient * counted + size * filled <= upper`.
  ///
  /// A hull lies between the line of the row and the whole numbers behind it, so that nothing whole
  /// is lost or won.
  private func share(
    _ row: CompiledProblem.Row, _ coefficient: Int, _ size: CompiledProblem.Row.Size
  ) -> [CompiledProblem.Row] {
    let sign = coefficient.signum()
    let perSeat = sign * Int(size.coefficient)
    let lower = sign > 0 ? row.lower : row.upper.map(-)
    let upper = sign > 0 ? row.upper : row.lower.map(-)
    let counts = counts[Int(size.panel)]
    let numbers = stride(from: counts.least, through: counts.most, by: counts.step)
    var rows: [CompiledProblem.Row] = []
    if let lower {
      // Never fewer than none.
      let least = numbers.map { filled -> Point in
        (filled, max(0, -Self.floor(perSeat * filled - lower, abs(coefficient))))
      }
      for (from, to) in Self.edges(under: least) where from.counted > 0 || to.counted > 0 {
        rows.append(Self.row(row, on: size.panel, from, to, isLower: true))
      }
    }
    if let upper {
      // Never more than all who count, nor than are filled.
      let all = numbers.map { filled -> Point in (filled, -min(filled, row.terms.count)) }
      let most = zip(numbers, all).map { filled, all -> Point in
        (filled, max(all.counted, -Self.floor(upper - perSeat * filled, abs(coefficient))))
      }
      let isIdle = zip(most, all).allSatisfy { $0.counted == $1.counted }
      for (from, to) in isIdle ? [] : Self.edges(under: most) {
        rows.append(Self.row(row, on: size.panel, from, to, isLower: false))
      }
    }
    return rows.map(divided)
  }

  /// The lower hull of points with rising first coordinates, as pairs of neighbours.
  private static func edges(under points: [Point]) -> [(Point, Point)] {
    var hull: [Point] = []
    for point in points {
      while hull.count > 1 {
        let (first, last) = (hull[hull.count - 2], hull[hull.count - 1])
        let turn =
          (last.filled - first.filled) * (point.counted - first.counted)
          - (last.counted - first.counted) * (point.filled - first.filled)
        if turn > 0 { break }
        hull.removeLast()
      }
      hull.append(point)
    }
    return Array(zip(hull, hull.dropFirst()))
  }

  /// The row that puts the counted seats, or their opposite, above the line through two points.
  private static func row(
    _ row: CompiledProblem.Row, on panel: Int32, _ from: Point, _ to: Point, isLower: Bool
  ) -> CompiledProblem.Row {
    let width = to.filled - from.filled
    let rise = to.counted - from.counted
    let sign = isLower ? 1 : -1
    return CompiledProblem.Row(
      terms: row.terms.map {
        CompiledProblem.Row.Term(pair: $0.pair, coefficient: Int32(sign * width))
      },
      sizes: rise == 0 ? [] : [CompiledProblem.Row.Size(panel: panel, coefficient: Int32(-rise))],
      lower: width * from.counted - rise * from.filled, isLazy: row.isLazy, origin: row.origin)
  }
}
