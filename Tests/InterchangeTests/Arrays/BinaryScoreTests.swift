import Foundation
import Testing

@testable import Interchange

@Suite struct BinaryScoreTests {
  @Test(
    arguments: [
      (0.5, 0, 0), (1.5, 0, 2), (2.5, 0, 2), (-2.5, 0, -2), (0.1, 9, 100_000_000), (-0.0, 3, 0),
      (.leastNonzeroMagnitude, 9, 0), (.leastNormalMagnitude, 9, 0), (1_073_741_824.5, 0, 1 << 30),
      // 1.005 lies below, 1.015 above the decimal that prints the same.
      (1.005, 2, 100), (1.015, 2, 101), (0.125, 2, 12), (0.375, 2, 38),
    ] as [(Double, Int, Int32)])
  func `floats are rounded through their exact value`(
    value: Double, decimals: Int, units: Int32
  ) throws {
    #expect(try BinaryScore.units(of: value, decimals: decimals) == units)
  }

  @Test(
    arguments: [
      (.nan, "number.not-finite"), (.infinity, "number.not-finite"),
      (-.infinity, "number.not-finite"), (1e300, "number.too-large"), (1_075.0, "number.too-large"),
      (.greatestFiniteMagnitude, "number.too-large"), (1_073_741_825, "number.too-large"),
    ] as [(Double, String)])
  func `what does not fit is refused`(value: Double, expected: String) {
    #expect(code { try BinaryScore.units(of: value, decimals: 6) } == expected)
  }

  @Test func `integers are multiplied, or refused`() throws {
    #expect(try BinaryScore.units(of: Int32(-7), decimals: 6) == -7_000_000)
    #expect(code { try BinaryScore.units(of: Int32.min, decimals: 9) } == "number.too-large")
    let finding = #expect(throws: Finding.self) {
      try BinaryScore.units(of: Int32(10_000), decimals: 6)
    }
    #expect(finding?.advice?.values["decimals"] == "5")
  }

  @Test func `random floats agree with their decimal expansion`() {
    let seed: UInt64 = 7
    var generator = TestGenerator(seed: seed)
    for round in 0..<20_000 {
      let value = Self.randomFloat(&generator)
      let decimals = Int.random(in: 0...9, using: &generator)
      // The exact expansion: no double has more than 1074 decimals.
      let expansion = String(format: "%.1074f", value)
      let expected = SlowDecimal(expansion).units(decimals)
      guard (try? BinaryScore.units(of: value, decimals: decimals)) == expected,
        (try? DecimalCell.parse(bytes(expansion), decimals: decimals)) == expected
      else {
        Issue.record("seed \(seed), round \(round): \(value) at \(decimals)")
        return
      }
    }
  }

  /// Any bits, plain scores as `Float` or `Double`, and binary fractions, which make exact halves.
  private static func randomFloat(_ generator: inout TestGenerator) -> Double {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let value = Double(bitPattern: generator.next())
      return value.isFinite ? value : 0
    case 1: return Double(Float.random(in: -2...2, using: &generator))
    case 2: return Double.random(in: -2_000...2_000, using: &generator)
    default: return Double(Int.random(in: -99_999...99_999, using: &generator)) / 1_024
    }
  }
}
