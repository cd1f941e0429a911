import PanelAssignment
import PanelModel
import PanelTestSupport
import Testing

/// Why there is no roster: the argument that can be counted by hand, where there is one.
@Suite struct ExplanationTests {
  private var docket = Docket(units: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]])

  private func explanation() throws -> [Statement] {
    let assignment = try docket.assign()
    #expect(assignment.termination == .infeasible)
    #expect(assignment.seats == nil && assignment.stages.isEmpty)
    #expect(assignment.interruption == nil)
    return assignment.explanation
  }

  @Test mutating func `too few eligible experts`() throws {
    docket.seats = [SeatRange(4), SeatRange(1), SeatRange(1)]
    docket.bar(0, from: 0)
    #expect(try explanation().map(\.code) == ["infeasible.too-few-eligible"])
  }

  @Test mutating func `a least load out of reach`() throws {
    docket.seats = [SeatRange(1, 4), SeatRange(1, 4), SeatRange(1, 4)]
    docket.parts.experts[3].load = LoadOverride(least: 4)
    #expect(try explanation().map(\.code) == ["infeasible.least-load-out-of-reach"])
  }

  @Test mutating func `demand above capacity`() throws {
    docket.seats = [SeatRange(3), SeatRange(3), SeatRange(3)]
    docket.parts.policy.load.most = 2
    #expect(try explanation().map(\.code) == ["infeasible.demand-exceeds-capacity"])
  }

  @Test mutating func `least loads above all seats`() throws {
    docket.parts.policy.load.least = 1
    #expect(try explanation().map(\.code) == ["infeasible.least-loads-exceed-seats"])
  }

  @Test mutating func `several contradictions are all told`() throws {
    docket.seats = [SeatRange(4), SeatRange(4), SeatRange(1)]
    docket.parts.policy.load.most = 1
    docket.bar(0, from: 0)
    docket.bar(1, from: 1)
    #expect(
      try explanation().map { "\($0.code) \($0.values["panel"] ?? "")" } == [
        "infeasible.too-few-eligible C0", "infeasible.too-few-eligible C1",
        "infeasible.demand-exceeds-capacity ",
      ])
  }

  /// Each panel has its experts, and there is room enough in all; only the group has not.
  @Test mutating func `a group of panels, found through prices`() throws {
    docket = Docket(units: Array(repeating: Array(repeating: 1, count: 5), count: 5))
    docket.parts.policy.load.most = 1
    for reviewCase in 0..<3 { for expert in 2..<5 { docket.bar(expert, from: reviewCase) } }
    let statements = try explanation()
    #expect(statements.map(\.code) == ["infeasible.group-exceeds-capacity"])
    #expect(
      statements.first?.values == [
        "count": "3", "panels": "C0, C1, C2", "demand": "3", "experts": "2", "capacity": "2",
      ])
  }

  @Test mutating func `a group of experts, found through prices`() throws {
    docket.seats = [SeatRange(1, 2), SeatRange(1, 4), SeatRange(1, 4)]
    for expert in 0..<3 {
      docket.parts.experts[expert].load = LoadOverride(least: 1)
      docket.bar(expert, from: 1)
      docket.bar(expert, from: 2)
    }
    let statements = try explanation()
    #expect(statements.map(\.code) == ["infeasible.group-owes-too-much"])
    #expect(
      statements.first?.values
        == ["count": "3", "experts": "E0, E1, E2", "least": "3", "offer": "2"])
  }

  @Test mutating func `experts to keep apart, where no count shows it`() throws {
    docket = Docket(units: [[1, 1, 1], [1, 1, 1]])
    docket.seats = [SeatRange(2), SeatRange(1)]
    docket.part(0, 1)
    docket.part(1, 2)
    docket.part(2, 0)
    #expect(try explanation().map(\.code) == ["infeasible.together"])
    docket.parts.conflicts.removeLast()
    try docket.expectOptimum(3)
  }

  @Test mutating func `efforts that do not pack, where no count shows it`() throws {
    // Three panels of 2 points and two experts with room for 3 each.
    docket = Docket(units: [[1, 1], [1, 1], [1, 1]])
    for row in 0..<3 { docket.parts.cases[row].effort = 2 }
    docket.parts.policy.load.most = 3
    #expect(try explanation().map(\.code) == ["infeasible.together"])
    docket.parts.experts[0].load = LoadOverride(most: 4)
    try docket.expectOptimum(3)
  }

  /// Every argument by counting must hold of a problem that has indeed no roster.
  @Test func `an argument is found for most problems without a roster`() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<6000 {
      let problem = try AssignmentProblem(RandomProblem().parts(seed: UInt64(seed)))
      guard let assignment = try Oracle.assign(problem) else { continue }
      for statement in assignment.explanation { counts[statement.code, default: 0] += 1 }
    }
    let unexplained = counts["infeasible.together", default: 0]
    #expect(counts["infeasible.group-exceeds-capacity"] != nil)
    #expect(counts["infeasible.group-owes-too-much"] != nil)
    #expect(unexplained * 10 < counts.values.reduce(0, +), "\(counts)")
  }
}
