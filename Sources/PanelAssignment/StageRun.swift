import LinearPrograms
import PanelModel
import PanelRules

/// The stages of one assignment, one after the other.
struct StageRun {
  private struct Finished {
    let objective: Objective
    let stage: any Stage
    /// nil for a stage that an interruption kept from being run.
    let stageValue: Fraction?
    let bound: Fraction?
    let certificate: Certificate.Stage?
  }

  private var state: StageState
  private let workLimit: Int
  private var finished: [Finished] = []
  private var interruption: Interruption?
  private var isInfeasible = false
  private var explanation: [Statement] = []
  /// Why seats or least loads must be missing.
  private let shortReasons: [Statement]
  private var contradiction: Contradiction?

  init(_ state: StageState, workLimit: Int, shortReasons: [Statement] = []) {
    self.shortReasons = shortReasons
    self.state = state
    self.workLimit = workLimit
  }

  /// Eligible pairs of the problem.
  var pairCount: Int { state.problem.pairCount }

  /// Whether there may be something left to find, and time to find it.
  var goesOn: Bool {
    !isInfeasible
      && (interruption == nil || (state.seating != nil && state.budget.interruption == nil))
  }

  /// Runs one objective, unless the stages before it have shown that there is nothing to find or
  /// no time to find it.
  ///
  /// - Parameters:
  ///   - objective: The objective.
  ///   - isLast: Whether it is the last; others leave a part of the limits to those after them.
  ///   - solver: The solver.
  /// - Throws: A defect of the solver.
  mutating func run(
    _ objective: Objective, isLast: Bool, on solver: some Solver
  ) throws(SolverError) {
    var objective = objective
    if objective.name == .worstPanel {
      objective.measure = state.problem.problem.measure(
        of: objective, over: state.problem.panels.map(\.panel))
    }
    let stage = stage(for: objective)
    guard goesOn else {
      finished.append(
        Finished(
          objective: objective, stage: stage, stageValue: nil, bound: nil, certificate: nil))
      return
    }
    let outcome = try run(stage, isLast: isLast, on: solver)
    if outcome.isInfeasible {
      isInfeasible = true
      contradiction = outcome.contradiction.map { Contradiction($0, in: state.problem) }
      explanation = Self.reasons(outcome.contradiction, in: state.problem)
      return
    }
    finished.append(
      Finished(
        objective: objective, stage: stage, stageValue: outcome.value, bound: outcome.bound,
        certificate: outcome.certificate))
    if let value = outcome.value {
      stage.hold(value, giving: objective.give, in: &state)
      let held = state.floors.count - state.floorObjectives.count
      state.floorObjectives += Array(repeating: finished.count - 1, count: held)
      state.noteLimits(of: finished.count - 1)
    }
    interruption = interruption ?? outcome.interruption
    explanation = shortReasons
    explanation += interruption.map { [$0.statement(workLimit: workLimit)] } ?? []
  }

  /// Runs a stage; one that others follow leaves them a part of the limits, once it has a seating.
  private mutating func run(
    _ stage: any Stage, isLast: Bool, on solver: some Solver
  ) throws(SolverError) -> StageOutcome {
    if isLast { return try stage.run(&state, on: solver) }
    let whole = state.budget
    state.budget = whole.mostOfIt()
    let outcome = try stage.run(&state, on: solver)
    let spent = state.budget.workSpent
    state.budget = whole
    state.budget.spend(spent)
    let mayGoOn = !outcome.isInfeasible && state.seating == nil
    return mayGoOn && outcome.interruption != nil ? try stage.run(&state, on: solver) : outcome
  }

  private func stage(for objective: Objective) -> any Stage {
    switch (objective.name, objective.measure) {
    case (.seatsFilled, _): SeatsFilledStage(shortage: state.shortage)
    case (.worstPanel, let measure) where state.problem.isElastic:
      FullPanelsStage(quality: PanelQuality(measure: measure ?? .sum))
    case (.total, _): SumStage(weight: .affinity, weights: state.weights)
    case (.continuity, _): SumStage(weight: .kept, weights: state.weights)
    case (.rotation, _): SumStage(weight: .repeated, weights: state.weights)
    case (.loadSpread, _) where objective.meantAspect == .squares: BurdenStage(kind: .squares)
    case (.loadSpread, _): LoadSpreadStage()
    case (.balance, _) where objective.meantAspect == .comparable: ComparableStage()
    case (.balance, _): BurdenStage(kind: .composition)
    case (.worstPanel, .seat): WorstSeatStage()
    case (.worstPanel, let measure):
      WorstPanelStage(quality: PanelQuality(measure: measure ?? .sum))
    }
  }

  /// Turns the multipliers of a contradiction into an argument that can be counted by hand.
  static func reasons(_ contradiction: Prices?, in problem: CompiledProblem) -> [Statement] {
    let arguments = CountingArguments(problem)
    var statements: [Statement] = []
    if let contradiction {
      let panels = contradiction.seats.indices.filter { contradiction.seats[$0] < -1e-6 }
      let experts = contradiction.loads.indices.filter { contradiction.loads[$0] < -1e-6 }
      statements += [
        arguments.shortage(ofPanels: panels), arguments.surplus(ofExperts: experts),
      ].compactMap(\.self)
    }
    if statements.isEmpty, let parts = contradiction.map({ Contradiction($0, in: problem) }) {
      let argument = arguments.argument(
        origins: parts.origins, panels: parts.panels, experts: parts.experts, chairs: parts.chairs)
      statements += [argument].compactMap(\.self)
    }
    return statements.isEmpty ? [AssignmentPhrases.infeasibleTogether()] : statements
  }

  /// What the stages came to.
  func assignment() -> Assignment {
    guard !isInfeasible, let seating = state.seating else {
      return Assignment(
        seats: nil, chairs: [], stages: [], termination: isInfeasible ? .infeasible : endedEarly,
        interruption: interruption, explanation: explanation, contradiction: contradiction,
        work: state.budget.workSpent)
    }
    let problem = state.problem
    let panelCount = problem.problem.panels.count
    var seats = [[Int]](repeating: [], count: panelCount)
    for (panel, pairs) in zip(problem.panels, seating.pairsByPanel(in: problem)) {
      seats[panel.panel] = pairs.map { expert(ofPair: $0) }.sorted()
    }
    var chairs = [Int?](repeating: nil, count: panelCount)
    for (panel, pair) in zip(problem.panels, state.rules.chairPairs(of: seating, in: problem)) {
      chairs[panel.panel] = pair.map { expert(ofPair: $0) }
    }
    let stages = finished.map { stage in
      let value = stage.stage.value(of: seating, in: problem)
      // A later stage may have bettered what an earlier one ended with, even up to its bound.
      let ended = stage.stageValue ?? value
      let best = stage.objective.name.isNoBetter(value, than: ended) ? ended : value
      return Assignment.StageResult(
        objective: stage.objective, value: value, stageValue: best, bound: stage.bound,
        certificate: stage.certificate)
    }
    let termination = termination(of: stages)
    return Assignment(
      seats: seats, chairs: chairs, stages: stages, termination: termination,
      interruption: interruption,
      explanation: termination == .optimal ? shortReasons : explanation, contradiction: nil,
      work: state.budget.workSpent)
  }

  /// The expert of a pair, as an index in the problem's order.
  private func expert(ofPair pair: Int) -> Int {
    state.problem.experts[Int(state.problem.pairExperts[pair])].expert
  }

  private func termination(of stages: [Assignment.StageResult]) -> Roster.Termination {
    // What is proved in all its stages was not cut short, whatever ended the last search.
    if stages.allSatisfy({ $0.bound == $0.stageValue }) { return .optimal }
    return interruption == nil ? .gapReached : endedEarly
  }

  private var endedEarly: Roster.Termination {
    interruption == .stopped ? .stopped : .limit
  }
}

extension Interruption {
  /// What people are told.
  func statement(workLimit: Int) -> Statement {
    switch self {
    case .workLimit: AssignmentPhrases.workLimit(["limit": "\(workLimit)"])
    case .timeLimit: AssignmentPhrases.timeLimit()
    case .stopped: AssignmentPhrases.stopped()
    case .numericalTrouble(let detail):
      AssignmentPhrases.numericalTrouble(["detail": detail])
    }
  }
}
