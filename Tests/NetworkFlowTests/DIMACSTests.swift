import NetworkFlow
import Testing

/// Networks in the format of the First DIMACS Implementation Challenge (1990).
@Suite struct DIMACSTests {
  private func read(_ text: String) -> FlowNetwork? {
    var network = FlowNetwork()
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers = words.compactMap { Int64($0) }
      switch words.first {
      case "c": continue
      case "p": for _ in 0..<numbers[0] { network.addNode() }
      case "n": network.setSupplies(ofNode: Int(numbers[0]) - 1, to: numbers[1]...numbers[1])
      case "a":
        // A capacity below zero has no limit.
        let upper = numbers[3] < 0 ? FlowNetwork.unbounded : numbers[3]
        network.addArc(
          from: Int(numbers[0]) - 1, to: Int(numbers[1]) - 1, bounds: numbers[2]...upper,
          cost: numbers[4])
      default: return nil
      }
    }
    return network
  }

  static let sample = """
    c the sample of the format's description
    p min 4 5
    n 1 4
    n 4 -4
    a 1 2 0 4 2
    a 1 3 0 2 2
    a 2 3 0 2 1
    a 2 4 0 3 3
    a 3 4 0 5 1
    """
  static let forced = """
    p min 3 3
    n 1 2
    n 3 -2
    a 1 2 1 -1 5
    a 2 3 0 -1 5
    a 1 3 0 -1 1
    """
  static let circling = """
    p min 3 4
    a 1 2 0 7 -3
    a 2 3 0 5 1
    a 3 1 0 9 1
    a 3 2 0 9 0
    """

  @Test(arguments: [(sample, 14), (forced, 11), (circling, -5)])
  func `instances have their known cost`(text: String, cost: Int) throws {
    let network = try #require(read(text))
    var simplex = try NetworkSimplex(network)
    guard case .optimal(let solution) = simplex.solve() else {
      Issue.record("there is a flow")
      return
    }
    #expect(solution.cost == Int128(cost))
    #expect(isProved(solution, for: network))
  }

  @Test func `a set that must give more than can leave it is shown`() throws {
    let text = """
      p min 4 3
      n 1 3
      n 2 2
      n 4 -5
      a 1 2 0 9 1
      a 2 3 0 4 1
      a 3 4 0 9 1
      """
    let network = try #require(read(text))
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .infeasible(FlowCut(nodes: [0, 1], isSurplus: true)))
    #expect(network.shortfall(of: FlowCut(nodes: [0, 1], isSurplus: true)) == 1)
    #expect(network.shortfall(of: FlowCut(nodes: [0, 1, 2], isSurplus: true)) == 0)
  }
}
