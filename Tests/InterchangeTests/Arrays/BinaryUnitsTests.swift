import Foundation
import PanelModel
import Testing

@testable import Interchange

/// Floats of arrays against decimal text: two ways to the same units, written by different hands.
@Suite struct BinaryUnitsTests {
  @Test func `random floats agree with their decimal expansion`() {
    let seed: UInt64 = 7
    var generator = TestGenerator(seed: seed)
    for round in 0..<20_000 {
      let value = Self.randomFloat(&generator)
      let decimals = Int.random(in: 0...9, using: &generator)
      // The exact expansion: no double has more than 1074 decimals.
      let expansion = String(format: "%.1074f", value)
      let expected = SlowDecimal(expansion).units(decimals)
      guard (try? FixedPoint.units(of: value, decimals: decimals)) == expected.map(Int.init),
        (try? DecimalCell.parse(bytes(expansion), decimals: decimals)) == expected
      else {
        Testing.Issue.record("seed \(seed), round \(round): \(value) at \(decimals)")
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
