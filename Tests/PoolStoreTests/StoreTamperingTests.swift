import Foundation
import GRDB
import PanelModel
import PanelTestSupport
import PoolRecords
import PoolTestSupport
import Testing

@testable import PoolStore

/// Changes in the file itself, by somebody who can write it.
@Suite struct StoreTamperingTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil

  private static let changes = [
    "UPDATE event SET payload = '{}' WHERE sequence = ?",
    "UPDATE event SET source = source || ' ' WHERE sequence = ?",
    "UPDATE event SET salt = zeroblob(32) WHERE sequence = ?",
    "UPDATE event SET happened = happened - 30 WHERE sequence = ?",
    "UPDATE event SET recorded = recorded - 1 WHERE sequence = ?",
    "UPDATE event SET recorder = 'nobody' WHERE sequence = ?",
    "UPDATE event SET subject = 'P9' WHERE sequence = ?",
    "UPDATE event SET subject_form = 0, subject = '' WHERE sequence = ?",
    "UPDATE event SET kind = 'title.given/2' WHERE sequence = ?",
    "UPDATE event SET content_hash = zeroblob(32) WHERE sequence = ?",
    "UPDATE event SET link = zeroblob(32) WHERE sequence = ?",
    "UPDATE event SET salt = NULL, source = NULL, payload = NULL WHERE sequence = ?",
    "DELETE FROM event WHERE sequence = ?", "DELETE FROM event WHERE sequence >= ?",
    "UPDATE event SET sequence = -sequence WHERE sequence = ?",
    """
    INSERT INTO event SELECT (SELECT max(sequence) + 1 FROM event), kind, subject_form, subject, happened,
      recorded, recorder, salt, source, payload, content_hash, link FROM event WHERE sequence = ?
    """,
  ]

  private func filled(_ pool: TemporaryPool, seed: UInt64) throws -> StoredPool {
    let store = try pool.store()
    var history = RandomHistory(seed: seed, isForStore: true)
    for _ in 0..<6 { try store.append((0..<10).map { _ in history.next().draft }) }
    return store
  }

  /// What verification finds after a change that is taken back again.
  private func findings(
    in store: StoredPool, after change: String, _ arguments: StatementArguments, head: LogHead
  ) throws -> [String] {
    var codes: [String] = []
    try store.queue.write { database in
      try database.inSavepoint {
        for statement in [
          "PRAGMA defer_foreign_keys = ON", "DROP TRIGGER event_never_changed",
          "DROP TRIGGER event_never_deleted",
        ] { try database.execute(sql: statement) }
        try database.execute(sql: change, arguments: arguments)
        codes = try StoredPool.verify(
          database, identity: store.identity, path: store.path, against: head
        ).findings.map(\.statement.code)
        return .rollback
      }
    }
    return codes
  }

  @Test(arguments: changes)
  func `a changed row is found`(change: String) throws {
    let pool = try TemporaryPool()
    let store = try filled(pool, seed: 17)
    let head = try store.head()
    #expect(try store.verify(against: head).isSound)
    for sequence in 1...60 where Self.isLong || sequence % 6 == 1 || sequence == 60 {
      let codes = try findings(in: store, after: change, [sequence], head: head)
      #expect(codes.contains { $0.hasPrefix("log.") }, "\(sequence)")
    }
    #expect(try store.verify(against: head).isSound)
  }

  @Test(arguments: [
    (
      "UPDATE listing SET standing = 'active', removal = NULL WHERE standing <> 'active'",
      "store.listing"
    ),
    ("DELETE FROM listing WHERE person = (SELECT min(person) FROM listing)", "store.listing"),
    ("UPDATE listing SET since = since - 1", "store.listing"),
    ("UPDATE listing SET name = name || '.'", "store.listing"),
    ("DELETE FROM mention WHERE event = (SELECT min(event) FROM mention)", "store.mention"),
    ("INSERT INTO mention VALUES ('P77', 3)", "store.mention"),
  ])
  func `what is kept beside the log is held against it`(change: String, code: String) throws {
    let pool = try TemporaryPool()
    // Somebody must be suspended or removed in the end, for the first change to change anything.
    let store = try filled(pool, seed: 22)
    let head = try store.head()
    let codes = try findings(in: store, after: change, [], head: head)
    #expect(!codes.isEmpty && Set(codes) == [code])
  }

  @Test func `a log that was rewritten as a whole is refused by a head from before`() throws {
    let pool = try TemporaryPool()
    let store = try filled(pool, seed: 19)
    let head = try store.head()
    var chain = LogChain(identity: store.identity)
    var events: [PoolEvent] = []
    try store.forEachEvent { event in
      guard let content = event.content, event.header.sequence != 20 else { return true }
      let draft = EventDraft(
        kind: event.header.kind, subject: event.header.subject, happened: event.header.happened,
        recorder: event.header.recorder, source: content.source, payload: content.payload)
      events.append(chain.append(draft, at: event.header.recorded, salt: content.salt))
      return true
    }
    try store.close()
    try FileManager.default.removeItem(atPath: pool.path)
    // A file of the same identity with every hash right.
    try StoreFile(path: pool.path).create(identity: store.identity)
    let forged = try StoredPool(opening: pool.path, for: .appending)
    try forged.queue.write { database in
      let marks = Array(repeating: "?", count: 12).joined(separator: ", ")
      for event in events {
        try database.execute(
          sql: "INSERT INTO event (\(EventTable.columns)) VALUES (\(marks))",
          arguments: EventTable.arguments(event))
      }
    }
    let codes = try forged.verify(against: head).findings.map(\.statement.code)
    #expect(codes.contains("log.shorter"))
    // Cut off to before the forgery it is the old log; the head says that more was there.
    let own = try forged.verify().findings
    #expect(!own.contains { $0.statement.code.hasPrefix("log.") })
  }
}
