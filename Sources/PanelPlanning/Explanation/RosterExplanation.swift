public import PanelModel
public import PanelRules

/// What holds a roster back, where the choice is thin, and what changes would be worth.
public struct RosterExplanation: Sendable {
  /// The objective in which worth is counted: the first.
  public let objective: Objective
  /// Decimals of its values.
  public let decimals: Int
  /// Its value.
  public let value: Fraction
  /// Whether no roster is better in it.
  public let isBest: Bool
  /// Changes, the most promising first.
  public let worths: [ChangeWorth]
  /// Changes that could be solved again and were not, because that many were asked for.
  public let unsolved: Int
  /// Experts who may sit on no panel that is filled, with the reasons where they are nearest to it; by
  /// identifier.
  public let idle: [IdleExpert]
  /// The panels with the fewest experts to spare, the thinnest first.
  public let thin: [ThinPanel]

  /// An expert who may sit nowhere.
  public struct IdleExpert: Hashable, Sendable {
    /// The expert.
    public let expert: Expert.ID
    /// The panel where the fewest reasons keep the expert away.
    public let panel: Panel.ID
    /// The reasons.
    public let reasons: [Exclusion]
  }

  /// A panel with few experts to choose from.
  public struct ThinPanel: Hashable, Sendable {
    /// The panel.
    public let panel: Panel.ID
    /// Seats that are planned.
    public let seats: Int
    /// Experts who may sit.
    public let eligible: Int

    /// Experts beyond those who are needed.
    public var spare: Int { eligible - seats }
  }
}
