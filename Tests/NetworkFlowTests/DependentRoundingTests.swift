import PanelTestSupport
import Testing

@testable import NetworkFlow

@Suite struct DependentRoundingTests {
  /// All outcomes of a rounding with their probabilities, by following both sides of each decision.
  private func outcomes(of rounding: DependentRounding) -> [(values: [Int64], probability: Double)]
  {
    var all: [(values: [Int64], probability: Double)] = []
    var waiting: [[Bool]] = [[]]
    while let prefix = waiting.popLast() {
      var decisions = prefix
      var probability = 1.0
      var step = 0
      let values = rounding.round { part, whole in
        // Beyond the prefix: yes now, and no another time.
        if step == decisions.count {
          waiting.append(decisions + [false])
          decisions.append(true)
        }
        let share = Double(part) / Double(whole)
        probability *= decisions[step] ? share : 1 - share
        step += 1
        return decisions[step - 1]
      }
      all.append((values, probability))
    }
    return all
  }

  private func rounding(_ random: inout RandomNetworks) -> DependentRounding {
    let denominator = random.draw(1...12)
    let edges = (0..<random.draw(0...8)).map { _ in
      DependentRounding.Edge(
        left: Int32(random.draw(0...2)), right: Int32(random.draw(0...3)),
        weight: random.draw(0...2 * denominator))
    }
    return DependentRounding(edges: edges, denominator: denominator)
  }

  @Test func `expectations are the fractions`() {
    for seed in UInt64(0)..<400 {
      var random = RandomNetworks(seed: seed)
      let rounding = rounding(&random)
      let outcomes = outcomes(of: rounding)
      #expect(abs(outcomes.reduce(0) { $0 + $1.probability } - 1) < 1e-9, "seed \(seed)")
      for (edge, item) in rounding.edges.enumerated() {
        let mean = outcomes.reduce(0) { $0 + $1.probability * Double($1.values[edge]) }
        let fraction = Double(item.weight) / Double(rounding.denominator)
        #expect(abs(mean - fraction) < 1e-9, "seed \(seed) edge \(edge)")
      }
    }
  }

  @Test func `edges and sums at nodes are rounded to a neighbour`() {
    for seed in UInt64(0)..<400 {
      var random = RandomNetworks(seed: seed)
      let rounding = rounding(&random)
      for outcome in outcomes(of: rounding) {
        var given: [Int32: Int64] = [:]
        var wanted: [Int32: Int64] = [:]
        for (edge, value) in zip(rounding.edges, outcome.values) {
          #expect(isNeighbour(value, of: edge.weight, over: rounding.denominator), "seed \(seed)")
          for node in [edge.left, -1 - edge.right] {
            given[node, default: 0] += value
            wanted[node, default: 0] += edge.weight
          }
        }
        for (node, weight) in wanted {
          #expect(
            isNeighbour(given[node] ?? 0, of: weight, over: rounding.denominator), "seed \(seed)")
        }
      }
    }
  }

  @Test func `a seed gives a draw, and seeds give different ones`() {
    let edges = (0..<40).map {
      DependentRounding.Edge(left: Int32($0 % 8), right: Int32($0 / 4), weight: 1)
    }
    let rounding = DependentRounding(edges: edges, denominator: 2)
    let draws = (UInt64(0)..<20).map { seed in
      var generator = SeededGenerator(seed: seed)
      return rounding.sample(using: &generator)
    }
    var again = SeededGenerator(seed: 3)
    #expect(rounding.sample(using: &again) == draws[3])
    #expect(Set(draws).count > 10)
  }

  private func isNeighbour(_ value: Int64, of weight: Int64, over denominator: Int64) -> Bool {
    value == weight / denominator || value == (weight + denominator - 1) / denominator
  }
}
