import LinearPrograms
import PanelModel
import PanelRules

/// The sum of affinities over all seats: one model, solved to its proof.
struct TotalStage: Stage {
  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    Fraction(seating.total(in: problem))
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    let model = state.model(.total)
    let found = try ModelSearch.run(
      model, from: state.seating, gap: state.gap, on: solver,
      within: &state.budget)
    state.seating = found.seating
    state.workPrices = found.workPrices ?? state.workPrices
    return StageOutcome(
      value: found.seating.map { value(of: $0, in: state.problem) },
      bound: found.bound.map { Fraction($0) },
      certificate: found.proof.flatMap { CertificateDraft(state).total($0, of: model) },
      isInfeasible: found.isInfeasible,
      contradiction: found.contradiction, interruption: found.interruption)
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    let least = value.remainder(giving: give, denominatorsUpTo: 1)
    state.floors.append(Floor(panel: nil, slope: 1, offset: 0, bound: least.numerator))
  }
}
