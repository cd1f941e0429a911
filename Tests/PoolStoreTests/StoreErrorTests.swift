import Foundation
import GRDB
import Glibc
import PanelModel
import PanelTestSupport
import PoolRecords
import Testing

@testable import PoolStore

@Suite struct StoreErrorTests {
  private func opening(
    _ path: String, for access: StoredPool.Access = .appending
  ) -> PoolStoreError? {
    do {
      _ = try StoredPool(opening: path, for: access)
      return nil
    } catch { return error }
  }

  @Test func `a file that is not there is missing`() throws {
    let pool = try TemporaryPool()
    #expect(opening(pool.path) == .missing(path: pool.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: pool.folder.path) == [])
  }

  @Test func `a new pool never takes the place of a file`() throws {
    let pool = try TemporaryPool()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: pool.path))
    #expect(throws: PoolStoreError.occupied(path: pool.path)) { try pool.store() }
    #expect(try pool.bytes() == Data("mine".utf8))
  }

  @Test func `a file of another program is left as it is`() throws {
    let pool = try TemporaryPool()
    let texts = ["", "SQLite format 3\0", String(repeating: "x", count: 5000)]
    for text in texts {
      try Data(text.utf8).write(to: URL(fileURLWithPath: pool.path))
      #expect(opening(pool.path) == .foreign(path: pool.path))
      #expect(opening(pool.path, for: .reading) == .foreign(path: pool.path))
      #expect(try pool.bytes() == Data(text.utf8))
    }
    try FileManager.default.removeItem(atPath: pool.path)
    try DatabaseQueue(path: pool.path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try pool.bytes()
    #expect(opening(pool.path) == .foreign(path: pool.path))
    #expect(try pool.bytes() == before)
  }

  @Test func `a file of a later version is left as it is`() throws {
    let pool = try TemporaryPool()
    try pool.store().close()
    try DatabaseQueue(path: pool.path).write { try $0.execute(sql: "PRAGMA user_version = 2") }
    let before = try Data(contentsOf: URL(fileURLWithPath: pool.path))
    let newer = PoolStoreError.newer(path: pool.path, found: 2, known: 1)
    #expect(opening(pool.path) == newer && opening(pool.path, for: .reading) == newer)
    #expect(try Data(contentsOf: URL(fileURLWithPath: pool.path)) == before)
  }

  @Test(arguments: [
    "DROP TRIGGER event_never_deleted", "DROP TABLE contact", "CREATE VIEW v AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM contact; END",
  ])
  func `a file whose tables or triggers are not ours is not opened`(change: String) throws {
    let pool = try TemporaryPool()
    try pool.store().close()
    try DatabaseQueue(path: pool.path).write { try $0.execute(sql: change) }
    let expected = PoolStoreError.damaged(
      path: pool.path, detail: "tables or triggers are not ours")
    #expect(opening(pool.path) == expected)
  }

  @Test func `a store opened for reading cannot write`() throws {
    let pool = try TemporaryPool()
    try pool.store().close()
    let store = try StoredPool(opening: pool.path, for: .reading)
    #expect(throws: PoolStoreError.readOnly(path: pool.path)) {
      try store.append([Drafts.enrol("P1")])
    }
    #expect(throws: PoolStoreError.readOnly(path: pool.path)) {
      try store.setContacts([], of: "P1")
    }
    #expect(try store.head().size == 0)
  }

  @Test func `a file that may not be written is read and not written`() async throws {
    // In a process of its own, which gives up the right to write everywhere.
    await #expect(processExitsWith: .success) {
      let pool = try TemporaryPool()
      let store = try pool.store()
      let head = try store.append([Drafts.enrol("P1")])
      try store.close()
      let files = FileManager.default
      try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: pool.path)
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: pool.folder.path)
      if geteuid() == 0 { guard seteuid(65_534) == 0 else { exit(2) } }
      do {
        _ = try StoredPool(opening: pool.path, for: .appending)
        exit(3)
      } catch PoolStoreError.readOnly {}
      guard try StoredPool(opening: pool.path, for: .reading).head() == head else { exit(4) }
      if getuid() == 0 { guard seteuid(0) == 0 else { exit(5) } }
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: pool.folder.path)
    }
  }

  @Test func `a full disk loses nothing, and what was refused can be tried again`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    var head = try store.append((0..<50).map { Drafts.enrol("A\($0)") })
    let pages = try #require(
      try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") })
    var refusals = 0
    // The limit rises page by page, so that the disk is full at every point of a transaction.
    for limit in pages...(pages + 40) {
      try store.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA max_page_count = \(limit)")
      }
      let drafts = (0..<30).map { Drafts.enrol("B\(limit)-\($0)") }
      do {
        head = try store.append(drafts)
      } catch {
        #expect(error == .full(path: pool.path))
        refusals += 1
      }
      #expect(try store.head() == head)
    }
    #expect(refusals > 5 && head.size > 50)
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    head = try store.append([Drafts.enrol("C")])
    #expect(try store.verify(against: head).isSound)
  }

  @Test func `a writer who waits in vain is told so`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let other = try StoredPool(opening: pool.path, for: .appending, patience: 0.01)
    try store.queue.write { _ -> Void in
      #expect(throws: PoolStoreError.busy(path: pool.path)) {
        try other.append([Drafts.enrol("P1")])
      }
    }
    #expect(try other.append([Drafts.enrol("P1")]).size == 1)
  }

  @Test func `a file whose bytes were changed never stops the program`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let head = try store.append((0..<60).map { Drafts.enrol("P\($0)") })
    try store.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: pool.path))
    var generator = SeededGenerator(seed: 5)
    var missed = 0
    for _ in 0..<300 {
      var bytes = whole
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[index] ^= UInt8(1) << UInt8.random(in: 0...7, using: &generator)
      try bytes.write(to: URL(fileURLWithPath: pool.path))
      let isSound =
        (try? StoredPool(opening: pool.path, for: .reading).verify(against: head))?.isSound ?? false
      // Unused bytes of a page, and of SQLite's own header, change nothing that is ever read.
      if isSound { missed += 1 }
    }
    #expect(missed < 200)
  }

  @Test(arguments: StorePhrases.all)
  func `both languages name the same values`(phrase: Phrase) {
    #expect(
      phrase.valueNames(in: .english).sorted() == phrase.valueNames(in: .chinese).sorted(),
      "\(phrase.code)")
  }
}
