import PanelModel
import PanelRules
import Testing

@testable import PanelAssignment

@Suite struct FloorRowTests {
  /// Two panels, of which the first always has two seats, the second one or two.
  private static func problem(_ units: [[Int]]) throws -> CompiledProblem {
    var docket = Docket(units: units)
    docket.seats = [SeatRange(2), SeatRange(1, 2)]
    let problem = try AssignmentProblem(docket.parts)
    return try CompiledProblem(
      problem, panelOrder: [0, 1], expertOrder: Array(problem.experts.indices))
  }

  @Test func `each seat of a settled panel counts less a share of the bound`() throws {
    let problem = try Self.problem([[10, 11, 12], [4, 5, 6]])
    let model = AssignmentModel(problem: problem, aim: .total, floors: [])
    let row = FloorRow(Floor(panel: 0, slope: 1, offset: 0, bound: 21), in: model)
    // 21 shared by two seats is 10 for each, and 1 is left.
    #expect(row.scale == 1)
    #expect(row.bound == 1)
    #expect(
      [10, 11, 12].map { row.coefficient(of: $0, on: problem.panels[0]) } == [0, 1, 2])
  }

  @Test func `seats of other panels count in full`() throws {
    let problem = try Self.problem([[10, 11, 12], [4, 5, 6]])
    let model = AssignmentModel(problem: problem, aim: .total, floors: [])
    let row = FloorRow(Floor(panel: 1, slope: 1, offset: 0, bound: 5), in: model)
    #expect(row.scale == 0.25)
    #expect(row.bound == 5 * 0.25)
    #expect(row.coefficient(of: 6, on: problem.panels[1]) == 6 * 0.25)
    let all = FloorRow(Floor(panel: nil, slope: 1, offset: 0, bound: 24), in: model)
    // 24 shared by three seats at least is 8 for each; two of them are settled.
    #expect(all.bound / all.scale == 24 - 16)
    #expect(all.coefficient(of: 12, on: problem.panels[0]) / all.scale == 4)
    #expect(all.coefficient(of: 6, on: problem.panels[1]) / all.scale == 6)
  }

  @Test func `near ties of large affinities stay near one`() throws {
    let most = AffinityTable.limit
    let problem = try Self.problem([[most, most - 1, most - 2], [4, 5, 6]])
    let model = AssignmentModel(problem: problem, aim: .total, floors: [])
    let sum = FloorRow(Floor(panel: 0, slope: 1, offset: 0, bound: 2 * most - 2), in: model)
    #expect(sum.scale == 1 && sum.bound == 0)
    let mean = FloorRow(
      Floor(panel: 0, slope: 2, offset: -(2 * most - 3), bound: 0), in: model)
    #expect(mean.scale == 0.5 && mean.bound == 0)
  }

  @Test func `the multipliers are those of the rows before the shift`() throws {
    let problem = try Self.problem([[10, 11, 12], [4, 5, 6]])
    let model = AssignmentModel(
      problem: problem, aim: .total,
      floors: [
        Floor(panel: 0, slope: 1, offset: 0, bound: 21),
        Floor(panel: nil, slope: 1, offset: 0, bound: 24),
      ])
    let prices = RestrictedProgram(model).prices(from: [7, 5, 0, 0, 3, -2, -4])
    // The second floor is scaled by a quarter, as its largest coefficient is 6.
    #expect(prices.floors == [-2, -1])
    #expect(prices.seats == [35, 5])  // 7 + 2 * 10 + 1 * 8
    #expect(prices.loads == [0, 0, 3])
  }

  /// Both must bound every seating in the same way, or the shift has changed the question.
  @Test func `the shifted row says the same as the floor`() throws {
    for seed in 0..<800 {
      guard let sample = try RandomModel(seed: UInt64(seed), countsSeats: seed % 2 == 0) else {
        continue
      }
      let problem = sample.model.problem
      for floor in sample.model.floors {
        let row = FloorRow(floor, in: sample.model)
        for (seating, _) in sample.scored() {
          var plain = -floor.bound
          var shifted = -row.bound
          for (index, pairs) in seating.pairsByPanel(in: problem).enumerated()
          where floor.panel == nil || floor.panel == index {
            for pair in pairs {
              let count = sample.model.weights.value(floor.weight, ofPair: pair)
              plain += floor.coefficient(of: count)
              shifted += row.coefficient(of: count, on: problem.panels[index])
            }
          }
          #expect(shifted / row.scale == Double(plain), "seed \(seed)")
        }
      }
    }
  }
}
