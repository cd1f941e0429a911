import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// What good panels cost, against every seating.
@Suite struct CoverBoundTests {
  private static let budget = Budget(work: 0, deadline: nil, stop: nil)

  private static func problem(seed: UInt64) throws -> CompiledProblem? {
    var generator = RandomProblem()
    generator.largest = (5, 4)
    let problem = try AssignmentProblem(generator.parts(seed: seed))
    guard
      let compiled = try? CompiledProblem(
        problem, panelOrder: Array(problem.panels.indices),
        expertOrder: Array(problem.experts.indices)),
      compiled.pairCount <= 14
    else { return nil }
    return compiled
  }

  @Test(arguments: [Objective.Measure.sum, .mean])
  func `no seating has a better worst panel, whatever the prices`(measure: Objective.Measure)
    throws
  {
    var (bounded, exact, better) = (0, 0, 0)
    for seed in UInt64(0)..<4_000 {
      guard let problem = try Self.problem(seed: seed) else { continue }
      var random = SeededGenerator(seed: seed)
      let quality = PanelQuality(measure: measure)
      let seatings = ExhaustiveSeating(problem).everySeating()
      let best = seatings.map { panels in
        quality.worst(of: Seating(pairs: panels.flatMap(\.self)), in: problem)
      }.max()
      let cover = CoverBound(problem, quality, within: Self.budget)
      for _ in 0..<4 {
        let prices = problem.experts.map { _ in Int.random(in: 0...3, using: &random) }
        let bound = cover.bound(at: prices)
        // Prices at which even the cheapest panels cost too much show that there is no seating.
        guard let best else { break }
        let shown = try #require(bound)
        #expect(shown >= best, "seed \(seed)")
        bounded += 1
        exact += shown == best ? 1 : 0
        let trivial = try #require(quality.trivialBound(problem)).bound
        better += shown < trivial ? 1 : 0
        let near = cover.best(near: prices.map(Int64.init))
        #expect(near.map { $0.bound >= best } ?? true, "seed \(seed)")
      }
    }
    #expect(bounded > 1_000 && exact > 200 && better > 0, "\(bounded) \(exact) \(better)")
  }

  @Test func `an expert whom two cases need is worth a bound of her own`() throws {
    var docket = Docket(units: [[9, 4, 0], [8, 5, 1]])
    for expert in docket.parts.experts.indices { docket.parts.experts[expert].load.most = 1 }
    let problem = try AssignmentProblem(docket.parts)
    let compiled = try CompiledProblem(problem, panelOrder: [0, 1], expertOrder: [0, 1, 2])
    let cover = CoverBound(compiled, PanelQuality(measure: .sum), within: Self.budget)
    #expect(cover.bound(at: [0, 0, 0]) == Fraction(8))
    #expect(cover.bound(at: [1, 0, 0]) == Fraction(5))
    #expect(cover.best(near: [4096, 0, 0])?.prices == [1, 0, 0])
  }
}
