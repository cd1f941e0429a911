import Foundation
import PanelModel
import PanelTestSupport
import Testing

/// Rows are quantised many numbers at a time; what comes out is the exact rule's.
@Suite struct QuantisedRowTests {
  private static let columns = 150

  private func parts(_ matrix: AffinityMatrix, decimals: Int) -> ProblemParts {
    ProblemParts(
      name: "rows", asOf: CivilDate(dayNumber: 20_000), policy: Policy(decimals: decimals),
      experts: (0..<matrix.columnCount).map { Expert(id: Expert.ID("E\($0)")) },
      cases: (0..<matrix.rowCount).map { Case(id: Case.ID("C\($0)"), seats: SeatRange(1)) },
      scores: .matrix(matrix))
  }

  private func matrix(_ numbers: [Double], _ element: AffinityMatrix.Element) throws
    -> AffinityMatrix
  {
    // One byte before the numbers, so that none is aligned.
    var bytes = Data([7])
    for number in numbers {
      let word: UInt64 =
        switch element {
        case .float32: UInt64(Float(number).bitPattern)
        case .float64: number.bitPattern
        case .int32: UInt64(UInt32(bitPattern: Int32(number)))
        }
      for byte in 0..<element.size { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * byte))) }
    }
    return try #require(
      AffinityMatrix(
        bytes: bytes, offset: 1, rowCount: numbers.count / Self.columns,
        columnCount: Self.columns, element: element))
  }

  /// Numbers of every size, and those at and next to halves, whole numbers and the limit.
  private func number(
    _ random: inout SeededGenerator, decimals: Int, _ element: AffinityMatrix.Element
  ) -> Double {
    let most = 1_073_741_824 / Double(FixedPoint.powersOfTen[decimals])
    if element == .int32 {
      return Double.random(in: -most...most, using: &random).rounded(.towardZero)
    }
    let scale = Double(FixedPoint.powersOfTen[decimals])
    let half = Double(Int.random(in: -2_000_000...2_000_000, using: &random)) + 0.5
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return half / scale
    case 1: return (half / scale).nextUp
    case 2: return (half / scale).nextDown
    case 3: return Double(Float(half / scale))
    case 4: return (half - 0.5) / scale
    case 5: return Double.random(in: -most...most, using: &random)
    case 6:
      return [0, -0.0, .leastNonzeroMagnitude, -1e-300, most, -most, most.nextDown].randomElement(
        using: &random) ?? 0
    case 7: return Double.random(in: -2...2, using: &random) / scale
    default: return Double.random(in: 0...1, using: &random)
    }
  }

  @Test(arguments: AffinityMatrix.Element.allCases)
  func `rows are what the exact rule says of each number`(element: AffinityMatrix.Element) throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<60 {
      let decimals = Int.random(in: 0...9, using: &random)
      let numbers = (0..<4 * Self.columns).map { _ in
        number(&random, decimals: decimals, element)
      }
      let matrix = try matrix(numbers, element)
      let read = (0..<4).map { row in
        (0..<Self.columns).map { matrix.number(row: row, column: $0) }
      }
      let exact = read.map { row in
        row.map { number in
          (try? FixedPoint.units(of: number, decimals: decimals)).map(Int32.init)
        }
      }
      // A limit that a narrower kind of number rounds up is one unit too many.
      guard !exact.joined().contains(nil) else { continue }
      let table = try AssignmentProblem(parts(matrix, decimals: decimals)).affinities
      for row in 0..<4 {
        var units: [Int32] = []
        table.read(panel: row, into: &units)
        #expect(units == exact[row].compactMap(\.self), "\(decimals) decimals")
      }
    }
  }

  @Test(arguments: [
    Double.nan, .infinity, -.infinity, 1e300, -1e300, 1_073_741_825, -1_073_741_825, 0x1p52, 0x1p63,
  ])
  func `a number that has no place is named by row and column`(bad: Double) throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      var numbers = (0..<3 * Self.columns).map { _ in Double.random(in: -9...9, using: &random) }
      let places = Set(
        (0..<3).map { _ in Int.random(in: 0..<numbers.count, using: &random) })
      for place in places { numbers[place] = bad }
      let parts = parts(try matrix(numbers, .float64), decimals: 0)
      let error = #expect(throws: ProblemError.self) { try AssignmentProblem(parts) }
      let found = try #require(error).issues.map { $0.place }
      #expect(found.count == places.count)
      for (place, issue) in zip(places.sorted(), found) {
        let (row, column) = place.quotientAndRemainder(dividingBy: Self.columns)
        #expect(issue.row == row && issue.field == "C\(row), E\(column)")
      }
    }
  }
}
