import PanelModel

/// A cell that holds a decimal number, read digit by digit.
struct DecimalCell {
  /// The first significant digits, at most 18, as a number.
  private var digits: UInt64 = 0

  /// How many digits `digits` has.
  private var digitCount = 0

  /// Whether a digit other than zero was cut off behind them.
  private var isMore = false

  /// The power of ten that `digits` is to be multiplied with.
  private var exponent = 0

  private var isNegative = false

  /// The number in the cell in units of 10^-`decimals`, rounded half to even.
  ///
  /// - Throws: A finding where the cell holds no finite number, or one beyond the limit of units.
  static func parse(_ cell: ArraySlice<UInt8>, decimals: Int) throws(Finding) -> Int32 {
    let plain = CellText.plain(cell)
    guard !plain.isEmpty else { throw Finding(FilePhrases.emptyNumber) }
    guard let number = DecimalCell(plain) else { throw refusal(of: plain, cell) }
    guard let units = number.units(decimals) else {
      let fitting = (0..<decimals).last { number.units($0) != nil }
      throw Finding(
        ProblemPhrases.scoreTooLarge, ["value": shown(cell), "decimals": "\(decimals)"],
        advice: fitting.map { ProblemPhrases.fewerDecimals(["fits": "\($0)"]) })
    }
    return units
  }

  /// The number in the cell as it is written, not yet rounded to any decimals.
  ///
  /// - Throws: A finding where the cell holds no finite number.
  static func number(_ cell: ArraySlice<UInt8>) throws(Finding) -> DecimalCell {
    let plain = CellText.plain(cell)
    guard !plain.isEmpty else { throw Finding(FilePhrases.emptyNumber) }
    guard let number = DecimalCell(plain) else { throw refusal(of: plain, cell) }
    return number
  }

  /// The number times a factor from 0 on, in whole units of 10^-`places`, cut off towards zero.
  ///
  /// - Returns: Also the sign of what was cut off; nil beyond `most` units. 18 digits of the number
  ///   count.
  func units(times factor: Int = 1, places: Int, most: Int128) -> (whole: Int128, rest: Int128)? {
    var whole = Int128(digits) * Int128(factor)
    var isCut = isMore && factor > 0
    var shift = exponent + places
    while shift > 0, whole > 0 {
      guard whole <= most / 10 else { return nil }
      whole *= 10
      shift -= 1
    }
    while shift < 0, whole > 0 {
      isCut = isCut || whole % 10 != 0
      whole /= 10
      shift += 1
    }
    guard whole <= most else { return nil }
    let sign: Int128 = isNegative ? -1 : 1
    return (sign * whole, isCut ? sign : 0)
  }

  /// Reads sign, digits with or without a point, and exponent; nil if that is not all there is.
  private init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    isNegative = Self.takeSign(&rest)
    var hasDigits = false
    var hasPoint = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        hasDigits = true
        take(UInt64(byte - 0x30), isFraction: hasPoint)
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard hasDigits else { return nil }
    guard let mark = rest.popFirst() else { return }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"), takeExponent(rest) else {
      return nil
    }
  }

  private static func takeSign(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") else { return false }
    return rest.popFirst() == UInt8(ascii: "-")
  }

  private mutating func take(_ digit: UInt64, isFraction: Bool) {
    if digitCount < 18 {
      digits = digits * 10 + digit
      if digits > 0 { digitCount += 1 }
      if isFraction { exponent -= 1 }
    } else {
      isMore = isMore || digit > 0
      if !isFraction { exponent += 1 }
    }
  }

  private mutating func takeExponent(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    let isBelow = Self.takeSign(&rest)
    guard WholeNumberCell.isDigits(rest) else { return false }
    // Far beyond any number of digits in a cell, a larger exponent changes nothing.
    let power = rest.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1 << 40) }
    exponent += isBelow ? -power : power
    return true
  }

  /// The number in units of 10^-`decimals`, or nil beyond the limit.
  private func units(_ decimals: Int) -> Int32? {
    let shift = exponent + decimals
    guard digits > 0 else { return 0 }
    if shift < 0 {
      // Below 10^18 and divided by 10^19 or more, nothing reaches one half.
      guard -shift <= 18 else { return 0 }
      return signed(Self.halfToEven(digits, FixedPoint.powersOfTen[-shift], isMore: isMore))
    }
    // Digits were cut off only behind 18 others, which are too many in front of the point anyway.
    guard shift <= 9, digits <= AffinityTable.limit else { return nil }
    return signed(digits * UInt64(FixedPoint.powersOfTen[shift]))
  }

  /// The quotient rounded half to even; `isMore` says that a little was cut off the dividend before.
  private static func halfToEven(_ dividend: UInt64, _ divisor: Int, isMore: Bool) -> UInt64 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: UInt64(divisor))
    // Half of the divisor, compared without doubling, which could overflow.
    let other = UInt64(divisor) - remainder
    let goesUp = remainder > other || (remainder == other && (isMore || quotient % 2 == 1))
    return goesUp ? quotient + 1 : quotient
  }

  /// The magnitude with the number's sign, or nil beyond the limit.
  private func signed(_ magnitude: UInt64) -> Int32? {
    guard magnitude <= AffinityTable.limit else { return nil }
    return isNegative ? -Int32(magnitude) : Int32(magnitude)
  }

  private static func refusal(
    of plain: ArraySlice<UInt8>, _ cell: ArraySlice<UInt8>
  ) -> Finding {
    let letters = String(decoding: plain, as: UTF8.self).lowercased().drop { "+-".contains($0) }
    if ["nan", "inf", "infinity"].contains(letters) {
      return Finding(FilePhrases.notFinite, ["value": shown(cell)])
    }
    return Finding(
      FilePhrases.notDecimal, ["value": shown(cell)],
      advice: WholeNumberCell.withoutSeparators(plain).map {
        Statement(FilePhrases.writeWithoutSeparators, ["value": $0])
      })
  }
}
