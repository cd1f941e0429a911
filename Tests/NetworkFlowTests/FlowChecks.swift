import NetworkFlow

/// Whether a solution is a flow of the network and its potentials prove that it is cheapest.
///
/// Written from the definitions alone.
func isProved(_ solution: FlowSolution, for network: FlowNetwork) -> Bool {
  var given = [Int64](repeating: 0, count: network.nodeCount)
  var cost: Int128 = 0
  for arc in 0..<network.arcCount {
    let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
    let flow = solution.flows[arc]
    guard network.bounds(ofArc: arc).contains(flow) else { return false }
    given[tail] += flow
    given[head] -= flow
    cost += Int128(flow) * Int128(network.costs[arc])
    let reduced = network.costs[arc] + solution.potentials[tail] - solution.potentials[head]
    if reduced > 0, flow != network.lowerBounds[arc] { return false }
    if reduced < 0, flow != network.upperBounds[arc] { return false }
  }
  for node in 0..<network.nodeCount {
    let range = network.supplies(ofNode: node)
    guard range.contains(given[node]) else { return false }
    if solution.potentials[node] > 0, given[node] != range.upperBound { return false }
    if solution.potentials[node] < 0, given[node] != range.lowerBound { return false }
  }
  return cost == solution.cost
}

/// Whether the arcs form a circle of negative cost that nothing limits.
func isEndless(_ cycle: [Int], in network: FlowNetwork) -> Bool {
  var balance: [Int32: Int] = [:]
  for arc in cycle {
    guard network.upperBounds[arc] == FlowNetwork.unbounded else { return false }
    balance[network.tails[arc], default: 0] += 1
    balance[network.heads[arc], default: 0] -= 1
  }
  return balance.values.allSatisfy { $0 == 0 } && cycle.reduce(0) { $0 + network.costs[$1] } < 0
}
