/// A panel as `panels.csv` describes it, before its cases are known.
public struct PanelRecord: Hashable, Sendable, Identifiable {
  /// Identifier.
  public let id: Panel.ID
  /// What the panel is and how it is filled.
  public var body: PanelBody
  /// Seats; nil falls back on its cases' and the policy's.
  public var seats: SeatRange?
  /// Effort points that one seat costs its expert; nil means what its cases cost.
  public var effort: Int?

  /// Makes a record.
  public init(
    id: Panel.ID, body: PanelBody = PanelBody(), seats: SeatRange? = nil, effort: Int? = nil
  ) {
    self.id = id
    self.body = body
    self.seats = seats
    self.effort = effort
  }
}

/// What a panel is, beside its cases and seats; empty for a case's own panel.
public struct PanelBody: Hashable, Sendable {
  /// Kind, such as committee or group; may be empty.
  public var kind: String
  /// The panel that this one belongs to.
  public var parent: Panel.ID?
  /// Who of the parent's members sits here; without a meaning where there is no parent.
  public var overlap: Overlap
  /// Specialties; empty means those of its cases.
  public var specialties: [String]
  /// Level; empty means the highest of its cases.
  public var level: String
  /// Way of judging; empty means that of its cases.
  public var method: String
  /// Who fills it.
  public var fill: Fill
  /// Session; may be empty.
  public var session: String
  /// When it meets; nil means when its cases do.
  public var slot: Slot.ID?
  /// Columns that the format does not know, for rules.
  public var attributes: [String: String]

  /// Makes a body; everything has a default.
  public init(
    kind: String = "", parent: Panel.ID? = nil, overlap: Overlap = .withinParent,
    specialties: [String] = [], level: String = "", method: String = "", fill: Fill = .assign,
    session: String = "", slot: Slot.ID? = nil, attributes: [String: String] = [:]
  ) {
    self.kind = kind
    self.parent = parent
    self.overlap = overlap
    self.specialties = specialties
    self.level = level
    self.method = method
    self.fill = fill
    self.session = session
    self.slot = slot
    self.attributes = attributes
  }

  /// Who of the parent's members sits on a panel.
  public enum Overlap: String, Hashable, Sendable, CaseIterable {
    /// Every member of the panel is a member of the parent.
    case withinParent = "within-parent"
    /// The chair is a member of the parent, and nobody else.
    case leaderOnly = "leader-only"
    /// No member of the panel is a member of the parent.
    case separate
  }

  /// Who fills a panel.
  public enum Fill: String, Hashable, Sendable, CaseIterable {
    /// `empanel assign`.
    case assign
    /// `empanel draw`.
    case draw
    /// Somebody else: `members.csv` has the members.
    case given
  }
}

/// A member of a given panel.
public struct Membership: Hashable, Sendable {
  /// The panel.
  public var panel: Panel.ID
  /// The member.
  public var expert: Expert.ID
  /// Role; `chair` for who chairs the panel.
  public var role: String
  /// Who named the member.
  public var by: String
  /// Why.
  public var reason: String

  /// The role of who chairs.
  public static let chairRole = "chair"

  /// Makes a membership.
  public init(
    panel: Panel.ID, expert: Expert.ID, role: String = "", by: String = "", reason: String = ""
  ) {
    self.panel = panel
    self.expert = expert
    self.role = role
    self.by = by
    self.reason = reason
  }
}
