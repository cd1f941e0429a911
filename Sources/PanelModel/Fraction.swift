/// A fraction of whole numbers, in lowest terms, with a positive denominator.
///
/// Equality is equality of value. Products of numerators and denominators must fit 64 bits, which
/// affinities of at most 2^30 units and panels of at most 1000 seats ensure.
public struct Fraction: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Numerator.
  public let numerator: Int
  /// Denominator, at least 1.
  public let denominator: Int

  /// Nothing.
  public static let zero = Fraction(0)

  /// Makes a fraction, reduced; the denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let divisor = greatestCommonDivisor(numerator, denominator)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// `p` or `p/q`.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The greatest whole number that is not above.
  public var roundedDown: Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    let divisor = greatestCommonDivisor(left.denominator, right.denominator)
    return Fraction(
      left.numerator * (right.denominator / divisor)
        + right.numerator * (left.denominator / divisor),
      left.denominator / divisor * right.denominator)
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }

  /// The product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    // Reduced crosswise first, so that nothing overflows that the result can hold.
    let one = Fraction(left.numerator, right.denominator)
    let other = Fraction(right.numerator, left.denominator)
    return Fraction(
      one.numerator * other.numerator, one.denominator * other.denominator)
  }

  /// The amount in units of `10^-decimals` as decimal text, rounded half to even to whole units.
  public func decimalText(decimals: Int) -> String {
    let floor = roundedDown
    let doubled = 2 * (Int128(numerator) - Int128(floor) * Int128(denominator))
    let goesUp =
      doubled > Int128(denominator) || (doubled == Int128(denominator) && floor & 1 == 1)
    return FixedPoint.text(of: goesUp ? floor + 1 : floor, decimals: decimals)
  }

  /// The distance from nothing.
  public var magnitude: Fraction { numerator < 0 ? Fraction(-numerator, denominator) : self }

  /// Orders by value, exactly.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}

/// The greatest whole number that divides both; 1 for two zeros.
public func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (a, b) = (first.magnitude, second.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return a == 0 ? 1 : Int(a)
}
