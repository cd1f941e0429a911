import NetworkFlow
import Testing

@Suite struct NetworkShapesTests {
  private func solve(_ network: FlowNetwork) throws -> FlowSolution? {
    var simplex = try NetworkSimplex(network)
    guard case .optimal(let solution) = simplex.solve() else { return nil }
    #expect(isProved(solution, for: network))
    return solution
  }

  @Test func `a group inside a panel is a node`() throws {
    // One panel of 3 seats; experts 0, 1, 2 of one employer, of whom 2 at most; 3 and 4 of none.
    var network = FlowNetwork()
    let panel = network.addNode(supply: 3)
    let employer = network.addNode()
    let experts = (0..<5).map { _ in network.addNode(supplies: -1...0) }
    network.addArc(from: panel, to: employer, bounds: 0...2)
    let affinities: [Int64] = [90, 80, 70, 20, 10]
    let arcs = affinities.indices.map { expert in
      network.addArc(
        from: expert < 3 ? employer : panel, to: experts[expert], bounds: 0...1,
        cost: -affinities[expert])
    }
    let solution = try #require(try solve(network))
    #expect(arcs.map { solution.flows[$0] } == [1, 1, 0, 1, 0])
    #expect(solution.cost == -190)
  }

  @Test func `a convex cost fills its cheap units first`() throws {
    var network = FlowNetwork()
    let source = network.addNode(supply: 5)
    let sinks = (0..<2).map { _ in network.addNode(supplies: -5...0) }
    let first = network.addConvexArc(from: source, to: sinks[0], marginalCosts: [1, 3, 5, 7, 9])
    let second = network.addConvexArc(from: source, to: sinks[1], marginalCosts: [2, 4, 20])
    let solution = try #require(try solve(network))
    #expect(first.map { solution.flows[$0] } == [1, 1, 1, 0, 0])
    #expect(second.map { solution.flows[$0] } == [1, 1, 0])
  }

  @Test func `networks without arcs or nodes are answered`() throws {
    #expect(try solve(FlowNetwork())?.cost == 0)
    var lonely = FlowNetwork()
    lonely.addNode(supplies: -1...1)
    #expect(try solve(lonely)?.potentials == [0])
    lonely.addNode(supply: 1)
    var simplex = try NetworkSimplex(lonely)
    #expect(simplex.solve() == .infeasible(FlowCut(nodes: [1], isSurplus: true)))
  }
}
