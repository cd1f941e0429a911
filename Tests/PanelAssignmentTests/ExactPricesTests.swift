import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// A wrong price may make a bound weak, never false.
@Suite struct ExactPricesTests {
  @Test(arguments: 0..<4)
  func `no multipliers whatever put the bound below the optimum`(slice: Int) throws {
    var bounded = 0
    for index in 0..<1000 {
      let seed = UInt64(slice * 1_000_000 + index)
      guard var sample = try RandomModel(seed: seed, countsSeats: seed % 2 == 0) else { continue }
      let optimum = sample.values().max()
      for _ in 0..<8 {
        let prices = sample.prices()
        if let farkas = ExactPrices(prices, of: sample.model, aimWeight: 0), optimum != nil {
          #expect(farkas.scaledBound() >= 0, "seed \(seed)")
        }
        guard let exact = ExactPrices(prices, of: sample.model), let optimum else { continue }
        #expect(exact.scaledBound() >= Int128(optimum) * exact.divisor, "seed \(seed)")
        guard let bound = exact.bound(lattice: sample.model.lattice()) else { continue }
        #expect(bound >= optimum, "seed \(seed)")
        bounded += 1
      }
    }
    #expect(bounded > 1000)
  }

  @Test(arguments: 0..<8)
  func `no multipliers of rows and chairs put the bound below the optimum`(slice: Int) throws {
    var bounded = 0
    for index in 0..<4000 {
      let seed = UInt64(slice * 1_000_000 + index)
      guard
        var sample = try RandomModel(
          seed: seed, hasRules: true, countsSeats: seed % 2 == 0)
      else { continue }
      guard let optimum = sample.values().max() else { continue }
      for _ in 0..<8 {
        let prices = sample.prices()
        if let farkas = ExactPrices(prices, of: sample.model, aimWeight: 0) {
          #expect(farkas.scaledBound() >= 0, "seed \(seed)")
        }
        guard let exact = ExactPrices(prices, of: sample.model) else { continue }
        #expect(exact.scaledBound() >= Int128(optimum) * exact.divisor, "seed \(seed)")
        bounded += 1
      }
    }
    #expect(bounded > 1500)
  }

  @Test func `every value is a multiple of the lattice`() throws {
    var coarse = 0
    for seed in 0..<1500 {
      guard
        let sample = try RandomModel(
          seed: UInt64(seed), step: seed % 3 + 1, countsSeats: seed % 2 == 0)
      else { continue }
      let lattice = sample.model.lattice()
      #expect(sample.values().allSatisfy { $0 % lattice == 0 }, "seed \(seed)")
      if lattice > 1 { coarse += 1 }
    }
    #expect(coarse > 300)
  }

  /// A pair may be left out for good only if no better seating could use it, and be fixed only if every
  /// better one has it.
  @Test func `a pair that a better seating uses is never left out`() throws {
    var (left, sure) = (0, 0)
    for seed in 0..<3000 {
      guard var sample = try RandomModel(seed: UInt64(seed), hasRules: seed % 2 == 1) else {
        continue
      }
      let scored = sample.scored()
      let lattice = sample.model.lattice()
      for _ in 0..<4 {
        guard let exact = ExactPrices(sample.prices(), of: sample.model) else { continue }
        let bar = scored.map(\.value).randomElement(using: &sample.random) ?? -1000
        let undecided = PairPricing(model: sample.model)
          .undecided(exact, beating: bar, lattice: lattice)
        let usable = Set(undecided.map(\.pair))
        let needed = Set(undecided.lazy.filter(\.isSure).map(\.pair))
        for (seating, value) in scored where value > bar {
          #expect(usable.isSuperset(of: seating.pairs), "seed \(seed)")
          #expect(needed.isSubset(of: seating.pairs), "seed \(seed)")
        }
        sure += needed.subtracting(sample.pinnedPairs).count
        if usable.count < sample.model.problem.pairCount { left += 1 }
      }
    }
    #expect(left > 100 && sure > 100, "\(left), \(sure)")
  }

  @Test func `the right prices give the optimum`() throws {
    // Two cases want the same expert; 3 is what a point of her load is worth.
    let problem = try AssignmentProblem(
      {
        var parts = Docket(units: [[9, 4], [8, 5]]).parts
        parts.policy.load.most = 1
        return parts
      }())
    let compiled = try CompiledProblem(problem, panelOrder: [0, 1], expertOrder: [0, 1])
    let model = AssignmentModel(problem: compiled, aim: .total, floors: [])
    let prices = Prices(seats: [5, 5], loads: [4, 0], floors: [])
    let exact = try #require(ExactPrices(prices, of: model))
    #expect(exact.bound(lattice: 1) == 14)
    let none = try #require(
      ExactPrices(Prices(seats: [0, 0], loads: [0, 0], floors: []), of: model))
    #expect(none.bound(lattice: 1) == 26)
  }

  @Test func `a bound is rounded down, below nothing too`() throws {
    let problem = try AssignmentProblem(Docket(units: [[-7]]).parts)
    let compiled = try CompiledProblem(problem, panelOrder: [0], expertOrder: [0])
    let model = AssignmentModel(problem: compiled, aim: .total, floors: [])
    let exact = try #require(
      ExactPrices(Prices(seats: [-6.5], loads: [0], floors: []), of: model))
    #expect(exact.bound(lattice: 1) == -7)
    #expect(exact.bound(lattice: 7) == -7)
    #expect(exact.bound(lattice: 5) == -10)
  }
}
