import NetworkFlow
import PanelTestSupport

/// Small networks with everything that a network may have, from a seed.
struct RandomNetworks {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func draw(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &generator)
  }

  /// Lower bounds, no capacity, no limit, parallel arcs, loops, negative costs and cycles, ties,
  /// supplies exact, free and unbalanced.
  mutating func network(nodes: Int, arcs: Int) -> FlowNetwork {
    var network = FlowNetwork()
    let costRange = [0...0, 0...3, -5...20, -20...20, -1_000_000...1_000_000][Int(draw(0...4))]
    let supplyKind = draw(0...3)
    var supplies = (0..<nodes).map { _ in draw(0...2) == 0 ? 0 : draw(-6...6) }
    if supplyKind < 2 { supplies[0] -= supplies.reduce(0, +) }
    for supply in supplies {
      let slack = supplyKind == 0 || draw(0...2) == 0 ? 0 : draw(0...5)
      network.addNode(supplies: (supply - slack)...(supply + draw(0...slack)))
    }
    for _ in 0..<arcs {
      network.addArc(
        from: Int(draw(0...Int64(nodes - 1))), to: Int(draw(0...Int64(nodes - 1))),
        bounds: bounds(), cost: draw(Int64(costRange.lowerBound)...Int64(costRange.upperBound)))
    }
    return network
  }

  mutating func bounds() -> ClosedRange<Int64> {
    switch draw(0...9) {
    case 0: return 0...0
    case 1: return 0...FlowNetwork.unbounded
    case 2:
      let lower = draw(-3...2)
      return lower...(lower + draw(0...4))
    case 3: return draw(0...1)...FlowNetwork.unbounded
    case 4, 5: return 0...1
    default: return 0...draw(1...8)
    }
  }
}
