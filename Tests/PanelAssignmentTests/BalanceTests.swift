import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Squares of workload and the range of comparable panels against trying every roster.
@Suite struct BalanceTests {
  private static let gives = [Fraction.zero, Fraction(1, 1000), Fraction(1, 3), Fraction(1)]

  private static func parts(seed: UInt64) -> ProblemParts {
    var random = SeededGenerator(seed: seed)
    var parts = RandomProblem().parts(seed: seed)
    parts.policy.load.most = Int.random(in: 2...6, using: &random)
    let own = [
      Objective(.loadSpread, aspect: .squares), Objective(.balance, aspect: .comparable),
    ]
    let others =
      own + [
        Objective(.total), Objective(.worstPanel, of: .mean), Objective(.worstPanel, of: .seat),
      ]
    var objectives = [own.randomElement(using: &random) ?? own[0]]
    if let other = others.randomElement(using: &random), other != objectives[0],
      Int.random(in: 0..<4, using: &random) > 0
    {
      objectives.insert(other, at: Int.random(in: 0...1, using: &random))
    }
    objectives[0].give = gives.randomElement(using: &random) ?? .zero
    parts.policy.objectives = objectives
    return parts
  }

  @Test(arguments: 0..<4)
  func `the least squares and the least range in any order of objectives`(slice: Int) throws {
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

  @Test func `seats and loads alone are a flow`() throws {
    var answered = 0
    for seed in 0..<2000 {
      var parts = Self.parts(seed: UInt64(seed))
      parts.policy.objectives = [Objective(.loadSpread, aspect: .squares)]
      let problem = try AssignmentProblem(parts)
      guard
        let compiled = try? CompiledProblem(
          problem, panelOrder: Array(problem.panels.indices),
          expertOrder: Array(problem.experts.indices))
      else { continue }
      var model = AssignmentModel(problem: compiled, aim: .least(.squares), floors: [])
      model.burdens = [Burden(squaresIn: compiled)]
      var budget = Budget(work: 1000, deadline: nil, stop: nil)
      guard let flow = SquareFlow(model)?.solve(within: &budget) else { continue }
      answered += 1
      let best = ExhaustiveSeating(compiled).stageValues(problem.policy.objectives)?.first
      let cost = try #require(flow.seating.map { model.burdens[0].cost(of: $0, in: compiled) })
      #expect(Fraction(cost, model.burdens[0].parts) == best, "seed \(seed)")
      // The potentials prove it to the last part.
      #expect(flow.bound == flow.seating.map(model.value), "seed \(seed)")
    }
    #expect(answered > 200)
  }

  @Test func `squares are exact while the common multiple is small, and rounded weights beyond`() {
    let exact = SquareScale([(0, 4), (0, 6), (3, 1)])
    #expect(exact.parts == 144)
    #expect(exact.weights == [9, 4, 144])
    let primes = SquareScale([(0, 97), (0, 89), (0, 83), (0, 79)])
    #expect(primes.parts == 100_000_000)
    // 10^8 / 9409 = 10628.12…
    #expect(primes.weights[0] == 10_628)
    let wide = SquareScale([(0, 1_000_000), (1000, 1)])
    #expect(wide.parts == 1_000_000_000_000)
    #expect(wide.weights == [1, 1_000_000_000_000])
    #expect(SquareScale([]).weights == [])
  }

  @Test func `many steps of one load are taken together`() throws {
    var docket = Docket(units: [[1, 2], [3, 4]])
    docket.parts.cases[0].effort = 1000
    docket.parts.cases[1].effort = 999
    for expert in 0..<2 { docket.parts.experts[expert].load = LoadOverride(most: 500_000) }
    docket.parts.policy.objectives = [Objective(.loadSpread, aspect: .squares), Objective(.total)]
    let problem = try AssignmentProblem(docket.parts)
    let compiled = try CompiledProblem(problem, panelOrder: [0, 1], expertOrder: [0, 1])
    let burden = Burden(squaresIn: compiled)
    #expect(burden.rows.allSatisfy { $0.segments.count <= Burden.mostSteps })
    let assignment = try docket.assign()
    #expect(assignment.seats.map { Set($0.joined()).count } == 2)
  }
}
