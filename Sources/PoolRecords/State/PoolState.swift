public import PanelModel

/// What is known of a pool as of a day, at a moment: the fold of its log.
///
/// Contact data is no part of it.
public struct PoolState: Hashable, Sendable {
  /// Persons by the identifier that stays; whoever any event is about is here, enrolled or not.
  public internal(set) var persons: [Person.ID: Person] = [:]
  /// The organisation tree.
  public internal(set) var organisations: [Organisation.ID: Fact<OrganisationEntry>] = [:]
  /// Identifiers merged directly into others.
  public internal(set) var mergedInto: [Person.ID: Person.ID] = [:]
  /// Identifiers that somebody decided are two persons.
  public internal(set) var toldApart: Set<PersonPair> = []
  /// Persons whose contents are gone.
  public internal(set) var erased: Set<Person.ID> = []
  /// How many events of which kind this version could not read.
  public internal(set) var unread: [EventKind: Int] = [:]

  /// A pool of which nothing is known.
  public init() {}

  /// The identifier that stays for a person.
  ///
  /// - Complexity: O(merges in a row).
  public func identity(of id: Person.ID) -> Person.ID {
    var id = id
    while let next = mergedInto[id] { id = next }
    return id
  }

  /// A person by any identifier that ever named them.
  public subscript(id: Person.ID) -> Person? { persons[identity(of: id)] }

  /// Organisations as the model has them, in the order of their identifiers.
  public var organisationTable: [Organisation] {
    organisations.sorted { $0.key < $1.key }.map { id, entry in
      Organisation(
        id: id, name: entry.value.name, aliases: entry.value.aliases, parent: entry.value.parent)
    }
  }
}

/// Two identifiers of persons, without a direction.
public struct PersonPair: Hashable, Comparable, Sendable {
  /// The lesser one.
  public let first: Person.ID
  /// The greater one.
  public let second: Person.ID

  /// Makes a pair, in either order.
  public init(_ one: Person.ID, _ other: Person.ID) {
    (first, second) = one < other ? (one, other) : (other, one)
  }

  /// Orders by the first, then by the second.
  public static func < (left: PersonPair, right: PersonPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
