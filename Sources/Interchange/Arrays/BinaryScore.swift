/// Numbers of arrays as integers in units of 10^-d, exactly through their binary value.
enum BinaryScore {
  /// A float of any width in units of 10^-`decimals`, rounded half to even.
  ///
  /// A `Float` becomes a `Double` without loss, so one way serves both.
  ///
  /// - Throws: A finding for what is not a finite number, or is beyond the limit of units.
  static func units(of value: Double, decimals: Int) throws(Finding) -> Int32 {
    guard value.isFinite else {
      throw Finding(FilePhrases.notFinite, ["value": "\(value)"])
    }
    guard let units = exactUnits(of: value, decimals) else {
      throw FixedPoint.tooLarge("\(value)", decimals: decimals) { exactUnits(of: value, $0) }
    }
    return units
  }

  /// An integer in units of 10^-`decimals`.
  ///
  /// - Throws: A finding for what is beyond the limit of units.
  static func units(of value: Int32, decimals: Int) throws(Finding) -> Int32 {
    guard let units = exactUnits(of: value, decimals) else {
      throw FixedPoint.tooLarge("\(value)", decimals: decimals) { exactUnits(of: value, $0) }
    }
    return units
  }

  private static func exactUnits(of value: Int32, _ decimals: Int) -> Int32? {
    FixedPoint.signed(
      UInt64(value.magnitude) * FixedPoint.powersOfTen[decimals], isNegative: value < 0)
  }

  /// The value is a whole number of 53 bits times a power of two; with 10^9 it has at most 83 bits.
  private static func exactUnits(of value: Double, _ decimals: Int) -> Int32? {
    guard value.magnitude <= Double(FixedPoint.limit) + 1 else { return nil }
    let isSubnormal = value.exponentBitPattern == 0
    let significand = value.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
    // At most -21, for the magnitude is below 2^31.
    let exponent = (isSubnormal ? 1 : Int(value.exponentBitPattern)) - 1_075
    let scaled = UInt128(significand) * UInt128(FixedPoint.powersOfTen[decimals])
    // Below 2^83 and divided by 2^85 or more, nothing reaches one half.
    guard exponent > -85 else { return 0 }
    return FixedPoint.signed(
      FixedPoint.rounded(scaled, by: 1 << UInt128(-exponent)), isNegative: value < 0)
  }
}
