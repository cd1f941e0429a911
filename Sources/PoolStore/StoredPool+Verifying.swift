import GRDB
import PanelModel
public import PoolRecords

/// What a whole reading of a store found.
public struct StoreVerification: Hashable, Sendable {
  /// What is wrong, first with the log, then with what is kept beside it; empty where everything holds.
  public var findings: [LogAudit.Finding]
  /// How many findings there are, listed or not.
  public var findingCount: Int
  /// The head of the log as it stands.
  public var head: LogHead
  /// How many events have lost their contents to an erasure.
  public var erasedCount: Int

  /// Whether everything holds.
  public var isSound: Bool { findingCount == 0 }
}

extension StoredPool {
  /// Recomputes the whole log, event by event, and what is kept beside it.
  ///
  /// What came after the last head that anybody outside has kept, and whether something was cut off after
  /// it, no log can prove by itself.
  ///
  /// - Parameter known: A head of this log that somebody kept, on an old printout for instance: everything
  ///   up to it must be as it was.
  /// - Returns: What is wrong, and the head as it stands.
  /// - Throws: ``PoolStoreError`` where the file cannot be read at all.
  /// - Complexity: O(n log n) for n events.
  public func verify(against known: LogHead? = nil) throws(PoolStoreError) -> StoreVerification {
    try read { try Self.verify($0, identity: identity, path: path, against: known) }
  }

  static func verify(
    _ database: Database, identity: [UInt8], path: String, against known: LogHead?
  ) throws -> StoreVerification {
    var audit = LogAudit(identity: identity, against: known)
    var fold = PoolFold()
    var erasedCount = 0
    var mentions = try MentionAudit(database)
    try EventTable(database: database, path: path).forEach("ORDER BY sequence") { event in
      audit.check(event)
      mentions.check(event)
      if let content = event.content {
        if event.header.kind.concernsListing { fold.add(event.header, payload: content.payload) }
      } else {
        erasedCount += 1
      }
      return true
    }
    let head = audit.finish()
    let beside =
      try structureFindings(database) + mentions.finish()
      + (try listingFindings(fold.history().listing(), database: database, path: path))
    return StoreVerification(
      findings: audit.findings + beside.prefix(LogAudit.mostFindings),
      findingCount: audit.findingCount + beside.count, head: head, erasedCount: erasedCount)
  }

  /// An index that leaves out an event would hide it from whoever asks for a person's events.
  private static func structureFindings(_ database: Database) throws -> [LogAudit.Finding] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
      LogAudit.Finding(event: nil, statement: StorePhrases.structure(["detail": $0]))
    }
  }

  private static func listingFindings(
    _ expected: [ListingVersion], database: Database, path: String
  ) throws -> [LogAudit.Finding] {
    let found = try ListingTable(database: database, path: path).versions()
    guard found != expected else { return [] }
    let foundByPerson = Dictionary(grouping: found, by: \.row.id)
    let expectedByPerson = Dictionary(grouping: expected, by: \.row.id)
    return Set(foundByPerson.keys).union(expectedByPerson.keys).sorted()
      .filter { foundByPerson[$0] != expectedByPerson[$0] }
      .map {
        LogAudit.Finding(event: nil, statement: StorePhrases.listing(["person": $0.rawValue]))
      }
  }
}

/// Holds the index of who is named by which event against the events.
private struct MentionAudit {
  private struct Mention: Hashable {
    var event: Int
    var person: String
  }

  private var left: Set<Mention> = []
  private var findings: Set<Int> = []

  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT event, person FROM mention")
    while let row = try rows.next() { left.insert(Mention(event: row[0], person: row[1])) }
  }

  mutating func check(_ event: PoolEvent) {
    // Kinds that name nobody else need not be read.
    guard event.header.kind.mayNameOthers else { return }
    for person in event.persons where person != event.header.subject.person {
      let mention = Mention(event: event.header.sequence, person: person.rawValue)
      if left.remove(mention) == nil { findings.insert(mention.event) }
    }
  }

  func finish() -> [LogAudit.Finding] {
    findings.union(left.map(\.event)).sorted().map {
      LogAudit.Finding(event: $0, statement: StorePhrases.mention(["event": "\($0)"]))
    }
  }
}
