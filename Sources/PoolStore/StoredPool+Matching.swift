import GRDB
public import PanelModel
public import PoolRecords

extension StoredPool {
  /// Every identifier that any event is about, also of persons who were erased.
  ///
  /// - Throws: ``PoolStoreError``.
  /// - Complexity: O(persons), by an index.
  public func identifiers() throws(PoolStoreError) -> Set<Person.ID> {
    try read { database in
      Set(
        try String.fetchAll(
          database, sql: "SELECT DISTINCT subject FROM event WHERE subject_form = 1"
        ).map { Person.ID($0) })
    }
  }

  /// Persons by what lists know them by; of several with one key, the first.
  ///
  /// - Parameter column: The lists' column.
  /// - Returns: The identifiers that stay.
  /// - Throws: ``PoolStoreError``.
  /// - Complexity: O(events).
  public func matches(by column: String) throws(PoolStoreError) -> [MatchKey: Person.ID] {
    try read { database in
      var fold = PoolFold()
      try EventTable(database: database, path: path).forEachPayload(
        "WHERE kind IN (?, ?, ?, ?) ORDER BY sequence",
        [
          KnownKind.matched.rawValue, KnownKind.corrected.rawValue, KnownKind.merged.rawValue,
          KnownKind.unmerged.rawValue,
        ]
      ) { fold.add($0, payload: $1) }
      var matches: [MatchKey: Person.ID] = [:]
      for person in fold.history().state().persons.values.sorted(by: { $0.id < $1.id }) {
        guard let key = person.matchKeys[column]?.value, matches[key] == nil else { continue }
        matches[key] = person.id
      }
      return matches
    }
  }
}
