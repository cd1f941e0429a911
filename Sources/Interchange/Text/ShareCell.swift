import PanelModel

/// A share of a whole: `1/3`, `0` or `1`; never a decimal fraction, which could only be nearly that.
enum ShareCell {
  private static let mostDigits = 6

  /// The share, from 0 to 1.
  ///
  /// - Throws: A finding where the cell holds something else; of a decimal fraction or percentage it says which
  ///   share was probably meant.
  static func parse(_ cell: ArraySlice<UInt8>) throws(Finding) -> Fraction {
    let plain = CellText.plain(cell)
    let halves = plain.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard halves.count <= 2,
      halves.allSatisfy({ WholeNumberCell.isDigits($0) && $0.count <= mostDigits })
    else { throw refusal(plain, cell) }
    let numbers = halves.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    let denominator = numbers.count == 2 ? numbers[1] : 1
    guard denominator > 0, numbers[0] <= denominator else { throw refusal(plain, cell) }
    return Fraction(numbers[0], denominator)
  }

  private static func refusal(_ plain: ArraySlice<UInt8>, _ cell: ArraySlice<UInt8>) -> Finding {
    Finding(
      ProblemFilePhrases.notShare, ["value": shown(cell)],
      advice: meant(plain).map { ProblemFilePhrases.writeShare(["value": "\($0)"]) })
  }

  /// The share that `33%` or a decimal fraction such as `0.33` stands for: itself where it is simple, else
  /// one of at most a twelfth that is written the same, else itself.
  private static func meant(_ plain: ArraySlice<UInt8>) -> Fraction? {
    if plain.last == UInt8(ascii: "%"), WholeNumberCell.isDigits(plain.dropLast()),
      let hundredths = Int(String(decoding: plain.dropLast(), as: UTF8.self)),
      (0...100).contains(hundredths)
    {
      return Fraction(hundredths, 100)
    }
    let halves = plain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].allSatisfy({ $0 == UInt8(ascii: "0") }),
      WholeNumberCell.isDigits(halves[1]), halves[1].count <= mostDigits,
      let digits = Int(String(decoding: halves[1], as: UTF8.self))
    else { return nil }
    let scale = FixedPoint.powersOfTen[halves[1].count]
    let exact = Fraction(digits, scale)
    if exact.denominator <= 20 { return exact }
    for denominator in 2...12 {
      let numerator = (2 * digits * denominator + scale) / (2 * scale)
      // Within half a unit of the last digit, in whole numbers.
      let distance = abs(numerator * scale - digits * denominator)
      if numerator > 0, 2 * distance <= denominator { return Fraction(numerator, denominator) }
    }
    return exact
  }
}
