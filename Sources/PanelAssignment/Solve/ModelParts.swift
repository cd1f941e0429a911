import LinearPrograms
import PanelRules

/// A model that falls apart: parts that neither an expert nor a rule ties together are searched each for
/// itself, on all cores, and put together again.
///
/// What is found does not depend on the number of threads: every part has its own share of the work.
struct ModelParts {
  /// One part, and what it came to.
  private struct Found: Sendable {
    var outcome: ModelOutcome
    var work: Int
  }

  private let model: AssignmentModel
  private let parts: [CompiledProblem.Part]
  private let models: [AssignmentModel]

  /// nil where the aim is no sum, or something is counted over all panels, or there is one part only.
  init?(_ model: AssignmentModel) {
    guard case .sum = model.aim, !model.hasOwnColumns, !model.problem.isElastic,
      model.floors.allSatisfy({ $0.panel != nil })
    else { return nil }
    let parts = model.problem.independentParts()
    guard parts.count > 1 else { return nil }
    self.model = model
    self.parts = parts
    models = parts.map { part in
      let places = Dictionary(uniqueKeysWithValues: part.panels.enumerated().map { ($1, $0) })
      var own = AssignmentModel(
        problem: part.problem, aim: model.aim,
        floors: model.floors.compactMap { floor in
          floor.panel.flatMap { places[$0] }.map {
            var own = floor
            own.panel = $0
            return own
          }
        }, leastUnits: model.leastUnits)
      own.leastPairsToPrice = model.leastPairsToPrice
      own.workPrices = model.workPrices.map { prices in part.experts.map { prices[$0] } }
      return own
    }
  }

  /// Searches all parts; those that met their share of the work have another turn with what is left.
  func search(
    from incumbent: Seating?, depth: Depth, gap: Gap, on solver: some Solver,
    within budget: inout Budget
  ) throws(SolverError) -> ModelOutcome {
    let incumbents = self.incumbents(incumbent)
    // In 128 bits: a limit may be as large as a number can be.
    let (work, all) = (Int128(budget.workLeft), Int128(max(1, model.problem.pairCount)))
    let shares = models.map {
      budget.alone(work: Int(work * Int128($0.problem.pairCount) / all))
    }
    let results = Portions.map(models.count, threads: budget.threads) { [models] index in
      Self.search(
        models[index], from: incumbents?[index], depth: depth, gap: gap, on: solver,
        within: shares[index])
    }
    var found: [Found] = []
    for result in results {
      let part = try result.get()
      budget.spend(part.work)
      found.append(part)
    }
    for (index, part) in found.enumerated() where part.outcome.interruption == .workLimit {
      guard budget.interruption == nil else { break }
      let again = try Self.search(
        models[index], from: part.outcome.seating, depth: depth, gap: gap, on: solver,
        within: budget.alone(work: budget.workLeft)
      ).get()
      budget.spend(again.work)
      found[index].outcome = again.outcome
    }
    return join(found.map(\.outcome))
  }

  private static func search(
    _ model: AssignmentModel, from incumbent: Seating?, depth: Depth, gap: Gap,
    on solver: some Solver, within budget: Budget
  ) -> Result<Found, SolverError> {
    var own = budget
    do throws(SolverError) {
      let outcome = try ModelSearch.run(
        model, from: incumbent, depth: depth, gap: gap, on: solver, within: &own)
      return .success(Found(outcome: outcome, work: own.workSpent))
    } catch {
      return .failure(error)
    }
  }

  /// The pairs of a seating in each part.
  private func incumbents(_ seating: Seating?) -> [Seating]? {
    guard let seating else { return nil }
    let (seated, chairing) = (Set(seating.pairs), Set(seating.chairs))
    return parts.map { part in
      Seating(
        pairs: part.pairs.indices.filter { seated.contains(part.pairs[$0]) },
        chairs: part.pairs.indices.filter { chairing.contains(part.pairs[$0]) })
    }
  }

  // MARK: - Together

  private func join(_ outcomes: [ModelOutcome]) -> ModelOutcome {
    var whole = ModelOutcome()
    if let index = outcomes.firstIndex(where: \.isInfeasible) {
      whole.isInfeasible = true
      whole.contradiction = outcomes[index].contradiction.map {
        var sum = nothing
        add($0, of: parts[index], to: &sum)
        return sum
      }
      return whole
    }
    whole.interruption = outcomes.lazy.compactMap(\.interruption).first
    let seatings = outcomes.compactMap(\.seating)
    if seatings.count == parts.count {
      let both = zip(parts, seatings)
      // Pairs stand in the order of panels, and so do those who chair.
      whole.seating = Seating(
        pairs: both.flatMap { part, seating in seating.pairs.map { part.pairs[$0] } }.sorted(),
        chairs: both.flatMap { part, seating in seating.chairs.map { part.pairs[$0] } }.sorted())
    }
    let bounds = outcomes.compactMap(\.bound)
    if bounds.count == parts.count { whole.bound = bounds.reduce(0, +) }
    let proofs = outcomes.compactMap(\.proof)
    if proofs.count == parts.count {
      var prices = nothing
      for (part, proof) in zip(parts, proofs) { add(proof.prices, of: part, to: &prices) }
      // Parts are rounded each for itself; together they are added up anew.
      whole.proof = ExactPrices(prices, of: model)?.bound(lattice: model.lattice())
        .map { LinearProof(prices: prices, bound: $0) }
    }
    if outcomes.allSatisfy({ $0.workPrices != nil }) {
      var prices = [Int64](repeating: 0, count: model.problem.experts.count)
      for (part, outcome) in zip(parts, outcomes) {
        for (expert, price) in zip(part.experts, outcome.workPrices ?? []) {
          prices[expert] = price
        }
      }
      whole.workPrices = prices
    }
    return whole
  }

  private var nothing: Prices {
    let problem = model.problem
    func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }
    return Prices(
      seats: zeros(problem.panels.count), loads: zeros(problem.experts.count),
      floors: zeros(model.floors.count), rows: zeros(problem.rows.count),
      chairs: zeros(problem.chairs.count),
      limits: zeros(problem.chairLimits.count * problem.experts.count))
  }

  private func add(_ prices: Prices, of part: CompiledProblem.Part, to whole: inout Prices) {
    for (panel, price) in zip(part.panels, prices.seats) { whole.seats[panel] = price }
    for (expert, price) in zip(part.experts, prices.loads) { whole.loads[expert] = price }
    let panels = Set(part.panels)
    let floors = model.floors.indices.filter { model.floors[$0].panel.map(panels.contains) == true }
    for (floor, price) in zip(floors, prices.floors) { whole.floors[floor] = price }
    for (row, price) in zip(part.rows, prices.rows) { whole.rows[row] = price }
    for (chair, price) in zip(part.chairs, prices.chairs) { whole.chairs[chair] = price }
    for (index, price) in prices.limits.enumerated() where price != 0 {
      let (limit, expert) = index.quotientAndRemainder(dividingBy: part.experts.count)
      whole.limits[part.limits[limit] * model.problem.experts.count + part.experts[expert]] = price
    }
  }
}
