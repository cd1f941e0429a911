public import PanelModel

/// What an event is about.
public enum EventSubject: Hashable, Sendable {
  /// The pool as a whole.
  case pool
  /// A person.
  case person(Person.ID)
  /// An organisation.
  case organisation(Organisation.ID)

  /// The number by which the log knows the form: 0, 1, 2 in the order above.
  public var formNumber: Int {
    switch self {
    case .pool: 0
    case .person: 1
    case .organisation: 2
    }
  }

  /// The identifier; empty for the pool.
  public var identifier: String {
    switch self {
    case .pool: ""
    case .person(let id): id.rawValue
    case .organisation(let id): id.rawValue
    }
  }

  /// Makes a subject from what a log holds; nil for a form that this version does not know, and for a
  /// pool with an identifier.
  public init?(formNumber: Int, identifier: String) {
    switch formNumber {
    case 0 where identifier.isEmpty: self = .pool
    case 1: self = .person(Person.ID(identifier))
    case 2: self = .organisation(Organisation.ID(identifier))
    default: return nil
    }
  }

  /// The person, where it is one.
  public var person: Person.ID? {
    if case .person(let id) = self { id } else { nil }
  }
}
