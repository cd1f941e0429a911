import Foundation
import PanelModel
import PoolRecords
import PoolTestSupport
import Testing

@testable import PoolStore

/// Random histories in a file: what is kept beside the log against the fold of the log.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct ProjectionSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let histories = isLong ? 2500 : 400

  @Test(arguments: 0..<4)
  func `the list in the file is the fold at every date`(slice: Int) throws {
    let pool = try TemporaryPool()
    let clock = TestClock()
    let store = try pool.store(clock: clock)
    var histories: [(prefix: String, events: ClosedRange<Int>)] = []
    for index in 0..<Self.histories {
      let prefix = "H\(index)-"
      var history = RandomHistory(
        seed: UInt64(slice * 100_000 + index), prefix: prefix, isForStore: true)
      let first = try store.head().size
      // In several transactions, so that rows are renewed and not only made.
      for _ in 0..<3 {
        clock.now = Moment(milliseconds: clock.now.milliseconds + 60_000)
        try store.append((0..<history.number(1...12)).map { _ in history.next(after: first).draft })
      }
      if index % 20 == 7 {
        _ = try? store.erase(
          Person.ID(prefix + "P1"), recorder: "officer", source: "request", reason: "own wish")
      }
      histories.append((prefix, (first + 1)...(try store.head().size)))
    }
    for day in (-1...RandomHistory.dayCount).map({ RandomHistory.firstDay + $0 }) {
      let day = CivilDate(dayNumber: day)
      let expected = try store.state(asOf: day).persons.values.compactMap(ListedPerson.init)
        .sorted { $0.id < $1.id }
      #expect(try store.listing(on: day) == expected, "slice \(slice), day \(day)")
    }
    for (prefix, range) in histories.prefix(50) {
      var events: [PoolEvent] = []
      try store.forEachEvent(in: range) {
        events.append($0)
        return true
      }
      let state = PoolFold.state(of: events)
      let person = Person.ID(prefix + "P2")
      let own = try store.history(of: person).state()
      #expect(own[person] == state[person], "slice \(slice), \(prefix)")
    }
    let verification = try store.verify()
    #expect(verification.isSound, "\(verification.findings.prefix(3))")
  }
}
