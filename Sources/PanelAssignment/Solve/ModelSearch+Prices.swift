import LinearPrograms
import PanelModel
import PanelRules

/// How a search by prices goes on.
private enum Descent {
  static let mostSteps = 400
  /// Steps where nothing but a seating is wanted.
  static let fewSteps = 20
  /// Steps between two looks at what was won.
  static let block = 20
  /// What a block of steps must win of the bound, so that another is worth while.
  static let leastGain = 2e-7
  /// Experts that the last repair looks at beyond the first way out.
  static let patience = 400
  /// Panels whose best choice counts as much work as a simplex iteration.
  static let panelsPerIteration = 128
  /// The linear program begins with the pairs that cost less than this part of the gap.
  static let doubt: Int128 = 8
  /// No more pairs than so many for each seat to begin with.
  static let pairsPerSeat = 5
}

extension ModelSearch {
  /// Searches by prices of the experts' work: every panel is filled for itself under all its rules.
  ///
  /// Gives a bound early and a seating close to it. What lies between is left to the linear program,
  /// which starts from both, and to branch and cut.
  mutating func searchByPrices(
    on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    guard !isDone, budget.interruption == nil, model.problem.pairCount >= model.leastPairsToPrice,
      !model.rules.counts.contains(where: \.isEmpty), model.burdens.isEmpty,
      model.qualityRange == nil, !model.problem.isElastic
    else { return }
    // Where any seating will do, a least sum need not be a rule: the bound shows whether it can be.
    let (priced, leastSum) = depth == .proof ? (model, nil) : model.withoutLeastSum()
    let pricing = PanelPricing(priced, threads: budget.threads)
    guard pricing.rules.isComplete,
      var descent = PriceDescent(
        pricing, from: model.workPrices ?? model.transportPrices(within: budget))
    else { return }
    // Where the clock may end the search, a bound that adds up comes first.
    if depth == .proof, budget.deadline != nil {
      try certify(&descent, on: solver, within: &budget)
    }
    descend(&descent, leastSum: leastSum, within: &budget)
    outcome.workPrices = descent.prices
    guard depth == .proof, outcome.interruption == nil else { return }
    try certify(&descent, on: solver, within: &budget)
    guard mayImprove || !isCertified else { return }
    try relax(&descent, on: solver, within: &budget)
    exchange(within: &budget)
    try searchNeighbourhoods(on: solver, within: &budget)
    if mayImprove { try branchOnUndecided(on: solver, within: &budget) }
  }

  // MARK: - Descent

  private mutating func descend(
    _ descent: inout PriceDescent, leastSum: Int?, within budget: inout Budget
  ) {
    let work = 1 + model.problem.panels.count / Descent.panelsPerIteration
    let mostSteps = depth == .prices ? Descent.fewSteps : Descent.mostSteps
    for _ in 0..<mostSteps / Descent.block {
      let before = descent.bound
      for _ in 0..<Descent.block where budget.interruption == nil {
        descent.step(towards: target(of: descent))
        budget.spend(work)
      }
      lower(to: descent.bound)
      if let leastSum, let bound = outcome.bound, bound < leastSum {
        outcome.isInfeasible = true
        return
      }
      repair(&descent, patience: 0, within: budget)
      noteInterruption(of: budget)
      if isDone || outcome.interruption != nil { return }
      let gain = Double(before - descent.bound)
      let isWorthWhile = gain >= Descent.leastGain * Double(descent.bound.magnitude)
      if depth == .proof, !isWorthWhile { break }
    }
    repair(&descent, patience: Descent.patience, within: budget)
  }

  /// A search that has its proof was not interrupted, whatever is left of the budget.
  private mutating func noteInterruption(of budget: Budget) {
    outcome.interruption = isDone ? nil : budget.interruption
  }

  /// The value to reach, as far as it is near.
  private func target(of descent: PriceDescent) -> Int128 {
    let near = descent.bound - max(1, Int128(descent.bound.magnitude / 1000))
    return max(near, value.map { Int128($0) * Int128(PanelPricing.parts) } ?? near)
  }

  /// No seating is worth more, in parts.
  private mutating func lower(to bound: Int128) {
    let step = Int128(PanelPricing.parts) * Int128(lattice)
    let (quotient, rest) = bound.quotientAndRemainder(dividingBy: step)
    guard let whole = Int(exactly: (rest < 0 ? quotient - 1 : quotient) * Int128(lattice)) else {
      return
    }
    outcome.bound = min(outcome.bound ?? whole, whole)
  }

  /// A seating from the best panels at the best prices.
  private mutating func repair(
    _ descent: inout PriceDescent, patience: Int, within budget: Budget
  ) {
    let (members, lists) = descent.panels()
    var repair = SeatingRepair(
      PanelBoard(descent.pricing.model, lists: lists, prices: descent.prices), members: members,
      patience: patience, budget: budget)
    guard repair.settleLoads() else { return }
    repair.improve()
    offer(repair.board.seating)
  }

  // MARK: - Proof

  /// Whether multipliers of rows add up to a bound that is good enough.
  private var isCertified: Bool {
    guard let value, let proof = outcome.proof else { return false }
    return gap.isClosed(value: Fraction(value), bound: Fraction(proof.bound))
  }

  /// Says the bound in multipliers of rows, which can be added up.
  private mutating func certify(
    _ descent: inout PriceDescent, on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    let (_, lists) = descent.panels()
    var duals = PanelDuals(model, work: descent.prices)
    for (panel, list) in lists.enumerated() where budget.interruption == nil {
      budget.spend(try duals.add(list, panel: panel, on: solver))
    }
    noteInterruption(of: budget)
    guard let exact = ExactPrices(duals.prices, of: model) else { return }
    tighten(with: exact, from: duals.prices)
  }

  /// Solves the relaxation, beginning with the pairs that the prices leave in doubt.
  private mutating func relax(
    _ descent: inout PriceDescent, on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    guard let value, let seating = outcome.seating, let proof = outcome.proof, let prices else {
      return
    }
    let gap = descent.bound - Int128(value) * Int128(PanelPricing.parts)
    // Far from the bound too many are in doubt; the program finds those that it lacks.
    let most = Descent.pairsPerSeat * seating.pairs.count
    var slack = gap / Descent.doubt
    var pairs = descent.undecided(reaching: descent.bound - slack) ?? []
    while pairs.count > most, slack > 0 {
      slack /= 2
      pairs = descent.undecided(reaching: descent.bound - slack) ?? []
    }
    var search = ModelSearch(model.withLazyRows(), from: seating, depth: depth, gap: self.gap)
    let (empty, isFound) = (search.program.emptyProgram(), isDone)
    let found = try solver.withSession(for: empty) { session throws(SolverError) in
      var inner = search
      let isOver = try inner.solveRelaxation(
        from: seating, pairs: pairs.map { ($0.panel, $0.pair) }, rows: proof.prices.rows,
        at: prices, in: &session, within: &budget)
      if !isOver, !isFound { try inner.dive(in: &session, within: &budget) }
      return inner
    }
    if let seating = found.outcome.seating { offer(seating) }
    if let proof = found.outcome.proof, let exact = found.prices {
      tighten(with: exact, from: proof.prices)
    }
    if !isDone { outcome.interruption = found.outcome.interruption }
  }
}
