import LinearPrograms
import PanelModel
import PanelRules

/// The search for the best seating of one model: a linear program over promising pairs, priced
/// until no pair left out can improve it and no row left out is broken, then branch and cut on the
/// pairs and rows that could still matter.
///
/// Every seating is checked in integers before it counts, and every bound is added up in integers
/// from the solver's multipliers; only the last step, branch and cut, is the solver's word.
struct ModelSearch {
  let model: AssignmentModel
  let depth: Depth
  let gap: Gap
  let lattice: Int
  let pricing: PairPricing
  /// Made when it is wanted: a search by prices may do without.
  lazy var program = RestrictedProgram(model)
  var prices: ExactPrices?
  var outcome: ModelOutcome
  private(set) var value: Int?

  init(_ model: AssignmentModel, from incumbent: Seating?, depth: Depth, gap: Gap) {
    self.model = model
    self.depth = depth
    self.gap = gap
    lattice = model.lattice()
    pricing = PairPricing(model: model)
    outcome = ModelOutcome()
    if let incumbent { offer(incumbent) }
  }

  /// Runs the search within a budget.
  static func run(
    _ model: AssignmentModel, from incumbent: Seating? = nil, depth: Depth = .proof,
    gap: Gap = Gap(0), on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) -> ModelOutcome {
    if depth == .firstSeating,
      let decided = try seatingByLeastSum(of: model, on: solver, within: &budget)
    {
      return decided
    }
    var search = ModelSearch(model, from: incumbent, depth: depth, gap: gap)
    search.solveTransport(within: &budget)
    if search.isDone || search.outcome.interruption != nil { return search.outcome }
    if let parts = ModelParts(model) {
      return try parts.search(from: incumbent, depth: depth, gap: gap, on: solver, within: &budget)
    }
    try search.searchByPrices(on: solver, within: &budget)
    if search.isDone || search.isOver { return search.outcome }
    let empty = search.program.emptyProgram()
    // The session's own copy comes back, for what is left to decide.
    search = try solver.withSession(for: empty) { session throws(SolverError) in
      var inner = search
      try inner.run(in: &session, within: &budget)
      return inner
    }
    try search.searchNeighbourhoods(on: solver, within: &budget)
    if search.mayImprove { try search.branchOnUndecided(on: solver, within: &budget) }
    // What was a bound before the contradiction showed is one of nothing.
    if search.outcome.isInfeasible { search.outcome.bound = nil }
    return search.outcome
  }

  private mutating func run(
    in session: inout any SolverSession & ~Copyable, within budget: inout Budget
  ) throws(SolverError) {
    guard !model.rules.counts.contains(where: \.isEmpty) else {
      outcome.isInfeasible = true
      return
    }
    try program.keep(pricing.seeds(), in: &session)
    try session.setBasis(program.startingBasis())
    guard try solveRelaxation(in: &session, within: &budget), !isDone else { return }
    try dive(in: &session, within: &budget)
    exchange(within: &budget)
    guard !isDone, depth != .dive, !mayImprove else { return }
    try branch(in: &session, within: &budget)
  }

  /// Answers a model that is a transport problem by the network simplex.
  private mutating func solveTransport(within budget: inout Budget) {
    guard budget.interruption == nil, let transport = PlainTransport(model) else { return }
    switch transport.solve(within: budget) {
    case .best(let seating, let prices, let work):
      budget.spend(work)
      offer(seating)
      outcome.workPrices = prices.loads.map { Int64($0 * Double(PanelPricing.parts)) }
      if let exact = ExactPrices(prices, of: transport.wholeSeats) {
        tighten(with: exact, from: prices)
      }
    case .interrupted(let interruption, let seating):
      outcome.interruption = interruption
      if let seating { offer(seating) }
    case nil: return
    }
  }

  /// Whether there is a seating, and a bound that may yet be reached by a better one.
  var mayImprove: Bool {
    depth == .proof && !isDone && value != nil && prices != nil && outcome.interruption == nil
      && !outcome.isInfeasible
  }

  /// Whether a search by prices was all, or has shown that there is nothing.
  private var isOver: Bool {
    depth == .prices || outcome.isInfeasible || outcome.interruption != nil
  }

  // MARK: - Seatings and bounds

  /// Keeps a seating if it is admissible and better.
  mutating func offer(_ seating: Seating) {
    guard model.isAdmissible(seating) else { return }
    let offered = model.value(of: seating)
    if let value, offered <= value { return }
    value = offered
    outcome.seating = seating
  }

  /// Keeps the bound that multipliers give, if it is lower.
  ///
  /// - Parameters:
  ///   - prices: The multipliers in whole parts.
  ///   - multipliers: The same as the solver gave them.
  ///   - scaled: Their ``ExactPrices/scaledBound()``, where it is known already.
  mutating func tighten(
    with prices: ExactPrices, from multipliers: Prices, scaled: Int128? = nil
  ) {
    guard let bound = prices.bound(lattice: lattice, scaled: scaled) else { return }
    outcome.bound = min(outcome.bound ?? bound, bound)
    if let proof = outcome.proof, proof.bound <= bound { return }
    outcome.proof = LinearProof(prices: multipliers, bound: bound)
    self.prices = prices
  }

  var isDone: Bool {
    guard let value else { return false }
    if depth == .firstSeating || depth == .prices { return true }
    guard let bound = outcome.bound else { return false }
    return gap.isClosed(value: Fraction(value), bound: Fraction(bound))
  }
}
