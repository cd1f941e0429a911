import LinearPrograms
import PanelModel
import PanelRules

/// The range of utilisations, driven down: halving between what is proved and what is found, then a
/// last sweep for anything better.
struct LoadSpreadStage: Stage {
  /// Halvings before the last sweep; each is given a part of the work that is left.
  private static let halvings = 6
  private static let parts = 4
  /// Targets between are whole multiples of its inverse.
  private static let grain = 1 << 12

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    Utilisation(problem).range(of: seating, in: problem)
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    if let failure = try OpeningSeating.find(&state, on: solver) { return failure }
    guard let opening = state.seating else { return StageOutcome() }
    // What is certain without any search: no range is below nothing.
    var outcome = StageOutcome(
      value: value(of: opening, in: state.problem), bound: .zero,
      certificate: Certificate.Stage(bound: .zero))
    try halve(&state, &outcome, on: solver)
    while outcome.interruption == nil, !isDone(outcome, gap: state.gap),
      let value = outcome.value
    {
      var budget = state.budget
      let finding = try sweep(to: value, isOpen: true, state, on: solver, within: &budget)
      state.budget = budget
      switch finding {
      case .seating(let seating): accept(seating, &state, &outcome)
      case .none: outcome.bound = value
      case .undecided(let interruption): outcome.interruption = interruption
      }
    }
    return outcome
  }

  /// Halves the distance between bound and value some times, as long as that is quickly decided.
  private func halve(
    _ state: inout StageState, _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    for _ in 0..<Self.halvings where !isDone(outcome, gap: state.gap) {
      guard let value = outcome.value, let bound = outcome.bound else { return }
      let target =
        WideShare(value, plus: bound).roundedDown(parts: Self.grain / 2) * Fraction(1, 2)
      guard target > bound else { return }
      var budget = state.budget.share(Self.parts)
      let finding = try sweep(to: target, isOpen: false, state, on: solver, within: &budget)
      state.budget.spend(budget.workSpent)
      switch finding {
      case .seating(let seating): accept(seating, &state, &outcome)
      case .none: outcome.bound = target
      case .undecided(.timeLimit): outcome.interruption = .timeLimit
      case .undecided(.stopped): outcome.interruption = .stopped
      case .undecided: return  // The last sweep may still find its proof.
      }
      if outcome.interruption != nil { return }
    }
  }

  private func sweep(
    to target: Fraction, isOpen: Bool, _ state: StageState, on solver: some Solver,
    within budget: inout Budget
  ) throws(SolverError) -> SpreadSweep.Finding {
    try SpreadSweep(
      utilisation: Utilisation(state.problem), target: target, isOpen: isOpen
    ).run(state, on: solver, within: &budget)
  }

  private func accept(
    _ seating: Seating, _ state: inout StageState, _ outcome: inout StageOutcome
  ) {
    outcome.value = value(of: seating, in: state.problem)
    state.seating = seating
  }

  private func isDone(_ outcome: StageOutcome, gap: Gap) -> Bool {
    guard let value = outcome.value, let bound = outcome.bound else { return false }
    // Less is better here.
    return gap.isClosed(
      value: Fraction(-value.numerator, value.denominator),
      bound: Fraction(-bound.numerator, bound.denominator))
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    state.spread = SpreadLimit(
      utilisation: Utilisation(state.problem), value: value, give: give)
  }
}
