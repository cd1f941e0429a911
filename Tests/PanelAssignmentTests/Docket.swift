import GLPKBackend
import PanelAssignment
import PanelModel
import Testing

/// A problem from a table of affinities: a row for each case, a column for each expert.
///
/// Experts are `E0`, `E1`, cases `C0`, `C1` and so on; every case takes one seat of one point.
struct Docket {
  /// The parts, to be changed by a test.
  var parts: ProblemParts

  init(units: [[Int]]) {
    let experts = (0..<(units.first?.count ?? 0)).map { Expert(id: Expert.ID("E\($0)")) }
    let cases = units.indices.map { Case(id: Case.ID("C\($0)"), seats: SeatRange(1)) }
    var scores: [ProblemParts.Score] = []
    for (row, values) in units.enumerated() {
      for (column, value) in values.enumerated() {
        scores.append(
          ProblemParts.Score(
            panel: Panel.ID("C\(row)"), expert: Expert.ID("E\(column)"), units: value))
      }
    }
    parts = ProblemParts(
      name: "docket", asOf: CivilDate(dayNumber: 20_000), policy: Policy(decimals: 0),
      experts: experts, cases: cases, scores: .listed(scores))
  }

  /// Seats of the cases.
  var seats: [SeatRange] {
    get { parts.cases.compactMap(\.seats) }
    set { for (row, range) in newValue.enumerated() { parts.cases[row].seats = range } }
  }

  /// Bars an expert from a case.
  mutating func bar(_ expert: Int, from reviewCase: Int) {
    parts.conflicts.append(
      Conflict(
        expert: parts.experts[expert].id, target: .reviewCase(parts.cases[reviewCase].id),
        effect: .panel))
  }

  /// Keeps two experts from one panel.
  mutating func part(_ one: Int, _ other: Int) {
    parts.conflicts.append(
      Conflict(expert: parts.experts[one].id, target: .expert(parts.experts[other].id)))
  }

  /// The answer.
  func assign(options: AssignmentOptions = AssignmentOptions()) throws -> Assignment {
    try PanelAssigner(solver: GLPKSolver()).assign(AssignmentProblem(parts), options: options)
  }

  /// Requires one proven objective of a value, and returns the seats.
  @discardableResult
  func expectOptimum(_ value: Int, location: SourceLocation = #_sourceLocation) throws -> [[Int]] {
    try expectOptimum(of: Fraction(value), location: location)
  }

  /// Requires one proven objective of a value, and returns the seats.
  func expectOptimum(of value: Fraction, location: SourceLocation = #_sourceLocation) throws
    -> [[Int]]
  {
    let assignment = try assign()
    #expect(assignment.termination == .optimal, sourceLocation: location)
    #expect(
      assignment.stages.map(\.stageValue) == [value], sourceLocation: location)
    return try #require(assignment.seats, sourceLocation: location)
  }
}
