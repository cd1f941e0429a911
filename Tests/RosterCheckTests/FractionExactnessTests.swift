import PanelModel
import PanelTestSupport
import Testing

@testable import RosterCheck

@Suite struct FractionExactnessTests {
  @Test func keepsAgreesWithSmallArithmetic() {
    var random = SeededGenerator(seed: 8)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    for _ in 0..<20_000 {
      let value = Fraction(number(-9...9), number(1...4))
      let stage = Fraction(number(-9...9), number(1...4))
      let parts = number(1...4)
      let give = Fraction(number(0...parts), parts)
      let lost = Fraction(
        give.numerator * abs(stage.numerator), give.denominator * stage.denominator)
      let floor = Fraction(
        stage.numerator * lost.denominator - lost.numerator * stage.denominator,
        stage.denominator * lost.denominator)
      #expect(value.keeps(stage: stage, givingUp: give) == (value >= floor))
      let ceiling = Fraction(
        stage.numerator * lost.denominator + lost.numerator * stage.denominator,
        stage.denominator * lost.denominator)
      #expect(value.keeps(stage: stage, givingUp: give, isLeastBest: true) == (value <= ceiling))
    }
  }

  @Test(arguments: [
    (Fraction(.max), Fraction(.max), .zero, true),
    (Fraction(.max - 1), Fraction(.max), .zero, false),
    (Fraction(.max - 1), Fraction(.max), Fraction(1, .max), true),
    (Fraction(.max - 2), Fraction(.max), Fraction(1, .max), false),
    (Fraction(0), Fraction(.max, .max - 1), Fraction(1), true),
    (Fraction(-1, .max), Fraction(.max, .max - 1), Fraction(1), false),
    (Fraction(.min), Fraction(.min), .zero, true),
    (Fraction(.min), Fraction(.min, 3), Fraction(1), false),
    (Fraction(.min), Fraction(.min + 1), Fraction(1, .max), true),
    (Fraction(1, .max), Fraction(1, .max - 1), .zero, false),
    (Fraction(1, .max - 1), Fraction(1, .max), .zero, true),
  ])
  func keepsIsExactAtTheEdges(value: Fraction, stage: Fraction, give: Fraction, expected: Bool) {
    #expect(value.keeps(stage: stage, givingUp: give) == expected)
  }

  @Test func aNumberThatDoesNotComeOutEvenShowsItsDivisor() {
    #expect(Fraction(275, 100).text(decimals: 0) == "11/4")
    #expect(Fraction(275).text(decimals: 2) == "2.75")
    #expect(Fraction(-275, 3).text(decimals: 2) == "-2.75/3")
  }
}
