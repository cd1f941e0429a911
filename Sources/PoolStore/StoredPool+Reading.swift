import GRDB
public import PanelModel
public import PoolRecords

extension StoredPool {
  /// How far the log has come.
  public func head() throws(PoolStoreError) -> LogHead {
    try read { database in
      try EventTable(database: database, path: path).last().map {
        LogHead(size: $0.header.sequence, link: $0.link)
      } ?? LogChain(identity: identity).head
    }
  }

  /// Visits events in the order of the log, one at a time.
  ///
  /// - Parameters:
  ///   - range: Numbers of the events, from 1; nil means all of them.
  ///   - visit: Returns whether to go on.
  /// - Throws: ``PoolStoreError``.
  /// - Complexity: O(n) for n events, of which one at a time is in memory.
  public func forEachEvent(
    in range: ClosedRange<Int>? = nil, _ visit: (PoolEvent) -> Bool
  ) throws(PoolStoreError) {
    let range = range ?? 0...Int.max
    try read { database in
      try EventTable(database: database, path: path).forEach(
        "WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
        [range.lowerBound, range.upperBound], visit)
    }
  }

  /// Every event about a person or naming one, in the order of the log; nothing is done about mergers.
  ///
  /// - Complexity: O(n × logarithm of the log) for n such events.
  public func events(of person: Person.ID) throws(PoolStoreError) -> [PoolEvent] {
    try read { database in
      var events: [PoolEvent] = []
      try EventTable(database: database, path: path).forEach(
        """
        WHERE sequence IN (
          SELECT sequence FROM event WHERE subject = ? AND subject_form = 1
          UNION SELECT event FROM mention WHERE person = ?)
        ORDER BY sequence
        """, [person.rawValue, person.rawValue]
      ) {
        events.append($0)
        return true
      }
      return events
    }
  }

  /// What is known of the pool as of a day, at a moment.
  ///
  /// - Parameters:
  ///   - day: What happened later does not count; nil means after everything.
  ///   - moment: What was recorded later is not seen; nil means all that is recorded.
  /// - Returns: The fold of the log.
  /// - Throws: ``PoolStoreError``.
  /// - Complexity: O(n log n) for n events.
  public func state(
    asOf day: CivilDate? = nil, knownAt moment: Moment? = nil
  ) throws(PoolStoreError) -> PoolState {
    try history(knownAt: moment).state(asOf: day)
  }

  /// The events of the whole log in the order in which they count.
  ///
  /// - Complexity: O(n log n) for n events.
  public func history(knownAt moment: Moment? = nil) throws(PoolStoreError) -> PoolHistory {
    try read { database in
      var fold = PoolFold(knownAt: moment)
      try EventTable(database: database, path: path).forEachPayload("ORDER BY sequence") {
        fold.add($0, payload: $1)
      }
      return fold.history()
    }
  }

  /// The events of a person, and of everybody they were ever merged with, in the order in which they
  /// count.
  ///
  /// - Complexity: O(n × logarithm of the log) for n such events.
  public func history(
    of person: Person.ID, knownAt moment: Moment? = nil
  ) throws(PoolStoreError) -> PoolHistory {
    try read { database in
      var events = PersonEvents(database, path: path, knownAt: moment)
      try events.read([person])
      return events.fold.history()
    }
  }

  /// The list of everybody enrolled by a day, as known now, in the order of their identifiers.
  ///
  /// - Complexity: O(rows of the list); no event is read.
  public func listing(on day: CivilDate) throws(PoolStoreError) -> [ListedPerson] {
    try read { try ListingTable(database: $0, path: path).rows(on: day) }
  }

  /// The rows of some persons in the list of a day, as known now, in the order of their identifiers;
  /// whoever is not in the list by that identifier has none.
  ///
  /// - Complexity: O(n x logarithm of the list) for n persons; no event is read.
  public func listing(
    of persons: Set<Person.ID>, on day: CivilDate
  ) throws(PoolStoreError) -> [ListedPerson] {
    try read { database in
      let table = ListingTable(database: database, path: path)
      return try persons.sorted().flatMap { person in
        try table.versions(
          "WHERE person = ? AND since <= ? AND (before IS NULL OR before > ?)",
          [person.rawValue, day.dayNumber, day.dayNumber])
      }.map(\.row)
    }
  }
}
