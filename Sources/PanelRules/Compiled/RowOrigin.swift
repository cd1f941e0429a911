/// Where a row of a compiled problem comes from, so that it can be named.
public struct RowOrigin: Hashable, Sendable {
  /// What kind of rule.
  public enum Kind: Hashable, Sendable {
    /// No more than so many of some members.
    case atMost
    /// No fewer than so many of some members.
    case atLeast
    /// Groups that need their seats together; indices of their rules.
    case groups([Int])
    /// Members who stay in the room.
    case quorum
    /// The severities of the members.
    case severity
    /// One member of the settled parent.
    case leader
    /// A limit by slot, day or method.
    case loadLimit
    /// The most load of an expert.
    case load
  }

  /// What kind of rule.
  public let kind: Kind
  /// Index in the policy's panel rules, or in its load limits; nil where the format itself is the
  /// rule.
  public let rule: Int?
  /// Index of the panel in the problem; nil for a rule over several.
  public let panel: Int?
  /// The value that is counted, or the slot, day or method; nil where there is none.
  public let value: String?
  /// Index of the expert in the problem, for a rule on one.
  public let expert: Int?
  /// Index of the case in the problem, for a rule on one.
  public let reviewCase: Int?

  /// Makes an origin.
  public init(
    _ kind: Kind, rule: Int? = nil, panel: Int? = nil, value: String? = nil, expert: Int? = nil,
    case reviewCase: Int? = nil
  ) {
    self.kind = kind
    self.rule = rule
    self.panel = panel
    self.value = value
    self.expert = expert
    self.reviewCase = reviewCase
  }
}
