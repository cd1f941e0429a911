import PanelModel

/// How far value and bound may lie apart for a search to end.
struct Gap: Hashable, Sendable {
  /// `|bound - value| / max(1 unit, |value|)` that is allowed.
  let allowed: Double

  init(_ allowed: Double) { self.allowed = allowed }

  func isClosed(value: Fraction, bound: Fraction) -> Bool {
    if bound <= value { return true }
    // Shares of work may have denominators whose product is too wide for a fraction.
    let distance =
      Int128(bound.numerator) * Int128(value.denominator)
      - Int128(value.numerator) * Int128(bound.denominator)
    let divisor = Double(bound.denominator) * Double(value.denominator)
    return Double(distance) / divisor <= allowed * max(1, Self.real(value.magnitude))
  }

  /// The least value under a bound that closes the gap or nearly so, never one that leaves it open;
  /// half a unit less, so that no rounding hides it.
  func goal(under bound: Int) -> Double {
    let allowance = allowed * max(1, Double(bound.magnitude)) / (1 + allowed)
    return Double(bound) - allowance.rounded(.down) - 0.5
  }

  private static func real(_ fraction: Fraction) -> Double {
    Double(fraction.numerator) / Double(fraction.denominator)
  }
}
