import Foundation
import PanelModel
import PoolRecords
import PoolStore
import Testing

/// Dry runs, and what lists know persons by.
@Suite struct DryRunTests {
  @Test func `a dry run finds what recording finds and leaves nothing`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let head = try store.record([Drafts.enrol("P1")])
    let drafts = [
      Drafts.of(.titleGiven("professor"), "P1"), Drafts.enrol("P2"),
      Drafts.of(.levelGiven("senior"), "P2"),
    ]
    try store.tryRecording(drafts, expecting: head)
    #expect(try store.head() == head)
    #expect(try store.listing(on: Drafts.day).map(\.id) == ["P1"])
    let wrong = drafts + [Drafts.enrol("P1"), Drafts.of(.levelGiven("x"), "P9")]
    let tried = try refused { try store.tryRecording(wrong) }
    #expect(tried.map(\.code) == ["record.enrolled-already", "record.unknown-person"])
    #expect(try refused { try store.record(wrong) } == tried)
    #expect(throws: PoolStoreError.moved(expected: LogHead(size: 0, link: head.link), found: head))
    {
      try store.tryRecording(drafts, expecting: LogHead(size: 0, link: head.link))
    }
    #expect(try store.record(drafts).size == 4)
    #expect(try store.verify(against: head).isSound)
  }

  @Test func `the rows of some persons are those of the whole list`() throws {
    let store = try TemporaryPool().store()
    let days = (0..<3).map { Drafts.day.adding(days: $0 - 9) }
    try store.record([
      Drafts.enrol("P1", on: days[0]), Drafts.enrol("P2", on: days[1]),
      Drafts.of(.titleGiven("professor"), "P1", on: days[1]), Drafts.enrol("P3", on: days[2]),
    ])
    for day in [days[0].adding(days: -1)] + days {
      for persons in [[], ["P1"], ["P2", "P1"], ["P3", "P9"]] as [Set<Person.ID>] {
        #expect(
          try store.listing(of: persons, on: day)
            == (try store.listing(on: day).filter { persons.contains($0.id) }))
      }
    }
  }

  @Test func `persons are found by the last key that counts`() throws {
    let store = try TemporaryPool().store()
    let keys = (0..<4).map { MatchKey("card", of: "\($0)", secret: [1]) }
    try store.record([
      Drafts.enrol("P1"), Drafts.enrol("P2"), Drafts.enrol("P3"),
      Drafts.of(.matched(keys[0]), "P1"), Drafts.of(.matched(keys[1]), "P1"),
      Drafts.of(.matched(keys[2]), "P2"), Drafts.of(.matched(keys[3]), "P3"),
      Drafts.of(.corrected(Correction(of: 6, .retracted, reason: "slip")), "P2"),
      Drafts.of(.merged(IdentityRuling("P3", reason: "one card")), "P1"),
    ])
    #expect(try store.matches(by: "card") == [keys[3]: "P1"])
    #expect(try store.matches(by: "mail").isEmpty)
    #expect(try store.identifiers() == ["P1", "P2", "P3"])
    _ = try store.erase("P2", recorder: "r", source: "s", reason: "own wish")
    #expect(try store.identifiers().contains("P2"))
  }

  @Test func `a secret is written once and read by its owner only`() throws {
    let pool = try TemporaryPool()
    #expect(!MatchSecret.exists(for: pool.path))
    let secret = MatchSecret(for: pool.path)
    #expect(Set(secret.bytes).count > 8 && secret.bytes.count == 32)
    try secret.save()
    #expect(try MatchSecret(of: pool.path) == secret)
    let attributes = try FileManager.default.attributesOfItem(atPath: secret.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(throws: PoolStoreError.occupied(path: secret.path)) {
      try MatchSecret(for: pool.path).save()
    }
    for text in ["", "zz", String(repeating: "g", count: 64)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: secret.path))
      #expect(throws: PoolStoreError.self) { try MatchSecret(of: pool.path) }
    }
  }
}
