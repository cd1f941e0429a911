import GLPKBackend
import LinearPrograms
import PanelTestSupport
import Testing

@Suite struct IntegerSearchTests {
  @Test func `random tiny programs have the exhaustive solver's answers`() throws {
    var infeasible = 0
    for seed in UInt64(0)..<6000 {
      let program = RandomPrograms.integer(seed: seed)
      let reference = try solveInteger(program, on: ExhaustiveSolver())
      let outcome = try solveInteger(program)
      #expect(outcome.end == reference.end, "seed \(seed)")
      #expect(outcome.objective == reference.objective, "seed \(seed)")
      if let point = outcome.primal {
        #expect(violations(of: program, at: point) == [], "seed \(seed)")
      }
      if reference.end == .infeasible { infeasible += 1 }
    }
    // Both kinds must be well represented for this to mean anything.
    #expect((600..<5400).contains(infeasible))
  }

  @Test(arguments: [0, 1e9, -1e9, 1e12])
  func `a large constant in the objective changes no answer`(_ constant: Double) throws {
    for seed in UInt64(0)..<300 {
      let program = RandomPrograms.knapsacks(seed: seed)
      let best = try solveInteger(program, on: ExhaustiveSolver()).objective
      var shifted = program
      shifted.columns.append(whole(constant, 1...1))
      let outcome = try solveInteger(shifted)
      #expect(outcome.end == .optimal, "seed \(seed)")
      #expect(outcome.objective == best.map { $0 + constant }, "seed \(seed)")
    }
  }

  @Test func `costs around a billion each change no answer`() throws {
    for seed in UInt64(0)..<60 {
      // Exactly two seats per case: a constant on every cost adds the same to every point.
      let program = RandomPrograms.panels(cases: 5, experts: 6, seats: 2, eligible: 4, seed: seed)
      var heavy = program
      for column in heavy.columns.indices { heavy.columns[column].cost += 1e9 }
      let plain = try solveInteger(program)
      let outcome = try solveInteger(heavy)
      #expect(outcome.end == plain.end, "seed \(seed)")
      #expect(outcome.objective == plain.objective.map { $0 + 10e9 }, "seed \(seed)")
    }
  }

  @Test func `an incumbent below the optimum is beaten, one at the optimum is not`() throws {
    for seed in UInt64(0)..<500 {
      try expectStrictlyBetter(RandomPrograms.integer(seed: seed), seed)
    }
    for seed in UInt64(0)..<100 {
      var program = RandomPrograms.knapsacks(seed: seed)
      try expectStrictlyBetter(program, seed)
      program.columns.append(whole(-1e9, 1...1))
      try expectStrictlyBetter(program, seed)
    }
  }

  private func expectStrictlyBetter(_ program: LinearProgram, _ seed: UInt64) throws {
    guard let best = try solveInteger(program, on: ExhaustiveSolver()).objective else { return }
    let worse = best + (program.sense == .maximise ? -1 : 1)
    let beaten = try solveInteger(program, options: IntegerOptions(incumbent: worse))
    #expect(beaten.end == .optimal && beaten.objective == best, "seed \(seed)")
    #expect(beaten.primal.map { violations(of: program, at: $0) } == [], "seed \(seed)")
    let tied = try solveInteger(program, options: IntegerOptions(incumbent: best))
    #expect(tied.end == .optimal && tied.primal == nil && tied.bound == best, "seed \(seed)")
  }

  @Test func `a good incumbent shortens the search`() throws {
    var nodes = (plain: 0, informed: 0)
    for seed in UInt64(0)..<50 {
      let program = RandomPrograms.knapsacks(seed: seed)
      let plain = try solveInteger(program)
      nodes.plain += plain.nodes
      nodes.informed += try solveInteger(program, options: .init(incumbent: plain.objective)).nodes
    }
    #expect(nodes.informed < nodes.plain)
  }

  @Test func `a search for the first point ends with a point that beats the incumbent`() throws {
    let program = RandomPrograms.panels(cases: 12, experts: 8, seats: 2, eligible: 5, seed: 3)
    let best = try #require(try solveInteger(program).objective)
    let options = IntegerOptions(incumbent: best - 40, goal: -.infinity)
    let outcome = try solveInteger(program, options: options)
    #expect(outcome.end == .goalReached || outcome.end == .optimal)
    let objective = try #require(outcome.objective)
    #expect(objective > best - 40)
    #expect(outcome.bound >= best)
  }

  @Test func `a work limit ends at the same point twice`() throws {
    let program = RandomPrograms.hard
    let limits = SolverLimits(work: 3000)
    let first = try solveInteger(program, limits: limits)
    let second = try solveInteger(program, limits: limits)
    #expect(first.end == .workLimit)
    #expect(first.primal == second.primal)
    #expect(first.bound == second.bound)
    #expect(first.nodes == second.nodes)
    #expect(first.iterations == second.iterations)
  }

  @Test func `the bound of an unfinished search is a bound`() throws {
    for seed in UInt64(0)..<20 {
      let program = RandomPrograms.panels(cases: 14, experts: 7, seats: 2, eligible: 5, seed: seed)
      let best = try solveInteger(program)
      guard let objective = best.objective else { continue }
      for work in [1, 30, 60, 120, 240] {
        let outcome = try solveInteger(program, limits: SolverLimits(work: work))
        #expect(outcome.bound >= objective - 1e-6, "seed \(seed), work \(work)")
        if let found = outcome.objective { #expect(found <= objective, "seed \(seed)") }
      }
    }
  }

  @Test func `the bound of a finished search is its objective`() throws {
    let outcome = try solveInteger(ConformanceProgram.integer[0].program)
    #expect(outcome.bound == 16 && outcome.objective == 16)
  }

  @Test func `an incumbent that is not a number is refused`() {
    #expect {
      try solveInteger(LinearProgram(sense: .minimise), options: .init(incumbent: .nan))
    } throws: { ($0 as? SolverError)?.code == .badNumber }
  }
}
