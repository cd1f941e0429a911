import GLPKBackend
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Some panels seated anew while others stay, against every seating by trying.
@Suite struct NeighbourhoodSearchTests {
  /// A drawn model whose aim is a sum, with rules, floors and chairs.
  private func sample(_ seed: UInt64) throws -> RandomModel? {
    guard var sample = try RandomModel(seed: seed, hasRules: true, countsSeats: true),
      sample.model.summed != nil
    else { return nil }
    sample.model.spread = nil
    return sample
  }

  @Test func `what a cut admits is what the whole admits beside the others`() throws {
    var (cuts, limited, choices) = (0, 0, 0)
    for seed in UInt64(0)..<40_000 {
      guard let sample = try sample(seed) else { continue }
      let problem = sample.model.problem
      let seatings = sample.scored()
      guard problem.panels.count > 1, let start = seatings.last?.seating else { continue }
      var random = SeededGenerator(seed: seed)
      let panels = problem.panels.indices.filter { _ in Bool.random(using: &random) }
      let inside = panels.flatMap { Array(problem.panels[$0].pairs) }
      let stays = start.pairs.filter { !inside.contains($0) }
      let chairs = start.chairs.filter { !inside.contains($0) }
      guard !panels.isEmpty else { continue }
      let part = PanelCutter(problem).problem(
        PanelCutter.Cut(panels: panels, pairs: inside, loads: loads(beside: stays, in: problem)),
        seated: start.pairs, chairing: start.chairs)
      var cut = sample
      cut.model = AssignmentModel(
        problem: part.problem, aim: sample.model.aim, floors: [],
        leastUnits: sample.model.leastUnits)
      var whole = sample.model
      whole.floors = []
      let found = cut.scored().map(\.seating)
      for seating in found {
        let seats = seating.pairs.map { part.pairs[$0] }
        var named = chairs + seating.chairs.map { part.pairs[$0] }
        // Where no limit could bind in the cut, it names no chair.
        for panel in panels where whole.rules.isLimited(panel: panel) {
          let own = problem.panels[panel].pairs
          if named.contains(where: own.contains) { continue }
          named += seats.filter { own.contains($0) && whole.rules.mayChair(pair: $0) }.prefix(1)
        }
        let joined = Seating(pairs: stays + seats, chairs: named)
        let isAdmissible = whole.isAdmissible(joined)
        #expect(isAdmissible, "seed \(seed)")
      }
      cuts += 1
      choices += found.count > 1 ? 1 : 0
      // Others who chair may stand in the way of some.
      if !problem.chairLimits.isEmpty {
        limited += 1
        continue
      }
      var free = sample
      free.model = whole
      let expected = free.scored().map(\.seating.pairs).filter { pairs in
        pairs.filter { !inside.contains($0) } == stays
      }
      #expect(expected.count == found.count, "seed \(seed)")
    }
    #expect(cuts > 300 && limited > 80 && choices > 150, "\(cuts) \(limited) \(choices)")
  }

  /// What every expert may take on beside the seats that stay.
  private func loads(beside stays: [Int], in problem: CompiledProblem) -> [Int: ClosedRange<Int>] {
    var before = [Int](repeating: 0, count: problem.experts.count)
    for panel in problem.panels {
      for pair in stays where panel.pairs.contains(pair) {
        before[Int(problem.pairExperts[pair])] += panel.effort
      }
    }
    return Dictionary(
      uniqueKeysWithValues: problem.experts.enumerated().map { expert, work in
        (expert, max(0, work.least - before[expert])...(work.most - before[expert]))
      })
  }

  @Test func `a neighbourhood of everything ends at the best of all`() throws {
    var (all, improved) = (0, 0)
    for seed in UInt64(0)..<16_000 {
      guard let sample = try sample(seed) else { continue }
      let seatings = sample.scored()
      guard let worst = seatings.min(by: { $0.value < $1.value }),
        let greatest = seatings.map(\.value).max()
      else { continue }
      let prices = [Double](repeating: 0, count: sample.model.problem.experts.count)
      var search = try #require(
        NeighbourhoodSearch(sample.model, from: worst.seating, prices: prices))
      var budget = Budget(work: 1_000_000, deadline: nil, stop: nil)
      try search.improve(upTo: greatest, on: GLPKSolver(), within: &budget)
      let isAdmissible = sample.model.isAdmissible(search.seating)
      #expect(isAdmissible, "seed \(seed)")
      #expect(sample.model.value(of: search.seating) == greatest, "seed \(seed)")
      all += 1
      improved += greatest > worst.value ? 1 : 0
    }
    #expect(all > 300 && improved > 100)
  }

  /// Many small neighbourhoods at once, in a docket where loads are tight.
  @Test func `neighbourhoods at once go together, on any number of threads`() throws {
    var random = SeededGenerator(seed: 5)
    var docket = Docket(
      units: (0..<36).map { _ in (0..<24).map { _ in Int.random(in: 0...999, using: &random) } })
    docket.seats = docket.seats.map { _ in SeatRange(2) }
    for expert in docket.parts.experts.indices { docket.parts.experts[expert].load.most = 3 }
    let problem = try AssignmentProblem(docket.parts)
    let compiled = try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
    let model = AssignmentModel(problem: compiled, aim: .total, floors: [])
    // Everybody in turn: nobody twice on a panel, and loads exactly tight.
    let start = Seating(
      pairs: compiled.panels.indices.flatMap { panel in
        compiled.panels[panel].pairs.filter { pair in
          let expert = Int(compiled.pairExperts[pair])
          return expert == 2 * panel % 24 || expert == (2 * panel + 1) % 24
        }
      })
    try #require(model.isAdmissible(start))
    let prices = [Double](repeating: 0, count: compiled.experts.count)
    let found = try [1, 2, 5].map { threads in
      var budget = Budget(work: 20_000, deadline: nil, stop: nil, threads: threads)
      var search = try #require(NeighbourhoodSearch(model, from: start, prices: prices))
      try search.improve(upTo: 36 * 2 * 999, on: GLPKSolver(), within: &budget)
      return search.seating
    }
    #expect(model.isAdmissible(found[0]))
    #expect(Set(found).count == 1)
    #expect(model.value(of: found[0]) * 10 > model.value(of: start) * 15)
  }
}
