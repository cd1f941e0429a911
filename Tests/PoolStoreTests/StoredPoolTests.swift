import Foundation
import GRDB
import PanelModel
import PoolRecords
import Testing

@testable import PoolStore

@Suite struct StoredPoolTests {
  @Test func `what was appended is read again, byte for byte, after closing`() throws {
    let pool = try TemporaryPool()
    var store = try pool.store()
    let empty = try store.head()
    #expect(empty.size == 0)
    let odd = EventDraft(
      kind: "panel.dreamt/7", subject: .pool, happened: Drafts.day, recorder: "Ünal",
      source: "e\u{301} 王", payload: #"{ "z" : 1.50, "a":null }"#)
    let head = try store.append([Drafts.enrol("P1"), odd])
    try store.close()
    store = try StoredPool(opening: pool.path, for: .reading)
    #expect(try store.head() == head)
    var events: [PoolEvent] = []
    try store.forEachEvent {
      events.append($0)
      return true
    }
    #expect(events.map(\.header.sequence) == [1, 2])
    #expect(events[1].content?.payload == odd.payload)
    #expect(Array(events[1].content?.source.utf8 ?? "".utf8) == Array(odd.source.utf8))
    #expect(events[1].header.kind == "panel.dreamt/7" && events[1].header.recorder == "Ünal")
    #expect(try store.state().unread == ["panel.dreamt/7": 1])
  }

  @Test func `commits reach the disk and the log of changes is shared`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let settings = try store.queue.read { database in
      try ["synchronous", "journal_mode", "secure_delete", "trusted_schema"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["2", "wal", "1", "0"])
  }

  @Test func `the file can be read by its owner only and leaves nothing beside it`() throws {
    let pool = try TemporaryPool()
    try pool.store().close()
    let attributes = try FileManager.default.attributesOfItem(atPath: pool.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: pool.folder.path) == ["pool.sqlite"])
  }

  @Test func `events cannot be changed, deleted, replaced or put in`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    try store.append([Drafts.enrol("P1"), Drafts.enrol("P2")])
    let statements = [
      "UPDATE event SET happened = happened + 1",
      "UPDATE event SET payload = NULL WHERE sequence = 1",
      "UPDATE event SET salt = NULL, source = NULL, payload = NULL",
      "DELETE FROM event", "DELETE FROM event WHERE sequence = 2",
      "INSERT OR REPLACE INTO event SELECT * FROM event WHERE sequence = 1",
      "REPLACE INTO event SELECT 5, kind, subject_form, subject, happened, recorded, recorder, salt, source, payload, content_hash, link FROM event WHERE sequence = 1",
    ]
    for statement in statements {
      #expect(throws: DatabaseError.self, "\(statement)") {
        try store.queue.write { try $0.execute(sql: statement) }
      }
    }
    #expect(try store.verify().isSound)
    #expect(try store.head().size == 2)
  }

  @Test func `events of one call are all recorded or none`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let head = try store.append([Drafts.enrol("P1")])
    let bad = EventDraft(
      kind: "Bad Kind", subject: .pool, happened: Drafts.day, recorder: "", source: "x\u{0}y",
      payload: "[]")
    let issues = try refused {
      try store.append([Drafts.enrol("P2"), bad, Drafts.enrol("P3"), bad])
    }
    let expected = [
      "event.control-character", "payload.missing", "event.kind-form", "event.no-object",
    ]
    #expect(Set(issues.map(\.code)) == Set(expected) && issues.count == 8)
    #expect(issues.map(\.place.row) == [1, 1, 1, 1, 3, 3, 3, 3])
    #expect(try store.head() == head)
    #expect(try store.listing(on: Drafts.day).map(\.id) == ["P1"])
  }

  @Test func `a caller whose view is old is told so and nothing is recorded`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let old = try store.head()
    let other = try StoredPool(opening: pool.path, for: .appending)
    let head = try other.append([Drafts.enrol("P1")], expecting: old)
    #expect(throws: PoolStoreError.moved(expected: old, found: head)) {
      try store.append([Drafts.enrol("P2")], expecting: old)
    }
    #expect(try store.append([Drafts.enrol("P2")], expecting: head).size == 2)
  }

  @Test func `a clock that is set back does not set the log back`() throws {
    let pool = try TemporaryPool()
    let clock = TestClock()
    let store = try pool.store(clock: clock)
    try store.append([Drafts.enrol("P1")])
    let first = clock.now
    clock.now = Moment(milliseconds: first.milliseconds - 1_000_000)
    try store.append([Drafts.enrol("P2")])
    let events = try store.events(of: "P2")
    #expect(events.map(\.header.recorded) == [first])
    #expect(try store.verify().isSound)
  }

  @Test func `what was known at a moment does not change by what is recorded later`() throws {
    let pool = try TemporaryPool()
    let clock = TestClock()
    let store = try pool.store(clock: clock)
    try store.append([Drafts.enrol("P1"), Drafts.of(.titleGiven("engineer"), "P1")])
    let (then, known) = (clock.now, try store.state(asOf: Drafts.day))
    clock.now = Moment(milliseconds: then.milliseconds + 1)
    let late = Drafts.of(.suspended(Suspension(reason: "leak")), "P1", on: Drafts.day)
    let slip = Correction(
      of: 2, .replaced(happened: nil, payload: ["title": .text("professor")]), reason: "slip")
    try store.append([late, Drafts.of(.corrected(slip), "P1")])
    #expect(try store.state(asOf: Drafts.day, knownAt: then) == known)
    let now = try #require(try store.state(asOf: Drafts.day)["P1"])
    #expect(now.status(on: Drafts.day) == .suspended && now.title?.value == "professor")
    #expect(try store.listing(on: Drafts.day).map(\.title) == ["professor"])
    #expect(try store.history(of: "P1", knownAt: then).state().persons == known.persons)
  }

  @Test func `contact data is beside the log and in no state`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    try store.append([Drafts.enrol("P1")])
    let before = (try store.head(), try store.state())
    let contacts = [
      ContactDetail(kind: "e-mail", value: "ann@example.org"),
      ContactDetail(kind: "telephone", value: "555"),
    ]
    try store.setContacts(contacts.reversed(), of: "P1")
    #expect(try store.contacts(of: "P1") == contacts)
    #expect(try store.contacts(of: "P2") == [])
    #expect(try store.head() == before.0 && store.state() == before.1)
    try store.setContacts([contacts[1]], of: "P1")
    #expect(try store.contacts(of: "P1") == [contacts[1]])
  }
}
