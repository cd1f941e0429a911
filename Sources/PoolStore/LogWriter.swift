import GRDB
import PanelModel
import PoolRecords

/// Appends events inside one transaction.
struct LogWriter {
  private let database: Database
  private let path: String
  private let insertEvent: GRDB.Statement
  private let insertMention: GRDB.Statement
  private let start: LogAudit
  private let first: Int
  private let now: Moment
  private(set) var chain: LogChain
  private(set) var issues: [Issue] = []
  private var changed: Set<Person.ID> = []

  /// Takes up the chain where the log ends; the transaction must keep others from writing.
  init(_ database: Database, store: StoredPool) throws {
    self.database = database
    path = store.path
    now = store.clock()
    let marks = Array(repeating: "?", count: 12).joined(separator: ", ")
    insertEvent = try database.cachedStatement(
      sql: "INSERT INTO event (\(EventTable.columns)) VALUES (\(marks))")
    insertMention = try database.cachedStatement(
      sql: "INSERT INTO mention (person, event) VALUES (?, ?)")
    if let last = try EventTable(database: database, path: path).last() {
      chain = LogChain(after: last)
      start = LogAudit(after: last)
    } else {
      chain = LogChain(identity: store.identity)
      start = LogAudit(identity: store.identity)
    }
    first = chain.head.size + 1
  }

  /// The day of recording in UTC.
  var today: CivilDate { now.day }

  /// Appends an event, or finds out what is wrong with its form.
  ///
  /// Only an erasure may say that contents are gone.
  mutating func append(
    _ draft: EventDraft, at place: Issue.Place, isErasing: Bool = false
  ) throws {
    if draft.kind.known == .erased, !isErasing {
      var place = place
      place.field = "kind"
      return refuse([Issue(place, StorePhrases.erasedByHand())])
    }
    let form = EventForm(of: draft, at: place, today: today)
    guard form.issues.isEmpty else { return refuse(form.issues) }
    guard issues.isEmpty else { return }
    try write(draft, form.detail)
  }

  /// Remembers what is wrong; nothing is appended from now on.
  mutating func refuse(_ more: [Issue]) { issues += more }

  private mutating func write(_ draft: EventDraft, _ detail: EventDetail?) throws {
    let salt = StoredPool.randomBytes(EventContent.saltLength)
    let event = chain.append(draft, at: now, salt: salt)
    insertEvent.setUncheckedArguments(EventTable.arguments(event))
    try insertEvent.execute()
    let others = Set(detail?.namedPersons ?? []).subtracting(
      [draft.subject.person].compactMap(\.self))
    for other in others {
      try insertMention.execute(arguments: [other.rawValue, event.header.sequence])
    }
    if draft.kind.concernsListing {
      changed.formUnion(others)
      if let person = draft.subject.person { changed.insert(person) }
    }
  }

  /// Reads back what was written, brings the list in step and returns the new head.
  ///
  /// A byte that went astray on the way is found before anybody is told that the events are recorded.
  func finish() throws -> LogHead {
    if !issues.isEmpty { throw PoolStoreError.refused(issues) }
    var audit = start
    try EventTable(database: database, path: path).forEach(
      "WHERE sequence >= ? ORDER BY sequence", [first]
    ) { event in
      audit.check(event)
      return true
    }
    let head = audit.finish()
    guard audit.findings.isEmpty, head == chain.head else {
      throw PoolStoreError.damaged(path: path, detail: "what was written reads back otherwise")
    }
    try ListingTable(database: database, path: path).renew(changed)
    return head
  }
}
