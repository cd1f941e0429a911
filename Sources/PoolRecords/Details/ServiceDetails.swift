public import PanelModel

/// An expert is not seated for a while.
public struct Suspension: Hashable, Sendable {
  /// Why.
  public var reason: String
  /// Last day; nil until reinstated.
  public var until: CivilDate?

  /// Makes a suspension.
  public init(reason: String, until: CivilDate? = nil) {
    self.reason = reason
    self.until = until
  }
}

/// An expert leaves the pool.
public struct Removal: Hashable, Sendable {
  /// Why, as a word that can be counted.
  public var code: Code
  /// More about it; may be empty.
  public var reason: String

  /// Why experts leave pools.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Asked for it.
    case ownWish = "own-wish"
    /// Past the age limit.
    case age
    /// The term ended and was not renewed.
    case term
    /// No longer works in the field.
    case leftField = "left-field"
    /// No longer meets a condition of entry.
    case condition
    /// Training or further education lapsed.
    case training
    /// Refused invitations too often.
    case refusals
    /// Failed the evaluation.
    case evaluation
    /// Broke a duty: a leak, an undue benefit, no recusal.
    case breach
    /// Entered with false statements.
    case fraud
    /// Died.
    case deceased
    /// Anything else; the reason says what.
    case other
  }

  /// Makes a removal.
  public init(_ code: Code, reason: String = "") {
    self.code = code
    self.reason = reason
  }
}

/// A term of office.
public struct TermStart: Hashable, Sendable {
  /// Committee or pool of which it is a term; may be empty.
  public var body: String
  /// Last day; nil where it was not fixed.
  public var until: CivilDate?

  /// Makes a term.
  public init(body: String = "", until: CivilDate? = nil) {
    self.body = body
    self.until = until
  }
}

/// By what services of one expert are told apart.
public struct ServiceKey: Hashable, Sendable {
  /// Docket or session.
  public var docket: String
  /// Panel or case of it.
  public var panel: String

  /// Makes a key.
  public init(docket: String, panel: String) {
    self.docket = docket
    self.panel = panel
  }
}

/// An expert is asked to serve.
public struct Invitation: Hashable, Sendable {
  /// Where.
  public var key: ServiceKey
  /// Day of the meeting; nil when unknown.
  public var meeting: CivilDate?

  /// Makes an invitation.
  public init(_ key: ServiceKey, meeting: CivilDate? = nil) {
    self.key = key
    self.meeting = meeting
  }
}

/// An expert served, on the day of the event.
public struct ServiceDone: Hashable, Sendable {
  /// Where.
  public var key: ServiceKey
  /// Effort points, at least 0.
  public var effort: Int
  /// As what, such as chair; may be empty.
  public var role: String

  /// Makes a service.
  public init(_ key: ServiceKey, effort: Int = 1, role: String = "") {
    self.key = key
    self.effort = effort
    self.role = role
  }
}

/// How an expert served.
public struct Evaluation: Hashable, Sendable {
  /// Where.
  public var key: ServiceKey
  /// Points of whatever scale the pool uses; nil where only the verdict is known.
  public var score: Int?
  /// Whether the service was found good enough.
  public var isPassed: Bool
  /// Remarks; may be empty.
  public var remarks: String

  /// Makes an evaluation.
  public init(_ key: ServiceKey, isPassed: Bool, score: Int? = nil, remarks: String = "") {
    self.key = key
    self.score = score
    self.isPassed = isPassed
    self.remarks = remarks
  }
}
