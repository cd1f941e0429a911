import PanelModel
import PanelRules

/// Work may be spread no more unequally than a stage left it, and what it gave.
struct SpreadLimit: Sendable {
  let utilisation: Utilisation
  /// Range that the stage reached.
  let value: Fraction
  /// Share of it that may be added.
  let give: Fraction

  /// The limit in floating point.
  var real: Double {
    Double(value.numerator) / Double(value.denominator)
      * (1 + Double(give.numerator) / Double(give.denominator))
  }

  func allows(_ seating: Seating, in problem: CompiledProblem) -> Bool {
    allows(utilisation.range(of: seating, in: problem))
  }

  /// Whether a range is at most `value + give * value`, exactly for any fractions.
  func allows(_ range: Fraction) -> Bool {
    // range.n * value.d * give.d <= value.n * (give.d + give.n) * range.d; with at most 63 bits for
    // each factor and 64 for the sum, only the last product takes more than 128.
    let left = (Int128(range.numerator) * Int128(value.denominator))
      .multipliedFullWidth(by: Int128(give.denominator))
    let right = (Int128(value.numerator) * (Int128(give.denominator) + Int128(give.numerator)))
      .multipliedFullWidth(by: Int128(range.denominator))
    return left.high != right.high ? left.high < right.high : left.low <= right.low
  }
}
