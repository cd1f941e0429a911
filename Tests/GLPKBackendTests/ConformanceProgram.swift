import LinearPrograms
import Testing

/// A small program with a known answer, for every solver.
struct ConformanceProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let program: LinearProgram
  let end: SolveEnd
  let objective: Double?

  var testDescription: String { name }

  /// An optimal one.
  init(
    _ name: String, _ objective: Double, _ sense: LinearProgram.Sense,
    _ columns: [LinearProgram.Column], _ rows: [LinearProgram.Row] = []
  ) {
    self.init(name, .optimal, objective, sense, columns, rows)
  }

  /// One without an optimum.
  init(
    _ name: String, _ end: SolveEnd, _ sense: LinearProgram.Sense,
    _ columns: [LinearProgram.Column], _ rows: [LinearProgram.Row] = []
  ) {
    self.init(name, end, nil, sense, columns, rows)
  }

  private init(
    _ name: String, _ end: SolveEnd, _ objective: Double?, _ sense: LinearProgram.Sense,
    _ columns: [LinearProgram.Column], _ rows: [LinearProgram.Row]
  ) {
    self.name = name
    program = LinearProgram(sense: sense, columns: columns, rows: rows)
    self.end = end
    self.objective = objective
  }
}

/// An integer column.
func whole(_ cost: Double, _ range: ClosedRange<Double>) -> LinearProgram.Column {
  .init(
    cost: cost, bounds: Bounds(lower: range.lowerBound, upper: range.upperBound), isInteger: true)
}

/// A column that may take any value, not negative by default.
func continuous(_ cost: Double, _ bounds: Bounds = Bounds(lower: 0)) -> LinearProgram.Column {
  .init(cost: cost, bounds: bounds)
}

/// A row with dense coefficients.
func row(
  _ coefficients: [Double], atLeast lower: Double = -.infinity, atMost upper: Double = .infinity
)
  -> LinearProgram.Row
{
  .init(
    bounds: Bounds(lower: lower, upper: upper),
    entries: coefficients.enumerated().filter { $0.element != 0 }.map {
      .init($0.offset, $0.element)
    })
}

/// A row that must be met exactly.
func row(_ coefficients: [Double], equals value: Double) -> LinearProgram.Row {
  row(coefficients, atLeast: value, atMost: value)
}

/// Binary columns with these costs.
func seats(_ costs: [Double]) -> [LinearProgram.Column] { costs.map { whole($0, 0...1) } }

extension ConformanceProgram {
  /// Integer programs that the exhaustive solver can do as well.
  static let integer: [ConformanceProgram] = [
    .init("knapsack", 16, .maximise, seats([10, 6, 4]), [row([5, 4, 3], atMost: 10)]),
    .init(
      "assignment", 24, .maximise, seats([7, 5, 4, 6, 8, 3, 5, 6, 9]),
      (0..<3).map { i in row((0..<9).map { $0 / 3 == i ? 1 : 0 }, equals: 1) }
        + (0..<3).map { j in row((0..<9).map { $0 % 3 == j ? 1 : 0 }, equals: 1) }),
    .init(
      "parity makes it infeasible", .infeasible, .minimise, [whole(1, 0...5), whole(1, 0...5)],
      [row([2, 2], equals: 3)]),
    .init(
      "crossed column bounds", .infeasible, .minimise,
      [.init(cost: 1, bounds: Bounds(lower: 3, upper: 2), isInteger: true)]),
    .init(
      "crossed row bounds", .infeasible, .maximise, [whole(1, 0...5)],
      [row([1], atLeast: 3, atMost: 2)]),
    .init("negative range", -3, .minimise, [whole(1, -5...5)], [row([2], atLeast: -7)]),
    .init(
      "equality", 4, .minimise, [whole(1, 0...10), whole(1, 0...10)], [row([1, 2], equals: 7)]),
    .init(
      "range row", 4, .maximise, [whole(1, 0...9), whole(1, 0...9)],
      [row([1, 1], atLeast: 3, atMost: 4.5)]),
    .init(
      "fixed column", 12, .maximise, [whole(5, 2...2), whole(1, 0...3)], [row([1, 1], atMost: 4)]),
    .init("no rows", 8, .maximise, [whole(2, 0...4), whole(-3, 0...4)]),
    .init("no columns", 0, .maximise, [], [row([], atLeast: -1, atMost: 1)]),
    .init("no columns and no way", .infeasible, .maximise, [], [row([], atLeast: 1)]),
    .init("nothing at all", 0, .minimise, []),
    .init("empty row that holds", 3, .maximise, [whole(1, 0...3)], [row([0], atMost: 0)]),
    .init(
      "empty row that cannot hold", .infeasible, .maximise, [whole(1, 0...3)], [row([], equals: 1)]),
    .init("free row", 3, .maximise, [whole(1, 0...3)], [row([1])]),
    .init("no objective", 0, .minimise, seats([0, 0]), [row([1, 1], equals: 1)]),
    .init(
      "odd cycle", 1, .maximise, seats([1, 1, 1]),
      [row([1, 1, 0], atMost: 1), row([0, 1, 1], atMost: 1), row([1, 0, 1], atMost: 1)]),
    .init(
      "set cover", 2, .minimise, seats([1, 1, 1, 1]),
      [
        row([1, 1, 0, 0], atLeast: 1), row([0, 1, 1, 0], atLeast: 1),
        row([0, 0, 1, 1], atLeast: 1),
        row([1, 0, 0, 1], atLeast: 1),
      ]),
    .init(
      "general integers", 9, .maximise, [whole(3, 0...9), whole(2, 0...9)],
      [row([4, 3], atMost: 12)]),
    .init("nothing pays", 0, .maximise, seats([-1, -2]), [row([1, 1], atMost: 1)]),
    .init(
      "mixed effort", 17, .maximise, seats([9, 6, 8, 7]),
      [row([3, 2, 0, 0], atMost: 3), row([0, 0, 2, 3], atMost: 4)]),
    .init(
      "worst panel", 5, .maximise, [whole(1, 0...20)] + seats([0, 0, 0, 0]),
      [
        row([-1, 5, 9, 0, 0], atLeast: 0), row([-1, 0, 0, 7, 3], atLeast: 0),
        row([0, 1, 1, 0, 0], equals: 1), row([0, 0, 0, 1, 1], equals: 1),
        row([0, 0, 1, 1, 0], atMost: 1),
      ]),
    .init(
      "large costs differing by one", 2_000_000_001, .maximise, seats([1e9, 1e9 + 1, 1e9]),
      [row([1, 1, 1], atMost: 2)]),
    .init(
      "fractional costs", 0.75, .maximise, seats([0.5, 0.25, 0.375]), [row([2, 1, 2], atMost: 3)]),
  ]

  /// Linear programs for solvers with a relaxation.
  static let linear: [ConformanceProgram] = [
    .init(
      "textbook", 36, .maximise, [continuous(3), continuous(5)],
      [row([1, 0], atMost: 4), row([0, 2], atMost: 12), row([3, 2], atMost: 18)]),
    .init(
      "unbounded", .unbounded, .maximise, [continuous(1), continuous(0)], [row([1, -1], atMost: 1)]),
    .init(
      "infeasible", .infeasible, .minimise, [continuous(1), continuous(1)],
      [row([1, 1], atMost: 1), row([1, 1], atLeast: 2)]),
    .init("free column", -3.5, .minimise, [continuous(1, .free)], [row([1], atLeast: -3.5)]),
    .init(
      "upper bound only", 7.5, .maximise, [continuous(1, Bounds(upper: 7.5))],
      [row([1], atLeast: -1)]),
    .init(
      "Beale's cycling example", -0.05, .minimise,
      [continuous(-0.75), continuous(150), continuous(-0.02), continuous(6)],
      [
        row([0.25, -60, -0.04, 9], atMost: 0), row([0.5, -90, -0.02, 3], atMost: 0),
        row([0, 0, 1, 0], atMost: 1),
      ]),
    .init(
      "odd cycle relaxed", 1.5, .maximise, [continuous(1), continuous(1), continuous(1)],
      [row([1, 1, 0], atMost: 1), row([0, 1, 1], atMost: 1), row([1, 0, 1], atMost: 1)]),
    .init(
      "Klee-Minty", 125, .maximise, [continuous(4), continuous(2), continuous(1)],
      [row([1, 0, 0], atMost: 5), row([4, 1, 0], atMost: 25), row([8, 4, 1], atMost: 125)]),
    .init("crossed bounds", .infeasible, .minimise, [continuous(1, Bounds(lower: 3, upper: 2))]),
    .init("no rows, no bound", .unbounded, .minimise, [continuous(-1)]),
    .init("nothing at all", 0, .maximise, []),
  ]
}
