import NetworkFlow
import Testing

@Suite struct TransportTests {
  private static let barred = PairAffinities.barred

  private func problem(_ random: inout RandomNetworks, panels: Int, experts: Int)
    -> (problem: TransportProblem, rows: [Int32])
  {
    let reach = [0, 3, 1_000, Int64(PairAffinities.greatest)][Int(random.draw(0...3))]
    let share = random.draw(0...9)
    let rows = (0..<panels * experts).map { _ in
      random.draw(0...9) < share ? Self.barred : Int32(random.draw(-reach / 4...reach))
    }
    let isRange = random.draw(0...1) == 1
    let seats = (0..<panels).map { _ in
      let least = random.draw(0...3)
      return least...(least + (isRange ? random.draw(0...2) : 0))
    }
    let mean = 2 * panels / experts
    let loads = (0..<experts).map { _ in
      let least = random.draw(0...3) == 0 ? random.draw(0...Int64(mean)) : 0
      return least...(least + random.draw(0...Int64(mean) + 2))
    }
    return (TransportProblem(seats: seats, loads: loads, affinities: .dense(rows)), rows)
  }

  /// All eligible pairs as arcs.
  private func network(of problem: TransportProblem, _ rows: [Int32]) -> FlowNetwork {
    var network = FlowNetwork()
    for seats in problem.seats { network.addNode(supplies: seats) }
    for load in problem.loads {
      let most = load.upperBound
      network.addNode(supplies: -most ... -load.lowerBound)
    }
    let experts = problem.loads.count
    for (index, value) in rows.enumerated() where value != Self.barred {
      network.addArc(
        from: index / experts, to: problem.seats.count + index % experts,
        bounds: 0...problem.capacity,
        cost: -Int64(value))
    }
    return network
  }

  @Test func `pricing finds the optimum of the full network`() throws {
    var solved = 0
    for seed in UInt64(0)..<600 {
      var random = RandomNetworks(seed: seed)
      let (problem, rows) = problem(
        &random, panels: Int(random.draw(1...40)), experts: Int(random.draw(1...80)))
      let network = network(of: problem, rows)
      var simplex = try NetworkSimplex(network)
      switch (try problem.solve(), simplex.solve()) {
      case (.optimal(let answer), .optimal(let full)):
        #expect(answer.value == -full.cost, "seed \(seed)")
        #expect(isProved(answer, problem, rows), "seed \(seed)")
        solved += 1
      case (.infeasible(let cut), .infeasible):
        #expect(network.shortfall(of: cut) > 0, "seed \(seed)")
      default: Issue.record("seed \(seed)")
      }
    }
    #expect(solved > 150 && solved < 550, "\(solved)")
  }

  @Test func `pairs used in part are the flow of the full network`() throws {
    var solved = 0
    var partial = 0
    for seed in UInt64(0)..<600 {
      var random = RandomNetworks(seed: 60_000 + seed)
      let (panels, experts) = (Int(random.draw(1...20)), Int(random.draw(1...40)))
      let (whole, rows) = problem(&random, panels: panels, experts: experts)
      let capacity = random.draw(2...7)
      func inParts(_ ranges: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
        ranges.map { range in
          let least = range.lowerBound * capacity
          return least...max(least, range.upperBound * (capacity + 1) - random.draw(0...capacity))
        }
      }
      let parts = TransportProblem(
        seats: inParts(whole.seats), loads: inParts(whole.loads), affinities: .dense(rows),
        capacity: capacity)
      let network = network(of: parts, rows)
      var simplex = try NetworkSimplex(network)
      switch (try parts.solve(), simplex.solve()) {
      case (.optimal(let answer), .optimal(let full)):
        #expect(answer.value == -full.cost, "seed \(seed)")
        #expect(keeps(answer, parts, rows), "seed \(seed)")
        solved += 1
        if answer.flows.contains(where: { $0 > 0 && $0 < capacity }) { partial += 1 }
      case (.infeasible(let cut), .infeasible):
        #expect(network.shortfall(of: cut) > 0, "seed \(seed)")
      default: Issue.record("seed \(seed)")
      }
    }
    #expect(solved > 150 && partial > solved / 3, "\(solved), \(partial)")
  }

  /// Whether the flows are within every bound and add up to the value.
  private func keeps(
    _ answer: TransportSolution, _ problem: TransportProblem, _ rows: [Int32]
  ) -> Bool {
    var seats = [Int64](repeating: 0, count: problem.seats.count)
    var loads = [Int64](repeating: 0, count: problem.loads.count)
    var value: Int128 = 0
    for (pair, flow) in zip(answer.pairs, answer.flows) {
      let affinity = rows[Int(pair.panel) * loads.count + Int(pair.expert)]
      guard affinity != Self.barred, (0...problem.capacity).contains(flow) else { return false }
      seats[Int(pair.panel)] += flow
      loads[Int(pair.expert)] += flow
      value += Int128(flow) * Int128(affinity)
    }
    return value == answer.value && zip(problem.seats, seats).allSatisfy { $0.contains($1) }
      && zip(problem.loads, loads).allSatisfy { $0.contains($1) }
  }

  @Test func `going on from an earlier answer gives the optimum of the changed problem`() throws {
    var solved = 0
    var idle = 0
    var repeated = 0
    for seed in UInt64(0)..<300 {
      var random = RandomNetworks(seed: 30_000 + seed)
      let (panels, experts) = (Int(random.draw(2...40)), Int(random.draw(2...40)))
      let (problem, rows) = problem(&random, panels: panels, experts: experts)
      guard case .optimal(let answer) = try problem.solve() else { continue }
      guard case .optimal(let again) = try problem.solve(from: answer) else {
        Issue.record("seed \(seed)")
        continue
      }
      #expect(again.value == answer.value, "seed \(seed)")
      repeated += 1
      if again.report.pivots == 0 && again.report.rounds == 1 { idle += 1 }
      let (other, otherRows) = changed(problem, rows, &random)
      let fresh = try other.solve()
      switch (try other.solve(from: answer), fresh) {
      case (.optimal(let left), .optimal(let right)):
        #expect(left.value == right.value, "seed \(seed)")
        #expect(isProved(left, other, otherRows), "seed \(seed)")
        solved += 1
      case (.infeasible(let cut), .infeasible):
        #expect(network(of: other, otherRows).shortfall(of: cut) > 0, "seed \(seed)")
      default: Issue.record("seed \(seed)")
      }
    }
    #expect(solved > 50, "\(solved)")
    // Nodes from which nothing can be sent to the root begin at artificial arcs.
    #expect(idle * 20 > repeated * 19, "\(idle) of \(repeated)")
  }

  /// A problem with a few other affinities, seats and loads.
  private func changed(
    _ problem: TransportProblem, _ rows: [Int32], _ random: inout RandomNetworks
  ) -> (TransportProblem, [Int32]) {
    var (seats, loads, rows) = (problem.seats, problem.loads, rows)
    for _ in 0..<random.draw(1...20) {
      let pair = Int(random.draw(0...Int64(rows.count - 1)))
      rows[pair] = random.draw(0...2) == 0 ? Self.barred : Int32(random.draw(0...1_000))
    }
    seats[Int(random.draw(0...Int64(seats.count - 1)))] = 0...random.draw(0...3)
    let least = random.draw(0...1)
    loads[Int(random.draw(0...Int64(loads.count - 1)))] = least...(least + random.draw(0...3))
    return (TransportProblem(seats: seats, loads: loads, affinities: .dense(rows)), rows)
  }

  @Test func `few pairs of many are enough`() throws {
    var random = RandomNetworks(seed: 3)
    let rows = (0..<200 * 300).map { _ in Int32(random.draw(0...1_000_000)) }
    let problem = TransportProblem(
      seats: Array(repeating: 3...3, count: 200), loads: Array(repeating: 1...4, count: 300),
      affinities: .dense(rows))
    guard case .optimal(let answer) = try problem.solve() else {
      Issue.record("there is a choice")
      return
    }
    #expect(isProved(answer, problem, rows))
    #expect(answer.report.pairs < rows.count / 10)
    #expect(answer.pairs.count == answer.report.pairs)
  }

  @Test func `panels that like all experts alike do not begin with the same few`() throws {
    let problem = TransportProblem(
      seats: Array(repeating: 3...3, count: 300), loads: Array(repeating: 0...6, count: 200),
      affinities: .dense(Array(repeating: 5, count: 60_000)))
    guard case .optimal(let answer) = try problem.solve() else {
      Issue.record("there is a choice")
      return
    }
    #expect(answer.value == 4_500)
    #expect(answer.report.rounds <= 2 && answer.report.pairs < 9_000)
  }

  @Test func `the form of the affinities and the number of threads change nothing`() throws {
    for seed in UInt64(0)..<40 {
      var random = RandomNetworks(seed: 5_000 + seed)
      let experts = Int(random.draw(1...150))
      let (dense, rows) = problem(&random, panels: Int(random.draw(100...300)), experts: experts)
      let panels = dense.seats.count
      var starts = [0]
      var columns: [Int32] = []
      for panel in 0..<panels {
        columns += (0..<Int32(experts)).filter { rows[panel * experts + Int($0)] != Self.barred }
        starts.append(columns.count)
      }
      let values = (0..<panels).flatMap { panel in
        columns[starts[panel]..<starts[panel + 1]].map { rows[panel * experts + Int($0)] }
      }
      let sparse = TransportProblem(
        seats: dense.seats, loads: dense.loads,
        affinities: .sparse(starts: starts, experts: columns, values: values))
      let computed = TransportProblem(
        seats: dense.seats, loads: dense.loads,
        affinities: .computed { panel, row in
          for expert in 0..<experts { row[expert] = rows[panel * experts + expert] }
        })
      let answer = try words(dense.solve())
      #expect(try words(dense.solve(threads: 5)) == answer, "seed \(seed)")
      #expect(try words(sparse.solve(threads: 2)) == answer, "seed \(seed)")
      #expect(try words(computed.solve(threads: 3)) == answer, "seed \(seed)")
    }
  }

  private func words(_ outcome: TransportOutcome) -> String { "\(outcome)" }

  /// Whether a choice keeps seats and loads and its prices prove it over all pairs.
  private func isProved(_ answer: TransportSolution, _ problem: TransportProblem, _ rows: [Int32])
    -> Bool
  {
    let experts = problem.loads.count
    var loads = [Int64](repeating: 0, count: experts)
    var value: Int128 = 0
    for (panel, chosen) in answer.experts.enumerated() {
      let count = Int64(chosen.count)
      guard problem.seats[panel].contains(count), Set(chosen).count == chosen.count
      else { return false }
      for expert in 0..<experts {
        let affinity = rows[panel * experts + expert]
        let isChosen = chosen.contains(Int32(expert))
        guard affinity != Self.barred else {
          if isChosen { return false }
          continue
        }
        if isChosen {
          loads[expert] += 1
          value += Int128(affinity)
        }
        let gain = Int64(affinity) - answer.panelPrices[panel] - answer.expertPrices[expert]
        if isChosen ? gain < 0 : gain > 0 { return false }
      }
      if answer.panelPrices[panel] > 0, count != problem.seats[panel].upperBound { return false }
      if answer.panelPrices[panel] < 0, count != problem.seats[panel].lowerBound { return false }
    }
    for (expert, load) in loads.enumerated() {
      guard problem.loads[expert].contains(load) else { return false }
      if answer.expertPrices[expert] > 0, load != problem.loads[expert].upperBound { return false }
      let least = problem.loads[expert].lowerBound
      if answer.expertPrices[expert] < 0, load != least || least == 0 { return false }
    }
    return value == answer.value
  }
}
