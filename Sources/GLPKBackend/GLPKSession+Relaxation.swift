internal import CGLPKSession
internal import LinearPrograms

extension GLPKSession {
  /// Iterations per slice: GLPK's simplex has no callback, so limits are looked at between slices.
  ///
  /// Slices are counted and never timed; otherwise the answer among equals would hang on the load
  /// of the machine.
  private static let sliceIterations = 200
  /// Most milliseconds of one slice.
  ///
  /// GLPK can circle for ever in a numerically bad basis without counting an iteration; a slice of
  /// five minutes is taken for that.
  private static let slicePatience: Int32 = 300_000

  mutating func solveRelaxation(
    _ method: SimplexMethod, limits: SolverLimits
  ) throws(SolverError) -> RelaxationOutcome {
    var budget = Budget(limits: limits)
    let run = try runSimplex(method, &budget)
    return try readRelaxation(run, iterations: budget.spent)
  }

  /// How a run of slices ended.
  struct SimplexRun {
    var end: SolveEnd
    var isPrimalFeasible = false
    var isDualFeasible = false
  }

  /// Runs slices until GLPK is done, a limit is reached, or no remedy is left.
  ///
  /// Two remedies, each used once: the primal method, whose first phase needs no dual feasible
  /// basis, and a fresh basis, which cannot be singular.
  mutating func runSimplex(
    _ method: SimplexMethod, _ budget: inout Budget
  ) throws(SolverError) -> SimplexRun {
    var method = method
    var canRefresh = true
    var slice = cg_simplex_result()
    while true {
      if let reached = budget.reached { return SimplexRun(reached, slice) }
      try runSlice(method, &budget, &slice)
      var needsBasis = false
      switch GLPKStatus.simplexReturn(slice.code) {
      case .finished:
        if let end = GLPKStatus.basicStatuses[Int(slice.status)] { return SimplexRun(end, slice) }
      case .sliceEnded where slice.iterations > 0:
        continue
      case .timeLimit where budget.milliseconds < Self.slicePatience:
        return SimplexRun(.timeLimit, slice)
      case .infeasible:
        return SimplexRun(end: .infeasible)
      case .badBasis:
        needsBasis = true
      case .sliceEnded, .timeLimit, .noDual, .trouble, .unexpected:
        break
      }
      if method == .dual, !needsBasis {
        method = .primal
      } else if canRefresh {
        canRefresh = false
        try require(unsafe cg_reset_basis(raw))
      } else {
        let words = "simplex code \(slice.code), status \(slice.status)"
        return SimplexRun(end: .numericalTrouble(words))
      }
    }
  }

  private func runSlice(
    _ method: SimplexMethod, _ budget: inout Budget, _ slice: inout cg_simplex_result
  ) throws(SolverError) {
    let iterations = Int32(min(Self.sliceIterations, budget.remainingWork))
    let code = Int32(method == .primal ? CG_METHOD_PRIMAL : CG_METHOD_DUAL)
    let patience = min(budget.milliseconds, Self.slicePatience)
    try require(unsafe cg_simplex(raw, code, iterations, patience, &slice))
    budget.spent += Int(slice.iterations)
  }

  private func readRelaxation(
    _ run: SimplexRun, iterations: Int
  ) throws(SolverError) -> RelaxationOutcome {
    var objective = 0.0
    var primal = [Double](repeating: 0, count: columnCount)
    var reducedCosts = primal
    var rowDuals = [Double](repeating: 0, count: rowCount)
    try require(
      unsafe cg_read_relaxation(raw, &objective, &primal, &rowDuals, &reducedCosts))
    let isSound =
      objective.isFinite && primal.allSatisfy(\.isFinite) && rowDuals.allSatisfy(\.isFinite)
      && reducedCosts.allSatisfy(\.isFinite)
    return RelaxationOutcome(
      end: isSound ? run.end : .numericalTrouble("a value that is not finite"),
      isPrimalFeasible: isSound && run.isPrimalFeasible,
      isDualFeasible: isSound && run.isDualFeasible, objective: objective, primal: primal,
      rowDuals: rowDuals, reducedCosts: reducedCosts, iterations: iterations)
  }
}

extension GLPKSession.SimplexRun {
  init(_ end: SolveEnd, _ slice: cg_simplex_result) {
    self.init(
      end: end, isPrimalFeasible: slice.primal_status == CG_STATUS_FEASIBLE,
      isDualFeasible: slice.dual_status == CG_STATUS_FEASIBLE)
  }
}
