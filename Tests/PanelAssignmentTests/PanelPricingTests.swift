import GLPKBackend
import LinearPrograms
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Prices of work against trying every panel and every seating.
@Suite struct PanelPricingTests {
  /// A panel that keeps its own rules, as bits over the pairs of its range.
  private struct Choice {
    let pairs: [Int]
    let gain: Int
  }

  /// Every panel that keeps the rules that bind it alone, from the meaning of the rules.
  private static func choices(_ model: AssignmentModel, panel: Int) -> [Choice] {
    let problem = model.problem
    let seats = problem.panels[panel]
    let all = Array(seats.pairs)
    return (0..<(1 << all.count)).compactMap { bits in
      let pairs = all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
      guard isPanel(pairs, panel, model) else { return nil }
      return Choice(pairs: pairs, gain: pairs.reduce(0) { $0 + Int(problem.pairUnits[$1]) })
    }
  }

  private static func isPanel(_ pairs: [Int], _ panel: Int, _ model: AssignmentModel) -> Bool {
    let problem = model.problem
    let seats = problem.panels[panel]
    let experts = pairs.map { problem.pairExperts[$0] }
    guard model.rules.counts[panel].contains(pairs.count),
      seats.pinned.allSatisfy(experts.contains),
      pairs.allSatisfy({
        model.isOpen(pair: $0) || seats.pinned.contains(problem.pairExperts[$0])
      })
    else { return false }
    let sitsApart = problem.apart.allSatisfy { pair in
      !pair.holds(on: panel) || !experts.contains(Int32(pair.first))
        || !experts.contains(Int32(pair.second))
    }
    let hasChair = problem.chairs.filter { $0.panel == panel }.allSatisfy { chair in
      pairs.contains { chair.candidates.contains(Int32($0)) }
    }
    let keepsRows = problem.rows.allSatisfy { row in
      guard !(row.terms.isEmpty && row.sizes.isEmpty),
        row.terms.allSatisfy({ seats.pairs.contains(Int($0.pair)) }),
        row.sizes.allSatisfy({ Int($0.panel) == panel })
      else { return true }
      var sum = row.sizes.reduce(0) { $0 + Int($1.coefficient) * pairs.count }
      for term in row.terms where pairs.contains(Int(term.pair)) { sum += Int(term.coefficient) }
      return sum >= row.lower ?? sum && sum <= row.upper ?? sum
    }
    // Of several floors on one panel only the first is its own.
    let floor = model.floors.first { $0.panel == panel }
    let keepsFloor =
      floor.map { floor in
        pairs.reduce(-floor.bound) {
          $0 + model.coefficient(ofPair: $1, in: floor)
        } >= 0
      } ?? true
    return sitsApart && hasChair && keepsRows && keepsFloor
  }

  /// The bound at some prices, by trying.
  private static func bound(
    _ model: AssignmentModel, _ choices: [[Choice]], _ prices: [Int64]
  ) -> Int128? {
    var sum: Int128 = 0
    for (panel, choices) in zip(model.problem.panels, choices) {
      let worths = choices.map { worth($0, panel.effort, model, prices) }
      guard let best = worths.max() else { return nil }
      sum += best
    }
    for (work, price) in zip(model.problem.experts, prices) {
      sum += Int128(price) * Int128(price > 0 ? work.most : work.least)
    }
    return sum
  }

  private static func worth(
    _ choice: Choice, _ effort: Int, _ model: AssignmentModel, _ prices: [Int64]
  ) -> Int128 {
    choice.pairs.reduce(Int128(choice.gain) * Int128(PanelPricing.parts)) {
      $0 - Int128(effort) * Int128(prices[Int(model.problem.pairExperts[$1])])
    }
  }

  private static func prices(
    _ count: Int, using random: inout SeededGenerator
  ) -> [Int64] {
    let size = [1, 4, 20].randomElement(using: &random) ?? 1
    return (0..<count).map { _ in
      Int64.random(in: -PanelPricing.parts...PanelPricing.parts, using: &random) * Int64(size)
    }
  }

  /// Shortlists of nobody but two for each seat are made wider as the prices move.
  @Test(arguments: 0..<4)
  func `the bound is every panel at its best`(slice: Int) throws {
    var bounded = 0
    for index in 0..<1_500 {
      let seed = UInt64(slice * 1_000_000 + index)
      guard var sample = try RandomModel(seed: seed, hasRules: true), sample.model.aim == .total
      else { continue }
      let model = sample.model
      let choices = model.problem.panels.indices.map { Self.choices(model, panel: $0) }
      var pricing = PanelPricing(model, threads: 2, width: 0)
      guard !model.rules.counts.contains(where: \.isEmpty) else { continue }
      for _ in 0..<5 {
        let prices = Self.prices(model.problem.experts.count, using: &sample.random)
        let expected = Self.bound(model, choices, prices)
        #expect(pricing.evaluate(prices).bound == expected, "seed \(seed)")
        bounded += expected == nil ? 0 : 1
        guard let expected else { break }
        let best = sample.values().max().map { Int128($0) * Int128(PanelPricing.parts) }
        #expect(best ?? expected <= expected, "seed \(seed)")
      }
    }
    #expect(bounded > 500)
  }

  @Test func `no pair is passed over that a good seating could use`() throws {
    var counts = [false: 0, true: 0]
    for seed in UInt64(0)..<4_000 {
      guard var sample = try RandomModel(seed: seed, hasRules: true), sample.model.aim == .total
      else { continue }
      let model = sample.model
      let choices = model.problem.panels.indices.map { Self.choices(model, panel: $0) }
      guard !choices.contains(where: \.isEmpty) else { continue }
      var pricing = PanelPricing(model, threads: 1, width: 0)
      _ = pricing.evaluate(Self.prices(model.problem.experts.count, using: &sample.random))
      let prices = Self.prices(model.problem.experts.count, using: &sample.random)
      let slack = Int64.random(in: 0...6 * PanelPricing.parts, using: &sample.random)
      let found = pricing.undecided(prices, within: slack)
      for (index, panel) in model.problem.panels.enumerated() {
        let worths = choices[index].map { Self.worth($0, panel.effort, model, prices) }
        let best = worths.max() ?? 0
        let near = zip(choices[index], worths).filter { $1 >= best - Int128(slack) }.map(\.0)
        for pair in panel.pairs {
          let uses = near.count { $0.pairs.contains(pair) }
          let undecided = found.first { $0.pair == pair }
          #expect((undecided != nil) == (uses > 0), "seed \(seed)")
          #expect((undecided?.isSure ?? false) == (uses > 0 && uses == near.count), "seed \(seed)")
          counts[undecided != nil, default: 0] += 1
        }
      }
    }
    #expect(counts.values.allSatisfy { $0 > 300 })
  }

  /// The same answers as exhaustive search, with prices before everything else.
  @Test(arguments: 0..<4)
  func `searches that begin with prices find the best seating`(slice: Int) throws {
    var (feasible, complete) = (0, 0)
    for index in 0..<3_000 {
      let seed = UInt64(slice * 1_000_000 + index)
      guard let sample = try RandomModel(seed: seed, hasRules: true) else { continue }
      var model = sample.model
      model.leastPairsToPrice = 0
      complete += OwnRules(model).isComplete ? 1 : 0
      var budget = Budget(work: 50_000, deadline: nil, stop: nil)
      let found = try ModelSearch.run(model, on: GLPKSolver(), within: &budget)
      let best = sample.values().max()
      #expect(found.interruption == nil, "seed \(seed)")
      #expect(found.isInfeasible == (best == nil), "seed \(seed)")
      #expect(found.seating.map { model.value(of: $0) } == best, "seed \(seed)")
      #expect(found.bound == best, "seed \(seed)")
      if let best {
        feasible += 1
        #expect(found.proof.map { $0.bound >= best } ?? true, "seed \(seed)")
      }
    }
    #expect(feasible > 250 && complete > 150)
  }
}
