import PanelModel
public import PanelRules

/// Whether any roster keeps the rules, whatever it is worth.
public enum Existence: Hashable, Sendable {
  /// One was found.
  case exists
  /// There is none; what contradicts each other, where adding up rows shows it.
  case none(Contradiction?)
  /// A limit came first.
  case unknown(Interruption)

  /// Whether it is proved that there is none.
  public var isNone: Bool {
    if case .none = self { return true }
    return false
  }
}

extension PanelAssigner {
  /// Finds out whether there is any roster: the search for a first seating, without an aim.
  ///
  /// - Parameters:
  ///   - rules: The problem and the step, read.
  ///   - panels: Panels that are filled, of those open in the step; nil means all of them. What a seat
  ///     costs stays as in the step, so that leaving out a panel forbids nothing.
  ///   - options: Seed and limits; aims, gap and lottery have no say.
  /// - Returns: Whether there is one.
  /// - Throws: `ProblemError` for pins that break a rule, `SolverError` for a defect.
  public func existence(
    _ rules: EligibilityRules, of panels: [Int]? = nil,
    options: AssignmentOptions = AssignmentOptions()
  ) throws -> (answer: Existence, work: Int) {
    let order = CanonicalOrder(
      rules.problem, panels: panels ?? rules.step.open, seed: options.seed)
    guard !order.panels.isEmpty else { return (.exists, 0) }
    let compiled = try CompiledProblem(
      rules, panelOrder: order.panels, expertOrder: order.experts)
    guard CountingArguments(compiled).contradictions().isEmpty else { return (.none(nil), 0) }
    var state = StageState(
      problem: TightRows.tighten(compiled), budget: Budget(options), gap: Gap(0),
      leastPairsToPrice: options.leastPairsToPrice)
    let failure = try OpeningSeating.find(&state, on: solver)
    let work = state.budget.workSpent
    guard let failure else { return (.exists, work) }
    if failure.isInfeasible {
      let parts = failure.contradiction.map { Contradiction($0, in: state.problem) }
      return (.none(parts), work)
    }
    return (.unknown(failure.interruption ?? .workLimit), work)
  }
}
