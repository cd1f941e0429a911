import Foundation
import GRDB
import PanelModel
import PoolRecords
import Testing

@testable import PoolStore

@Suite struct ErasureTests {
  /// Two experts who are related, one of them under two identifiers.
  private func filled(_ pool: TemporaryPool) throws -> StoredPool {
    let store = try pool.store()
    try store.record([
      Drafts.enrol("P1", "CANARY-Ann"), Drafts.enrol("P2", "Bob"),
      Drafts.enrol("P3", "CANARY-Anne"),
      Drafts.of(.titleGiven("professor"), "P2"),
      Drafts.of(.relationStated(RelationClaim(RelationKey("P1", kind: "CANARY-kin"))), "P2"),
      Drafts.of(.merged(IdentityRuling("P3", reason: "CANARY-card")), "P1"),
      Drafts.of(.titleGiven("CANARY-title"), "P3"),
    ])
    try store.setContacts([ContactDetail(kind: "e-mail", value: "CANARY@x")], of: "P3")
    return store
  }

  @Test func `everything about a person is gone and the chain still holds`() throws {
    let pool = try TemporaryPool()
    let store = try filled(pool)
    let old = try store.head()
    #expect(try pool.bytes().range(of: Data("CANARY".utf8)) != nil)
    let receipt = try store.erase(
      "P3", recorder: "officer", source: "request 7", reason: "own wish")
    #expect(receipt.persons == ["P1", "P3"] && receipt.events == [1, 3, 5, 6, 7])
    #expect(receipt.isSettled)
    #expect(try pool.bytes().range(of: Data("CANARY".utf8)) == nil)
    let verification = try store.verify(against: old)
    #expect(verification.isSound && verification.erasedCount == 5)
    #expect(verification.head == receipt.head && receipt.head.size == 9)
    #expect(try store.listing(on: Drafts.day).map(\.id) == ["P2"])
    #expect(try store.contacts(of: "P3") == [])
    let state = try store.state()
    #expect(state.erased == ["P1", "P3"] && Set(state.persons.keys) == ["P2"])
    #expect(state["P2"]?.title?.value == "professor" && state["P2"]?.relations == [:])
  }

  @Test func `nothing more is recorded about whoever was erased, and nobody is erased twice`()
    throws
  {
    let pool = try TemporaryPool()
    let store = try filled(pool)
    _ = try store.erase("P1", recorder: "officer", source: "request 7", reason: "own wish")
    let head = try store.head()
    let issues =
      try refused { try store.record([Drafts.enrol("P1")]) }
      + refused {
        _ = try store.erase("P1", recorder: "officer", source: "request 7", reason: "own wish")
      }
    #expect(issues.map(\.code) == ["record.erased-person", "record.unknown-person"])
    #expect(try store.head() == head)
  }

  @Test func `contents that go without being announced are missed`() throws {
    let pool = try TemporaryPool()
    let store = try filled(pool)
    try store.queue.write { database in
      // The insider writes what the trigger asks for, but the log has no word of it.
      try database.execute(sql: "INSERT INTO erasure (event, by) VALUES (4, 7)")
      try database.execute(
        sql: "UPDATE event SET salt = NULL, source = NULL, payload = NULL WHERE sequence = 4")
    }
    let verification = try store.verify()
    #expect(
      Set(verification.findings.map(\.statement.code)) == ["log.content-gone", "store.listing"])
    #expect(verification.findings.first?.event == 4)
  }

  @Test func `nobody can record an erasure without erasing`() throws {
    let pool = try TemporaryPool()
    let store = try filled(pool)
    let draft = Drafts.of(.erased(Erasure(events: [4], reason: "wish")), "P2")
    let issues = try refused { try store.append([draft]) } + refused { try store.record([draft]) }
    #expect(issues.map(\.code) == ["store.erased-by-hand", "store.erased-by-hand"])
  }

  @Test func `identifiers told apart again are not erased together`() throws {
    let pool = try TemporaryPool()
    let store = try filled(pool)
    try store.record([Drafts.of(.unmerged(IdentityRuling("P3", reason: "two cards")), "P1")])
    let receipt = try store.erase("P3", recorder: "officer", source: "request", reason: "own wish")
    #expect(receipt.persons == ["P3"])
    #expect(try store.verify().isSound)
    #expect(try store.listing(on: Drafts.day).map(\.id) == ["P1", "P2"])
  }
}
