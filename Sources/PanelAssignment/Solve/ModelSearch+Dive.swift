import LinearPrograms
import PanelRules

extension ModelSearch {
  /// Goes down from the relaxation's point: the seats that it is nearly sure of are taken, the
  /// relaxation is solved again, and so on until every seat is whole.
  ///
  /// A dive sees every rule at every step, so that it mostly ends in a seating close to the bound, where
  /// branch and cut would look for its first one for long. Where a step leaves no point, the seat that
  /// caused it is refused instead; after some such turns the dive gives up. It never proves anything.
  /// (Diving with backtracking: Achterberg, Constraint Integer Programming, 2007, chapter 9.)
  mutating func dive(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) {
    var own = budget.share(Dive.parts)
    defer { budget.spend(own.workSpent) }
    var dive = Dive(program)
    var turns = 0
    let mostTurns = Dive.leastTurns + model.problem.panels.count / 2
    while own.interruption == nil {
      let relaxation = try session.solveRelaxation(.dual, limits: own.limits())
      own.spend(relaxation.iterations)
      guard relaxation.end == .optimal || relaxation.end == .infeasible else { break }
      if relaxation.end == .infeasible {
        turns += 1
        guard turns <= mostTurns, try dive.turn(in: &session) else { break }
        continue
      }
      let broken = program.brokenRows(at: relaxation.primal)
      if !broken.isEmpty {
        try program.add(rows: broken, in: &session)
        continue
      }
      if let seating = program.seating(at: relaxation.primal) { offer(seating) }
      if isDone { break }
      guard try dive.deepen(at: relaxation.primal, program, in: &session) else { break }
    }
    try dive.surface(in: &session)
  }
}

/// The columns that a dive has fixed, and how.
struct Dive {
  /// The part of the work that a dive may take.
  static let parts = 4
  /// Turns before a dive gives up, to which every second panel adds one.
  static let leastTurns = 40

  private struct Step {
    var columns: [Int]
    let value: Double
  }

  private static let tolerance = 1e-6
  /// How sure the relaxation must be of a seat that is taken beside others.
  private static let sure = 0.8

  private let sizes: [(column: Int, bounds: Bounds)]
  private var steps: [Step] = []

  init(_ program: RestrictedProgram) {
    let count = program.sizes.panels.count
    sizes =
      program.sizes.panels.indices.map { ($0, program.sizes.bounds(ofColumn: $0)) }
      + (0..<program.short.wholeCount).map { (count + $0, .binary) }
  }

  /// Fixes what the point is nearly sure of, or else the seat of which it is surest; false when there
  /// is nothing in parts.
  mutating func deepen(
    at primal: [Double], _ program: RestrictedProgram,
    in session: inout any SolverSession & ~Copyable
  ) throws(SolverError) -> Bool {
    if let size = sizes.first(where: { isFractional(primal[$0.column]) }) {
      // Somebody sits on a panel that is filled in part.
      let value = primal[size.column]
      let isOpening = size.column >= program.sizes.panels.count
      try fix(
        [size.column], to: value.rounded(isOpening ? .up : .toNearestOrAwayFromZero), in: &session)
      return true
    }
    let columns = program.keptColumns + program.chairs.columns.map(\.column)
    let fractional = columns.filter { isFractional(primal[$0]) }
      .sorted { (primal[$1], $0) < (primal[$0], $1) }
    guard let surest = fractional.first else { return false }
    let nearlySure = fractional.prefix { primal[$0] >= Self.sure }
    try fix(nearlySure.isEmpty ? [surest] : Array(nearlySure), to: 1, in: &session)
    return true
  }

  /// Takes the last step back: of several seats the surer half is kept, a single one is refused.
  mutating func turn(in session: inout any SolverSession & ~Copyable) throws(SolverError) -> Bool {
    guard let last = steps.last, last.value == 1, let surest = last.columns.first,
      !sizes.contains(where: { $0.column == surest })
    else { return false }
    steps.removeLast()
    for column in last.columns { try session.setBounds(ofColumn: column, to: .binary) }
    let surer =
      last.columns.count > 1 ? Array(last.columns.prefix(last.columns.count / 2)) : [surest]
    try fix(surer, to: last.columns.count > 1 ? 1 : 0, in: &session)
    return true
  }

  /// Frees every column.
  mutating func surface(in session: inout any SolverSession & ~Copyable) throws(SolverError) {
    for column in steps.flatMap(\.columns) where column >= sizes.count {
      try session.setBounds(ofColumn: column, to: .binary)
    }
    for size in sizes { try session.setBounds(ofColumn: size.column, to: size.bounds) }
    steps = []
  }

  private mutating func fix(
    _ columns: [Int], to value: Double, in session: inout any SolverSession & ~Copyable
  ) throws(SolverError) {
    for column in columns { try session.setBounds(ofColumn: column, to: .fixed(value)) }
    steps.append(Step(columns: columns, value: value))
  }

  private func isFractional(_ value: Double) -> Bool {
    abs(value - value.rounded()) > Self.tolerance
  }
}
