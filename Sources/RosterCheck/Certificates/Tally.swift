import PanelModel

/// A sum of whole numbers that notices when it no longer fits 128 bits.
struct Tally: Hashable {
  private(set) var value: Int128 = 0
  /// Whether something did not fit: then the value means nothing.
  private(set) var isLost = false

  init(_ value: Int128 = 0) { self.value = value }

  /// A sum that did not fit.
  static let lost: Tally = {
    var tally = Tally()
    tally.isLost = true
    return tally
  }()

  mutating func add(_ number: Int128) {
    let (sum, isLost) = value.addingReportingOverflow(number)
    value = sum
    self.isLost = self.isLost || isLost
  }

  mutating func add(_ factor: Int128, times number: Int128) {
    let (product, isLost) = factor.multipliedReportingOverflow(by: number)
    self.isLost = self.isLost || isLost
    add(product)
  }

  mutating func add(_ other: Tally) {
    add(other.value)
    isLost = isLost || other.isLost
  }

  mutating func add(_ price: Tally, times number: Int) {
    isLost = isLost || price.isLost
    add(price.value, times: Int128(number))
  }

  /// Adds `factor * share`, rounded up.
  mutating func add(_ factor: Int128, timesRoundedUp share: Fraction) {
    let (product, isLost) = factor.multipliedReportingOverflow(by: Int128(share.numerator))
    self.isLost = self.isLost || isLost
    add(-Self.floor(isLost ? 0 : -product, Int128(share.denominator)))
  }

  /// Adds the greatest of `factor * number` over the numbers from `least` to `most`.
  mutating func add(_ factor: Int128, timesUpTo most: Int128, from least: Int128) {
    add(factor, times: factor > 0 ? most : least)
  }

  /// The quotient rounded down; the divisor is above 0.
  static func floor(_ number: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Fraction {
  /// The fraction in lowest terms; nil where it does not fit 64 bits, or the divisor is 0.
  static func exactly(_ numerator: Int128, _ denominator: Int128) -> Fraction? {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    guard denominator != 0, a != 0 else { return nil }
    guard let divisor = Int128(exactly: a), let top = Int(exactly: numerator / divisor),
      let bottom = Int(exactly: denominator / divisor), top != .min, bottom != .min
    else { return nil }
    return Fraction(top, bottom)
  }

  /// `self + number / divisor`; nil where it does not fit 64 bits.
  func adding(_ number: Int128, over divisor: Int128) -> Fraction? {
    let (left, isLost) = Int128(numerator).multipliedReportingOverflow(by: divisor)
    let (right, isAlsoLost) = number.multipliedReportingOverflow(by: Int128(denominator))
    let (sum, isSumLost) = left.addingReportingOverflow(right)
    let (bottom, isBottomLost) = divisor.multipliedReportingOverflow(by: Int128(denominator))
    guard !isLost, !isAlsoLost, !isSumLost, !isBottomLost else { return nil }
    return Fraction.exactly(sum, bottom)
  }
}
