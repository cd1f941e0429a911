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

  /// One thing to be set or taken away about how to reach a person.
  public struct ContactChange: Hashable, Sendable {
    /// The person, by the identifier that stays.
    public var person: Person.ID
    /// Kind, such as telephone.
    public var kind: String
    /// The number or address; nil takes it away.
    public var value: String?

    /// Makes a change.
    public init(_ person: Person.ID, _ kind: String, _ value: String?) {
      self.person = person
      self.kind = kind
      self.value = value
    }
  }

  /// Changes how to reach some persons: all of it, or nothing; what no change names stays.
  ///
  /// The log does not have it.
  public func changeContacts(_ changes: [ContactChange]) throws(PoolStoreError) {
    try write { database in
      for change in changes {
        let key: StatementArguments = [change.person.rawValue, change.kind]
        if let value = change.value {
          try database.execute(
            sql: "INSERT OR REPLACE INTO contact (person, kind, value) VALUES (?, ?, ?)",
            arguments: key + [value])
        } else {
          try database.execute(
            sql: "DELETE FROM contact WHERE person = ? AND kind = ?", arguments: key)
        }
      }
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
