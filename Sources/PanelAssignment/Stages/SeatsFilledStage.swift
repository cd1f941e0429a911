import LinearPrograms
import PanelModel
import PanelRules

/// Seats filled and least loads met, as far as can be: one model, solved to its proof.
///
/// Where nothing may be missing, every roster has all of it, and there is nothing to search but a
/// roster.
struct SeatsFilledStage: Stage {
  /// nil where nothing may be missing.
  let shortage: Shortage?

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    shortage.map { $0.value(missing: $0.shortage(of: seating, in: problem)) }
      ?? Fraction(problem.panels.reduce(0) { $0 + $1.planned })
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    guard let shortage else { return try findAny(&state, on: solver) }
    let model = state.model(.leastShortage)
    let nobody = Seating(pairs: [])
    if state.seating == nil, model.isAdmissible(nobody) { state.seating = nobody }
    let found = try ModelSearch.run(
      model, from: state.seating, gap: state.gap, on: solver, within: &state.budget)
    state.seating = found.seating
    return StageOutcome(
      value: found.seating.map { value(of: $0, in: state.problem) },
      bound: found.bound.map { shortage.value(missing: -$0) },
      certificate: found.proof.flatMap {
        CertificateDraft(state).shortage($0, of: model, shortage)
      },
      isInfeasible: found.isInfeasible, contradiction: found.contradiction,
      interruption: found.interruption)
  }

  private func findAny(_ state: inout StageState, on solver: some Solver)
    throws(SolverError) -> StageOutcome
  {
    if let failure = try OpeningSeating.find(&state, on: solver) { return failure }
    guard let seating = state.seating else { return StageOutcome() }
    let all = value(of: seating, in: state.problem)
    return StageOutcome(value: all, bound: all, certificate: Certificate.Stage(bound: all))
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    guard let shortage else { return }
    let points = (value * Fraction(shortage.seatWeight)).remainder(
      giving: give, denominatorsUpTo: 1)
    state.shortage?.most = shortage.whole(missing: 0) - points.numerator
  }
}
