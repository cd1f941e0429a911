/// Exact conversion between numbers as people or files write them and whole units of `10^-d`.
public enum FixedPoint {
  /// Why a number has no place among the units.
  public enum Failure: Error, Hashable, Sendable {
    /// Not a number, or infinite.
    case notFinite
    /// Too large in magnitude; `fits` is the largest number of decimals that would do, if any.
    case overflow(fits: Int?)
  }

  /// Powers of ten from 10^0 to 10^18.
  public static let powersOfTen: [Int] = (0..<18).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// Whole units of a binary floating-point number, through its exact value, half to even.
  ///
  /// - Parameters:
  ///   - value: A finite number.
  ///   - decimals: 0 to 9.
  /// - Returns: Units of `10^-decimals`.
  /// - Throws: `notFinite`, or `overflow` beyond ``AffinityTable/limit`` units.
  public static func units(of value: Double, decimals: Int) throws(Failure) -> Int {
    guard value.isFinite else { throw .notFinite }
    if let units = roundedUnits(of: value, decimals: decimals) { return units }
    let fitting = (0..<decimals).last { roundedUnits(of: value, decimals: $0) != nil }
    throw .overflow(fits: fitting)
  }

  /// nil beyond the limit.
  private static func roundedUnits(of value: Double, decimals: Int) -> Int? {
    let scale = powersOfTen[decimals]
    // Beyond this the answer is out of range whatever the rounding; below it the exponent is small
    // enough for the 128-bit product.
    guard value.magnitude <= 2 * Double(AffinityTable.limit) else { return nil }
    // Most products are exact, and then the processor rounds as well as anybody.
    let product = value * Double(scale)
    if (-product).addingProduct(value, Double(scale)) == 0 {
      let rounded = product.rounded(.toNearestOrEven)
      return rounded.magnitude <= Double(AffinityTable.limit) ? Int(rounded) : nil
    }
    // value = significand * 2^-shift with a whole significand below 2^53; the magnitude is at most
    // 2^31, so that the shift is at least 21.
    let shift = 52 - Int(value.exponent)
    let significand = Int128((value.significand * 0x1p52).magnitude)
    let magnitude = halfToEven(significand * Int128(scale), shift: shift)
    guard magnitude <= Int128(AffinityTable.limit) else { return nil }
    return value < 0 ? -Int(magnitude) : Int(magnitude)
  }

  /// `number / 2^shift`, half to even.
  private static func halfToEven(_ number: Int128, shift: Int) -> Int128 {
    // The product is below 2^83: shifted further than that it is less than half.
    guard shift <= 100 else { return 0 }
    let quotient = number >> shift
    let remainder = number - (quotient << shift)
    let half = Int128(1) << (shift - 1)
    if remainder > half || (remainder == half && quotient & 1 == 1) { return quotient + 1 }
    return quotient
  }

  /// The shortest decimal text of whole units: no trailing zeros, no exponent.
  ///
  /// - Parameters:
  ///   - units: Any number of units.
  ///   - decimals: 0 to 18.
  /// - Returns: Text such as `-0.25`.
  public static func text(of units: Int, decimals: Int) -> String {
    let scale = UInt(powersOfTen[decimals])
    let (whole, part) = units.magnitude.quotientAndRemainder(dividingBy: scale)
    let sign = units < 0 ? "-" : ""
    guard part > 0 else { return "\(sign)\(whole)" }
    var digits = String(part)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
