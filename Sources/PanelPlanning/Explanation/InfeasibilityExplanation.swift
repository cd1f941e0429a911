public import PanelModel

/// Why a problem has no roster, and what could be done about it.
public struct InfeasibilityExplanation: Sendable {
  /// What counting shows: one panel, one expert, one slot, one specialty, the whole.
  public let counts: [Statement]
  /// Groups of panels that are short of experts.
  public let shortages: [SeatShortage]
  /// Rules that cannot be kept together; nil where a limit came before one was found.
  public let clash: RuleClash?
  /// What could be done; nil where there was no clash to begin with.
  public let repairs: RepairSearchResult?
}

/// Whether a problem has a roster, and why not.
public enum Feasibility: Sendable {
  /// There is one.
  case possible
  /// There is none.
  case impossible(InfeasibilityExplanation)
  /// A limit came first.
  case open
}
