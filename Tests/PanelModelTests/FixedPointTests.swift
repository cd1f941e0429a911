import PanelModel
import PanelTestSupport
import Testing

@Suite struct FixedPointTests {
  private func units(_ value: Double, _ decimals: Int) -> Result<Int, FixedPoint.Failure> {
    do throws(FixedPoint.Failure) {
      return .success(try FixedPoint.units(of: value, decimals: decimals))
    } catch {
      return .failure(error)
    }
  }

  @Test(
    arguments: [
      (0.5, 0, 0),  // halves go to the even side
      (1.5, 0, 2),
      (2.5, 0, 2),
      (-0.5, 0, 0),
      (-1.5, 0, -2),
      (0.125, 2, 12),
      (0.375, 2, 38),
      (0.1, 1, 1),
      (0.1, 9, 100_000_000),
      (1.005, 2, 100),  // the double lies below 1.005
      (2.675, 2, 267),
      (0.145, 2, 14),  // and so does this one
      (0, 9, 0),
      (-0.0, 3, 0),
      (.leastNonzeroMagnitude, 9, 0),
      (.leastNormalMagnitude, 9, 0),
      (1_073_741_824, 0, 1 << 30),
      (-1_073_741_824, 0, -(1 << 30)),
      (1.073_741_824, 9, 1 << 30),
      (1_073_741_824.5, 0, 1 << 30),  // rounds back into the range
    ] as [(Double, Int, Int)])
  func unitsThroughTheExactBinaryValue(value: Double, decimals: Int, expected: Int) {
    #expect(units(value, decimals) == .success(expected))
  }

  @Test(arguments: [Double.nan, -.nan, .signalingNaN, .infinity, -.infinity])
  func numbersThatAreNoNumbers(value: Double) {
    #expect(units(value, 6) == .failure(.notFinite))
  }

  @Test(
    arguments: [
      (1_073_741_825, 0, nil), (1_073_741_825, 3, nil), (1_073_741_824, 9, 0),
      (-1_073_741_824, 1, 0), (1000, 9, 6), (1.1, 9, 8), (1e300, 0, nil), (1.8e9, 4, nil),
      (-.greatestFiniteMagnitude, 9, nil),
    ] as [(Double, Int, Int?)])
  func overflowNamesTheMostDecimalsThatFit(value: Double, decimals: Int, fits: Int?) {
    #expect(units(value, decimals) == .failure(.overflow(fits: fits)))
  }

  /// `n / 2^k` is exact in binary, so that whole numbers alone can say what its units are.
  @Test func randomDyadicNumbersAgreeWithWholeNumberArithmetic() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let shift = Int.random(in: 0...20, using: &random)
      let numerator = Int.random(in: -(1 << 28)...(1 << 28), using: &random)
      let decimals = Int.random(in: 0...9, using: &random)
      let scaled = numerator.magnitude * UInt(FixedPoint.powersOfTen[decimals])
      let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: UInt(1) << shift)
      let doubled = 2 * remainder
      let isUp =
        doubled > UInt(1) << shift || (doubled == UInt(1) << shift && !quotient.isMultiple(of: 2))
      let magnitude = Int(quotient) + (isUp ? 1 : 0)
      let value = Double(numerator) / Double(1 << shift)
      if magnitude <= 1 << 30 {
        let expected = numerator < 0 ? -magnitude : magnitude
        #expect(units(value, decimals) == .success(expected), "\(value), \(decimals)")
      } else {
        guard case .failure(.overflow) = units(value, decimals) else {
          Testing.Issue.record("\(value) does not overflow \(decimals) decimals")
          continue
        }
      }
    }
  }

  @Test(
    arguments: [
      (0, 6, "0"), (1, 6, "0.000001"), (-250_000, 6, "-0.25"), (1_000_000, 6, "1"), (7, 0, "7"),
      (-1_500_000, 6, "-1.5"), (120, 1, "12"), (10, 3, "0.01"), (.min, 0, "-9223372036854775808"),
      (.min, 18, "-9.223372036854775808"), (.max, 9, "9223372036.854775807"),
    ] as [(Int, Int, String)])
  func textIsTheShortestDecimal(units: Int, decimals: Int, expected: String) {
    #expect(FixedPoint.text(of: units, decimals: decimals) == expected)
  }
}
