import PanelModel

/// How far value and bound may lie apart for a search to end.
struct Gap: Hashable, Sendable {
  /// `|bound - value| / max(1 unit, |value|)` that is allowed.
  let allowed: Double

  init(_ allowed: Double) { self.allowed = allowed }

  func isClosed(value: Fraction, bound: Fraction) -> Bool {
    if bound <= value { return true }
    let distance = bound - value
    let size = max(Fraction(1), value.magnitude)
    return Self.real(distance) <= allowed * Self.real(size)
  }

  /// How far below a bound a value may lie, in units; a little less than allowed, never more.
  func allowance(below bound: Int) -> Double {
    allowed * max(1, Double(bound.magnitude)) / (1 + allowed)
  }

  private static func real(_ fraction: Fraction) -> Double {
    Double(fraction.numerator) / Double(fraction.denominator)
  }
}
