import LinearPrograms

/// Finds any seating for a stage that improves one, unless an earlier stage left one.
struct OpeningSeating {
  /// Runs the search; nil when the stage may go on.
  static func find(_ state: inout StageState, on solver: some Solver)
    throws(SolverError) -> StageOutcome?
  {
    if state.seating != nil { return nil }
    let found = try ModelSearch.run(
      state.model(.total), depth: .firstSeating, on: solver, within: &state.budget)
    state.seating = found.seating
    state.workPrices = found.workPrices ?? state.workPrices
    guard found.seating == nil else { return nil }
    return StageOutcome(
      isInfeasible: found.isInfeasible, contradiction: found.contradiction,
      interruption: found.interruption)
  }
}
