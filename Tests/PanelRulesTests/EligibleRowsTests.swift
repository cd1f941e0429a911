import PanelModel
import PanelRules
import PanelTestSupport
import Testing

/// Rows that are made when they are asked for beside the pairs of the compiled problem.
@Suite struct EligibleRowsTests {
  @Test func `rows hold the compiled pairs`() throws {
    var (compared, barred) = (0, 0)
    var kinds = RandomProblem()
    kinds.largest = (70, 12)
    for seed in UInt64(0)..<300 {
      let problem = try AssignmentProblem(kinds.parts(seed: seed).withEveryScore.withMatrix)
      var random = SeededGenerator(seed: seed)
      let panels = problem.panels.indices.shuffled(using: &random)
      let experts = problem.experts.indices.shuffled(using: &random)
      let rules = EligibilityRules(problem)
      guard
        let compiled = try? CompiledProblem(rules, panelOrder: panels, expertOrder: experts)
      else { continue }
      compared += 1
      let rows = EligibleRows(rules, panelOrder: panels, expertOrder: experts)
      #expect(rows.pairCount == compiled.pairCount, "seed \(seed)")
      let efforts = Set(compiled.panels.map(\.effort))
      if efforts == [1] { #expect(rows.openPanels == compiled.experts.map(\.open)) }
      var row: [Int32] = []
      for (place, panel) in compiled.panels.enumerated() {
        var expected = [Int32](repeating: AffinityTable.barred, count: experts.count)
        for pair in panel.pairs {
          expected[Int(compiled.pairExperts[pair])] = compiled.pairUnits[pair]
        }
        rows.read(place, into: &row)
        #expect(row == expected, "seed \(seed)")
        #expect(rows.eligibleCount(at: place) == panel.pairs.count, "seed \(seed)")
        barred += expected.count { $0 == AffinityTable.barred }
      }
    }
    #expect(compared > 150 && barred > 100, "\(compared) problems, \(barred) pairs barred")
  }
}
