import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Objectives in every order, with everything that a stage may give, against exhaustive search.
@Suite struct StageOracleTests {
  private static let measures: [Objective.Measure?] = [nil, .sum, .mean, .seat]
  private static let gives = [
    Fraction.zero, Fraction(1, 1000), Fraction(1, 10), Fraction(1, 3), Fraction(1),
  ]

  private func objectives(using random: inout SeededGenerator) -> [Objective] {
    let worst = Objective(.worstPanel, of: Self.measures.randomElement(using: &random) ?? nil)
    var objectives = [Objective(.total), worst].shuffled(using: &random)
    objectives[0].give = Self.gives.randomElement(using: &random) ?? .zero
    return objectives
  }

  @Test(arguments: 0..<4)
  func `two stages in either order, with a give between them`(slice: Int) throws {
    var feasible = 0
    for index in 0..<1500 {
      let seed = UInt64(slice * 1_000_000 + index + 500_000)
      var random = SeededGenerator(seed: seed)
      var parts = RandomProblem().parts(seed: seed)
      parts.policy.objectives = objectives(using: &random)
      if try Oracle.compare(parts, label: "seed \(seed)") == .feasible { feasible += 1 }
    }
    #expect(feasible > 300)
  }

  /// Affinities as six decimals give them: far larger than the solver's tolerances like them.
  @Test(arguments: 0..<4)
  func `two stages with affinities of a million and more`(slice: Int) throws {
    for index in 0..<1000 {
      let seed = UInt64(slice * 1_000_000 + index)
      var random = SeededGenerator(seed: seed)
      var parts = RandomProblem().parts(seed: seed)
      parts.policy.objectives = objectives(using: &random)
      let isNarrow = Bool.random(using: &random)
      let most = [1_000_000, AffinityTable.limit].randomElement(using: &random) ?? 1
      parts.mapUnits { _ in
        isNarrow
          ? 1_000_000 - Int.random(in: 0...5, using: &random)
          : Int.random(in: -most...most, using: &random)
      }
      try Oracle.compare(parts, label: "seed \(seed)")
    }
  }

  /// A unit in 2^30 is below any tolerance: the proof may fail, but nothing false may be said.
  @Test(arguments: [1, -1])
  func `nothing false is said where a unit is beyond the solver's precision`(sign: Int) throws {
    var unproven = 0
    for seed in 0..<3000 {
      var random = SeededGenerator(seed: UInt64(seed))
      var parts = RandomProblem().parts(seed: UInt64(seed))
      parts.policy.objectives = objectives(using: &random)
      parts.mapUnits { _ in sign * (AffinityTable.limit - Int.random(in: 0...5, using: &random)) }
      let problem = try AssignmentProblem(parts)
      guard let assignment = try Oracle.assign(problem) else { continue }
      Oracle.compareUnproven(assignment, of: problem, label: "seed \(seed)")
      if assignment.termination == .limit { unproven += 1 }
    }
    #expect(unproven < 30)
  }

  @Test(arguments: Objective.Measure.allCases)
  func `a give of many digits can be held`(measure: Objective.Measure) throws {
    let limit = AffinityTable.limit
    var docket = Docket(units: [[limit, limit, limit - 1], [limit, 0, 5]])
    docket.parts.policy.load.most = 1
    for objectives in [[0, 1], [1, 0]] {
      docket.parts.policy.objectives = objectives.map {
        [
          Objective(.total, give: Fraction(1, Int.max)),
          Objective(.worstPanel, of: measure, give: Fraction(Int.max - 2, Int.max)),
        ][$0]
      }
      let assignment = try docket.assign()
      #expect(assignment.termination == .optimal)
      #expect(assignment.stages.map(\.stageValue).max() == Fraction(2 * limit))
    }
  }

  @Test func `what remains of a give, by hand`() {
    func remainder(_ value: Fraction, _ give: Fraction, _ limit: Int) -> Fraction {
      value.remainder(giving: give, denominatorsUpTo: limit)
    }
    let large = Fraction(1 << 60)
    #expect(remainder(large, .zero, 1) == large)
    #expect(remainder(large, Fraction(1, Int.max), 1) == large)
    #expect(remainder(large, Fraction(1, 1 << 60), 1) == Fraction((1 << 60) - 1))
    #expect(remainder(large, Fraction(1), 1) == .zero)
    #expect(remainder(Fraction(-10), Fraction(1, 4), 1) == Fraction(-12))
    #expect(remainder(Fraction(-10), Fraction(1, 4), 2) == Fraction(-25, 2))
    #expect(remainder(Fraction(10, 3), Fraction(1, 7), 5) == Fraction(3))
  }

  @Test func `what remains of a give is the least fraction that values can have`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let value = Fraction(
        Int.random(in: -50...50, using: &random), Int.random(in: 1...6, using: &random))
      let denominator = Int.random(in: 1...20, using: &random)
      let give = Fraction(Int.random(in: 0...denominator, using: &random), denominator)
      let limit = Int.random(in: 1...8, using: &random)
      let floor = value - give * value.magnitude
      let remainder = value.remainder(giving: give, denominatorsUpTo: limit)
      #expect(remainder >= floor && remainder.denominator <= limit)
      for part in 1...limit {
        for numerator in -800...800 where Fraction(numerator, part) >= floor {
          #expect(remainder <= Fraction(numerator, part), "\(value) \(give) \(limit)")
          break
        }
      }
    }
  }

  @Test(arguments: [Objective.Measure.sum, .mean, .seat])
  func `no seating is better than every panel with the pool to itself`(
    measure: Objective.Measure
  ) throws {
    var reached = 0
    for seed in 0..<1500 {
      var parts = RandomProblem().parts(seed: UInt64(seed))
      parts.policy.objectives = [Objective(.worstPanel, of: measure)]
      let problem = try AssignmentProblem(parts)
      guard let compiled = try? compile(problem) else { continue }
      let bound = PanelQuality(measure: measure).trivialBound(compiled)?.bound
      guard let optimum = ExhaustiveAssignment(problem).answer()?.stageValues.first else {
        continue
      }
      #expect(try #require(bound) >= optimum, "seed \(seed)")
      if bound == optimum { reached += 1 }
    }
    #expect(reached > 100)
  }

  private func compile(_ problem: AssignmentProblem) throws(ProblemError) -> CompiledProblem {
    try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }

  @Test(arguments: [
    ([SeatRange(2), SeatRange(2)], Objective.Measure.sum),
    ([SeatRange(2), SeatRange(1)], .mean), ([SeatRange(1, 2), SeatRange(1, 2)], .mean),
  ])
  func `a measure left open is the problem's`(seats: [SeatRange], measure: Objective.Measure)
    throws
  {
    var docket = Docket(units: [[5, 3, 1], [2, 2, 9]])
    docket.seats = seats
    docket.parts.policy.objectives = [Objective(.worstPanel)]
    let open = try docket.assign()
    #expect(open.stages.map(\.objective.measure) == [measure])
    docket.parts.policy.objectives = [Objective(.worstPanel, of: measure)]
    #expect(try docket.assign().stages == open.stages)
  }

  @Test func `objectives of the options go before the policy's`() throws {
    let docket = Docket(units: [[5, 3, 1], [2, 2, 9]])
    let options = AssignmentOptions(objectives: [Objective(.worstPanel, of: .seat)])
    let assignment = try docket.assign(options: options)
    #expect(assignment.stages.map(\.objective) == options.objectives)
  }
}
