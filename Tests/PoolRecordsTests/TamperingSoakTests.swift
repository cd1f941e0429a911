import Foundation
import PoolRecords
import PoolTestSupport
import Testing

/// Changed logs against a head that somebody kept: all are refused.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct TamperingSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let identity = RandomHistory.identity

  private func headOf(_ log: [PoolEvent]) -> LogHead? {
    log.last.map { LogHead(size: $0.header.sequence, link: $0.link) }
  }

  @Test(arguments: Tampering.Kind.allCases)
  func `a change is refused, recomputed or not, given one older head`(kind: Tampering.Kind) throws {
    let rounds: UInt64 = Self.isLong ? 2000 : 200
    var (plain, rebuilt) = (0, 0)
    for seed in 0..<rounds {
      var history = RandomHistory(seed: seed)
      let log = history.log(of: 12 + Int(seed % 20))
      // The head is the log's own, so that every event lies before it.
      let head = try #require(headOf(log))
      #expect(Tampering.audit(log, identity: Self.identity, against: head) == [])
      var tampering = Tampering(log, seed: seed)
      let changed = tampering.changed(by: kind)
      guard changed != log else { continue }
      let codes = Tampering.audit(changed, identity: Self.identity, against: head)
      #expect(!codes.isEmpty, "seed \(seed)")
      plain += 1
      let again = Tampering.rebuilt(changed, identity: Self.identity)
      // What only adds behind the head is an append, which nobody forbids.
      guard Array(again.prefix(log.count)) != log else { continue }
      let codesAgain = Tampering.audit(again, identity: Self.identity, against: head)
      #expect(!codesAgain.isEmpty, "seed \(seed)")
      rebuilt += 1
    }
    #expect(plain > Int(rounds) * 9 / 10)
    // What touches only hashes, or gives them back, is nothing once all of them are recomputed.
    let isHashOnly = kind == .changeLink
    #expect(rebuilt > Int(rounds) / 2 || isHashOnly, "\(rebuilt)")
  }

  @Test func `without a head kept outside, a log rewritten as a whole or cut off cannot be told`() {
    var history = RandomHistory(seed: 3)
    let log = history.log(of: 20)
    let cut = Array(log.prefix(11))
    #expect(Tampering.audit(cut, identity: Self.identity, against: nil) == [])
    var changed = log
    changed[4].content?.payload = "{}"
    let again = Tampering.rebuilt(changed, identity: Self.identity)
    #expect(Tampering.audit(again, identity: Self.identity, against: nil) == [])
    // Nor what came after the last head that anybody kept.
    let kept = LogHead(size: 4, link: log[3].link)
    #expect(Tampering.audit(again, identity: Self.identity, against: kept) == [])
    #expect(Tampering.audit(cut, identity: Self.identity, against: kept) == [])
  }

  @Test func `a change is told with its event`() {
    var history = RandomHistory(seed: 4)
    let log = history.log(of: 20)
    func events(_ change: (inout [PoolEvent]) -> Void) -> Set<Int?> {
      var log = log
      change(&log)
      var audit = LogAudit(identity: Self.identity)
      for event in log { audit.check(event) }
      _ = audit.finish()
      return Set(audit.findings.map(\.event))
    }
    #expect(events { $0[6].content?.payload += " " } == [7])
    #expect(events { $0[6].header.recorder += "x" } == [7])
    #expect(events { $0[6].content = nil } == [7])
    #expect(events { $0[6].link = $0[5].link } == [7, 8])
  }

  @Test func `a head of another pool is refused, also an empty one`() {
    let other = LogChain(identity: [UInt8](repeating: 8, count: 16)).head
    #expect(
      Tampering.audit([], identity: Self.identity, against: other) == ["log.other-pool"])
    #expect(
      Tampering.audit([], identity: Self.identity, against: LogChain(identity: Self.identity).head)
        == [])
  }

  @Test func `more findings than a list holds are counted`() {
    var history = RandomHistory(seed: 5)
    let log = history.log(of: 1500)
    var audit = LogAudit(identity: Self.identity)
    for var event in log {
      event.content?.source += "!"
      audit.check(event)
    }
    _ = audit.finish()
    #expect(audit.findings.count == LogAudit.mostFindings && audit.findingCount == 1500)
  }
}
