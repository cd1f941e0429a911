import PanelModel

/// Rules and panels that cannot be kept together.
public struct RuleClash: Hashable, Sendable {
  /// What takes part: panels by name, then rules in the order of the files.
  public let members: [RuleMember]
  /// Indices of the panels, rising; empty where least loads take part and all panels do.
  public let panels: [Int]
  /// Whether no part of it can be left out; false where a limit left that open.
  public let isMinimal: Bool
  /// Whether least loads take part.
  public let needsLeastLoads: Bool
}
