import NetworkFlow
import PanelModel
import PanelRules

/// The least sum of squares of utilisations as a flow of least cost: seats and loads alone, one effort
/// for all panels.
///
/// Each panel sends its seats to the experts who may sit there, and each expert what arrives to one
/// sink, over parallel arcs of rising cost. Potentials are multipliers that prove the flow.
struct SquareFlow {
  private let model: AssignmentModel
  private let burden: Burden
  private let effort: Int
  private let pins: [Int]
  /// Seats and loads that the pins leave, in seats.
  private let seats: [ClosedRange<Int64>]
  private let loads: [ClosedRange<Int64>]
  private let taken: [Int]

  private var problem: CompiledProblem { model.problem }

  /// nil where the model is no such flow.
  init?(_ model: AssignmentModel) {
    var plain = model
    plain.aim = .total
    plain.burdens = []
    guard model.aim == .least(.squares), model.burdens.count == 1, let burden = model.burdens.first,
      let transport = PlainTransport(plain),
      burden.rows.allSatisfy({ row in row.segments.allSatisfy { $0.most == 1 } })
    else { return nil }
    var taken = [Int](repeating: 0, count: model.problem.experts.count)
    for pair in transport.pins { taken[Int(model.problem.pairExperts[pair])] += 1 }
    self.model = model
    self.burden = burden
    effort = transport.effort
    pins = transport.pins
    seats = transport.transport.seats
    loads = transport.transport.loads
    self.taken = taken
  }

  /// Solves it; nil where there is no seating, or the numbers are too great for a flow: then the
  /// linear program answers.
  func solve(within budget: inout Budget) -> ModelOutcome? {
    guard budget.interruption == nil else { return nil }
    let (network, pairs) = self.network
    guard var simplex = try? NetworkSimplex(network) else { return nil }
    let limit = budget
    let outcome = simplex.solve(until: { limit.hurry != nil })
    budget.spend(Budget.work(ofPivots: simplex.pivots))
    switch outcome {
    case .optimal(let solution): return answer(solution, pairs)
    case .stopped: return ModelOutcome(interruption: budget.hurry ?? .stopped)
    case .infeasible, .unbounded: return nil
    }
  }

  // MARK: - The network

  /// Its nodes are the panels, the experts and the sink; its first arcs the pairs that are named.
  private var network: (FlowNetwork, pairs: [Int]) {
    var network = FlowNetwork()
    var pairs: [Int] = []
    let pinned = Set(pins)
    for range in seats { network.addNode(supplies: range) }
    for _ in problem.experts { network.addNode() }
    let most = seats.reduce(0) { $0 + $1.upperBound }
    let sink = network.addNode(supplies: -most...0)
    for (place, panel) in problem.panels.enumerated() {
      for pair in panel.pairs where model.isOpen(pair: pair) && !pinned.contains(pair) {
        let expert = problem.panels.count + Int(problem.pairExperts[pair])
        network.addArc(from: place, to: expert, bounds: 0...1)
        pairs.append(pair)
      }
    }
    let rows = Dictionary(
      uniqueKeysWithValues: zip(burden.members.map(\.expert), burden.rows))
    for (expert, load) in loads.enumerated() {
      let node = problem.panels.count + expert
      guard let row = rows[expert] else {
        network.addArc(from: node, to: sink, bounds: load)
        continue
      }
      // Up to the bound of the row nothing costs; pins have taken their part of the steps.
      let owed = Int64(max(0, row.upper / effort - taken[expert]))
      let free = min(owed, load.upperBound)
      network.addArc(from: node, to: sink, bounds: min(load.lowerBound, free)...free)
      let passed = max(0, taken[expert] - row.upper / effort)
      let left = Int(load.upperBound - free)
      network.addConvexArc(
        from: node, to: sink,
        marginalCosts: row.segments.dropFirst(passed).prefix(left).map { Int64($0.cost) })
    }
    return (network, pairs)
  }

  // MARK: - The answer

  private func answer(_ solution: FlowSolution, _ pairs: [Int]) -> ModelOutcome? {
    let seating = Seating(
      pairs: pins + zip(pairs, solution.flows).filter { $1 > 0 }.map(\.0))
    guard model.isAdmissible(seating) else { return nil }
    let panels = problem.panels.count
    let sink = solution.potentials[panels + problem.experts.count]
    // What one more seat of an expert costs, no less than that of the last pin; below nothing where
    // work is owed.
    var marginal = problem.experts.indices.map {
      Double(sink - solution.potentials[panels + $0]) / Double(effort)
    }
    for (member, row) in zip(burden.members, burden.rows) {
      let passed = row.segments.prefix(max(0, taken[member.expert] - row.upper / effort)).last
      guard let passed else { continue }
      marginal[member.expert] = max(
        marginal[member.expert], Double(passed.cost) / Double(effort))
    }
    let counted = Set(burden.members.map(\.expert))
    let prices = Prices(
      seats: (0..<panels).map { Double(solution.potentials[$0] - sink) },
      loads: marginal.enumerated().map { counted.contains($0) ? min(0, $1) : $1 },
      floors: [],
      burdens: [
        Prices.Burden(rows: burden.members.map { max(0, marginal[$0.expert]) }, limit: 0)
      ])
    var outcome = ModelOutcome(seating: seating)
    // Loads are whole numbers of seats.
    var whole = model
    whole.replaceLoads(
      problem.experts.map { expert in
        let least = (expert.least + effort - 1) / effort * effort
        return least...max(least, expert.most / effort * effort)
      })
    if let bound = ExactPrices(prices, of: whole)?.bound(lattice: model.lattice()) {
      outcome.bound = bound
      outcome.proof = LinearProof(prices: prices, bound: bound)
    }
    return outcome
  }
}
