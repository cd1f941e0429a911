import PanelModel

/// Amounts in units as decimal text, and back.
enum DecimalText {
  /// The amount, rounded half to even to whole units where it is not whole.
  static func rounded(_ amount: Fraction, decimals: Int) -> String {
    let (numerator, denominator) = (Int128(amount.numerator), Int128(amount.denominator))
    let floor = Int128(amount.roundedDown)
    let doubled = 2 * (numerator - floor * denominator)
    let goesUp = doubled > denominator || (doubled == denominator && floor & 1 == 1)
    return FixedPoint.text(of: Int(floor) + (goesUp ? 1 : 0), decimals: decimals)
  }

  /// The amount as a decimal over a whole number: `2.2/3`.
  static func exact(_ amount: Fraction, decimals: Int) -> String {
    "\(FixedPoint.text(of: amount.numerator, decimals: decimals))/\(amount.denominator)"
  }

  /// Nine decimals, rounded up: what is open is never called closed.
  static func gap(_ gap: Double) -> String {
    let billionths = (gap * 1e9).rounded(.up)
    guard billionths < 1e18 else { return "\(Int128(min(gap, 1e30).rounded(.up)))" }
    return FixedPoint.text(of: Int(billionths), decimals: 9)
  }

  /// Reads what `rounded` writes of whole units; nil where it is anything else.
  static func units(_ text: some StringProtocol, decimals: Int) -> Int? {
    let isNegative = text.hasPrefix("-")
    let halves = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count),
      halves.allSatisfy({ WholeNumberCell.isDigits(ArraySlice($0.utf8)) })
    else { return nil }
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard fraction.utf8.count <= decimals else { return nil }
    let digits =
      halves[0] + fraction + String(repeating: "0", count: decimals - fraction.utf8.count)
    return Int((isNegative ? "-" : "") + digits)
  }

  /// Reads what `exact` writes; nil where it is anything else.
  static func fraction(_ text: String, decimals: Int) -> Fraction? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let numerator = units(halves[0], decimals: decimals),
      WholeNumberCell.isDigits(ArraySlice(halves[1].utf8)), let denominator = Int(halves[1]),
      denominator > 0, numerator != .min
    else { return nil }
    return Fraction(numerator, denominator)
  }
}
