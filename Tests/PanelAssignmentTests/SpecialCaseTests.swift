import PanelAssignment
import PanelModel
import Testing

/// Corners of the domain, each with an answer that can be told by hand.
@Suite struct SpecialCaseTests {
  @Test(arguments: [0, 5, -5])
  func `one expert and one case`(units: Int) throws {
    #expect(try Docket(units: [[units]]).expectOptimum(units) == [[0]])
  }

  @Test func `equal affinities everywhere`() throws {
    var docket = Docket(units: Array(repeating: Array(repeating: 7, count: 40), count: 30))
    docket.seats = Array(repeating: SeatRange(3), count: 30)
    docket.parts.policy.load = LoadBounds(least: 2, most: 3)
    let seats = try docket.expectOptimum(7 * 90)
    let loads = Dictionary(grouping: seats.joined()) { $0 }.mapValues(\.count)
    #expect(loads.count == 40 && loads.values.allSatisfy { (2...3).contains($0) })
  }

  @Test func `no affinities at all`() throws {
    var docket = Docket(units: [[0, 0, 0], [0, 0, 0]])
    docket.parts.policy.objectives = [Objective(.worstPanel, of: .mean), Objective(.total)]
    let assignment = try docket.assign()
    #expect(assignment.termination == .optimal)
    #expect(assignment.stages.map(\.stageValue) == [.zero, .zero])
  }

  @Test func `negative affinities fill no more seats than they must`() throws {
    var docket = Docket(units: [[-3, -1, -2], [4, -1, 2]])
    docket.seats = [SeatRange(1, 3), SeatRange(1, 3)]
    #expect(try docket.expectOptimum(5) == [[1], [0, 2]])
    docket.parts.policy.objectives = [Objective(.worstPanel, of: .sum)]
    try docket.expectOptimum(-1)
    docket.parts.policy.objectives = [Objective(.worstPanel, of: .seat)]
    try docket.expectOptimum(-1)
  }

  @Test func `a least load can cost affinity`() throws {
    var docket = Docket(units: [[9, -4]])
    docket.seats = [SeatRange(1, 2)]
    #expect(try docket.expectOptimum(9) == [[0]])
    docket.parts.experts[1].load = LoadOverride(least: 1)
    #expect(try docket.expectOptimum(5) == [[0, 1]])
    docket.parts.experts[1].held = 1
    #expect(try docket.expectOptimum(9) == [[0]])
    docket.parts.experts[1].held = 0
    docket.parts.experts[1].status = "retired"
    #expect(try docket.expectOptimum(9) == [[0]])
  }

  @Test func `pins are kept at any price, the chair's too`() throws {
    var docket = Docket(units: [[9, 8, -50, 7], [1, 1, 1, 1]])
    docket.seats = [SeatRange(2), SeatRange(1)]
    docket.parts.pins = [
      Pin(panel: "C0", expert: "E2", effect: .chair),
      Pin(panel: "C0", expert: "E0", effect: .keepOff),
    ]
    #expect(try docket.expectOptimum(-41).first == [1, 2])
    docket.parts.policy.objectives = [Objective(.worstPanel, of: .seat), Objective(.total)]
    let assignment = try docket.assign()
    #expect(assignment.stages.map(\.stageValue) == [Fraction(-50), Fraction(-41)])
  }

  @Test func `a shared panel costs the sum of its cases and takes who is recused`() throws {
    var docket = Docket(units: [[9, 1], [0, 0]])
    docket.parts.cases = [
      Case(id: "left", applicant: "Li", seats: SeatRange(1), effort: 2, panel: "C0"),
      Case(id: "right", seats: SeatRange(1), effort: 3, panel: "C0"),
      Case(id: "C1", seats: SeatRange(1), effort: 1),
    ]
    docket.parts.conflicts = [Conflict(expert: "E0", target: .person("Li"))]
    docket.parts.policy.load.most = 5
    #expect(try docket.expectOptimum(9) == [[0], [1]])
    docket.parts.experts[0].load = LoadOverride(most: 4)
    #expect(try docket.expectOptimum(1) == [[1], [0]])
    docket.parts.experts[0].load = LoadOverride()
    docket.parts.conflicts[0].effect = .panel
    #expect(try docket.expectOptimum(1) == [[1], [0]])
  }

  @Test func `experts in conflict sit on different panels`() throws {
    var docket = Docket(units: [[9, 9, 1], [9, 9, 1]])
    docket.seats = [SeatRange(2), SeatRange(2)]
    try docket.expectOptimum(36)
    docket.part(1, 0)
    try docket.expectOptimum(20)
  }

  @Test(arguments: [1, -1])
  func `a thousand seats of the greatest affinity`(sign: Int) throws {
    let most = sign * AffinityTable.limit
    var docket = Docket(units: [Array(repeating: most, count: 1000)])
    docket.seats = [SeatRange(999, 1000)]
    let seats = sign > 0 ? 1000 : 999
    for (objectives, value) in [
      ([Objective(.total)], Fraction(seats * most)),
      ([Objective(.worstPanel, of: .sum)], Fraction(seats * most)),
      ([Objective(.worstPanel, of: .mean)], Fraction(most)),
      ([Objective(.worstPanel, of: .seat)], Fraction(most)),
    ] {
      docket.parts.policy.objectives = objectives
      let assignment = try docket.assign()
      #expect(assignment.stages.map(\.stageValue) == [value])
      #expect(assignment.termination == .optimal)
    }
  }

  /// The coefficients of a mean over so many seats go to the limit of what a solver takes.
  @Test func `the mean of many seats of the greatest affinities, of either sign`() throws {
    let most = AffinityTable.limit
    let row = (0..<700).map { $0 % 2 == 0 ? most - $0 : -most + $0 }
    var docket = Docket(units: [row, row.reversed()])
    docket.seats = [SeatRange(600, 640), SeatRange(601, 640)]
    docket.parts.policy.load.most = 2
    docket.bar(0, from: 0)
    docket.bar(699, from: 1)
    docket.parts.policy.objectives = [Objective(.worstPanel, of: .mean), Objective(.total)]
    let assignment = try docket.assign(
      options: AssignmentOptions(workLimit: 20_000, timeLimit: .seconds(10)))
    let stage = try #require(assignment.stages.first)
    #expect(try #require(stage.bound) >= stage.stageValue)
    #expect(stage.stageValue > Fraction(most / 10))
  }

  @Test func `loads and efforts at their limits`() throws {
    // Two shared panels of 2 000 cases with 1 000 points each, so 2 000 000 for a seat.
    let cases = (0..<4000).map {
      Case(
        id: Case.ID("c\($0)"), seats: SeatRange(1), effort: 1000,
        panel: $0 % 2 == 0 ? "C0" : "C1")
    }
    var docket = Docket(units: [[9, 8], [9, 2]])
    docket.parts.cases = cases
    docket.parts.policy.load = LoadBounds(least: 0, most: 1_000_000_000)
    #expect(try docket.expectOptimum(18) == [[0], [0]])
    docket.parts.experts[0].held = 1_000_000_000 - 3_999_999
    #expect(try docket.expectOptimum(17) == [[1], [0]])
    docket.parts.experts[0].load = LoadOverride(least: 1_000_000_000)
    #expect(try docket.assign().termination == .infeasible)
    docket.parts.experts[0].held -= 1
    let assignment = try docket.assign()
    #expect(assignment.explanation.isEmpty && assignment.seats == [[0], [0]])
  }

  /// A point of effort in a load of millions is below a solver's relative tolerance.
  @Test func `one point too much is too much, however large the load`() throws {
    let cases = (0..<6).flatMap { panel in
      (0..<1000).map {
        Case(
          id: Case.ID("c\(panel)-\($0)"), seats: SeatRange(1),
          effort: $0 == 0 ? 999 : 1000, panel: Panel.ID("C\(panel)"))
      }
    }
    var docket = Docket(units: Array(repeating: [9, 1], count: 6))
    docket.parts.cases = cases
    docket.parts.experts[0].load = LoadOverride(most: 6 * 999_999)
    try docket.expectOptimum(54)
    docket.parts.experts[0].load = LoadOverride(most: 6 * 999_999 - 1)
    try docket.expectOptimum(46)
  }

  @Test func `a thousand panels and three experts`() throws {
    var docket = Docket(units: (0..<1000).map { [$0 % 7, $0 % 5, $0 % 3] })
    docket.parts.policy.load.most = 350
    let seats = try docket.assign()
    #expect(seats.termination == .optimal)
    let loads = Dictionary(grouping: seats.seats?.joined().map(\.self) ?? []) { $0 }
    #expect(loads.values.allSatisfy { $0.count <= 350 })
    docket.parts.policy.load.most = 333
    #expect(
      try docket.assign().explanation.map(\.code) == ["infeasible.demand-exceeds-capacity"])
  }

  @Test func `many ties among wholes`() throws {
    var docket = Docket(
      units: (0..<40).map { row in (0..<25).map { (row * 7 + $0 * 3) % 4 == 0 ? 1 : 0 } })
    docket.seats = Array(repeating: SeatRange(2, 4), count: 40)
    docket.parts.policy.load = LoadBounds(least: 3, most: 4)
    docket.parts.policy.objectives = [Objective(.worstPanel, of: .sum), Objective(.total)]
    let assignment = try docket.assign()
    #expect(assignment.termination == .optimal)
    #expect(assignment.stages.map(\.stageValue) == [Fraction(2), Fraction(100)])
  }
}
