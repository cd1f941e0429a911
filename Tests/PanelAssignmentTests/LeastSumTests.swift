import GLPKBackend
import PanelModel
import PanelRules
import Testing

@testable import PanelAssignment

/// Seatings whose sum is large enough, found as the best of all.
@Suite struct LeastSumTests {
  @Test func `what is decided is so`() throws {
    var (seated, refused) = (0, 0)
    for seed in UInt64(0)..<6_000 {
      guard var sample = try RandomModel(seed: seed, hasRules: seed % 2 == 0),
        let weight = sample.model.summed
      else { continue }
      sample.model.floors.removeAll { $0.panel == nil }
      guard let best = sample.values().max() else { continue }
      for leastSum in [best, best + 1] {
        var asked = sample
        asked.model.floors.append(
          Floor(panel: nil, weight: weight, slope: 1, offset: 0, bound: leastSum))
        var budget = Budget(work: 100_000, deadline: nil, stop: nil)
        let found = try ModelSearch.seatingByLeastSum(
          of: asked.model, on: GLPKSolver(), within: &budget)
        guard let found else { continue }
        #expect(found.isInfeasible == (leastSum > best), "seed \(seed)")
        if let seating = found.seating {
          let isAdmissible = asked.model.isAdmissible(seating)
          #expect(isAdmissible, "seed \(seed)")
          seated += 1
        } else {
          #expect(found.isInfeasible)
          refused += 1
        }
      }
    }
    #expect(seated > 50)
    #expect(refused > 50)
  }

  @Test func `a floor is implied when every choice of members keeps it`() throws {
    var (implied, all) = (0, 0)
    for seed in UInt64(0)..<4_000 {
      guard let sample = try RandomModel(seed: seed) else { continue }
      var free = sample
      free.model.floors = []
      free.model.aim = .total
      for floor in sample.model.floors where floor.panel != nil && !floor.isRaised {
        all += 1
        guard free.model.implies(floor) else { continue }
        implied += 1
        var kept = free
        kept.model.floors = [floor]
        #expect(kept.scored().map(\.seating) == free.scored().map(\.seating), "seed \(seed)")
      }
    }
    #expect(implied > 50)
    #expect(implied < all)
  }
}
