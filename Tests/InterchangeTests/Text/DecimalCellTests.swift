import PanelModel
import Testing

@testable import Interchange

@Suite struct DecimalCellTests {
  @Test(arguments: [
    ("0.5", 6, 500_000), (".5", 6, 500_000), ("1.", 6, 1_000_000), ("-0.25", 1, -2),
    ("0.35", 1, 4), ("0.25", 1, 2), ("0.2500000000000000000000000000001", 1, 3),
    ("0.2499999999999999999999999999999", 1, 2), ("1e-05", 6, 10), ("1E+3", 0, 1_000),
    ("2.5", 0, 2), ("3.5", 0, 4), ("0.5", 0, 0), ("-0", 6, 0), ("0e999999999999999999999", 9, 0),
    ("1e-999999999999999999999", 9, 0), ("0.944839", 6, 944_839), ("０．５", 2, 50),
    ("1.000000000000000000000000", 6, 1_000_000), ("1073741824", 0, 1 << 30),
    ("-1073741824", 0, -(1 << 30)), ("1073741824.5", 0, 1 << 30),
    ("0.00000000000000000000001e23", 3, 1_000),
  ])
  func `decimals are rounded half to even, exactly`(
    cell: String, decimals: Int, units: Int32
  ) throws {
    #expect(try DecimalCell.parse(bytes(cell), decimals: decimals) == units)
  }

  @Test(arguments: [
    ("", "number.empty"), ("nan", "number.not-finite"), ("-Inf", "number.not-finite"),
    ("Infinity", "number.not-finite"), (".", "number.not-decimal"), ("1.2.3", "number.not-decimal"),
    ("0,5", "number.not-decimal"), ("1e", "number.not-decimal"), ("1e+", "number.not-decimal"),
    ("e5", "number.not-decimal"), ("+-1", "number.not-decimal"), ("0x10", "number.not-decimal"),
    ("1 2", "number.not-decimal"), ("五", "number.not-decimal"), ("1/3", "number.not-decimal"),
    ("1,000", "number.not-decimal"),
  ])
  func `what is no finite number is refused`(cell: String, expected: String) {
    #expect(code { try DecimalCell.parse(bytes(cell), decimals: 6) } == expected)
  }

  @Test(arguments: [
    ("1073741824.51", 6, "none"), ("1073741824.5", 6, "0"), ("2000", 9, "5"), ("-2000", 6, "5"),
    ("1e10", 6, "none"), ("1e999999999999999999999", 0, "none"),
    ("99999999999999999999999999", 6, "none"),
  ])
  func `an overflow names the most decimals that fit`(cell: String, decimals: Int, fitting: String)
  {
    let finding = #expect(throws: Finding.self) {
      try DecimalCell.parse(bytes(cell), decimals: decimals)
    }
    #expect(finding?.code == "score.too-large")
    #expect(finding?.advice?.values["fits"] ?? "none" == fitting)
  }

  @Test func `a hundred thousand random numbers agree with arithmetic on digit strings`() {
    let seed: UInt64 = 20_260_305
    var generator = TestGenerator(seed: seed)
    for round in 0..<100_000 {
      let cell = Self.randomNumber(&generator)
      let decimals = Int.random(in: 0...9, using: &generator)
      let units = try? DecimalCell.parse(bytes(cell), decimals: decimals)
      let expected = SlowDecimal(cell).units(decimals)
      guard units == expected else {
        Testing.Issue.record("seed \(seed), round \(round): \(cell) at \(decimals)")
        return
      }
    }
  }

  /// Short and long numbers, many of them halves, some too large.
  private static func randomNumber(_ generator: inout TestGenerator) -> String {
    func digits(_ most: Int) -> String {
      let count = Int.random(in: 0...most, using: &generator)
      return (0..<count).map { _ in
        ["0", "5", "9", "\(Int.random(in: 0...9, using: &generator))"]
          .randomElement(using: &generator) ?? "0"
      }.joined()
    }
    let sign = ["", "-", "+"].randomElement(using: &generator) ?? ""
    let whole = digits(Bool.random(using: &generator) ? 3 : 12)
    let fraction = digits(Bool.random(using: &generator) ? 6 : 30)
    let number = sign + (whole.isEmpty && fraction.isEmpty ? "0" : whole)
    let exponent = Int.random(in: -12...12, using: &generator)
    return number + (fraction.isEmpty ? "" : "." + fraction)
      + (Bool.random(using: &generator) ? "e\(exponent)" : "")
  }
}
