import GLPKBackend
import LinearPrograms
import PanelTestSupport
import Testing

/// The same small programs on every solver.
@Suite struct ConformanceTests {
  static let tolerance = 1e-6

  @Test(arguments: ConformanceProgram.integer)
  func `GLPK finds the integer answer`(_ item: ConformanceProgram) throws {
    try check(item, on: GLPKSolver())
  }

  @Test(arguments: ConformanceProgram.integer)
  func `the exhaustive solver finds the integer answer`(_ item: ConformanceProgram) throws {
    try check(item, on: ExhaustiveSolver())
  }

  @Test(arguments: ConformanceProgram.linear, [SimplexMethod.primal, .dual])
  func `GLPK finds the relaxation's answer by either method`(
    _ item: ConformanceProgram, _ method: SimplexMethod
  ) throws {
    let outcome = try GLPKSolver().withSession(for: item.program) {
      (session: inout any SolverSession & ~Copyable) throws(SolverError) in
      try session.solveRelaxation(method, limits: SolverLimits())
    }
    #expect(outcome.end == item.end)
    guard let objective = item.objective else { return }
    #expect(abs(outcome.objective - objective) < Self.tolerance)
    #expect(outcome.isPrimalFeasible && outcome.isDualFeasible)
  }

  @Test func `an integer program without a bound is unbounded`() throws {
    let program = LinearProgram(
      sense: .maximise,
      columns: [.init(cost: 1, bounds: Bounds(lower: 0), isInteger: true)],
      rows: [row([1], atLeast: 1)])
    let outcome = try solveInteger(program)
    #expect(outcome.end == .unbounded)
    #expect(outcome.primal == nil)
  }

  @Test func `integer and continuous columns mix`() throws {
    let program = LinearProgram(
      sense: .maximise, columns: [whole(5, 0...10), continuous(4)],
      rows: [row([6, 4], atMost: 24), row([1, 2], atMost: 6)])
    let outcome = try solveInteger(program)
    #expect(outcome.end == .optimal)
    #expect(outcome.primal == [3, 1.5])
    #expect(outcome.objective == 21)
  }

  private func check(_ item: ConformanceProgram, on solver: any Solver) throws {
    let outcome = try solveInteger(item.program, on: solver)
    #expect(outcome.end == item.end)
    #expect(outcome.objective == item.objective)
    guard let point = outcome.primal else { return }
    #expect(violations(of: item.program, at: point) == [])
  }
}

/// Opens a session, searches, closes.
func solveInteger(
  _ program: LinearProgram, on solver: any Solver = GLPKSolver(),
  options: IntegerOptions = IntegerOptions(), limits: SolverLimits = SolverLimits()
) throws(SolverError) -> IntegerOutcome {
  try solver.withSession(for: program) {
    (session: inout any SolverSession & ~Copyable) throws(SolverError) in
    try session.solveInteger(options, limits: limits)
  }
}

/// What a point breaks: bounds, rows, wholeness.
func violations(of program: LinearProgram, at point: [Double], tolerance: Double = 1e-6) -> [String]
{
  var found: [String] = []
  var activity = program.rows.map { row in row.entries.reduce(0) { $0 + $1.value * point[$1.index] }
  }
  for (index, column) in program.columns.enumerated() {
    let value = point[index]
    if value < column.bounds.lower - tolerance || value > column.bounds.upper + tolerance {
      found.append("column \(index) is \(value)")
    }
    if column.isInteger, value != value.rounded() { found.append("column \(index) is not whole") }
    for entry in column.entries { activity[entry.index] += entry.value * value }
  }
  for (index, row) in program.rows.enumerated()
  where activity[index] < row.bounds.lower - tolerance
    || activity[index] > row.bounds.upper + tolerance
  {
    found.append("row \(index) is \(activity[index])")
  }
  return found
}
