import GRDB
import PanelModel
import PoolRecords

/// Reads what concerns some persons: their events, and those of everybody they were ever merged with.
struct PersonEvents {
  private let database: Database
  private let table: EventTable
  private let isForListing: Bool
  /// What was read.
  private(set) var fold: PoolFold
  /// Whose events were read.
  private(set) var persons: Set<Person.ID> = []

  /// Begins with nobody; for a listing, what cannot change a list is left out.
  init(
    _ database: Database, path: String, knownAt: Moment? = nil, isForListing: Bool = false
  ) {
    self.database = database
    self.isForListing = isForListing
    table = EventTable(database: database, path: path)
    fold = PoolFold(knownAt: knownAt)
  }

  /// Reads persons that were not read yet.
  ///
  /// - Complexity: O(their events x logarithm of the log).
  mutating func read(_ wanted: some Sequence<Person.ID>) throws {
    var open = wanted.filter { persons.insert($0).inserted }
    while let person = open.popLast() {
      var kin: [Person.ID] = []
      try table.forEachPayload(
        "WHERE subject = ? AND subject_form = 1 ORDER BY sequence", [person.rawValue]
      ) { header, payload in
        if isForListing, !header.kind.concernsListing { return }
        fold.add(header, payload: payload)
        kin += Self.kin(header, payload)
      }
      kin += try String.fetchAll(
        database, sql: Self.mergesInto, arguments: [person.rawValue]
      ).map { Person.ID($0) }
      open += kin.filter { persons.insert($0).inserted }
    }
  }

  /// Reads a person and everybody merged with it by events that were not corrected away, and nobody else.
  mutating func readMerged(_ person: Person.ID) throws {
    try read([person])
    persons = fold.history().mergedPersons(with: person)
  }

  /// Reads the organisations.
  mutating func readOrganisations() throws {
    try table.forEachPayload("WHERE subject_form = 2 ORDER BY sequence") {
      fold.add($0, payload: $1)
    }
  }

  /// Persons with whom an event merges its subject, or may after a correction.
  private static func kin(_ header: EventHeader, _ payload: String?) -> [Person.ID] {
    switch header.kind.known {
    case .merged, .unmerged, .corrected:
      payload.flatMap { EventDetail(kind: header.kind, payload: $0) }?.namedPersons ?? []
    default: []
    }
  }

  private static let mergesInto = """
    SELECT event.subject FROM mention JOIN event ON event.sequence = mention.event
    WHERE mention.person = ? AND event.subject_form = 1 AND event.kind IN (
      '\(KnownKind.merged.rawValue)', '\(KnownKind.unmerged.rawValue)',
      '\(KnownKind.corrected.rawValue)')
    """
}
