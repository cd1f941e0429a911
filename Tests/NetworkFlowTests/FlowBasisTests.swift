import LinearPrograms
import NetworkFlow
import Testing

@Suite struct FlowBasisTests {
  @Test func `a linear program that starts from the tree needs no iteration`() throws {
    var solved = 0
    for seed in UInt64(0)..<1_500 {
      var random = RandomNetworks(seed: 20_000 + seed)
      let nodes = Int(random.draw(1...14))
      let network = random.network(nodes: nodes, arcs: Int(random.draw(0...60)))
      var simplex = try NetworkSimplex(network)
      guard case .optimal(let solution) = simplex.solve() else { continue }
      let basis = simplex.basis
      let inTree = basis.arcs.filter { $0 == .inTree } + basis.supplies.filter { $0 == .inTree }
      #expect(inTree.count == nodes, "seed \(seed)")
      let outcome = try NetworkProgram(network).solve(from: basis)
      #expect(outcome.end == .optimal && outcome.iterations == 0, "seed \(seed)")
      #expect(abs(outcome.objective - Double(solution.cost)) < 1e-3, "seed \(seed)")
      solved += 1
    }
    #expect(solved > 300)
  }

  @Test func `a tight part that no supply frees is linked by an arc`() throws {
    // All loads are full: without a shift both experts would hang from the root at the penalty.
    var network = FlowNetwork()
    for _ in 0..<2 { network.addNode(supply: 1) }
    for _ in 0..<2 { network.addNode(supply: -1) }
    network.addNode(supplies: 0...5)
    network.addArc(from: 0, to: 2, bounds: 0...1, cost: 4)
    network.addArc(from: 0, to: 3, bounds: 0...1, cost: 5)
    network.addArc(from: 1, to: 3, bounds: 0...1, cost: 6)
    network.addArc(from: 4, to: 3, bounds: 0...1, cost: 9)
    var simplex = try NetworkSimplex(network)
    guard case .optimal(let solution) = simplex.solve() else {
      Issue.record("there is a flow")
      return
    }
    #expect(isProved(solution, for: network))
    #expect(solution.potentials.allSatisfy { abs($0) <= 20 }, "\(solution.potentials)")
    #expect(simplex.basis.arcs.filter { $0 == .inTree }.count == 4)
    #expect(simplex.basis.supplies[4] == .inTree)
  }
}
