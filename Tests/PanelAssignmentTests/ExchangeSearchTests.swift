import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Exchanges of seats at a falling temperature, against every seating by trying.
@Suite struct ExchangeSearchTests {
  private let ample = Budget(work: 1_000_000, deadline: nil, stop: nil)

  /// A drawn model with floors over single panels, at most one for each.
  private func sample(_ seed: UInt64) throws -> RandomModel? {
    guard var sample = try RandomModel(seed: seed, hasRules: true), sample.model.summed != nil
    else {
      return nil
    }
    sample.model.spread = nil
    var seen: Set<Int> = []
    sample.model.floors.removeAll { floor in
      floor.panel.map { !seen.insert($0).inserted } ?? true
    }
    return sample
  }

  @Test func `what keeps every floor is found where exchanges lead there`() throws {
    var (found, missed) = (0, 0)
    for seed in UInt64(0)..<8_000 {
      guard let sample = try sample(seed), !sample.model.floors.isEmpty else { continue }
      var free = sample
      free.model.floors = []
      guard let start = free.scored().last?.seating else { continue }
      var budget = ample
      var search = try #require(ExchangeSearch(sample.model, from: start, wish: .floors))
      // Exchanges keep every number of seats.
      let sizes = start.pairsByPanel(in: sample.model.problem).map(\.count)
      let isThere = sample.scored().contains {
        $0.seating.pairsByPanel(in: sample.model.problem).map(\.count) == sizes
      }
      if let seating = search.seating(within: &budget) {
        let isAdmissible = sample.model.isAdmissible(seating)
        #expect(isAdmissible, "seed \(seed)")
        #expect(isThere)
        found += 1
      } else if isThere {
        missed += 1
      }
    }
    #expect(found > 150)
    // Rules may part the seatings into islands.
    #expect(missed * 20 < found)
  }

  @Test func `a sum never falls, and mostly is the greatest`() throws {
    var (best, all) = (0, 0)
    for seed in UInt64(0)..<8_000 {
      guard let sample = try sample(seed) else { continue }
      let seatings = sample.scored()
      guard let start = seatings.min(by: { $0.value < $1.value }) else { continue }
      let problem = sample.model.problem
      let sizes = start.seating.pairsByPanel(in: problem).map(\.count)
      let greatest = seatings.filter { $0.seating.pairsByPanel(in: problem).map(\.count) == sizes }
        .map(\.value).max()
      var budget = ample
      var search = try #require(ExchangeSearch(sample.model, from: start.seating, wish: .sum))
      let seating = try #require(search.seating(within: &budget, coolness: 4))
      let isAdmissible = sample.model.isAdmissible(seating)
      #expect(isAdmissible, "seed \(seed)")
      let value = sample.model.value(of: seating)
      #expect(value >= start.value)
      all += 1
      best += value == greatest ? 1 : 0
    }
    #expect(all > 300)
    #expect(best * 10 > all * 9)
  }

  @Test func `the same seating every time`() throws {
    for seed in UInt64(0)..<400 {
      guard let sample = try sample(seed), let start = sample.scored().first else { continue }
      let runs = (0..<2).map { _ in
        var budget = ample
        var search = ExchangeSearch(sample.model, from: start.seating, wish: .sum)
        return search?.seating(within: &budget, coolness: 4)
      }
      #expect(runs[0] == runs[1])
    }
  }

  @Test func `no work left means no exchange`() throws {
    for seed in UInt64(0)..<2_000 {
      guard let sample = try sample(seed), let start = sample.scored().first else { continue }
      var budget = Budget(work: 0, deadline: nil, stop: nil)
      var search = try #require(ExchangeSearch(sample.model, from: start.seating, wish: .sum))
      #expect(search.seating(within: &budget) == nil)
    }
  }
}
