extension EligibilityDemand {
  /// Names of the rules on one expert, as policies write them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A selector on the expert.
    case attribute
    /// Valid training.
    case training
    /// A specialty that fits.
    case specialty
    /// A level that suffices.
    case level
    /// A value that the case does not have.
    case differs
    /// How far conflicts reach.
    case conflict
    /// Time in the slot.
    case available
  }

  /// The name of the rule.
  public var kind: Kind {
    switch self {
    case .attribute: .attribute
    case .training: .training
    case .specialty: .specialty
    case .level: .level
    case .differs: .differs
    case .conflict: .conflict
    case .available: .available
    }
  }
}

extension PanelDemand {
  /// Names of the rules on the members of a panel, as policies write them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// How many seats.
    case seats
    /// Not more than so many.
    case atMost = "at-most"
    /// Not fewer than so many.
    case atLeast = "at-least"
    /// Who chairs.
    case chair
    /// A part of the seats.
    case group
    /// Who does not sit together.
    case apart
    /// Who stays in the room.
    case quorum
    /// Severities that cancel out.
    case severity
    /// A sentence to print.
    case note
  }

  /// The name of the rule.
  public var kind: Kind {
    switch self {
    case .seats: .seats
    case .atMost: .atMost
    case .atLeast: .atLeast
    case .chair: .chair
    case .group: .group
    case .apart: .apart
    case .quorum: .quorum
    case .severity: .severity
    case .note: .note
    }
  }
}
