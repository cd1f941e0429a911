import GLPKBackend
import LinearPrograms
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Models that fall apart, against every seating of the whole.
@Suite struct ModelPartsTests {
  /// Two or three blocks of cases and experts, shuffled, with loads and rules of their own.
  private static func problem(seed: UInt64) throws -> CompiledProblem {
    var random = SeededGenerator(seed: seed)
    let blocks = Int.random(in: 2...3, using: &random)
    let caseBlocks = (0..<Int.random(in: blocks...4, using: &random)).map { $0 % blocks }.shuffled(
      using: &random)
    let expertBlocks = (0..<Int.random(in: 2 * blocks...7, using: &random)).map { $0 % blocks }
      .shuffled(using: &random)
    var docket = Docket(
      units: caseBlocks.map { _ in
        expertBlocks.map { _ in Int.random(in: -2...6, using: &random) }
      })
    for (row, block) in caseBlocks.enumerated() {
      for (column, other) in expertBlocks.enumerated() where block != other {
        docket.bar(column, from: row)
      }
    }
    docket.seats = caseBlocks.map { _ in
      SeatRange(1, Int.random(in: 1...2, using: &random))
    }
    for expert in docket.parts.experts.indices {
      docket.parts.experts[expert].load.most = Int.random(in: 1...2, using: &random)
    }
    let problem = try AssignmentProblem(docket.parts)
    let compiled = try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
    return seed.isMultiple(of: 3) ? compiled : RandomRules.add(to: compiled, seed: seed)
  }

  @Test(arguments: 0..<2)
  func `parts searched alone make the best whole`(slice: Int) throws {
    var (split, feasible, proved) = (0, 0, 0)
    for index in 0..<600 {
      let seed = UInt64(slice * 1_000_000 + index)
      let problem = try Self.problem(seed: seed)
      var random = SeededGenerator(seed: seed)
      let floors = problem.panels.indices.filter { _ in Bool.random(using: &random) }.map {
        Floor(panel: $0, slope: 1, offset: 0, bound: Int.random(in: -2...4, using: &random))
      }
      var model = AssignmentModel(problem: problem, aim: .total, floors: floors)
      model.leastPairsToPrice = seed.isMultiple(of: 2) ? 0 : .max
      // A row of nothing is a contradiction that is found before any search.
      guard let parts = ModelParts(model),
        !problem.rows.contains(where: { $0.terms.isEmpty && $0.sizes.isEmpty })
      else { continue }
      split += 1
      // No limit at all is one that a user may give.
      let work = seed.isMultiple(of: 5) ? Int.max : 50_000
      var budget = Budget(work: work, deadline: nil, stop: nil, threads: 2)
      let found = try parts.search(
        from: nil, depth: .proof, gap: Gap(0), on: GLPKSolver(), within: &budget)
      let best = ExhaustiveSeating(problem).everySeating().filter { panels in
        floors.allSatisfy { floor in
          let members = floor.panel.map { panels[$0] } ?? []
          return members.reduce(0) { $0 + Int(problem.pairUnits[$1]) } >= floor.bound
        }
      }.map { model.value(of: Seating(pairs: $0.flatMap(\.self))) }.max()
      #expect(found.interruption == nil, "seed \(seed)")
      #expect(found.isInfeasible == (best == nil), "seed \(seed)")
      #expect(found.seating.map { model.value(of: $0) } == best, "seed \(seed)")
      #expect(found.seating.map { model.isAdmissible($0) } ?? true, "seed \(seed)")
      guard let best else { continue }
      // Again from there: nothing better is found, and nothing is lost.
      let again = try parts.search(
        from: found.seating, depth: .proof, gap: Gap(0), on: GLPKSolver(), within: &budget)
      #expect(again.seating.map { model.value(of: $0) } == best, "seed \(seed)")
      feasible += 1
      #expect(found.bound == best, "seed \(seed)")
      #expect(found.proof.map { $0.bound >= best } ?? true, "seed \(seed)")
      if let proof = found.proof, proof.bound == best { proved += 1 }
    }
    #expect(
      split > 200 && feasible > 100 && proved * 2 > feasible, "\(split) \(feasible) \(proved)")
  }

  @Test func `every panel, expert and pair is in one part`() throws {
    var several = 0
    for seed in UInt64(0)..<3_000 {
      guard let sample = try RandomModel(seed: seed, hasRules: true) else { continue }
      let problem = sample.model.problem
      let parts = problem.independentParts()
      guard !parts.isEmpty else { continue }
      several += 1
      #expect(parts.flatMap(\.panels).sorted() == Array(problem.panels.indices))
      #expect(parts.flatMap(\.experts).sorted() == Array(problem.experts.indices))
      #expect(parts.flatMap(\.pairs).sorted() == Array(0..<problem.pairCount))
      #expect(parts.flatMap(\.rows).sorted() == Array(problem.rows.indices))
      for part in parts {
        #expect(part.problem.panels.map(\.panel) == part.panels.map { problem.panels[$0].panel })
        for (own, pair) in part.pairs.enumerated() {
          #expect(part.problem.pairUnits[own] == problem.pairUnits[pair])
          let expert = part.experts[Int(part.problem.pairExperts[own])]
          #expect(expert == Int(problem.pairExperts[pair]))
        }
      }
    }
    #expect(several > 50)
  }
}
