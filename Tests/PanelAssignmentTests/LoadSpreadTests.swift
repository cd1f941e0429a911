import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// The spread of work against trying every roster.
@Suite struct LoadSpreadTests {
  private static let gives = [Fraction.zero, Fraction(1, 1000), Fraction(1, 3), Fraction(1)]

  /// A random problem with the spread of work before, after or without other objectives.
  private static func parts(seed: UInt64) -> ProblemParts {
    var random = SeededGenerator(seed: seed)
    var parts = RandomProblem().parts(seed: seed)
    parts.policy.load.most = Int.random(in: 2...6, using: &random)
    let others = [
      Objective(.total), Objective(.worstPanel, of: .mean), Objective(.worstPanel, of: .seat),
    ]
    var objectives = [Objective(.loadSpread)]
    if let other = others.randomElement(using: &random), Int.random(in: 0..<4, using: &random) > 0 {
      objectives.insert(other, at: Int.random(in: 0...1, using: &random))
    }
    objectives[0].give = gives.randomElement(using: &random) ?? .zero
    parts.policy.objectives = objectives
    return parts
  }

  @Test(arguments: 0..<4)
  func `the least spread in any order of objectives`(slice: Int) throws {
    var feasible = 0
    for index in 0..<2500 {
      let seed = UInt64(slice * 1_000_000 + index)
      if try Oracle.compare(Self.parts(seed: seed), label: "seed \(seed)") == .feasible {
        feasible += 1
      }
    }
    #expect(feasible > 500)
  }

  @Test(arguments: [1, 5, 20, 60, 200])
  func `an early end says nothing false`(limit: Int) throws {
    for seed in 0..<600 {
      let problem = try AssignmentProblem(Self.parts(seed: UInt64(seed)))
      let options = AssignmentOptions(workLimit: limit)
      guard let assignment = try Oracle.assign(problem, options: options) else { continue }
      if assignment.termination == .infeasible { continue }
      Oracle.compareUnproven(assignment, of: problem, label: "seed \(seed), limit \(limit)")
    }
  }

  @Test func `large loads, of which some are held already`() throws {
    var docket = Docket(units: Array(repeating: Array(repeating: 1, count: 4), count: 3))
    let large = 999_999_937
    for (expert, held) in [large - 2, 1, 0, 5].enumerated() {
      docket.parts.experts[expert].held = held
      docket.parts.experts[expert].load = LoadOverride(most: large - expert)
    }
    docket.parts.policy.objectives = [Objective(.loadSpread)]
    // Two points go to the third expert and one to the second, who then has least.
    let seats = try docket.expectOptimum(of: Fraction(large - 2, large) - Fraction(2, large - 1))
    #expect(seats.joined().allSatisfy { $0 != 0 })
  }

  @Test func `nobody counts without a most load`() throws {
    var docket = Docket(units: [[1, 2], [3, 4]])
    docket.parts.policy.objectives = [Objective(.loadSpread), Objective(.total)]
    let assignment = try docket.assign()
    #expect(assignment.stages.map(\.stageValue) == [.zero, Fraction(6)])
    #expect(assignment.termination == .optimal)
  }

  @Test func `a limit on the spread is exact for any fractions`() throws {
    let problem = try AssignmentProblem(Docket(units: [[1]]).parts)
    let utilisation = try Utilisation(
      CompiledProblem(problem, panelOrder: [0], expertOrder: [0]))
    func allows(_ range: Fraction, _ value: Fraction, _ give: Fraction) -> Bool {
      SpreadLimit(utilisation: utilisation, value: value, give: give).allows(range)
    }
    #expect(allows(Fraction(1, 3), Fraction(1, 4), Fraction(1, 3)))
    #expect(!allows(Fraction(1, 3), Fraction(1, 4), Fraction(1, 4)))
    let large = Fraction(Int.max - 1, Int.max)
    #expect(allows(large, large, .zero))
    #expect(!allows(Fraction(1), large, .zero))
    #expect(allows(Fraction(1), large, Fraction(1, Int.max - 1)))
    #expect(!allows(Fraction(1), large, Fraction(1, Int.max)))
  }
}
