import PanelModel
import PanelTestSupport
import Testing

@Suite struct AffinityTableTests {
  private typealias Grid = [[Int?]]

  private func problem(_ grid: Grid, missing: AffinityTable.Missing, asMatrix: Bool) throws
    -> AssignmentProblem
  {
    let experts = grid[0].indices.map { Expert(id: Expert.ID("E\($0)")) }
    let cases = grid.indices.map { Case(id: Case.ID("C\($0)")) }
    var parts = ProblemParts(
      name: "grid", asOf: CivilDate(dayNumber: 0),
      policy: Policy(decimals: 3, missing: missing, seats: SeatRange(1)), experts: experts,
      cases: cases)
    if asMatrix {
      let numbers = grid.joined().map { Double($0 ?? 0) / 1000 }
      let matrix = SmallProblem.matrix(numbers, rows: cases.count, columns: experts.count)
      parts.scores = .matrix(try #require(matrix))
    } else {
      parts.scores = .listed(
        grid.enumerated().flatMap { panel, row in
          row.enumerated().compactMap { expert, units in
            units.map {
              ProblemParts.Score(
                panel: Panel.ID("C\(panel)"), expert: Expert.ID("E\(expert)"), units: $0)
            }
          }
        }.reversed())
    }
    return try AssignmentProblem(parts)
  }

  private func expectSame(_ table: AffinityTable, _ grid: Grid, blank: Int?) {
    for (panel, units) in grid.enumerated() {
      let expected = units.map { $0 ?? blank }
      #expect(units.indices.map { table.units(panel: panel, expert: $0) } == expected)
      var row: [Int32] = [99]
      table.read(panel: panel, into: &row)
      #expect(row == expected.map { $0.map(Int32.init) ?? AffinityTable.barred })
      let stated = expected.enumerated().compactMap { expert, units in
        units == blank ? nil : units.map { [expert, $0] }
      }
      #expect(table.stated(panel: panel).map { [$0.expert, Int($0.units)] } == stated)
    }
  }

  private func randomGrid(density: Double, _ random: inout SeededGenerator) -> Grid {
    let (rows, columns) = (
      Int.random(in: 1...8, using: &random), Int.random(in: 1...8, using: &random)
    )
    return (0..<rows).map { _ in
      (0..<columns).map { _ in
        Double.random(in: 0..<1, using: &random) < density
          ? Int.random(in: -3...3, using: &random) : nil
      }
    }
  }

  @Test func listedScoresReadAsTheyWereListed() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let grid = randomGrid(density: 0.4, &random)
      let zero = try problem(grid, missing: .zero, asMatrix: false)
      expectSame(zero.affinities, grid, blank: 0)
      let barred = try problem(grid, missing: .ineligible, asMatrix: false)
      expectSame(barred.affinities, grid, blank: nil)
    }
  }

  @Test func aMatrixAndTheEqualListReadTheSame() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let grid = randomGrid(density: 1, &random)
      for missing in AffinityTable.Missing.allCases {
        let blank = missing == .zero ? 0 : nil
        expectSame(
          try problem(grid, missing: missing, asMatrix: true).affinities, grid, blank: blank)
        expectSame(
          try problem(grid, missing: missing, asMatrix: false).affinities, grid, blank: blank)
      }
    }
  }
}
