import LinearPrograms
import PanelRules

extension ModelSearch {
  /// Where a step of the relaxation leads.
  private enum Step {
    /// The search is over: proved, interrupted, or without any seating.
    case over
    /// The step has what it wanted.
    case reached
    /// The numbers are not good enough for a proof; branch and cut must decide.
    case unclear
    /// Rows that came in have left the kept pairs without a point.
    case lost
  }

  /// Solves the relaxation over all pairs and all rows of the problem; false when the search is over.
  mutating func solveRelaxation(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Bool {
    while true {
      let feasibility = try reachFeasibility(in: &session, within: &budget)
      if feasibility == .over { return false }
      try program.turnToAim(in: &session)
      guard feasibility == .reached else { return true }
      switch try priceOut(in: &session, within: &budget) {
      case .over: return false
      case .reached, .unclear: return true
      case .lost: try program.turnToFeasibility(in: &session)
      }
    }
  }

  /// Solves the relaxation from a seating, beginning with some pairs beside it, and with the rows that
  /// have a multiplier; true when the search is over.
  mutating func solveRelaxation(
    from seating: Seating, pairs: [(panel: Int, pair: Int)], rows: [Double],
    at prices: ExactPrices, in session: inout any SolverSession & ~Copyable,
    within budget: inout Budget
  ) throws(SolverError) -> Bool {
    let panels = zip(model.problem.panels.indices, seating.pairsByPanel(in: model.problem))
    let seated = panels.flatMap { panel, pairs in pairs.map { (panel: panel, pair: $0) } }
    try program.keep(seated + pairs, in: &session)
    let priced = rows.indices.filter { rows[$0] != 0 && program.rules.places[$0] == nil }
    try program.add(rows: priced, in: &session)
    var basis = SeatingBasis(program, at: seating)
    try session.setBasis(basis.basis(prices: prices))
    try program.turnToAim(in: &session)
    return try priceOut(in: &session, within: &budget) == .over
  }

  /// Drives the misses to nothing.
  private mutating func reachFeasibility(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Step {
    while true {
      guard let relaxation = try relax(.primal, in: &session, within: &budget) else { return .over }
      if program.missed(at: relaxation.primal) <= 1e-7 {
        if let seating = program.seating(at: relaxation.primal) { offer(seating) }
        return .reached
      }
      let prices = program.prices(from: relaxation.rowDuals)
      guard let exact = ExactPrices(prices, of: model, aimWeight: 0) else { return .reached }
      let (additions, bound) = pricing.improving(
        exact, in: program, tolerance: exact.divisor >> 10)
      if additions.isEmpty {
        // A contradiction that does not add up is left to branch and cut.
        guard bound < 0 else { return .unclear }
        outcome.isInfeasible = true
        outcome.contradiction = prices.withoutIdleRules(contradicting: model)
        return .over
      }
      try program.keep(additions, in: &session)
    }
  }

  /// Prices pairs until none left out improves the aim, and brings in rows until none left out is
  /// broken.
  private mutating func priceOut(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Step {
    var method = SimplexMethod.primal
    var hasNewRows = false
    while true {
      guard let relaxation = try relax(method, in: &session, within: &budget) else { return .over }
      guard relaxation.end == .optimal else { return hasNewRows ? .lost : .unclear }
      if let seating = program.seating(at: relaxation.primal) { offer(seating) }
      let multipliers = program.prices(from: relaxation.rowDuals)
      guard let exact = ExactPrices(multipliers, of: model) else { return .unclear }
      let (additions, bound) = pricing.improving(
        exact, in: program, tolerance: exact.divisor >> 10)
      tighten(with: exact, from: multipliers, scaled: bound)
      if isDone { return .over }
      if !additions.isEmpty {
        method = .primal
        try program.keep(additions, in: &session)
        continue
      }
      let broken = program.brokenRows(at: relaxation.primal)
      if broken.isEmpty { return .reached }
      method = .dual
      hasNewRows = true
      try program.add(rows: broken, in: &session)
    }
  }

  /// One solve of the relaxation; nil when a limit ended it.
  private mutating func relax(
    _ method: SimplexMethod, in session: inout any SolverSession & ~Copyable,
    within budget: inout Budget
  ) throws(SolverError) -> RelaxationOutcome? {
    if let interruption = budget.interruption {
      outcome.interruption = interruption
      return nil
    }
    let relaxation = try session.solveRelaxation(method, limits: budget.limits())
    budget.spend(relaxation.iterations)
    outcome.interruption = Interruption(relaxation.end)
    return outcome.interruption == nil ? relaxation : nil
  }
}
