import PanelModel
import PanelRules
import Testing

@testable import PanelAssignment

@Suite struct TightRowsTests {
  /// One panel and five experts, all of whom count.
  private static func problem(
    seats: SeatRange, coefficient: Int, size: Int, lower: Int? = nil, upper: Int? = nil,
    isOdd: Bool = false
  ) throws -> CompiledProblem {
    var docket = Docket(units: [Array(repeating: 1, count: 15)])
    docket.seats = [seats]
    let plain = try CompiledProblem(
      AssignmentProblem(docket.parts), panelOrder: [0], expertOrder: Array(0..<15))
    let row = CompiledProblem.Row(
      terms: (0..<5).map { CompiledProblem.Row.Term(pair: $0, coefficient: Int32(coefficient)) },
      sizes: size == 0 ? [] : [CompiledProblem.Row.Size(panel: 0, coefficient: Int32(size))],
      lower: lower, upper: upper, origin: 7)
    return plain.adding(rows: [row], odd: isOdd ? [0] : [])
  }

  /// A row in short: coefficient of a pair, of a filled seat, lower and upper bound.
  private static func tight(_ problem: CompiledProblem) -> [[Int?]] {
    TightRows.tighten(problem).rows.map { row in
      #expect(row.origin == 7 && Set(row.terms.map(\.coefficient)).count == 1)
      return [
        row.terms.first.map { Int($0.coefficient) }, row.sizes.first.map { Int($0.coefficient) },
        row.lower, row.upper,
      ]
    }
  }

  @Test func `at least a third of 5 to 7 seats`() throws {
    let rows = try Self.tight(
      Self.problem(seats: SeatRange(5, 7), coefficient: 3, size: -1, lower: 0))
    #expect(rows == [[1, nil, 2, nil], [1, -1, -4, nil]])
  }

  @Test func `at least a third of 5 or 7 seats`() throws {
    let rows = try Self.tight(
      Self.problem(seats: SeatRange(5, 7), coefficient: 3, size: -1, lower: 0, isOdd: true))
    #expect(rows == [[2, -1, -1, nil]])
  }

  @Test func `at most a third of 5 to 7 seats, written from either side`() throws {
    let rows: [[Int?]] = [[-1, nil, -2, nil]]
    #expect(
      try Self.tight(
        Self.problem(seats: SeatRange(6, 8), coefficient: 3, size: -1, upper: 0)) == rows)
    #expect(
      try Self.tight(
        Self.problem(seats: SeatRange(6, 8), coefficient: -3, size: 1, lower: 0)) == rows)
  }

  @Test func `a share of a settled number of seats is a count`() throws {
    let rows = try Self.tight(
      Self.problem(seats: SeatRange(7), coefficient: 3, size: -1, lower: 0, upper: 10))
    #expect(rows == [[1, nil, 3, 5]])
  }

  @Test func `bounds are rounded to the common divisor, below nothing too`() throws {
    let rows = try Self.tight(
      Self.problem(seats: SeatRange(1, 9), coefficient: -4, size: 0, lower: -7, upper: -1))
    #expect(rows == [[-1, nil, -1, -1]])
  }

  @Test func `what every seating keeps is left out`() throws {
    #expect(
      try Self.tight(Self.problem(seats: SeatRange(1, 9), coefficient: 1, size: -1, upper: 0)) == []
    )
  }

  @Test func `the same whole seatings keep the rows`() throws {
    var changed = 0
    for seed in 0..<4000 {
      guard
        let problem = try RuleOracleTests.sample(seed: UInt64(seed), kinds: [.rows, .odd])
      else { continue }
      let tight = TightRows.tighten(problem)
      #expect(
        ExhaustiveSeating(tight).everySeating() == ExhaustiveSeating(problem).everySeating(),
        "seed \(seed)")
      if tight.rows != problem.rows { changed += 1 }
    }
    #expect(changed > 500)
  }
}
