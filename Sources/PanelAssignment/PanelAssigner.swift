public import LinearPrograms
public import PanelModel
public import PanelRules

/// Finds the best admissible roster of a problem, and how good any could be.
///
/// Objectives are stages, most important first: each is driven up among the seatings that keep what
/// the stages before it reached, less what they give. The answer does not depend on the order of
/// rows, and a solve that neither clock nor person ended is the same on every machine.
public struct PanelAssigner<Backend: Solver>: Sendable {
  let solver: Backend

  /// Makes an assigner on a solver.
  public init(solver: Backend) { self.solver = solver }

  /// Searches for the best seating.
  ///
  /// - Parameters:
  ///   - problem: What is asked.
  ///   - step: The panels to fill and those that are settled; nil means all that can be filled.
  ///   - options: Seed and limits.
  ///   - progress: Called when a stage begins, on the calling thread.
  /// - Returns: The best seating found with its bounds, or why there is none.
  /// - Throws: `ProblemError` for pins that break a rule or when nothing can be filled, `SolverError`
  ///   for a defect.
  public func assign(
    _ problem: AssignmentProblem, step: FillingStep? = nil,
    options: AssignmentOptions = AssignmentOptions(),
    progress: (AssignmentProgress) -> Void = { _ in }
  ) throws -> Assignment {
    let step = try step ?? FillingStep(problem)
    return try assign(
      EligibilityRules(problem, step: step), options: options, progress: progress)
  }

  /// Searches for the best seating of a problem whose rules of eligibility have been read.
  ///
  /// - Parameters:
  ///   - rules: The problem and the step, read.
  ///   - options: Seed and limits.
  ///   - progress: Called when a stage begins, on the calling thread.
  /// - Returns: The best seating found with its bounds, or why there is none.
  /// - Throws: `ProblemError` for pins that break a rule, or for what a lottery cannot keep;
  ///   `SolverError` for a defect.
  public func assign(
    _ rules: EligibilityRules, options: AssignmentOptions = AssignmentOptions(),
    progress: (AssignmentProgress) -> Void = { _ in }
  ) throws -> Assignment {
    let order = CanonicalOrder(rules.problem, panels: rules.step.open, seed: options.seed)
    if Objective.areElastic(options.aims(in: rules.problem)), options.mostProbability == nil {
      return try assignElastic(rules, order, options: options, progress: progress)
    }
    if let assignment = try assignOverMatrix(rules, order, options: options, progress: progress) {
      return assignment
    }
    let compiled = try CompiledProblem(
      rules, panelOrder: order.panels, expertOrder: order.experts)
    if let most = options.mostProbability {
      return try draw(compiled, most: most, options: options, progress: progress)
    }
    return try assign(compiled, options: options, progress: progress)
  }

  /// Searches without writing pairs down, where that can be; nil where it cannot, or where the reasons
  /// are wanted why there is no seating.
  private func assignOverMatrix(
    _ rules: EligibilityRules, _ order: CanonicalOrder, options: AssignmentOptions,
    progress: (AssignmentProgress) -> Void
  ) throws(ProblemError) -> Assignment? {
    let issues = rules.pinIssues()
    guard issues.isEmpty else { throw ProblemError(issues) }
    let aims = options.aims(in: rules.problem)
    guard let total = MatrixTotal(rules, order: order, aims: aims) else { return nil }
    progress(
      AssignmentProgress(
        stage: 0, stageCount: 1, objective: .total, pairCount: total.pairCount))
    return total.assignment(within: Budget(options), workLimit: options.workLimit)
  }

  /// Searches for the best seating of a problem that has been compiled in canonical order.
  func assign(
    _ compiled: CompiledProblem, options: AssignmentOptions,
    progress: (AssignmentProgress) -> Void = { _ in }
  ) throws(SolverError) -> Assignment {
    let contradictions = CountingArguments(compiled).contradictions()
    if !contradictions.isEmpty {
      return Assignment(
        seats: nil, chairs: [], stages: [], termination: .infeasible, interruption: nil,
        explanation: contradictions, contradiction: nil, work: 0)
    }
    let run = StageRun(
      StageState(
        problem: TightRows.tighten(compiled),
        budget: Budget(options), gap: Gap(options.gap),
        leastPairsToPrice: options.leastPairsToPrice),
      workLimit: options.workLimit)
    return try self.run(run, options.aims(in: compiled.problem), progress: progress)
  }

  /// Runs the stages one after the other.
  func run(
    _ run: StageRun, _ objectives: [Objective], progress: (AssignmentProgress) -> Void
  ) throws(SolverError) -> Assignment {
    var run = run
    for (index, objective) in objectives.enumerated() {
      if run.goesOn {
        progress(
          AssignmentProgress(
            stage: index, stageCount: objectives.count, objective: objective.name,
            pairCount: run.pairCount))
      }
      try run.run(objective, isLast: index == objectives.count - 1, on: solver)
    }
    return run.assignment()
  }
}
