/// Decimal numbers the slow way: strings of digits, as one does it on paper.
struct SlowDecimal {
  private var digits: [Int]
  private var pointAt: Int
  private let isNegative: Bool

  /// A number that is known to be well-formed.
  init(_ text: String) {
    let parts = text.split(separator: "e")
    let mantissa = parts[0].drop { $0 == "-" || $0 == "+" }
    let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    isNegative = text.hasPrefix("-")
    digits = mantissa.compactMap(\.wholeNumberValue)
    pointAt = halves[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// The number in units of 10^-`decimals`, or nil beyond 2^30.
  func units(_ decimals: Int) -> Int32? {
    let cut = pointAt + decimals
    let padded =
      [Int](repeating: 0, count: max(0, -cut)) + digits
      + [Int](repeating: 0, count: max(0, cut - digits.count))
    var whole = Array(padded.prefix(max(0, cut)))
    let rest = padded.dropFirst(max(0, cut))
    let first = rest.first ?? 0
    let isOdd = (whole.last ?? 0) % 2 == 1
    if first > 5 || (first == 5 && (isOdd || rest.dropFirst().contains { $0 > 0 })) {
      whole = Self.increment(whole)
    }
    let text = whole.drop { $0 == 0 }.map(String.init).joined()
    guard text.count <= 10, let magnitude = Int(text.isEmpty ? "0" : text), magnitude <= 1 << 30
    else { return nil }
    return Int32(isNegative ? -magnitude : magnitude)
  }

  private static func increment(_ digits: [Int]) -> [Int] {
    var digits = [0] + digits
    var index = digits.count - 1
    while digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    digits[index] += 1
    return digits
  }
}
