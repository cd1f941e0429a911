import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Chains of exchanges and panels that choose anew.
@Suite struct SeatingRepairTests {
  @Test func `what is settled is a seating within every load`() throws {
    var settled = 0
    for seed in UInt64(0)..<20_000 {
      guard let sample = try RandomModel(seed: seed, hasRules: true) else { continue }
      let model = sample.model
      var pricing = PanelPricing(model, threads: 1)
      guard pricing.rules.isComplete, !model.rules.counts.contains(where: \.isEmpty) else {
        continue
      }
      let prices = [Int64](repeating: 0, count: model.problem.experts.count)
      let found = pricing.evaluate(prices)
      guard found.bound != nil else { continue }
      var repair = SeatingRepair(
        PanelBoard(model, lists: pricing.lists, prices: prices), members: found.members,
        patience: Int(seed % 3), budget: Budget(work: 0, deadline: nil, stop: nil))
      guard repair.settleLoads() else { continue }
      let isSettled = model.isAdmissible(repair.board.seating)
      #expect(isSettled, "seed \(seed)")
      let before = repair.board.total
      repair.improve()
      let isImproved = model.isAdmissible(repair.board.seating)
      #expect(isImproved, "seed \(seed)")
      #expect(repair.board.total >= before)
      let value = model.value(of: repair.board.seating)
      #expect(repair.board.total == Int128(value) * Int128(PanelPricing.parts))
      #expect(sample.values().max().map { value <= $0 } == true, "seed \(seed)")
      settled += 1
    }
    #expect(settled > 120)
  }
}
