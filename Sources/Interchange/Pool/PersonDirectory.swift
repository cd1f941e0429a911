public import PanelModel
public import PoolRecords

/// Persons of a pool by their identifiers and names, to find whom somebody means.
public struct PersonDirectory: Sendable {
  private let names: [String: String]
  private let identifiers: [String: [Person.ID]]

  /// Persons of a list.
  ///
  /// - Complexity: O(n) for n persons.
  public init(_ persons: [ListedPerson]) {
    var names: [String: String] = [:]
    for person in persons {
      for id in [person.id] + person.merged { names[id.rawValue] = person.name }
    }
    self.names = names
    // Who has left is meant only where nobody else has the name.
    let byName = Dictionary(grouping: persons, by: \.name)
    identifiers = byName.mapValues { persons in
      let present = persons.filter { $0.standing != .removed }
      return (present.isEmpty ? persons : present).map(\.id).sorted()
    }
  }

  /// Name of a person; nil for somebody who is not in the list.
  public func name(of id: String) -> String? { names[id] }

  /// The persons of a name, in order; of those who left, only where there is nobody else.
  public func persons(called name: String) -> [Person.ID] {
    name.isEmpty ? [] : identifiers[name] ?? []
  }

  /// Whom somebody probably meant by an identifier that nobody has on a day: the one of that name, or of a
  /// similar identifier; somebody who has it was enrolled for a later day.
  public func advice(for id: String) -> Statement? {
    if let name = names[id] {
      return PoolListPhrases.enrolledLater(["id": id, "name": name])
    }
    let near =
      persons(called: id).first?.rawValue ?? Suggestions.nearest(to: id, among: names.keys)
    return near.map { PoolListPhrases.maybePerson(["id": $0, "name": names[$0] ?? ""]) }
  }
}

extension PersonDirectory {
  /// Who probably is meant by a name that nobody or several have: the one who differs in one character
  /// behind the first, which in a short Chinese name is a slip that sounds the same.
  func advice(forName name: String) -> Statement {
    let letters = Array(name)
    let near = names.filter { _, known in
      let known = Array(known)
      return letters.count > 1 && known.count == letters.count && known[0] == letters[0]
        && zip(known, letters).count { $0 != $1 } == 1
    }
    guard near.count == 1, let one = near.first else { return PoolListPhrases.addIdentifier() }
    return PoolListPhrases.maybePerson(["id": one.key, "name": one.value])
  }
}

extension PoolList {
  /// Whether a row names persons otherwise than by identifiers, so that they have to be looked up.
  public var namesPersons: Bool { rows.contains { !$0.name.isEmpty } }

  /// Finds the persons whom rows name; a name beside an identifier must be the one that the pool has.
  ///
  /// - Throws: `badData` with every row of which nobody or several may be meant.
  public mutating func find(in directory: PersonDirectory) throws(InterchangeError) {
    var log = IssueLog()
    for index in rows.indices where !rows[index].name.isEmpty {
      let row = rows[index]
      let values = ["name": row.name, "id": row.subject]
      if row.subject.isEmpty {
        let found = directory.persons(called: row.name)
        if found.count == 1 {
          rows[index].subject = found[0].rawValue
        } else {
          log.add(
            Issue(
              row.cells.place("name"),
              found.isEmpty
                ? Statement(PoolListPhrases.unknownName, values)
                : PoolListPhrases.sharedName([
                  "name": row.name, "count": "\(found.count)",
                  "ids": found.map(\.rawValue).joined(separator: ", "),
                ]), advice: directory.advice(forName: row.name)))
        }
      } else if let known = directory.name(of: row.subject), !known.isEmpty, known != row.name {
        let near = directory.persons(called: row.name).first
        log.add(
          Issue(
            row.cells.place("name"),
            Statement(PoolListPhrases.otherName, values.merging(["known": known]) { $1 }),
            advice: near.map {
              PoolListPhrases.maybePerson(["id": $0.rawValue, "name": row.name])
            }))
      }
    }
    try log.check()
  }
}
