import GRDB
public import PanelModel
public import PoolRecords

extension StoredPool {
  /// How to reach a person, in the order of the kinds.
  public func contacts(of person: Person.ID) throws(PoolStoreError) -> [ContactDetail] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT kind, value FROM contact WHERE person = ? ORDER BY kind",
        arguments: [person.rawValue]
      ).map { ContactDetail(kind: $0[0], value: $0[1]) }
    }
  }

  /// Sets how to reach a person, in place of everything that was set before.
  ///
  /// The log does not have it.
  public func setContacts(
    _ contacts: [ContactDetail], of person: Person.ID
  ) throws(PoolStoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM contact WHERE person = ?", arguments: [person.rawValue])
      for contact in contacts {
        try database.execute(
          sql: "INSERT OR REPLACE INTO contact (person, kind, value) VALUES (?, ?, ?)",
          arguments: [person.rawValue, contact.kind, contact.value])
      }
    }
  }
}
