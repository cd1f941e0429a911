import LinearPrograms
import PanelModel
import PanelRules

/// What a seating costs beside its seats, driven down: one model, solved to its proof.
struct BurdenStage: Stage {
  let kind: Burden.Kind

  private func burden(in problem: CompiledProblem) -> Burden {
    switch kind {
    case .squares: Burden(squaresIn: problem)
    case .composition: Burden(compositionIn: problem)
    }
  }

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    let burden = burden(in: problem)
    return Fraction(burden.cost(of: seating, in: problem), burden.parts)
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    let burden = burden(in: state.problem)
    var model = state.model(.least(kind))
    model.burdens.append(burden)
    let flow = SquareFlow(model)?.solve(within: &state.budget)
    if let flow, flow.bound == flow.seating.map(model.value) || flow.interruption != nil {
      return outcome(of: flow, model, burden, &state)
    }
    // A seating first: searches by prices, which find one soon, know nothing of burdens.
    if flow == nil, let failure = try OpeningSeating.find(&state, on: solver) { return failure }
    let found = try ModelSearch.run(
      model, from: flow?.seating ?? state.seating, gap: state.gap, on: solver,
      within: &state.budget)
    return outcome(of: found, model, burden, &state)
  }

  private func outcome(
    of found: ModelOutcome, _ model: AssignmentModel, _ burden: Burden, _ state: inout StageState
  ) -> StageOutcome {
    state.seating = found.seating ?? state.seating
    func told(_ bound: Int) -> Fraction { Fraction(burden.base - bound, burden.parts) }
    // What is certain without any search: nothing costs less than the least loads.
    let least = Certificate.Stage(bound: told(0))
    return StageOutcome(
      value: state.seating.map {
        Fraction(burden.cost(of: $0, in: state.problem), burden.parts)
      },
      bound: found.isInfeasible ? nil : told(min(0, found.bound ?? 0)),
      certificate: found.proof.flatMap {
        CertificateDraft(state).burden($0, of: model, bound: told($0.bound))
      } ?? least,
      isInfeasible: found.isInfeasible, contradiction: found.contradiction,
      interruption: found.interruption)
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    var burden = burden(in: state.problem)
    let parts = Int128(value.numerator) * Int128(burden.parts / value.denominator)
    // A share of the parts, rounded down: what is given is at most as much as the parts themselves.
    let (whole, rest) = parts.quotientAndRemainder(dividingBy: Int128(give.denominator))
    let given =
      whole * Int128(give.numerator)
      + rest * Int128(give.numerator) / Int128(give.denominator)
    burden.limit = Int(clamping: parts + given)
    state.burdens.append(burden)
  }
}
