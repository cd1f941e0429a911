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
    cover(&state, &outcome)
    try climb(&state, &outcome, on: solver)
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

  private func isDone(_ outcome: StageOutcome, gap: Gap) -> Bool {
    guard let value = outcome.value, let bound = outcome.bound else { return false }
    return gap.isClosed(value: value, bound: bound)
  }

  /// Asks for seatings whose every panel reaches the bound, and then less and less, by dives alone.
  ///
  /// The bound of the relaxation mostly is the answer; to ask for it outright, with the total as aim,
  /// finds it far sooner than to drive the least surplus up.
  private func climb(
    _ state: inout StageState, _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    if state.problem.pairCount >= state.leastPairsToPrice {
      try approach(&state, &outcome, on: solver)
    }
    guard mayClimb(outcome, state) else { return }
    try attempt(.firstSeating, atLeast: outcome.bound, &state, &outcome, on: solver)
    guard mayClimb(outcome, state) else { return }
    try raise(.dive, &state, &outcome, on: solver)
    guard mayClimb(outcome, state) else { return }
    try attempt(.firstSeating, atLeast: outcome.bound, &state, &outcome, on: solver)
    try halve(.dive, times: Self.halvings, &state, &outcome, on: solver)
  }

  /// Lowers the bound by what good panels cost at the present prices of work.
  private func cover(_ state: inout StageState, _ outcome: inout StageOutcome) {
    guard mayClimb(outcome, state) else { return }
    let prices =
      state.workPrices ?? state.model(.total).transportPrices(within: state.budget)
    state.workPrices = prices
    let bound = CoverBound(state.problem, quality, threads: state.budget.threads)
    guard let found = bound.best(near: prices), let known = outcome.bound, found.bound < known
    else { return }
    outcome.bound = found.bound
    outcome.certificate = CertificateDraft(state).worst(found)
  }

  /// Asks by prices for the bound, then for ever larger steps below it, and then between what was reached
  /// and what was not: what can be reached mostly is close to the bound.
  private func approach(
    _ state: inout StageState, _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    guard let bound = outcome.bound, let opening = outcome.value else { return }
    var tries = Self.quickHalvings
    var distance = Fraction(0)
    while tries > 0, mayClimb(outcome, state), let value = outcome.value, value == opening {
      let threshold = Fraction((bound - distance).roundedDown)
      guard threshold > value else { break }
      try attempt(.prices, atLeast: threshold, &state, &outcome, on: solver)
      tries -= 1
      distance =
        distance == .zero
        ? (bound - value) * Fraction(1, Self.firstStep) : distance * Fraction(2)
    }
    try halve(.prices, times: tries, &state, &outcome, on: solver)
  }

  /// Asks for thresholds between value and bound.
  private func halve(
    _ depth: Depth, times: Int, _ state: inout StageState, _ outcome: inout StageOutcome,
    on solver: some Solver
  ) throws(SolverError) {
    var unreached = outcome.bound
    for _ in 0..<times {
      guard mayClimb(outcome, state), let value = outcome.value, let least = unreached else {
        return
      }
      let middle = Self.wholeUnits(between: value, and: min(least, outcome.bound ?? least))
      guard middle > value else { return }
      try attempt(depth, atLeast: middle, &state, &outcome, on: solver)
      if let reached = outcome.value, reached < middle { unreached = middle }
    }
  }

  /// Dives between value and bound.
  private static let halvings = 6
  /// Searches by prices at or below the bound.
  private static let quickHalvings = 10

  /// The whole number of units in the middle, rounded up: a floor on it has small coefficients.
  private static func wholeUnits(between low: Fraction, and high: Fraction) -> Fraction {
    let (from, to) = (low.roundedDown, high.roundedDown)
    return Fraction(from + (to - from + 1) / 2)
  }

  private func mayClimb(_ outcome: StageOutcome, _ state: StageState) -> Bool {
    outcome.interruption == nil && !isDone(outcome, gap: state.gap)
  }

  /// Asks for a seating whose every panel reaches a threshold.
  ///
  /// With a part of the work only: where there is none, showing that can be hard.
  private func attempt(
    _ depth: Depth, atLeast threshold: Fraction?, parts: Int = Self.parts,
    _ state: inout StageState, _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    guard let threshold else { return }
    var model = state.model(.total)
    model.floors += state.problem.panels.indices.map {
      quality.floor(atLeast: threshold, ofPanel: $0)
    }
    // Prices have their own turn.
    if depth != .prices { model.leastPairsToPrice = .max }
    var share = state.budget.share(parts)
    let found = try ModelSearch.run(model, depth: depth, on: solver, within: &share)
    state.budget.spend(share.workSpent)
    if found.seating != nil { state.workPrices = found.workPrices }
    accept(found.seating, &state, &outcome)
    switch found.interruption {
    case .timeLimit, .stopped: outcome.interruption = found.interruption
    case nil, .workLimit, .numericalTrouble: break  // Later steps may find their proof.
    }
  }

  private static let parts = 6
  /// The first step below the bound, of the way down to the value.
  private static let firstStep = 128

  /// One step: the greatest least surplus over the present value.
  private func raise(
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

  private func accept(
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
