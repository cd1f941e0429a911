import PanelModel
import PanelTestSupport
import Testing

@testable import Reports

@Suite struct HistogramBinsTests {
  @Test func `shares are counted in tenths, nothing and too much by themselves`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let loads = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        (
          effort: Int.random(in: 0...25, using: &random),
          limit: Int.random(in: 0...20, using: &random)
        )
      }
      for bin in WorkloadBins.byShare(loads) {
        let expected = loads.count { load in
          switch bin.range {
          case .over(let percent): load.effort * 100 > load.limit * percent
          case .upTo(0, 0): load.effort == 0
          case .upTo(let low, let high):
            load.effort * 100 > load.limit * (low - 1) && load.effort * 100 <= load.limit * high
          }
        }
        #expect(bin.count == expected, "\(bin)")
      }
    }
  }

  @Test func `every effort is counted in the column that says so`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<200 {
      let most = [0, 1, 10, 11, 12, 99, 1_000, 123_456].randomElement(using: &random) ?? 0
      let efforts = (0..<40).map { _ in Int.random(in: 0...most, using: &random) }
      let bins = WorkloadBins.byEffort(efforts)
      #expect(bins.count <= 12)
      for bin in bins {
        guard case .upTo(let low, let high) = bin.range else {
          Issue.record("no such column")
          continue
        }
        #expect(bin.count == efforts.count { (low...high).contains($0) })
      }
      #expect(bins.map(\.count).reduce(0, +) == efforts.count)
    }
  }

  @Test func `every panel is counted in one column of quality`() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 {
      let span = [1, 3, 50, 10_000, 2_000_000].randomElement(using: &random) ?? 1
      let values = (0..<30).map { _ in
        Fraction(
          Int.random(in: -span...span, using: &random), Int.random(in: 1...5, using: &random))
      }
      let qualities = values.map { RosterFindings.Quality("P", $0) }
      guard let bins = QualityHistogram(qualities, decimals: 0)?.bins else {
        Issue.record("no columns")
        continue
      }
      #expect(bins.count <= 12)
      let edges = bins.compactMap { Int($0.from) }
      for (place, bin) in bins.enumerated() {
        let next = place + 1 < edges.count ? Fraction(edges[place + 1]) : nil
        let expected = values.count { value in
          value >= Fraction(edges[place]) && (next.map { value < $0 } ?? true)
        }
        #expect(bin.count == expected)
      }
    }
    #expect(QualityHistogram([], decimals: 2) == nil)
  }

  @Test func `decimals stand below decimals`() {
    #expect(Decimals.aligned(["0.79", "1", "-2.125"]) == ["0.790", "1.000", "-2.125"])
    #expect(Decimals.aligned(["3", "12"]) == ["3", "12"])
    #expect(Decimals.aligned([]) == [])
  }

  @Test func `steps are those that people count in`() {
    #expect(
      [0, 1, 2, 3, 5, 6, 11, 21, 60, 100, 101].map(NiceStep.atLeast) == [
        1, 1, 2, 5, 5, 10, 20, 50, 100, 100, 200,
      ])
  }
}
