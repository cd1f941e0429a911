/// Column pricing for a transport problem: a network of few pairs, grown until no other pair helps.
struct TransportSolver: ~Copyable {
  /// Pairs of one panel, of one expert, and new pairs of a panel in a round.
  private enum Width {
    static let panel = 8
    static let expert = 2
    static let round = 6
  }

  let problem: TransportProblem
  private let scan: PairScan
  private var pairs: [TransportSolution.Pair] = []
  /// Experts of each panel in the network, and their arcs.
  private var known: [[Int32]]
  private var arcs: [[Int32]]
  private var simplex: NetworkSimplex
  private var report = TransportSolution.Report()

  init(_ problem: TransportProblem, threads: Int) throws(FlowError) {
    var network = FlowNetwork()
    for seats in problem.seats { network.addNode(supplies: seats) }
    for load in problem.loads {
      let most = load.upperBound
      network.addNode(supplies: -most ... -load.lowerBound)
    }
    self.problem = problem
    scan = PairScan(problem: problem, threads: threads)
    known = [[Int32]](repeating: [], count: problem.seats.count)
    arcs = known
    simplex = try NetworkSimplex(network)
  }

  mutating func solve(from earlier: TransportSolution?) throws(FlowError) -> TransportOutcome {
    if let earlier { try start(from: earlier) } else { try start() }
    while true {
      // Capacities are finite: no cycle is without bound.
      _ = simplex.optimise()
      report.rounds += 1
      let potentials = simplex.currentPotentials()
      let panels = problem.seats.count
      // An outside pair helps if affinity plus the expert's potential exceeds the panel's.
      let found = scan.best(
        potentials: Array(potentials[panels...]), bars: Array(potentials[..<panels]),
        limit: Width.round, known: known)
      if found.isEmpty { return outcome() }
      try add(found)
    }
  }

  /// The first network: prices guessed by an auction choose its pairs, and its choice the tree.
  private mutating func start() throws(FlowError) {
    let none = [Int64](repeating: 0, count: problem.loads.count)
    let most = Int(problem.seats.reduce(0) { max($0, min(problem.pairs(in: $1.upperBound), 64)) })
    let seeds = scan.best(potentials: none, bars: nil, limit: most + Width.panel, known: [])
    let seats = problem.seats.map { problem.pairs(in: $0.upperBound) }
    let loads = problem.loads.map { problem.pairs(in: $0.upperBound) }
    let spread = seeds.reduce(Int64(0)) { max($0, Int64($1.affinity.magnitude)) }
    var auction = SeatAuction(
      starts: starts(of: seeds), pairs: seeds, seats: seats, loads: loads,
      step: max(1, spread / 1024))
    auction.run()
    try add(
      scan.best(
        potentials: auction.prices.map { -$0 }, bars: nil, limit: most + Width.panel, known: []))
    let chosen = seeds.indices.filter { auction.isHeld[$0] }.map { seeds[$0] }
    try add(chosen)
    try add(scan.bestOfExperts(limit: Width.expert))
    let held = chosen.compactMap { arc(panel: $0.panel, expert: $0.expert) }
    simplex.adopt(fullArcs: held, potentials: potentials(guessedFrom: auction.prices, held: held))
  }

  /// The first network has the pairs of an earlier one, and its choice and prices as the guess.
  private mutating func start(from earlier: TransportSolution) throws(FlowError) {
    let panels = problem.seats.count
    precondition(
      earlier.panelPrices.count == panels && earlier.expertPrices.count == problem.loads.count)
    var experts = [[Int32]](repeating: [], count: panels)
    for pair in earlier.pairs { experts[Int(pair.panel)].append(pair.expert) }
    var scratch: [Int32] = []
    for panel in problem.seats.indices {
      let found = problem.affinities.withRow(
        panel, experts: problem.loads.count, scratch: &scratch
      ) { row in
        experts[panel].map {
          PairScan.Finding(
            panel: Int32(panel), expert: $0, affinity: row[row.startIndex + Int($0)])
        }
      }
      try add(found.filter { $0.affinity != PairAffinities.barred })
    }
    var held: [Int] = []
    for (panel, chosen) in earlier.experts.enumerated() {
      held += chosen.compactMap { arc(panel: Int32(panel), expert: $0) }
    }
    simplex.adopt(
      fullArcs: held,
      potentials: earlier.panelPrices + earlier.expertPrices.map { -$0 } + [0])
  }

  /// Where the entries of each panel stand in a list that is in the panels' order.
  private func starts(of list: [PairScan.Finding]) -> [Int] {
    var starts = [Int](repeating: 0, count: problem.seats.count + 1)
    for pair in list { starts[Int(pair.panel) + 1] += 1 }
    for panel in problem.seats.indices { starts[panel + 1] += starts[panel] }
    return starts
  }

  /// Puts pairs into the network that it lacks.
  private mutating func add(_ found: [PairScan.Finding]) throws(FlowError) {
    for pair in found where arc(panel: pair.panel, expert: pair.expert) == nil {
      let arc = try simplex.addArc(
        from: Int(pair.panel), to: problem.seats.count + Int(pair.expert),
        bounds: 0...problem.capacity,
        cost: -Int64(pair.affinity))
      known[Int(pair.panel)].append(pair.expert)
      arcs[Int(pair.panel)].append(Int32(arc))
      pairs.append(TransportSolution.Pair(panel: pair.panel, expert: pair.expert))
    }
  }

  private func arc(panel: Int32, expert: Int32) -> Int? {
    known[Int(panel)].firstIndex(of: expert).map { Int(arcs[Int(panel)][$0]) }
  }

  /// The experts' prices turned, and for each panel the value of the best pair that it does not hold.
  private func potentials(guessedFrom prices: [Int64], held: [Int]) -> [Int64] {
    var isHeld = [Bool](repeating: false, count: pairs.count)
    for arc in held { isHeld[arc] = true }
    var values = [Int64?](repeating: nil, count: problem.seats.count)
    for (arc, pair) in pairs.enumerated() where !isHeld[arc] {
      let value = -simplex.network.costs[arc] - prices[Int(pair.expert)]
      values[Int(pair.panel)] = max(values[Int(pair.panel)] ?? value, value)
    }
    return values.map { $0 ?? 0 } + prices.map { -$0 } + [0]
  }

  private func outcome() -> TransportOutcome {
    if let cut = simplex.tree.cut() { return .infeasible(cut) }
    let panels = problem.seats.count
    var experts = [[Int32]](repeating: [], count: panels)
    var value: Int128 = 0
    let flows = simplex.currentFlows()
    for (arc, flow) in flows.enumerated() where flow > 0 {
      experts[Int(pairs[arc].panel)].append(pairs[arc].expert)
      value -= Int128(simplex.network.costs[arc]) * Int128(flow)
    }
    for panel in experts.indices { experts[panel].sort() }
    let potentials = simplex.currentPotentials()
    var report = self.report
    report.pairs = pairs.count
    report.pivots = simplex.pivots
    return .optimal(
      TransportSolution(
        experts: experts, value: value, panelPrices: Array(potentials[..<panels]),
        expertPrices: potentials[panels...].map { -$0 }, pairs: pairs, flows: flows,
        basis: simplex.basis, report: report))
  }
}

extension TransportProblem {
  /// Finds the best choice over all pairs.
  ///
  /// A network of the best few pairs is solved, then every pair is priced with its potentials; pairs
  /// that could improve it are added and the network simplex goes on from its tree, until no pair is
  /// left that could. The potentials then prove the choice against all pairs.
  ///
  /// - Parameters:
  ///   - threads: That look over pairs; the answer does not depend on it.
  ///   - earlier: An answer to a problem with as many panels and experts, whose seats, loads or
  ///     affinities were different: the search goes on from its pairs, its choice and its prices.
  /// - Returns: The best choice, or the cut that shows why there is none.
  /// - Throws: When affinities are too great for 64 bits with so many panels and experts.
  /// - Complexity: O(panels times experts / threads) in each round besides the network simplex.
  public func solve(threads: Int = 1, from earlier: TransportSolution? = nil)
    throws(FlowError) -> TransportOutcome
  {
    var solver = try TransportSolver(self, threads: threads)
    return try solver.solve(from: earlier)
  }
}
