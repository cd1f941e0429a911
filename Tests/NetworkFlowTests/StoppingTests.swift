import NetworkFlow
import Synchronization
import Testing

/// Solves that are told to stop: what they answer then is true, and they can go on.
@Suite struct StoppingTests {
  /// A question that is answered with yes from some time on.
  private final class Patience: Sendable {
    private let left: Atomic<Int>
    let hasAsked = Atomic<Bool>(false)

    init(questions: Int) { left = Atomic(questions) }

    func isOver() -> Bool {
      hasAsked.store(true, ordering: .relaxed)
      return left.subtract(1, ordering: .relaxed).newValue < 0
    }
  }

  private func problem(_ random: inout RandomNetworks, panels: Int, experts: Int)
    -> TransportProblem
  {
    let rows = (0..<panels * experts).map { _ in
      random.draw(0...9) == 0 ? PairAffinities.barred : Int32(random.draw(-200...1_000))
    }
    let seats = (0..<panels).map { _ in random.draw(1...2)...random.draw(2...4) }
    let mean = Int64(3 * panels / experts)
    let loads = (0..<experts).map { _ in
      random.draw(0...mean / 2)...(mean + random.draw(0...2))
    }
    return TransportProblem(seats: seats, loads: loads, affinities: .dense(rows))
  }

  @Test func `a stopped transport gives a choice that keeps everything, or none`() throws {
    var chosen = 0
    var empty = 0
    for seed in UInt64(0)..<120 {
      var random = RandomNetworks(seed: seed)
      let problem = problem(
        &random, panels: Int(random.draw(100...400)), experts: Int(random.draw(50...300)))
      guard case .optimal(let best) = try problem.solve() else { continue }
      for questions in 0..<8 {
        let patience = Patience(questions: questions)
        let outcome = try problem.solve(threads: 2, until: patience.isOver)
        let hasAsked = patience.hasAsked.load(ordering: .relaxed)
        #expect(hasAsked)
        switch outcome {
        case .optimal(let answer): #expect(answer.value == best.value, "seed \(seed)")
        case .infeasible: Issue.record("seed \(seed)")
        case .stopped(nil): empty += 1
        case .stopped(.some(let experts)):
          chosen += 1
          let found = try #require(value(of: experts, in: problem), "seed \(seed)")
          #expect(found <= best.value, "seed \(seed)")
        }
      }
    }
    #expect(chosen > 50 && empty > 50, "\(chosen) with a choice, \(empty) without")
  }

  /// The sum of the affinities; nil where the choice breaks something.
  private func value(of chosen: [[Int32]], in problem: TransportProblem) -> Int128? {
    guard case .dense(let rows) = problem.affinities else { return nil }
    let experts = problem.loads.count
    var loads = [Int64](repeating: 0, count: experts)
    var value: Int128 = 0
    for (panel, members) in chosen.enumerated() {
      guard problem.seats[panel].contains(Int64(members.count)),
        Set(members).count == members.count
      else { return nil }
      for expert in members {
        let affinity = rows[panel * experts + Int(expert)]
        if affinity == PairAffinities.barred { return nil }
        value += Int128(affinity)
        loads[Int(expert)] += 1
      }
    }
    return zip(problem.loads, loads).allSatisfy { $0.contains($1) } ? value : nil
  }

  @Test func `a stopped network goes on to the answer that it would have given`() throws {
    var stops = 0
    for seed in UInt64(0)..<60 {
      var random = RandomNetworks(seed: 700 + seed)
      let network = network(&random)
      var whole = try NetworkSimplex(network)
      var parts = try NetworkSimplex(network)
      let expected = whole.solve()
      while true {
        let patience = Patience(questions: Int(random.draw(0...2)))
        let outcome = parts.solve(until: patience.isOver)
        if case .stopped = outcome {
          stops += 1
          // The last resort of a test that might not end.
          guard stops < 100_000 else { return }
          continue
        }
        switch (outcome, expected) {
        case (.optimal(let left), .optimal(let right)):
          #expect(left.cost == right.cost, "seed \(seed)")
        case (.infeasible(let cut), .infeasible):
          #expect(network.shortfall(of: cut) > 0, "seed \(seed)")
        default: Issue.record("seed \(seed)")
        }
        break
      }
    }
    #expect(stops > 100, "\(stops)")
  }

  /// Dense or not, mostly with a flow, never without bound.
  private func network(_ random: inout RandomNetworks) -> FlowNetwork {
    let nodes = Int(random.draw(20...60))
    var network = FlowNetwork()
    for _ in 0..<nodes / 2 {
      network.addNode(supply: 3)
      network.addNode(supply: -3)
    }
    for _ in 0..<nodes * Int(random.draw(4...40)) {
      let (tail, head) = (
        Int(random.draw(0...Int64(network.nodeCount - 1))),
        Int(random.draw(0...Int64(network.nodeCount - 1)))
      )
      network.addArc(
        from: tail, to: head, bounds: 0...random.draw(1...4), cost: random.draw(-20...100))
    }
    return network
  }
}
