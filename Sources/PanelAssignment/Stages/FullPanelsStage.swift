import LinearPrograms
import PanelModel
import PanelRules

/// The worst panel where panels may be short of members: the worst of those that are full.
///
/// Which panels are full is part of the search, so that no bound of single panels helps: thresholds
/// are asked for, halving between what is found and what is proved out of reach, and at last for
/// anything better at all.
struct FullPanelsStage: Stage {
  let quality: PanelQuality

  /// Thresholds of whole units asked for before anything better is.
  private static let halvings = 40

  /// 0 where no panel is full.
  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    zip(problem.panels, seating.pairsByPanel(in: problem))
      .filter { $1.count >= $0.planned }
      .map { quality.value(ofUnits: $1.map { Int(problem.pairUnits[$0]) }) }.min() ?? .zero
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    guard let opening = state.seating else { return StageOutcome() }
    var outcome = StageOutcome(
      value: value(of: opening, in: state.problem), bound: bestOfAll(state.problem))
    var halvings = 0
    while outcome.interruption == nil, let value = outcome.value, let bound = outcome.bound,
      !state.gap.isClosed(value: value, bound: bound)
    {
      let middle = WorstPanelStage.middle(of: value, bound, step: Fraction(1))
      if halvings < Self.halvings, middle > value, middle < bound {
        halvings += 1
        try ask(for: middle, isOpen: false, &state, &outcome, on: solver)
      } else {
        try ask(for: value, isOpen: true, &state, &outcome, on: solver)
      }
    }
    return outcome
  }

  /// No panel is better than the best of all with the pool to itself.
  private func bestOfAll(_ problem: CompiledProblem) -> Fraction {
    problem.panels.compactMap { panel -> Fraction? in
      let counts = SeatCounts(panel)
      let units = panel.pairs.map { Int(problem.pairUnits[$0]) }.sorted(by: >)
      return counts.numbers.filter { $0 >= panel.planned }
        .map { quality.value(ofUnits: units.prefix($0)) }.max()
    }.reduce(.zero, max)
  }

  /// Asks for a seating whose every full panel reaches a threshold, or is above it.
  private func ask(
    for threshold: Fraction, isOpen: Bool, _ state: inout StageState,
    _ outcome: inout StageOutcome, on solver: some Solver
  ) throws(SolverError) {
    var model = state.model(.total)
    model.floors += floors(threshold, isOpen: isOpen, in: state)
    // Without any full panel the value is 0.
    if isOpen ? threshold >= .zero : threshold > .zero { model.needsFullPanel = true }
    let found = try ModelSearch.run(
      model, depth: .firstSeating, on: solver, within: &state.budget)
    if let seating = found.seating {
      state.seating = seating
      outcome.value = value(of: seating, in: state.problem)
    } else if found.isInfeasible {
      outcome.bound = threshold
      outcome.certificate =
        isOpen
        ? found.contradiction.flatMap {
          CertificateDraft(state).fullPanels(
            $0, of: model, over: threshold, isSeat: quality.measure == .seat)
        } : nil
    } else {
      outcome.interruption = found.interruption
    }
  }

  private func floors(_ threshold: Fraction, isOpen: Bool, in state: StageState) -> [Floor] {
    state.problem.panels.enumerated().map { index, panel in
      var floor: Floor
      if quality.measure == .seat {
        floor = Floor(panel: index, slope: 0, offset: 0, bound: 0)
        floor.leastUnits = Int32(
          clamping: -Fraction(-threshold.numerator, threshold.denominator).roundedDown)
        if isOpen { floor.leastUnits = Int32(clamping: threshold.roundedDown + 1) }
      } else {
        floor = quality.floor(atLeast: threshold, ofPanel: index)
        if isOpen { floor.bound += 1 }
      }
      if state.rules.counts[index].least < panel.planned {
        floor.slack = slack(of: floor, on: panel, in: state)
      }
      return floor
    }
  }

  /// How far the members of a panel that is short can be below a floor at most.
  private func slack(of floor: Floor, on panel: CompiledProblem.Seats, in state: StageState)
    -> Int
  {
    let losses = panel.pairs.map { pair in
      min(0, floor.coefficient(of: state.weights.value(floor.weight, ofPair: pair)))
    }
    let worst = losses.sorted().prefix(max(0, panel.planned - 1)).reduce(0, +)
    return max(0, floor.bound - worst)
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    let seats = quality.measure == .mean ? state.problem.panels.map(\.range.most).max() ?? 1 : 1
    let least = value.remainder(giving: give, denominatorsUpTo: seats)
    state.floors += floors(least, isOpen: false, in: state)
    if least > .zero { state.needsFullPanel = true }
  }
}
