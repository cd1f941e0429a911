import LinearPrograms
import PanelTestSupport
import Testing

/// The reference must itself be right where it can be seen by eye.
@Suite struct ExhaustiveSolverTests {
  static let knapsack = LinearProgram(
    sense: .maximise,
    columns: [10, 6, 4].map { .init(cost: $0, bounds: .binary, isInteger: true) },
    rows: [.init(bounds: Bounds(upper: 10), entries: [.init(0, 5), .init(1, 4), .init(2, 3)])])

  @Test func `it tries every point`() throws {
    let outcome = try solve(Self.knapsack)
    #expect(outcome.end == .optimal)
    #expect(outcome.primal == [1, 1, 0] && outcome.objective == 16 && outcome.bound == 16)
    #expect(outcome.nodes == 8)
  }

  @Test func `only points better than the incumbent count`() throws {
    #expect(try solve(Self.knapsack, IntegerOptions(incumbent: 15)).objective == 16)
    let tied = try solve(Self.knapsack, IntegerOptions(incumbent: 16))
    #expect(tied.end == .optimal && tied.primal == nil && tied.bound == 16)
  }

  @Test func `no point is infeasible`() throws {
    var program = Self.knapsack
    program.rows[0].bounds = Bounds(lower: 13)
    #expect(try solve(program).end == .infeasible)
  }

  @Test func `what it cannot enumerate it refuses`() {
    for column in [
      LinearProgram.Column(cost: 1, bounds: .binary),
      LinearProgram.Column(cost: 1, bounds: Bounds(lower: 0), isInteger: true),
      LinearProgram.Column(cost: 1, bounds: Bounds(lower: 0, upper: 1e12), isInteger: true),
    ] {
      let program = LinearProgram(sense: .minimise, columns: [column, column])
      #expect { try solve(program) } throws: { ($0 as? SolverError)?.code == .badArgument }
    }
  }

  private func solve(
    _ program: LinearProgram, _ options: IntegerOptions = IntegerOptions()
  ) throws(SolverError) -> IntegerOutcome {
    try ExhaustiveSolver().withSession(for: program) {
      (session: inout any SolverSession & ~Copyable) throws(SolverError) in
      try session.solveInteger(options, limits: SolverLimits())
    }
  }
}
