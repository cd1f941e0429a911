public import PanelModel

/// By what conflicts of one expert are told apart: with what, and of which kind.
public struct ConflictKey: Hashable, Sendable {
  /// With what.
  public var target: Conflict.Target
  /// Kind, such as kinship.
  public var kind: String

  /// Makes a key.
  public init(_ target: Conflict.Target, kind: String) {
    self.target = target
    self.kind = kind
  }

  /// The person whom the target is, be it expert or applicant.
  public var person: Person.ID? {
    switch target {
    case .person(let id): Person.ID(id)
    case .expert(let id): Person.ID(id.rawValue)
    case .reviewCase, .employer: nil
    }
  }
}

/// Somebody, or the log itself, says that there is a conflict.
public struct ConflictClaim: Hashable, Sendable {
  /// Which.
  public var key: ConflictKey
  /// How far it reaches.
  public var effect: Conflict.Effect
  /// Days on which it holds.
  public var validity: Validity
  /// Numbers of the events from which it was derived, ascending; empty where it was declared.
  public var evidence: [Int]

  /// Makes a claim.
  public init(
    _ key: ConflictKey, effect: Conflict.Effect = .reviewCase, validity: Validity = Validity(),
    evidence: [Int] = []
  ) {
    self.key = key
    self.effect = effect
    self.validity = validity
    self.evidence = evidence
  }
}

/// Somebody decides about a conflict; the day is the event's.
public struct ConflictRuling: Hashable, Sendable {
  /// Which.
  public var key: ConflictKey
  /// Name of whoever decided.
  public var by: String
  /// Why.
  public var reason: String
  /// Last day of a waiver; nil where it does not end, and for a dismissal.
  public var until: CivilDate?

  /// Makes a ruling.
  public init(_ key: ConflictKey, by: String, reason: String, until: CivilDate? = nil) {
    self.key = key
    self.by = by
    self.reason = reason
    self.until = until
  }
}

/// By what relations of one person are told apart.
public struct RelationKey: Hashable, Sendable {
  /// The other person.
  public var other: Person.ID
  /// Kind, such as kinship; from the subject's side where it has a direction.
  public var kind: String

  /// Makes a key.
  public init(_ other: Person.ID, kind: String) {
    self.other = other
    self.kind = kind
  }
}

/// A relation with another person.
public struct RelationClaim: Hashable, Sendable {
  /// Which.
  public var key: RelationKey
  /// Days on which it holds.
  public var validity: Validity

  /// Makes a claim.
  public init(_ key: RelationKey, validity: Validity = Validity()) {
    self.key = key
    self.validity = validity
  }
}
