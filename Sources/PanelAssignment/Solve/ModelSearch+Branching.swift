import LinearPrograms
import PanelRules

extension ModelSearch {
  /// Searches for a seating that is better than the one that there is, in a program of its own with
  /// nothing but the pairs that such a seating could use.
  ///
  /// The bound says of most pairs that a better seating has them, or that it has not. What is left is
  /// searched among the kept pairs first, which raises the value, and then among all.
  mutating func branchOnUndecided(
    on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    for mayBeNew in [false, true] {
      guard let prices, let value, !isDone else { return }
      let pairs = pricing.undecided(prices, beating: value, lattice: lattice)
        .filter { mayBeNew || program.keeps(pair: $0.pair) }
      if mayBeNew, !pairs.contains(where: { !program.keeps(pair: $0.pair) }) { break }
      guard try searchAmong(pairs, on: solver, within: &budget) else { return }
    }
    // Nothing better is left among the pairs that could be better: the solver's word.
    if outcome.interruption == nil { outcome.bound = self.value }
  }

  /// Searches among some pairs only, in a program of its own; false when a limit ended it.
  mutating func searchAmong(
    _ pairs: [PairPricing.Undecided], on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) -> Bool {
    var search = ModelSearch(model.withLazyRows(), from: outcome.seating, depth: depth, gap: gap)
    search.outcome.bound = outcome.bound
    let empty = search.program.emptyProgram()
    let (found, isOver) = try solver.withSession(for: empty) { session throws(SolverError) in
      var inner = search
      let isOver = try inner.search(pairs, in: &session, within: &budget)
      return (inner.outcome, isOver)
    }
    if let seating = found.seating { offer(seating) }
    outcome.interruption = found.interruption
    return isOver && outcome.interruption == nil
  }

  private mutating func search(
    _ pairs: [PairPricing.Undecided], in session: inout any SolverSession & ~Copyable,
    within budget: inout Budget
  ) throws(SolverError) -> Bool {
    try program.keep(pairs.map { ($0.panel, $0.pair) }, in: &session)
    try session.setBasis(program.startingBasis())
    try program.turnToAim(in: &session)
    let sure = Set(pairs.lazy.filter(\.isSure).map(\.pair))
    for (column, (_, pair)) in zip(program.keptColumns, program.kept) where sure.contains(pair) {
      try session.setBounds(ofColumn: column, to: .fixed(1))
    }
    return try searchKeptPairs(in: &session, within: &budget)
  }

  /// Searches for a first seating, among the kept pairs first and then among all.
  mutating func branch(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) {
    guard try searchKeptPairs(in: &session, within: &budget), !isDone else { return }
    let missing: [(panel: Int, pair: Int)]
    if let prices, let value {
      missing = pricing.undecided(prices, beating: value, lattice: lattice)
        .filter { !program.keeps(pair: $0.pair) }.map { ($0.panel, $0.pair) }
    } else {
      missing = pricing.everyPair(in: program)
    }
    if !missing.isEmpty {
      try program.keep(missing, in: &session)
      guard try searchKeptPairs(in: &session, within: &budget), !isDone else { return }
    }
    // Nothing better is left among the pairs that could be better: the solver's word.
    outcome.bound = value
    outcome.isInfeasible = value == nil
  }

  /// One branch and cut, with every row that the kept pairs could break; false when a limit ended
  /// it, or the solver's word is worth nothing.
  private mutating func searchKeptPairs(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Bool {
    try program.add(rows: program.breakableRows, in: &session)
    var goal = goal
    while true {
      let before = value
      let options = IntegerOptions(incumbent: value.map(Double.init), goal: goal, cuts: cuts)
      let search = try session.solveInteger(options, limits: budget.limits())
      budget.spend(search.iterations + search.nodes)
      let isTrue = accept(search)
      if isDone { return true }
      outcome.interruption = Interruption(search.end)
      guard outcome.interruption == nil else { return false }
      if isTrue, search.end != .goalReached { return true }
      // The search passed over whatever is below the point that it took for so good: on from the
      // true value, for the proof; but what did not get better would only come again.
      if goal == nil, value == before {
        outcome.interruption = .numericalTrouble("its best point breaks a rule within tolerance")
        return false
      }
      goal = nil
    }
  }

  /// Takes in the point of a search; false when it is not as good in integers as the solver says.
  private mutating func accept(_ search: IntegerOutcome) -> Bool {
    guard let primal = search.primal, let objective = search.objective else { return true }
    guard let seating = program.seating(at: primal), model.isAdmissible(seating) else {
      return false
    }
    offer(seating)
    return objective < Double(model.value(of: seating) + lattice) - 0.5
  }

  /// Without floors every coefficient is small, unless a row of the problem has large ones; floors
  /// bring whole affinities in.
  private var cuts: IntegerOptions.Cuts {
    mutating get {
      model.floors.isEmpty && !model.hasOwnColumns && program.rules.arePlain
        ? .combined : .byRow
    }
  }

  /// What is good enough.
  private var goal: Double? {
    depth == .firstSeating ? -.infinity : outcome.bound.map(gap.goal)
  }
}
