import GLPKBackend
import PanelModel
import PanelRules
import Testing

@testable import PanelAssignment

/// Rows, odd numbers of seats and chairs that can be judged by eye.
@Suite struct RuleSpecialCaseTests {
  private var docket = Docket(units: [[5, 4, 3], [5, 4, 3], [1, 2, 3]])

  private func compiled() throws -> CompiledProblem {
    let problem = try AssignmentProblem(docket.parts)
    return try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }

  private func assign(_ problem: CompiledProblem) throws -> Assignment {
    try PanelAssigner(solver: GLPKSolver()).assign(problem, options: AssignmentOptions())
  }

  @Test mutating func `an even number of seats that must be odd`() throws {
    docket.seats = [SeatRange(2), SeatRange(1, 3), SeatRange(1, 2)]
    #expect(try assign(compiled().adding(odd: [0])).termination == .infeasible)
    let assignment = try assign(compiled().adding(odd: [1, 2]))
    #expect(assignment.seats?.map(\.count) == [2, 3, 1])
    #expect(assignment.chairs == [nil, nil, nil])
  }

  @Test mutating func `the chair is the best who may, the first among equals`() throws {
    docket = Docket(units: [[5, 4, 4], [1, 1, 1]])
    docket.seats = [SeatRange(3), SeatRange(3)]
    let chairs = [
      CompiledProblem.ChairSeat(panel: 0, candidates: [1, 2]),
      CompiledProblem.ChairSeat(panel: 1, candidates: [3, 4, 5]),
    ]
    #expect(try assign(compiled().adding(chairs: chairs)).chairs == [1, 0])
  }

  @Test func `a limit makes others chair, and a panel may need another member`() throws {
    let chairs = (0..<3).map {
      CompiledProblem.ChairSeat(panel: $0, candidates: [Int32(3 * $0), Int32(3 * $0 + 1)])
    }
    let free = try assign(compiled().adding(chairs: chairs))
    #expect(free.stages.map(\.stageValue) == [Fraction(12)])
    #expect(free.chairs == [0, 0, 1])
    let limit = CompiledProblem.ChairLimit(panels: [0, 1, 2], most: 1)
    let none = try assign(compiled().adding(chairs: chairs, chairLimits: [limit]))
    #expect(none.termination == .infeasible)
    let two = CompiledProblem.ChairLimit(panels: [0, 1], most: 1)
    let assignment = try assign(compiled().adding(chairs: chairs, chairLimits: [two]))
    #expect(assignment.stages.map(\.stageValue) == [Fraction(11)])
    #expect(Set(assignment.chairs[0..<2]) == [0, 1] && assignment.chairs[2] == 1)
  }

  @Test func `what contradicts each other is named`() throws {
    // The first two panels may not take the first two experts, and the third has one seat to give.
    let rows = [
      CompiledProblem.Row(
        terms: [0, 1, 3, 4].map { CompiledProblem.Row.Term(pair: $0, coefficient: 1) }, upper: 0,
        origin: 3),
      CompiledProblem.Row(
        terms: [2, 5].map { CompiledProblem.Row.Term(pair: $0, coefficient: 2) }, upper: 3,
        isLazy: true, origin: 5),
      CompiledProblem.Row(
        terms: [CompiledProblem.Row.Term(pair: 8, coefficient: 1)], lower: 1, origin: 8),
    ]
    let assignment = try assign(compiled().adding(rows: rows))
    #expect(assignment.termination == .infeasible)
    let contradiction = try #require(assignment.contradiction)
    #expect(contradiction.panels == [0, 1])
    #expect(contradiction.origins == [3, 5])
    #expect(contradiction.experts == [] && contradiction.chairs == [])
  }

  @Test mutating func `a pin that breaks a row leaves nothing`() throws {
    docket.parts.pins = [Pin(panel: "C0", expert: "E0")]
    let row = CompiledProblem.Row(
      terms: [CompiledProblem.Row.Term(pair: 0, coefficient: 5)], upper: 4, origin: 2)
    let assignment = try assign(compiled().adding(rows: [row]))
    #expect(assignment.termination == .infeasible)
    #expect(assignment.contradiction?.origins == [2])
  }

  @Test func `a row over several panels is kept by all together`() throws {
    // The first expert twice at most costs least on the third panel.
    let row = CompiledProblem.Row(
      terms: [0, 3, 6].map { CompiledProblem.Row.Term(pair: $0, coefficient: 1) }, upper: 1,
      origin: 0)
    let assignment = try assign(compiled().adding(rows: [row]))
    #expect(assignment.stages.map(\.stageValue) == [Fraction(12)])
    #expect(assignment.termination == .optimal)
  }
}
