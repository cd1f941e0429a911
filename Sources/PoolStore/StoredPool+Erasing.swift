import GRDB
public import PanelModel
public import PoolRecords

/// What an erasure did.
public struct ErasureReceipt: Hashable, Sendable {
  /// The identifiers erased: the person's, and those merged with it.
  public let persons: [Person.ID]
  /// Numbers of the events whose contents are gone.
  public let events: [Int]
  /// The head behind the erasure.
  public let head: LogHead
  /// Whether nothing is left in the file of changes either; false while somebody else is reading an
  /// older state, until the last of them closes the file.
  public let isSettled: Bool
}

extension StoredPool {
  /// Erases what the log holds about a person.
  ///
  /// Of every event that is about the person or names the person, payload, source and salt are dropped;
  /// header and hashes stay, so that the chain holds. An event says that it was done, by whom and why, and
  /// which contents are gone. Contact data is deleted. Copies of the file are out of reach.
  ///
  /// - Parameters:
  ///   - person: Any identifier of the person; whoever was ever merged with it is erased, too.
  ///   - recorder: Who does it.
  ///   - source: On whose word.
  ///   - reason: On what ground; must not name the person.
  /// - Returns: What is gone, and the head behind it.
  /// - Throws: ``PoolStoreError/refused(_:)`` where the pool has nothing about the person.
  public func erase(
    _ person: Person.ID, recorder: String, source: String, reason: String
  ) throws(PoolStoreError) -> ErasureReceipt {
    let (persons, events, head) = try write { database in
      var writer = try LogWriter(database, store: self)
      let (persons, events) = try contents(about: person, in: database)
      guard !events.isEmpty else {
        let place = Issue.Place(file: "events", row: 0, field: "subject")
        throw PoolStoreError.refused([
          Issue(place, RecordPhrases.unknownPerson(["person": person.rawValue]))
        ])
      }
      // Whom events of the erased named may be listed otherwise afterwards.
      var concerned = Set(persons)
      for number in events {
        try EventTable(database: database, path: path).forEach("WHERE sequence = ?", [number]) {
          concerned.formUnion($0.persons)
          return false
        }
      }
      let subjects = persons.sorted()
      for (index, subject) in subjects.enumerated() {
        let erasure = Erasure(events: index == 0 ? events : [], reason: reason)
        try writer.append(
          EventDraft(
            .erased(erasure), of: subject, happened: writer.today, recorder: recorder,
            source: source),
          at: Self.place(0), isErasing: true)
      }
      let by = writer.chain.head.size - subjects.count + 1
      _ = try writer.finish()
      try drop(events, by: by, in: database)
      for subject in subjects {
        try database.execute(
          sql: "DELETE FROM contact WHERE person = ?", arguments: [subject.rawValue])
      }
      try ListingTable(database: database, path: path).renew(concerned)
      return (subjects, events, writer.chain.head)
    }
    return ErasureReceipt(persons: persons, events: events, head: head, isSettled: settle())
  }

  private func contents(
    about person: Person.ID, in database: Database
  ) throws -> (persons: Set<Person.ID>, events: [Int]) {
    var reading = PersonEvents(database, path: path)
    try reading.readMerged(person)
    var events: Set<Int> = []
    for person in reading.persons {
      events.formUnion(
        try Int.fetchAll(
          database,
          sql: """
            SELECT sequence FROM event WHERE payload IS NOT NULL AND kind <> ? AND sequence IN (
              SELECT sequence FROM event WHERE subject = ? AND subject_form = 1
              UNION SELECT event FROM mention WHERE person = ?)
            """,
          arguments: [KnownKind.erased.rawValue, person.rawValue, person.rawValue]))
    }
    return (reading.persons, events.sorted())
  }

  private func drop(_ events: [Int], by announcement: Int, in database: Database) throws {
    for number in events {
      try database.execute(
        sql: "INSERT INTO erasure (event, by) VALUES (?, ?)", arguments: [number, announcement])
      try database.execute(
        sql: "UPDATE event SET salt = NULL, source = NULL, payload = NULL WHERE sequence = ?",
        arguments: [number])
      try database.execute(sql: "DELETE FROM mention WHERE event = ?", arguments: [number])
    }
  }

  /// Merges the file of changes, which still has what was erased, and empties it.
  private func settle() -> Bool {
    do {
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      return true
    } catch {
      return false
    }
  }
}
