internal import CGLPKSession
internal import LinearPrograms

extension GLPKSession {
  mutating func solveInteger(
    _ options: IntegerOptions, limits: SolverLimits
  ) throws(SolverError) -> IntegerOutcome {
    if let incumbent = options.incumbent {
      try NumberGate.check(Bounds(lower: incumbent), .incumbent)
    }
    let stop = try GLPKStop()
    let token = limits.stop?.addObserver { stop.request() }
    defer { if let token { limits.stop?.removeObserver(token) } }

    var budget = Budget(limits: limits)
    var search = IntegerSearch(options: options, sense: sense)
    repeat {
      // Branch and cut starts from an optimal basis; the dual method is at home after a change of
      // bounds and turns to the primal one by itself.
      let root = try runSimplex(.dual, &budget)
      guard root.end == .optimal else {
        search.endAtRoot(root.end)
        break
      }
      guard columnCount > 0 else {
        search.endEmpty()
        break
      }
      let rootObjective = try relaxationObjective()
      guard rootObjective.isFinite else {
        search.endAtRoot(.numericalTrouble("an objective that is not finite"))
        break
      }
      search.prepare(rootObjective: rootObjective, isObjectiveWhole: isObjectiveWhole)
      try runSearch(&search, stop, &budget)
      if search.isLost { try require(unsafe cg_reset_basis(raw)) }
    } while search.wantsAnotherRun
    return search.outcome(work: budget.spent)
  }

  /// One call of branch and cut.
  private func runSearch(
    _ search: inout IntegerSearch, _ stop: GLPKStop, _ budget: inout Budget
  ) throws(SolverError) {
    var settings = cg_search_options()
    settings.shift = search.shift
    settings.cuts_off = search.cutsOff
    settings.margin = search.margin
    settings.tolerance = search.tolerance
    settings.work_limit = Int64(budget.remainingWork)
    settings.milliseconds = budget.milliseconds
    settings.has_goal = search.options.goal != nil
    settings.goal = search.options.goal ?? 0
    settings.gomory = search.options.cuts == .combined
    var result = cg_search_result()
    var point = [Double](repeating: 0, count: columnCount)
    defer { withExtendedLifetime(stop) {} }
    try require(unsafe cg_search(raw, &settings, stop.raw, &result, &point))
    budget.spent += Int(result.work)
    for column in point.indices where isInteger[column] { point[column].round() }
    search.record(result, point: point, objective: zip(costs, point).reduce(0) { $0 + $1.0 * $1.1 })
  }

  private func relaxationObjective() throws(SolverError) -> Double {
    var objective = 0.0
    try require(unsafe cg_read_objective(raw, &objective))
    return objective
  }

  /// Whether every point has a whole objective.
  private var isObjectiveWhole: Bool {
    zip(costs, isInteger).allSatisfy { cost, isInteger in
      cost == 0 || (isInteger && cost == cost.rounded())
    }
  }
}
