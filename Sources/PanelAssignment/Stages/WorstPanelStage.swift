import LinearPrograms
import PanelModel
import PanelRules

/// The worst panel by sum or by mean.
///
/// The bound of every panel with the pool to itself often is the answer, so that is tried first.
/// Otherwise the least surplus over the present threshold `p/q` is driven up: a surplus of 0 proves
/// the threshold, a positive one raises it (Dinkelbach, Management Science 13, 1967: the thresholds
/// rise to the optimum in few steps, and for sums in one).
struct WorstPanelStage: Stage {
  let quality: PanelQuality

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    quality.worst(of: seating, in: problem)
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    if let failure = try OpeningSeating.find(&state, on: solver) { return failure }
    guard let opening = state.seating, let trivial = quality.trivialBound(state.problem) else {
      return StageOutcome()
    }
    var outcome = StageOutcome(
      value: value(of: opening, in: state.problem), bound: trivial.bound,
      certificate: CertificateDraft(state).worst(panel: trivial.panel, alone: trivial.bound))
    let isCovered = cover(&state, &outcome)
    try climb(isCovered, &state, &outcome, on: solver)
    while !isDone(outcome, gap: state.gap), outcome.interruption == nil {
      let before = (outcome.value, outcome.bound)
      try raise(.proof, &state, &outcome, on: solver)
      // Every step raises the value or lowers the bound; without this a defect would be a hang.
      if outcome.interruption == nil, before == (outcome.value, outcome.bound) {
        outcome.interruption = .numericalTrouble("a step without progress")
      }
    }
    return outcome
  }

  func isDone(_ outcome: StageOutcome, gap: Gap) -> Bool {
    guard let value = outcome.value, let bound = outcome.bound else { return false }
    return gap.isClosed(value: value, bound: bound)
  }

  /// One step: the greatest least surplus over the present value.
  func raise(
    _ depth: Depth, _ state: inout StageState, _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    guard let threshold = outcome.value else { return }
    var model = state.model(.leastSurplus)
    model.floors += state.problem.panels.indices.map { panel in
      var floor = quality.floor(atLeast: threshold, ofPanel: panel)
      floor.isRaised = true
      return floor
    }
    let found = try ModelSearch.run(
      model, from: state.seating, depth: depth, gap: Gap(0), on: solver, within: &state.budget)
    outcome.interruption = found.interruption
    if let surplus = found.bound {
      let bound = self.bound(surplus: surplus, over: threshold, in: state.problem)
      outcome.bound = min(outcome.bound ?? bound, max(bound, threshold))
    }
    certify(found.proof, of: model, over: threshold, &outcome, state)
    accept(found.seating, &state, &outcome)
  }

  /// Keeps what the multipliers add up to, where that is better than what is there.
  private func certify(
    _ proof: LinearProof?, of model: AssignmentModel, over threshold: Fraction,
    _ outcome: inout StageOutcome, _ state: StageState
  ) {
    guard let proof else { return }
    let bound = max(
      threshold, self.bound(surplus: proof.bound, over: threshold, in: state.problem))
    if let known = outcome.certificate, known.bound <= bound { return }
    outcome.certificate =
      CertificateDraft(state).worst(proof, of: model, over: threshold, bound: bound)
      ?? outcome.certificate
  }

  /// If every surplus over `p/q` is at most `z`, some panel of every seating has a quality of at
  /// most `p/q + z/q`, or `p/q + z/(q n)` for a mean over `n` seats.
  private func bound(surplus: Int, over threshold: Fraction, in problem: CompiledProblem)
    -> Fraction
  {
    let seats = quality.measure == .mean ? problem.panels.map(\.range.least).min() ?? 1 : 1
    return threshold + Fraction(surplus, threshold.denominator * max(1, seats))
  }

  func accept(
    _ seating: Seating?, _ state: inout StageState, _ outcome: inout StageOutcome
  ) {
    guard let seating else { return }
    let value = value(of: seating, in: state.problem)
    if let known = outcome.value, value <= known { return }
    outcome.value = value
    state.seating = seating
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    let seats = quality.measure == .mean ? state.problem.panels.map(\.range.most).max() ?? 1 : 1
    let least = value.remainder(giving: give, denominatorsUpTo: seats)
    state.floors += state.problem.panels.indices.map {
      quality.floor(atLeast: least, ofPanel: $0)
    }
  }
}
