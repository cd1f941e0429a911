import LinearPrograms
import NetworkFlow
import PanelTestSupport
import Testing

@Suite struct NetworkSimplexTests {
  @Test func `random networks have the answers of GLPK`() throws {
    var answers = [0, 0, 0]
    for seed in UInt64(0)..<4_000 {
      var random = RandomNetworks(seed: seed)
      let nodes = Int(random.draw(1...9))
      let network = random.network(nodes: nodes, arcs: Int(random.draw(0...24)))
      var simplex = try NetworkSimplex(network)
      let outcome = simplex.solve()
      let other = try NetworkProgram(network).solve()
      switch outcome {
      case .optimal(let solution):
        #expect(isProved(solution, for: network), "seed \(seed)")
        #expect(other.end == .optimal, "seed \(seed)")
        #expect(abs(Double(solution.cost) - other.objective) < 1e-3, "seed \(seed)")
        answers[0] += 1
      case .infeasible(let cut):
        #expect(network.shortfall(of: cut) > 0, "seed \(seed)")
        #expect(other.end == .infeasible, "seed \(seed)")
        answers[1] += 1
      case .unbounded(let cycle):
        #expect(isEndless(cycle, in: network), "seed \(seed)")
        #expect(other.end == .unbounded, "seed \(seed)")
        answers[2] += 1
      case .stopped: Issue.record("seed \(seed)")
      }
    }
    #expect(answers.allSatisfy { $0 > 200 }, "\(answers)")
  }

  @Test func `larger networks prove themselves`() throws {
    var solved = 0
    for seed in UInt64(0)..<150 {
      var random = RandomNetworks(seed: 90_000 + seed)
      let nodes = Int(random.draw(20...120))
      let network = random.network(nodes: nodes, arcs: nodes * Int(random.draw(3...60)))
      var simplex = try NetworkSimplex(network)
      switch simplex.solve() {
      case .optimal(let solution):
        #expect(isProved(solution, for: network), "seed \(seed)")
        solved += 1
      case .infeasible(let cut): #expect(network.shortfall(of: cut) > 0, "seed \(seed)")
      case .unbounded(let cycle): #expect(isEndless(cycle, in: network), "seed \(seed)")
      case .stopped: Issue.record("seed \(seed)")
      }
    }
    #expect(solved > 20)
  }

  @Test func `tiny networks have the cost of exhaustive search`() throws {
    for seed in UInt64(0)..<400 {
      var random = RandomNetworks(seed: 50_000 + seed)
      var network = FlowNetwork()
      for _ in 0..<3 {
        let least = random.draw(-2...1)
        network.addNode(supplies: least...(least + random.draw(0...2)))
      }
      for _ in 0..<5 {
        let least = random.draw(-1...1)
        network.addArc(
          from: Int(random.draw(0...2)), to: Int(random.draw(0...2)),
          bounds: least...(least + random.draw(0...2)), cost: random.draw(-4...4))
      }
      var simplex = try NetworkSimplex(network)
      let best = exhaustive(network)
      if case .optimal(let solution) = simplex.solve() {
        #expect(best == solution.cost, "seed \(seed)")
      } else {
        #expect(best == nil, "seed \(seed)")
      }
    }
  }

  @Test func `going on after changes gives what a fresh start gives`() throws {
    for seed in UInt64(0)..<1_500 {
      var random = RandomNetworks(seed: 10_000 + seed)
      // Sparse, dense, and so few arcs that nothing pivots at first.
      let nodes = Int(random.draw(2...12))
      let most = [3, 40, 40 * Int64(nodes)][Int(seed % 3)]
      let network = random.network(nodes: nodes, arcs: Int(random.draw(1...most)))
      var warm = try NetworkSimplex(network)
      _ = warm.solve()
      for step in 0..<4 {
        for _ in 0..<random.draw(1...4) { try change(&warm, &random) }
        var cold = try NetworkSimplex(warm.network)
        let words: Comment = "seed \(seed) step \(step)"
        switch (warm.solve(), cold.solve()) {
        case (.optimal(let left), .optimal(let right)):
          #expect(isProved(left, for: warm.network), words)
          #expect(left.cost == right.cost, words)
        case (.infeasible(let left), .infeasible):
          #expect(warm.network.shortfall(of: left) > 0, words)
        case (.unbounded(let left), .unbounded): #expect(isEndless(left, in: warm.network), words)
        default: Issue.record(words)
        }
      }
    }
  }

  @Test func `going on without a change needs no pivot`() throws {
    var random = RandomNetworks(seed: 7)
    var network = random.network(nodes: 40, arcs: 0)
    for node in 0..<40 { network.setSupplies(ofNode: node, to: node < 20 ? 3...3 : -4...0) }
    for arc in 0..<400 {
      network.addArc(from: arc % 20, to: 20 + arc / 20, bounds: 0...1, cost: random.draw(0...99))
    }
    var simplex = try NetworkSimplex(network)
    let first = simplex.solve()
    let pivots = simplex.pivots
    #expect(pivots > 0)
    #expect(simplex.solve() == first)
    try simplex.addArc(from: 0, to: 39, bounds: 0...1, cost: 10_000)
    _ = simplex.solve()
    #expect(simplex.pivots == pivots)
  }

  @Test func `costs and quantities that 64 bits cannot hold are refused`() throws {
    var network = FlowNetwork()
    network.addNode(supply: 1)
    network.addNode(supply: -1)
    network.addArc(from: 0, to: 1, cost: Int64.max / 32)
    var simplex = try NetworkSimplex(network)
    #expect(throws: FlowError.costsTooGreat) {
      try simplex.setCost(ofArc: 0, to: Int64.min)
    }
    #expect(throws: FlowError.quantitiesTooGreat) {
      try simplex.setBounds(ofArc: 0, to: 0...(1 << 61))
    }
    #expect(throws: FlowError.quantitiesTooGreat) {
      try simplex.setSupplies(ofNode: 0, to: Int64.min...0)
    }
    guard case .optimal(let solution) = simplex.solve() else {
      Issue.record("refused changes must change nothing")
      return
    }
    #expect(solution.cost == Int128(Int64.max / 32))
  }

  private func change(_ simplex: inout NetworkSimplex, _ random: inout RandomNetworks) throws {
    let nodes = Int64(simplex.network.nodeCount - 1)
    let arc = Int(random.draw(0...Int64(simplex.network.arcCount - 1)))
    switch random.draw(0...3) {
    case 0: try simplex.setCost(ofArc: arc, to: random.draw(-2_000...2_000))
    case 1: try simplex.setBounds(ofArc: arc, to: random.bounds())
    case 2:
      let least = random.draw(-6...3)
      try simplex.setSupplies(
        ofNode: Int(random.draw(0...nodes)), to: least...(least + random.draw(0...5)))
    default:
      try simplex.addArc(
        from: Int(random.draw(0...nodes)), to: Int(random.draw(0...nodes)),
        bounds: random.bounds(), cost: random.draw(-20...20))
    }
  }

  private func exhaustive(_ network: FlowNetwork) -> Int128? {
    var best: Int128?
    var flows: [Int64] = []
    func extend() {
      guard flows.count < network.arcCount else {
        var given = [Int64](repeating: 0, count: network.nodeCount)
        var cost: Int128 = 0
        for (arc, flow) in flows.enumerated() {
          given[Int(network.tails[arc])] += flow
          given[Int(network.heads[arc])] -= flow
          cost += Int128(flow * network.costs[arc])
        }
        guard given.indices.allSatisfy({ network.supplies(ofNode: $0).contains(given[$0]) })
        else { return }
        best = min(best ?? cost, cost)
        return
      }
      for flow in network.bounds(ofArc: flows.count) {
        flows.append(flow)
        extend()
        flows.removeLast()
      }
    }
    extend()
    return best
  }
}
