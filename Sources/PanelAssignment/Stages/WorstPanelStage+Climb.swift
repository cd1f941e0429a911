import LinearPrograms
import PanelModel
import PanelRules

/// How the worst panel is driven up before its proof: thresholds are asked for outright.
extension WorstPanelStage {
  /// Asks for seatings whose every panel reaches the bound, and then less and less, by dives alone.
  ///
  /// The bound of the relaxation mostly is the answer; to ask for it outright, with the total as aim,
  /// finds it far sooner than to drive the least surplus up.
  func climb(
    _ isCovered: Bool, _ state: inout StageState, _ outcome: inout StageOutcome,
    on solver: some Solver
  ) throws(SolverError) {
    if state.problem.pairCount >= state.leastPairsToPrice {
      try approach(isCovered, &state, &outcome, on: solver)
    }
    boost(&state, &outcome)
    // Elsewhere a dive is the quicker way.
    let isTight = state.problem.hasTightLoads
    if isTight { exchange(&state, &outcome) }
    guard mayClimb(outcome, state) else { return }
    try attempt(.firstSeating, atLeast: outcome.bound, &state, &outcome, on: solver)
    guard mayClimb(outcome, state) else { return }
    try raise(.dive, &state, &outcome, on: solver)
    guard mayClimb(outcome, state) else { return }
    try attempt(.firstSeating, atLeast: outcome.bound, &state, &outcome, on: solver)
    if !isTight { exchange(&state, &outcome) }
    guard mayClimb(outcome, state) else { return }
    try halve(.dive, times: Self.halvings, &state, &outcome, on: solver)
  }

  /// Lets panels below the bound count more where the model is a transport problem.
  private func boost(_ state: inout StageState, _ outcome: inout StageOutcome) {
    guard mayClimb(outcome, state), let bound = outcome.bound else { return }
    let boosted = BoostedTransport(state.model(.total), quality)
    accept(boosted.seating(reaching: bound, within: &state.budget), &state, &outcome)
    outcome.interruption = state.budget.hurry
  }

  /// Exchanges seats until every panel reaches the bound, or else thresholds between value and bound.
  private func exchange(_ state: inout StageState, _ outcome: inout StageOutcome) {
    guard state.problem.pairCount <= ExchangeSearch.mostPairs else { return }
    let step = quality.step(state.model(.total).lattice(), in: state.problem)
    var unreached = outcome.bound
    var threshold = outcome.bound
    for _ in 0..<Self.exchanges {
      guard mayClimb(outcome, state), let value = outcome.value, let next = threshold,
        let seating = state.seating, next > value
      else { return }
      var model = state.model(.total)
      model.floors += state.problem.panels.indices.map {
        quality.floor(atLeast: next, ofPanel: $0)
      }
      guard var search = ExchangeSearch(model, from: seating, wish: .floors) else { return }
      let found = search.seating(within: &state.budget)
      accept(found, &state, &outcome)
      outcome.interruption = isDone(outcome, gap: state.gap) ? nil : state.budget.hurry
      if found == nil { unreached = next }
      threshold = unreached.map { Self.middle(of: outcome.value ?? value, $0, step: step) }
      if threshold == unreached { return }
    }
  }

  /// Lowers the bound by what good panels cost at the present prices of work.
  ///
  /// - Returns: Whether that lowered it.
  func cover(_ state: inout StageState, _ outcome: inout StageOutcome) -> Bool {
    guard mayClimb(outcome, state) else { return false }
    let prices =
      state.workPrices ?? state.model(.total).transportPrices(within: state.budget)
    state.workPrices = prices
    return cover(near: prices, state, &outcome)
  }

  private func cover(
    near prices: [Int64], _ state: StageState, _ outcome: inout StageOutcome
  ) -> Bool {
    let bound = CoverBound(state.problem, quality, within: state.budget)
    guard let found = bound.best(near: prices), let known = outcome.bound, found.bound < known
    else { return false }
    outcome.bound = max(found.bound, outcome.value ?? found.bound)
    outcome.certificate = CertificateDraft(state).worst(found)
    return true
  }

  /// Where prices did not lead to a seating, what they have risen by may show that there is none.
  private func learn(
    from prices: [Int64]?, _ state: StageState, _ outcome: inout StageOutcome
  ) {
    guard let prices, let before = state.workPrices else { return }
    _ = cover(near: zip(prices, before).map { $0 - $1 }, state, &outcome)
    _ = cover(near: prices, state, &outcome)
  }

  /// Asks by prices for the bound, then for ever larger steps below it, and then between what was reached
  /// and what was not: what can be reached mostly is close to the bound.
  ///
  /// A bound by what good panels cost is hardly ever reached itself.
  private func approach(
    _ isCovered: Bool, _ state: inout StageState, _ outcome: inout StageOutcome,
    on solver: some Solver
  ) throws(SolverError) {
    guard let opening = outcome.value else { return }
    var tries = Self.quickHalvings
    var from = outcome.bound ?? opening
    var distance = isCovered ? (from - opening) * Fraction(1, Self.firstStep) : .zero
    while tries > 0, mayClimb(outcome, state), let value = outcome.value, value == opening {
      let threshold = Fraction((from - distance).roundedDown)
      guard threshold > value else { break }
      try attempt(.prices, atLeast: threshold, &state, &outcome, on: solver)
      tries -= 1
      let isLower = outcome.bound.map { $0 < threshold } ?? false
      if isLower, let bound = outcome.bound { from = bound }
      distance =
        isLower || distance == .zero
        ? (from - opening) * Fraction(1, Self.firstStep) : distance * Fraction(2)
    }
    try halve(.prices, times: tries, &state, &outcome, on: solver)
  }

  /// Asks for thresholds between value and bound.
  private func halve(
    _ depth: Depth, times: Int, _ state: inout StageState, _ outcome: inout StageOutcome,
    on solver: some Solver
  ) throws(SolverError) {
    let step = quality.step(state.model(.total).lattice(), in: state.problem)
    var unreached = outcome.bound
    for _ in 0..<times {
      guard mayClimb(outcome, state), let value = outcome.value, let least = unreached else {
        return
      }
      let high = min(least, outcome.bound ?? least)
      let middle = Self.middle(of: value, high, step: step)
      guard middle > value, middle < high else { return }
      try attempt(depth, atLeast: middle, &state, &outcome, on: solver)
      if let reached = outcome.value, reached < middle { unreached = middle }
    }
  }

  /// Thresholds that exchanges are tried for.
  private static let exchanges = 6
  /// Dives between value and bound.
  private static let halvings = 6
  /// Searches by prices at or below the bound.
  private static let quickHalvings = 14

  /// The multiple of a step in the middle between two qualities, rounded up.
  ///
  /// - Returns: The higher one where there is nothing between.
  static func middle(of low: Fraction, _ high: Fraction, step: Fraction) -> Fraction {
    let inverse = Fraction(step.denominator, step.numerator)
    let (from, to) = ((low * inverse).roundedDown, (high * inverse).roundedDown)
    guard to > from + 1 else { return to > from ? Fraction(to) * step : high }
    return Fraction(from + (to - from + 1) / 2) * step
  }

  private func mayClimb(_ outcome: StageOutcome, _ state: StageState) -> Bool {
    outcome.interruption == nil && !isDone(outcome, gap: state.gap)
  }

  /// Asks for a seating whose every panel reaches a threshold.
  ///
  /// With a part of the work only: where there is none, showing that can be hard.
  private func attempt(
    _ depth: Depth, atLeast threshold: Fraction?,
    _ state: inout StageState, _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    guard let threshold else { return }
    var model = state.model(.total)
    model.floors += state.problem.panels.indices.map {
      quality.floor(atLeast: threshold, ofPanel: $0)
    }
    // Prices have their own turn.
    if depth != .prices { model.leastPairsToPrice = .max }
    var share = state.budget.share(Self.parts)
    let found = try ModelSearch.run(model, depth: depth, on: solver, within: &share)
    state.budget.spend(share.workSpent)
    if found.seating != nil {
      state.workPrices = found.workPrices ?? state.workPrices
    } else if depth == .prices {
      learn(from: found.workPrices, state, &outcome)
    }
    accept(found.seating, &state, &outcome)
    switch found.interruption {
    case .timeLimit, .stopped: outcome.interruption = found.interruption
    case nil, .workLimit, .numericalTrouble: break  // Later steps may find their proof.
    }
  }

  private static let parts = 4
  /// The first step below the bound, of the way down to the value.
  private static let firstStep = 128
}
