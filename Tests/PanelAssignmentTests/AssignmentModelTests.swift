import PanelModel
import PanelRules
import Testing

@testable import PanelAssignment

/// The check in integers that every seating must pass.
@Suite struct AssignmentModelTests {
  private var docket = Docket(units: [[5, 3, -1], [2, 4, 6]])

  private func model(_ floors: [Floor] = [], leastUnits: Int32 = .min) throws -> AssignmentModel {
    let problem = try AssignmentProblem(docket.parts)
    let compiled = try CompiledProblem(problem, panelOrder: [0, 1], expertOrder: [0, 1, 2])
    return AssignmentModel(
      problem: compiled, aim: .total, floors: floors, leastUnits: leastUnits)
  }

  /// Pairs 0 to 2 are the seats of the first case, 3 to 5 those of the second.
  private func isAdmissible(_ pairs: [Int]) throws -> Bool {
    try model().isAdmissible(Seating(pairs: pairs))
  }

  @Test func `every panel has its seats`() throws {
    #expect(try isAdmissible([0, 3]))
    #expect(try !isAdmissible([0]))
    #expect(try !isAdmissible([3]))
    #expect(try !isAdmissible([0, 1, 3]))
    #expect(try !isAdmissible([]))
  }

  @Test mutating func `no expert sits twice on one panel`() throws {
    docket.seats = [SeatRange(2), SeatRange(1)]
    #expect(try isAdmissible([0, 1, 3]))
    #expect(try !isAdmissible([0, 0, 3]))
  }

  @Test mutating func `loads keep both ends`() throws {
    docket.parts.policy.load.most = 1
    #expect(try isAdmissible([0, 4]))
    #expect(try !isAdmissible([0, 3]))
    docket.parts.experts[2].load = LoadOverride(least: 1)
    #expect(try !isAdmissible([0, 4]))
    #expect(try isAdmissible([0, 5]))
  }

  @Test mutating func `pins are seated`() throws {
    docket.parts.pins = [Pin(panel: "C1", expert: "E2")]
    #expect(try isAdmissible([0, 5]))
    #expect(try !isAdmissible([0, 3]))
  }

  @Test mutating func `experts in conflict sit apart`() throws {
    docket.seats = [SeatRange(1, 2), SeatRange(1)]
    docket.part(1, 0)
    #expect(try !isAdmissible([0, 1, 3]))
    #expect(try isAdmissible([0, 2, 3]))
    #expect(try isAdmissible([0, 4]))
  }

  @Test func `floors hold in whole units, and raised ones do not count`() throws {
    var floor = Floor(panel: nil, slope: 1, offset: 0, bound: 9)
    #expect(try model([floor]).isAdmissible(Seating(pairs: [0, 4])))
    floor.bound = 10
    #expect(try !model([floor]).isAdmissible(Seating(pairs: [0, 4])))
    floor.isRaised = true
    #expect(try model([floor]).isAdmissible(Seating(pairs: [0, 4])))
    let own = Floor(panel: 1, slope: 2, offset: -7, bound: 1)
    #expect(try model([own]).isAdmissible(Seating(pairs: [0, 4])))
    #expect(try !model([own]).isAdmissible(Seating(pairs: [0, 3])))
  }

  @Test mutating func `seats below the least affinity are for pins only`() throws {
    docket.parts.pins = [Pin(panel: "C0", expert: "E2")]
    let model = try model(leastUnits: 3)
    #expect(model.isAdmissible(Seating(pairs: [2, 4])))
    #expect(!model.isAdmissible(Seating(pairs: [2, 3])))
    docket.parts.pins = [Pin(panel: "C0", expert: "E0")]
    // A pin that is good enough does not excuse another seat that is not.
    #expect(try !self.model(leastUnits: 3).isAdmissible(Seating(pairs: [0, 3])))
  }
}
