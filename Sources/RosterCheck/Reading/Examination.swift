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
  let facts: ProblemFacts
  let book: EntanglementBook
  let pool: PoolBook
  /// What the roster should aim at.
  let objectives: [Objective]
  let strictness: Strictness
  /// Whether panels may be short of members, and experts of least loads.
  let isElastic: Bool
  var violations: [Violation] = []
  /// Breaches of rules that forbid nothing.
  var remarks: [Violation] = []
  /// The panels as they are filled, by the problem's index; nil for one that the roster lacks.
  var seated: [SeatedPanel?]
  /// Whether members were there before the run, by the problem's index.
  var isSettled: [Bool]
  /// Whether a panel is left open by name, or by the silence of another system.
  var isOpen: [Bool]
  var leavesOpen = false
  /// Affinities of the members of each panel, in units; a missing score bars and counts 0.
  var scores: [[Int]]
  /// Who leaves the room, by panel and case.
  var recused: [Int: [Int: Set<Int>]] = [:]
  /// What is found out about the panels.
  var values: [Fraction] = []
  var loads: [Expert.ID: ExpertLoad] = [:]
  var balance = Balance()
  /// What the lottery expects from which the roster was drawn, and its most probability; nil without
  /// one that holds.
  var expectation: Fraction?
  var mostProbability: Fraction?
  /// What the certificate adds up to, by objective; nil where it shows nothing.
  var readded: [Fraction?] = []
  var sums = PairSums()

  init(
    of problem: AssignmentProblem, objectives: [Objective]? = nil, strictness: Strictness,
    isElastic: Bool? = nil
  ) {
    self.problem = problem
    let objectives = objectives ?? problem.policy.objectives
    self.objectives = objectives
    self.isElastic = isElastic ?? Objective.areElastic(objectives)
    self.strictness = strictness
    facts = ProblemFacts(problem)
    book = EntanglementBook(facts)
    pool = PoolBook(facts)
    seated = Array(repeating: nil, count: problem.panels.count)
    scores = Array(repeating: [], count: problem.panels.count)
    isSettled = Array(repeating: false, count: problem.panels.count)
    isOpen = isSettled
  }

  /// Holds panels against every rule, and counts what there is to count.
  mutating func examine(
    _ panels: [FilledPanel], settled: [Panel.ID] = [], unfilled: [Panel.ID] = []
  ) {
    read(panels)
    settle(settled)
    checkPresence(unfilled: unfilled)
    readScores()
    checkGiven()
    checkSeats()
    checkEligibility()
    checkConflicts()
    checkPanelRules()
    checkChairs()
    checkOverlap()
    checkReaders()
    checkPins()
    checkLoads()
    checkLimits()
    values = objectives.map(value)
  }

  /// Panels that this run filled, by the problem's index; also those that it should have filled.
  var filledByRun: [Int] { problem.panels.indices.filter { !isOpen[$0] && !isSettled[$0] } }

  /// Panels with members, with the problem's index.
  var filled: [(index: Int, panel: SeatedPanel)] {
    seated.enumerated().compactMap { index, panel in panel.map { (index, $0) } }
  }

  mutating func report(
    _ statement: Statement, panel: Panel.ID? = nil, reviewCase: Case.ID? = nil,
    experts: [Expert.ID] = []
  ) {
    violations.append(
      Violation(statement, panel: panel, reviewCase: reviewCase, experts: experts))
  }

  /// Tells what is wrong on a panel of the problem, or of a run as a whole, and by which rule.
  mutating func report(
    _ phrase: Phrase, _ values: [String: String] = [:], on panel: Int?,
    reviewCase: Int? = nil, experts: [Int] = [], strangers: [Expert.ID] = [],
    by source: RuleSource? = nil, basis: RuleSource? = nil
  ) {
    var values = values
    var parts: [String: [Statement]] = [:]
    if let panel {
      parts["place"] = [place(of: panel)]
      values["panel"] = judgingID(of: panel).rawValue
    }
    let row = reviewCase ?? panel.flatMap { isReading($0) ? facts.sheets[$0].cases.first : nil }
    let id = row.map { problem.cases[$0].id }
    if let id { values["case"] = id.rawValue }
    if let first = experts.first, values["expert"] == nil {
      values["expert"] = label(problem.experts[first].id)
    }
    if experts.count > 1, values["other"] == nil {
      values["other"] = label(problem.experts[experts[1]].id)
    }
    if let source { parts["rule"] = [source.statement] }
    parts["basis"] =
      basis.map { rule in
        [Statement(PlacePhrases.basis, parts: ["rule": [rule.statement]])]
      } ?? []
    let rule = source ?? basis
    let violation = Violation(
      Statement(phrase, values, parts: parts), panel: panel.map(judgingID), reviewCase: id,
      experts: experts.map { problem.experts[$0].id } + strangers, rule: rule?.label)
    if rule?.isReport == true { remarks.append(violation) } else { violations.append(violation) }
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

  func isReading(_ panel: Int) -> Bool { problem.panels[panel].purpose == .reading }

  /// The panel itself, or that whose members the readers are.
  func judgingID(of panel: Int) -> Panel.ID {
    let parent = isReading(panel) ? problem.panels[panel].body.parent : nil
    return parent ?? problem.panels[panel].id
  }

  private func place(of panel: Int) -> Statement {
    let id = problem.panels[panel].id.rawValue
    return isReading(panel)
      ? PlacePhrases.readers(["case": id]) : PlacePhrases.panel(["panel": id])
  }
}
