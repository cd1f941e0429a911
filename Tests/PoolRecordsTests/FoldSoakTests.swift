import Foundation
import PanelModel
import PoolRecords
import PoolTestSupport
import Testing

/// Random histories beside a reading that searches the whole log for every fact.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct FoldSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let histories: UInt64 = isLong ? 2500 : 400

  @Test(arguments: 0..<4)
  func `the fold is what a search of the log finds, as of every day`(slice: UInt64) {
    var merged = 0
    var changed = 0
    for index in 0..<Self.histories {
      let seed = slice * 1_000_000 + index
      var history = RandomHistory(seed: seed)
      let log = history.log(of: 6 + Int(index % 50))
      let moment = log[log.count / 2].header.recorded
      let (all, early) = (PoolFold(log).history(), PoolFold(log, knownAt: moment).history())
      for offset in 0..<RandomHistory.dayCount where offset % 8 == Int(index % 8) {
        let day = CivilDate(dayNumber: RandomHistory.firstDay + offset)
        let state = all.state(asOf: day)
        #expect(
          StateLines.lines(state) == NaivePool(log, asOf: day, knownAt: nil).lines,
          "seed \(seed), day \(day)")
        let known = early.state(asOf: day)
        #expect(
          StateLines.lines(known) == NaivePool(log, asOf: day, knownAt: moment).lines,
          "seed \(seed), day \(day), known at \(moment)")
        merged += state.mergedInto.isEmpty ? 0 : 1
        changed += state == known ? 0 : 1
      }
    }
    #expect(merged > Int(Self.histories) / 2 && changed > Int(Self.histories))
  }

  @Test(arguments: 0..<4)
  func `the list has for every day the row that the fold gives`(slice: UInt64) {
    for index in 0..<Self.histories {
      let seed = 500_000 + slice * 1_000_000 + index
      var history = RandomHistory(seed: seed)
      let fold = PoolFold(history.log(of: 6 + Int(index % 50))).history()
      let versions = fold.listing()
      for offset in -1...RandomHistory.dayCount {
        let day = CivilDate(dayNumber: RandomHistory.firstDay + offset)
        let rows = versions.filter { $0.since <= day && $0.before.map { day < $0 } ?? true }
        let expected = fold.state(asOf: day).persons.values.compactMap(ListedPerson.init)
          .sorted { $0.id < $1.id }
        #expect(rows.map(\.row) == expected, "seed \(seed), day \(day)")
      }
    }
  }

  @Test func `events count the same in whatever order they are gathered`() {
    for seed in UInt64(0)..<200 {
      var history = RandomHistory(seed: seed)
      let log = history.log(of: 40)
      #expect(PoolFold.state(of: log) == PoolFold.state(of: log.reversed()), "seed \(seed)")
    }
  }
}
