import PanelModel
import PanelTestSupport
import Testing

@Suite struct FractionTests {
  @Test func isKeptInLowestTermsWithAPositiveDenominator() {
    #expect(Fraction(6, -4) == Fraction(-3, 2))
    #expect(Fraction(6, -4).denominator == 2)
    #expect(Fraction(0, -7) == .zero)
    #expect(Fraction(0, -7).denominator == 1)
    #expect(Fraction(-6, -4) == Fraction(3, 2))
  }

  @Test func isWrittenAsAWholeNumberWhereItIsOne() {
    #expect("\(Fraction(8, 4))" == "2")
    #expect("\(Fraction(-1, 3))" == "-1/3")
  }

  @Test(arguments: [(7, 2, 3), (-7, 2, -4), (6, 3, 2), (-6, 3, -2), (0, 5, 0), (-1, 1000, -1)])
  func roundsDown(numerator: Int, denominator: Int, expected: Int) {
    #expect(Fraction(numerator, denominator).roundedDown == expected)
  }

  @Test func orderIsExactForTheGreatestNumbers() {
    #expect(Fraction(.max, .max - 1) > Fraction(1))
    #expect(Fraction(.max - 1, .max) < Fraction(1))
    #expect(Fraction(.min) < Fraction(.max))
    #expect(Fraction(.max - 1, .max) > Fraction(.max - 2, .max - 1))
  }

  @Test func orderOfRandomFractionsIsThatOfTheirDifference() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<10_000 {
      let numbers = (0..<4).map { _ in Int.random(in: -50...50, using: &random) }
      let (p, q, r, s) = (numbers[0], abs(numbers[1]) + 1, numbers[2], abs(numbers[3]) + 1)
      let (left, right) = (Fraction(p, q), Fraction(r, s))
      #expect((left < right) == (p * s - r * q < 0))
      #expect((left == right) == (p * s == r * q))
    }
  }

  @Test(arguments: [(12, 18, 6), (-12, 18, 6), (0, 5, 5), (0, 0, 1), (7, 0, 7), (1, 1, 1)])
  func greatestCommonDivisors(first: Int, second: Int, expected: Int) {
    #expect(greatestCommonDivisor(first, second) == expected)
  }
}
