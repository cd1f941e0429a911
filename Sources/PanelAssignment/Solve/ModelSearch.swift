import LinearPrograms
import PanelModel
import PanelRules

/// The search for the best seating of one model: a linear program over promising pairs, priced
/// until no pair left out can improve it, then branch and cut on the pairs that could still matter.
///
/// Every seating is checked in integers before it counts, and every bound is added up in integers
/// from the solver's multipliers; only the last step, branch and cut, is the solver's word.
struct ModelSearch {
  private let model: AssignmentModel
  private let depth: Depth
  private let gap: Gap
  private let lattice: Int
  private let pricing: PairPricing
  private var program: RestrictedProgram
  private var prices: ExactPrices?
  private var outcome: ModelOutcome
  private var value: Int?

  init(_ model: AssignmentModel, from incumbent: Seating?, depth: Depth, gap: Gap) {
    self.model = model
    self.depth = depth
    self.gap = gap
    lattice = model.lattice()
    pricing = PairPricing(model: model)
    program = RestrictedProgram(model)
    outcome = ModelOutcome()
    if let incumbent { offer(incumbent) }
  }

  /// Runs the search within a budget.
  static func run(
    _ model: AssignmentModel, from incumbent: Seating? = nil, depth: Depth = .proof,
    gap: Gap = Gap(0), on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) -> ModelOutcome {
    var search = ModelSearch(model, from: incumbent, depth: depth, gap: gap)
    let empty = search.program.emptyProgram()
    return try solver.withSession(for: empty) { session throws(SolverError) in
      try search.run(in: &session, within: &budget)
    }
  }

  private mutating func run(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> ModelOutcome {
    try program.keep(pricing.seeds(), in: &session)
    try session.setBasis(program.startingBasis())
    guard try reachFeasibility(in: &session, within: &budget) else { return outcome }
    try program.turnToAim(in: &session)
    guard try priceOut(in: &session, within: &budget), !isDone else { return outcome }
    try branch(in: &session, within: &budget)
    return outcome
  }

  // MARK: - Seatings and bounds

  /// Keeps a seating if it is admissible and better.
  private mutating func offer(_ seating: Seating) {
    guard model.isAdmissible(seating) else { return }
    let offered = model.value(of: seating)
    if let value, offered <= value { return }
    value = offered
    outcome.seating = seating
  }

  private mutating func tighten(with prices: ExactPrices) {
    guard let bound = prices.bound(lattice: lattice) else { return }
    if let known = outcome.bound, known <= bound { return }
    outcome.bound = bound
    self.prices = prices
  }

  private var isDone: Bool {
    guard let value else { return false }
    if depth == .firstSeating { return true }
    guard let bound = outcome.bound else { return false }
    return gap.isClosed(value: Fraction(value), bound: Fraction(bound))
  }

  // MARK: - The linear program

  /// Drives the shortages to nothing; false when the search is over.
  private mutating func reachFeasibility(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Bool {
    while true {
      guard let relaxation = try relax(in: &session, within: &budget) else { return false }
      if program.shortage(at: relaxation.primal) <= 1e-7 {
        if let seating = program.seating(at: relaxation.primal) { offer(seating) }
        return true
      }
      let prices = program.prices(from: relaxation.rowDuals)
      guard let exact = ExactPrices(prices, of: model, aimWeight: 0) else { return true }
      let additions = pricing.improving(exact, in: program, tolerance: exact.divisor >> 10)
      if additions.isEmpty {
        outcome.isInfeasible = exact.scaledBound() < 0
        outcome.contradiction = prices
        // A contradiction that does not add up is left to branch and cut.
        return !outcome.isInfeasible
      }
      try program.keep(additions, in: &session)
    }
  }

  /// Prices pairs until none left out improves the aim; false when the search is over.
  private mutating func priceOut(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Bool {
    while true {
      guard let relaxation = try relax(in: &session, within: &budget) else { return false }
      guard relaxation.end == .optimal else { return true }
      if let seating = program.seating(at: relaxation.primal) { offer(seating) }
      let multipliers = program.prices(from: relaxation.rowDuals)
      guard let exact = ExactPrices(multipliers, of: model) else { return true }
      tighten(with: exact)
      if isDone { return true }
      let additions = pricing.improving(exact, in: program, tolerance: exact.divisor >> 10)
      if additions.isEmpty { return true }
      try program.keep(additions, in: &session)
    }
  }

  /// One solve of the relaxation; nil when a limit ended it.
  private mutating func relax(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> RelaxationOutcome? {
    if let interruption = budget.interruption {
      outcome.interruption = interruption
      return nil
    }
    let relaxation = try session.solveRelaxation(.primal, limits: budget.limits())
    budget.spend(relaxation.iterations)
    outcome.interruption = Interruption(relaxation.end)
    return outcome.interruption == nil ? relaxation : nil
  }

  // MARK: - Branch and cut

  /// Searches among the kept pairs first, then among all that a better seating could use.
  private mutating func branch(
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

  /// One branch and cut; false when a limit ended it, or the solver's word is worth nothing.
  private mutating func searchKeptPairs(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) -> Bool {
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

  /// Without floors every coefficient is a one or an effort; floors bring whole affinities in.
  private var cuts: IntegerOptions.Cuts { model.floors.isEmpty ? .combined : .byRow }

  /// What is good enough.
  private var goal: Double? {
    depth == .firstSeating ? -.infinity : outcome.bound.map(gap.goal)
  }
}
