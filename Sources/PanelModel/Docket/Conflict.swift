/// A dated reason why an expert must not judge something.
public struct Conflict: Hashable, Sendable {
  /// What the conflict is with.
  public enum Target: Hashable, Sendable {
    /// One case.
    case reviewCase(Case.ID)
    /// Every case of an employer.
    case employer(String)
    /// Every case of an applicant.
    case person(String)
    /// Another expert: the two must not sit on one panel.
    case expert(Expert.ID)
  }

  /// How far the conflict reaches.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// The expert leaves the room for the case; on a panel that serves that case alone, barred.
    case reviewCase = "case"
    /// Barred from the panel that judges the case.
    case panel
    /// Barred from the whole session; as sessions are not modelled yet, from the panel.
    case session
  }

  /// The expert concerned.
  public var expert: Expert.ID
  /// What the conflict is with.
  public var target: Target
  /// Kind, such as employer or kinship.
  public var kind: String
  /// How far it reaches.
  public var effect: Effect
  /// Days on which it holds.
  public var validity: Validity
  /// Who said so.
  public var source: String

  /// Makes a conflict.
  public init(
    expert: Expert.ID, target: Target, kind: String = ConflictKinds.declared,
    effect: Effect = .reviewCase, validity: Validity = Validity(), source: String = ""
  ) {
    self.expert = expert
    self.target = target
    self.kind = kind
    self.effect = effect
    self.validity = validity
    self.source = source
  }
}
