import GLPKBackend
import LinearPrograms
import PanelTestSupport
import Testing

@Suite struct RelaxationTests {
  static let tolerance = 1e-6

  @Test func `duals say what one more unit of a bound is worth`() throws {
    for sense in [LinearProgram.Sense.maximise, .minimise] {
      let sign: Double = sense == .maximise ? 1 : -1
      let program = LinearProgram(
        sense: sense, columns: [continuous(3 * sign), continuous(5 * sign)],
        rows: [row([1, 0], atMost: 4), row([0, 2], atMost: 12), row([3, 2], atMost: 18)])
      let outcome = try solveRelaxation(program)
      #expect(near(outcome.primal, [2, 6]))
      #expect(near(outcome.rowDuals, [0, 1.5 * sign, 1 * sign]))
      #expect(near(outcome.reducedCosts, [0, 0]))
      var wider = program
      wider.rows[1].bounds.upper += 1
      #expect(
        abs(try solveRelaxation(wider).objective - outcome.objective - 1.5 * sign) < Self.tolerance)
    }
  }

  @Test func `reduced costs are costs less the duals' share, and slackness is complementary`()
    throws
  {
    for seed in UInt64(0)..<300 {
      let program = RandomPrograms.integer(seed: seed)
      let outcome = try solveRelaxation(program)
      guard outcome.end == .optimal else { continue }
      let sign: Double = program.sense == .maximise ? -1 : 1
      for (index, column) in program.columns.enumerated() {
        let share = program.rows.enumerated().reduce(0) { sum, item in
          item.element.entries.filter { $0.index == index }
            .reduce(sum) { $0 + $1.value * outcome.rowDuals[item.offset] }
        }
        let reduced = outcome.reducedCosts[index]
        #expect(abs(reduced - (column.cost - share)) < Self.tolerance, "seed \(seed)")
        expectSlackness(sign * reduced, outcome.primal[index], column.bounds, seed)
      }
      for (index, row) in program.rows.enumerated() {
        let activity = row.entries.reduce(0) { $0 + $1.value * outcome.primal[$1.index] }
        expectSlackness(sign * outcome.rowDuals[index], activity, row.bounds, seed)
      }
    }
  }

  /// When minimising, a positive multiplier sits at the lower bound and a negative one at the upper.
  private func expectSlackness(_ dual: Double, _ value: Double, _ bounds: Bounds, _ seed: UInt64) {
    if dual > Self.tolerance {
      #expect(abs(value - bounds.lower) < Self.tolerance, "seed \(seed)")
    } else if dual < -Self.tolerance {
      #expect(abs(value - bounds.upper) < Self.tolerance, "seed \(seed)")
    }
  }

  @Test func `an optimal starting basis needs no iteration`() throws {
    // Two cases of 1 and 2 seats, two experts of load 2 and 1; the tree is the path
    // case 0 - expert 0 - case 1 - expert 1, hung on the row of case 0, which stays basic.
    let program = LinearProgram(
      sense: .maximise, columns: [continuous(9), continuous(1), continuous(8), continuous(7)],
      rows: [
        row([1, 1, 0, 0], equals: 1), row([0, 0, 1, 1], equals: 2), row([1, 0, 1, 0], equals: 2),
        row([0, 1, 0, 1], equals: 1),
      ])
    let tree = Basis(
      rows: [.basic, .fixed, .fixed, .fixed], columns: [.basic, .atLower, .basic, .basic])
    for method in [SimplexMethod.primal, .dual] {
      let outcome = try GLPKSolver().withSession(for: program) {
        (session: inout any SolverSession & ~Copyable) throws(SolverError) in
        try session.setBasis(tree)
        let outcome = try session.solveRelaxation(method, limits: SolverLimits())
        let basis = try session.basis()
        #expect(basis == tree)
        return outcome
      }
      #expect(outcome.end == .optimal && outcome.iterations == 0)
      #expect(near(outcome.primal, [1, 0, 1, 1]))
    }
  }

  @Test func `a singular basis is replaced`() throws {
    // Both columns are the same vector.
    let program = LinearProgram(
      sense: .maximise, columns: [continuous(1), continuous(1)],
      rows: [row([1, 1], atMost: 3), row([2, 2], atMost: 8)])
    let outcome = try GLPKSolver().withSession(for: program) {
      (session: inout any SolverSession & ~Copyable) throws(SolverError) in
      try session.setBasis(Basis(rows: [.atUpper, .atUpper], columns: [.basic, .basic]))
      return try session.solveRelaxation(.dual, limits: SolverLimits())
    }
    #expect(outcome.end == .optimal && abs(outcome.objective - 3) < Self.tolerance)
  }

  @Test(arguments: [1, 7, 199, 200, 201, 450])
  func `the work limit is exact and the same run ends alike`(_ work: Int) throws {
    let program = RandomPrograms.panels(
      cases: 60, experts: 40, seats: 3, eligible: 12, mostEffort: 1, seed: 5)
    let outcomes = try (0..<2).map { _ in
      try solveRelaxation(program, .primal, limits: SolverLimits(work: work))
    }
    #expect(outcomes[0].end == .workLimit && outcomes[0].iterations == work)
    #expect(outcomes[0].primal == outcomes[1].primal)
    let free = try solveRelaxation(program, .primal)
    #expect(free.end == .optimal && free.iterations > 450)
  }

  @Test func `a limit reached before the start ends without an iteration`() throws {
    let program = RandomPrograms.panels(cases: 9, experts: 9, seats: 2, eligible: 5, seed: 1)
    let raised = StopFlag()
    raised.request()
    let past = SolverLimits(deadline: .now - .seconds(1))
    for (limits, end) in [
      (SolverLimits(work: 0), SolveEnd.workLimit), (past, .timeLimit),
      (SolverLimits(stop: raised), .stopped),
    ] {
      let outcome = try solveRelaxation(program, limits: limits)
      #expect(outcome.end == end && outcome.iterations == 0)
      let search = try solveInteger(program, limits: limits)
      #expect(search.end == end && search.primal == nil && search.bound == .infinity)
    }
  }

  private func near(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < Self.tolerance }
  }
}

/// Opens a session, solves the relaxation, closes.
func solveRelaxation(
  _ program: LinearProgram, _ method: SimplexMethod = .dual, limits: SolverLimits = SolverLimits()
) throws(SolverError) -> RelaxationOutcome {
  try GLPKSolver().withSession(for: program) {
    (session: inout any SolverSession & ~Copyable) throws(SolverError) in
    try session.solveRelaxation(method, limits: limits)
  }
}
