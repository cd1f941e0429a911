import LinearPrograms
import PanelModel
import PanelRules

extension ModelSearch {
  /// A seating whose sum is large enough, as the best of all seatings.
  ///
  /// A least sum ties all panels together. Without it many models are transport problems, or fall apart
  /// into small ones, of which the best seating is found sooner than any seating of the whole.
  ///
  /// - Returns: The seating, or that there is none; nil where it is not that simple, or nothing was
  ///   decided.
  static func seatingByLeastSum(
    of model: AssignmentModel, on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) -> ModelOutcome? {
    var (free, leastSum) = model.withoutLeastSum()
    guard let leastSum else { return nil }
    free.floors = free.floors.filter { !model.implies($0) }
    guard PlainTransport(free) != nil || ModelParts(free) != nil else { return nil }
    var own = budget.share(LeastSum.parts)
    let best = try run(free, depth: .proof, on: solver, within: &own)
    budget.spend(own.workSpent)
    var outcome = ModelOutcome()
    outcome.interruption = budget.interruption
    if best.isInfeasible || best.bound.map({ $0 < leastSum }) ?? false {
      outcome.isInfeasible = true
      outcome.interruption = nil
      return outcome
    }
    if let seating = best.seating, model.isAdmissible(seating) {
      outcome.seating = seating
      outcome.interruption = nil
      return outcome
    }
    return outcome.interruption == nil ? nil : outcome
  }
}

private enum LeastSum {
  /// The part of the work that may be spent before anything else is tried.
  static let parts = 4
}
