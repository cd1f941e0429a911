import PanelModel

/// One reading of a roster beside its problem, which gathers everything that is wrong.
struct Examination {
  /// What a panel must say of itself.
  enum Strictness {
    /// Cases, chair and recusals, as in a roster of this program.
    case complete
    /// Its members; anything else only where it is said.
    case rulesOnly
  }

  let problem: AssignmentProblem
  /// What the roster should aim at.
  let objectives: [Objective]
  let strictness: Strictness
  var violations: [Violation] = []
  /// The panels as they are filled, by the problem's index; nil for one that the roster lacks.
  var seated: [SeatedPanel?]
  /// What is found out about the panels.
  var values: [Fraction] = []
  var loads: [Expert.ID: ExpertLoad] = [:]

  init(
    of problem: AssignmentProblem, objectives: [Objective]? = nil, strictness: Strictness
  ) {
    self.problem = problem
    self.objectives = objectives ?? problem.policy.objectives
    self.strictness = strictness
    seated = Array(repeating: nil, count: problem.panels.count)
  }

  mutating func examine(_ panels: [FilledPanel]) {
    read(panels)
    checkSeats()
    checkConflicts()
    checkPins()
    checkLoads()
    values = objectives.map(value)
  }

  mutating func report(
    _ statement: Statement, panel: Panel.ID? = nil, reviewCase: Case.ID? = nil,
    experts: [Expert.ID] = []
  ) {
    violations.append(
      Violation(statement, panel: panel, reviewCase: reviewCase, experts: experts))
  }

  /// Whether the expert of an earlier seat has it again; nil when panel or expert are gone.
  func isSeated(again seat: PreviousSeat) -> Bool? {
    guard let panel = problem.indexByPanel[seat.panel],
      let expert = problem.indexByExpert[seat.expert]
    else { return nil }
    return seated[panel]?.holds(expert) ?? false
  }

  /// Identifier and, where it is known, name.
  func label(_ id: Expert.ID) -> String {
    guard let index = problem.indexByExpert[id], !problem.experts[index].name.isEmpty else {
      return id.rawValue
    }
    return "\(id) (\(problem.experts[index].name))"
  }
}
