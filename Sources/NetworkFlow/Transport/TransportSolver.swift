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
  private let isStopped: StopQuestion?
  private var pairs: [TransportSolution.Pair] = []
  /// Experts of each panel in the network, and their arcs.
  private var known: [[Int32]]
  private var arcs: [[Int32]]
  private var simplex: NetworkSimplex
  private var report = TransportSolution.Report()

  init(_ problem: TransportProblem, threads: Int, until isStopped: StopQuestion?)
    throws(FlowError)
  {
    var network = FlowNetwork()
    for seats in problem.seats { network.addNode(supplies: seats) }
    for load in problem.loads {
      let most = load.upperBound
      network.addNode(supplies: -most ... -load.lowerBound)
    }
    self.problem = problem
    self.isStopped = isStopped
    scan = PairScan(problem: problem, threads: threads, isStopped: isStopped)
    known = [[Int32]](repeating: [], count: problem.seats.count)
    arcs = known
    simplex = try NetworkSimplex(network)
  }

  mutating func solve(from earlier: TransportSolution?) throws(FlowError) -> TransportOutcome {
    if let earlier {
      try start(from: earlier)
    } else if try !start() {
      return .stopped(experts: nil)
    }
    while true {
      // Capacities are finite: no cycle is without bound.
      if case .stopped = simplex.optimise(until: isStopped) {
        return .stopped(experts: currentChoice())
      }
      report.rounds += 1
      let potentials = simplex.currentPotentials()
      let panels = problem.seats.count
      // An outside pair helps if affinity plus the expert's potential exceeds the panel's.
      let found = scan.best(
        potentials: Array(potentials[panels...]), bars: Array(potentials[..<panels]),
        limit: Width.round, known: known)
      guard let found else { return .stopped(experts: currentChoice()) }
      if found.isEmpty { return outcome() }
      try add(found)
    }
  }

  /// The first network: prices guessed by an auction choose its pairs, and its choice the tree; false
  /// when it was stopped.
  private mutating func start() throws(FlowError) -> Bool {
    let most = Int(problem.seats.reduce(0) { max($0, min(problem.pairs(in: $1.upperBound), 64)) })
    let limit = most + Width.panel
    guard let first = scan.first(limit: limit, ofExperts: Width.expert) else { return false }
    let seeds = first.panels
    let seats = problem.seats.map { problem.pairs(in: $0.upperBound) }
    let loads = problem.loads.map { problem.pairs(in: $0.upperBound) }
    let spread = seeds.reduce(Int64(0)) { max($0, Int64($1.affinity.magnitude)) }
    var auction = SeatAuction(
      starts: starts(of: seeds), pairs: seeds, seats: seats, loads: loads,
      step: max(1, spread / 1024))
    auction.run(until: isStopped)
    let prices = auction.prices
    let priced = scan.best(
      potentials: prices.map { -$0 }, bars: nil, limit: limit, known: [])
    guard let priced else { return false }
    try add(priced)
    let chosen = seeds.indices.filter { auction.isHeld[$0] }.map { seeds[$0] }
    try add(chosen)
    try add(first.experts)
    let held = chosen.compactMap { arc(panel: $0.panel, expert: $0.expert) }
    simplex.adopt(fullArcs: held, potentials: potentials(guessedFrom: prices, held: held))
    return true
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
          PairScan.Finding(panel: Int32(panel), expert: $0, affinity: row.affinity(of: $0))
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
    let flows = simplex.currentFlows()
    let value = flows.indices.reduce(Int128(0)) {
      $0 - Int128(flows[$1]) * Int128(simplex.network.costs[$1])
    }
    let potentials = simplex.currentPotentials()
    // Who need take nothing and is worth less than nothing takes nothing, at the price 0 as well.
    let prices = zip(problem.loads, potentials[panels...]).map { load, potential in
      load.lowerBound == 0 ? max(0, -potential) : -potential
    }
    var report = self.report
    report.pairs = pairs.count
    report.pivots = simplex.pivots
    return .optimal(
      TransportSolution(
        experts: choice(of: flows), value: value, panelPrices: Array(potentials[..<panels]),
        expertPrices: prices, pairs: pairs, flows: flows, basis: simplex.basis,
        report: report))
  }

  /// The choice of a tree that need not be the best; nil where the tree's flow is none of the problem.
  private func currentChoice() -> [[Int32]]? {
    simplex.tree.isInfeasible ? nil : choice(of: simplex.currentFlows())
  }

  /// The experts of each panel, rising.
  private func choice(of flows: [Int64]) -> [[Int32]] {
    var experts = [[Int32]](repeating: [], count: problem.seats.count)
    for (arc, flow) in flows.enumerated() where flow > 0 {
      experts[Int(pairs[arc].panel)].append(pairs[arc].expert)
    }
    for panel in experts.indices { experts[panel].sort() }
    return experts
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
  ///   - isStopped: Asked every few milliseconds; nil means that nothing stops the search.
  /// - Returns: The best choice, or the cut that shows why there is none.
  /// - Throws: When affinities are too great for 64 bits with so many panels and experts.
  /// - Complexity: O(panels times experts / threads) in each round besides the network simplex.
  public func solve(
    threads: Int = 1, from earlier: TransportSolution? = nil, until isStopped: StopQuestion? = nil
  ) throws(FlowError) -> TransportOutcome {
    var solver = try TransportSolver(self, threads: threads, until: isStopped)
    return try solver.solve(from: earlier)
  }
}
