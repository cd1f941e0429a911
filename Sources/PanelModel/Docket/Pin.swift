/// A seat that somebody has settled before the solve; printed on every roster.
public struct Pin: Hashable, Sendable {
  /// What is settled.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// The expert sits on the panel.
    case seat
    /// The expert sits on the panel and chairs it.
    case chair
    /// The expert does not sit on the panel.
    case keepOff = "keep-off"
  }

  /// The panel.
  public var panel: Panel.ID
  /// The expert.
  public var expert: Expert.ID
  /// What is settled.
  public var effect: Effect
  /// Who settled it.
  public var by: String
  /// Why.
  public var reason: String

  /// Makes a pin.
  public init(
    panel: Panel.ID, expert: Expert.ID, effect: Effect = .seat, by: String = "",
    reason: String = ""
  ) {
    self.panel = panel
    self.expert = expert
    self.effect = effect
    self.by = by
    self.reason = reason
  }
}

/// A seat of an earlier roster.
public struct PreviousSeat: Hashable, Sendable {
  /// The panel, or the case with a panel of its own.
  public var panel: Panel.ID
  /// Who sat there; may have left the pool since.
  public var expert: Expert.ID
  /// Role on that panel; may be empty.
  public var role: String
  /// Day of that roster.
  public var date: CivilDate?

  /// Makes a seat.
  public init(panel: Panel.ID, expert: Expert.ID, role: String = "", date: CivilDate? = nil) {
    self.panel = panel
    self.expert = expert
    self.role = role
    self.date = date
  }
}
