/// Numbers as integers in units of 10^-d, rounded half to even, and never through a float.
enum FixedPoint {
  /// The most decimals a unit may have.
  static let mostDecimals = 9

  /// The largest magnitude in units, so that sums over a roster stay far from overflow.
  static let limit = 1 << 30

  /// The powers of ten that fit: 10^0 to 10^18.
  static let powersOfTen: [UInt64] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  /// The quotient rounded half to even; `isMore` says that a little was cut off the dividend before.
  static func rounded<Number: UnsignedInteger & FixedWidthInteger>(
    _ dividend: Number, by divisor: Number, isMore: Bool = false
  ) -> Number {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    // Half of the divisor, compared without doubling, which could overflow.
    let other = divisor - remainder
    let goesUp = remainder > other || (remainder == other && (isMore || quotient % 2 == 1))
    return goesUp ? quotient + 1 : quotient
  }

  /// The integer with its sign, or nil beyond the limit.
  static func signed(_ magnitude: some BinaryInteger, isNegative: Bool) -> Int32? {
    guard magnitude <= limit else { return nil }
    return isNegative ? -Int32(magnitude) : Int32(magnitude)
  }

  /// The finding for a number too large at `decimals`, which names the most decimals that it allows.
  static func tooLarge(
    _ value: String, decimals: Int, units: (_ decimals: Int) -> Int32?
  ) -> Finding {
    let fitting = (0..<decimals).last { units($0) != nil }
    return Finding(
      FilePhrases.numberTooLarge, ["value": value, "decimals": "\(decimals)"],
      advice: fitting.map { Statement(FilePhrases.fewerDecimals, ["decimals": "\($0)"]) })
  }
}
