import LinearPrograms
import PanelRules

extension ModelSearch {
  /// Searches among the kept pairs first, then among all that a better seating could use.
  mutating func branch(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) {
    guard try searchKeptPairs(in: &session, within: &budget), !isDone else { return }
    let missing: [(panel: Int, pair: Int)]
    if let prices {
      missing = pricing.undecided(prices, in: program, beating: value, lattice: lattice)
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
    model.floors.isEmpty && model.spread == nil && program.rules.arePlain
      ? .combined : .byRow
  }

  /// What is good enough.
  private var goal: Double? {
    depth == .firstSeating ? -.infinity : outcome.bound.map(gap.goal)
  }
}
