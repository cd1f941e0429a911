/// The answer of a selector.
public enum Truth: Hashable, Sendable {
  /// Shown to be so.
  case yes
  /// Shown not to be so.
  case no
  /// A value that it takes is missing.
  case unknown

  /// Makes an answer that is known.
  public init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  /// The opposite; what is unknown stays so.
  public var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Both (Kleene): no if one is, yes if both are.
  public func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  /// Either (Kleene): yes if one is, no if both are.
  public func or(_ other: Truth) -> Truth { negated.and(other.negated).negated }
}
