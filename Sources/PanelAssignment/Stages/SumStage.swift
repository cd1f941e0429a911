import LinearPrograms
import PanelModel
import PanelRules

/// A sum over all seats: one model, solved to its proof.
///
/// A loss is driven up to nothing like any other sum; people are told how large it is.
struct SumStage: Stage {
  let weight: PairWeight
  let weights: PairWeights

  private var isLoss: Bool { weight == .repeated }

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    told(weights.sum(weight, of: seating))
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    let model = state.model(.sum(weight))
    let found = try ModelSearch.run(
      model, from: state.seating, gap: state.gap, on: solver,
      within: &state.budget)
    state.seating = found.seating
    if weight == .affinity { state.workPrices = found.workPrices ?? state.workPrices }
    return StageOutcome(
      value: found.seating.map { value(of: $0, in: state.problem) },
      bound: found.bound.map(told),
      certificate: found.proof.flatMap {
        CertificateDraft(state).sum($0, of: model, isLoss: isLoss)
      },
      isInfeasible: found.isInfeasible,
      contradiction: found.contradiction, interruption: found.interruption)
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    let sum = isLoss ? Fraction(-value.numerator, value.denominator) : value
    let least = sum.remainder(giving: give, denominatorsUpTo: 1)
    state.floors.append(
      Floor(panel: nil, weight: weight, slope: 1, offset: 0, bound: least.numerator))
  }

  private func told(_ sum: Int) -> Fraction { Fraction(isLoss ? -sum : sum) }
}
