import ArgumentParser
import PanelModel

/// A probability above 0 and at most 1 as users write it, exactly: `0.5` or `1/3`.
struct ProbabilityArgument: ExpressibleByArgument {
  let value: Fraction

  private static let mostDigits = 6

  init?(argument: String) {
    let isShare = argument.contains("/")
    let halves = argument.split(
      separator: isShare ? "/" : ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.count == 2 || !isShare,
      halves.allSatisfy({ half in
        (1...Self.mostDigits).contains(half.utf8.count)
          && half.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), let first = Int(halves[0]), let second = Int(halves.count == 2 ? halves[1] : "0")
    else { return nil }
    let scale = halves.count == 2 ? FixedPoint.powersOfTen[halves[1].utf8.count] : 1
    let (numerator, denominator) = isShare ? (first, second) : (first * scale + second, scale)
    guard numerator > 0, numerator <= denominator else { return nil }
    value = Fraction(numerator, denominator)
  }
}
