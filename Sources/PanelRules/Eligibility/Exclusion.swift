public import PanelModel

/// One reason why an expert may not sit on a panel, with its facts.
public struct Exclusion: Hashable, Sendable {
  /// Kind of reason, for counting.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The expert's standing in the pool.
    case status
    /// A conflict.
    case conflict
    /// A pin that keeps the expert off.
    case keptOff = "kept-off"
    /// One seat costs more than the expert may still take.
    case load
    /// No score, where the policy bars such pairs.
    case noScore = "no-score"

    /// Orders as declared: the more personal reason first.
    public static func < (left: Kind, right: Kind) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// So many experts excluded, such as "3 conflict"; takes `count`.
    public var countPhrase: Phrase {
      switch self {
      case .status: EligibilityPhrases.statusCount
      case .conflict: EligibilityPhrases.conflictCount
      case .keptOff: EligibilityPhrases.keptOffCount
      case .load: EligibilityPhrases.loadCount
      case .noScore: EligibilityPhrases.noScoreCount
      }
    }
  }

  /// Kind of reason.
  public let kind: Kind
  /// The reason with its facts, for people.
  public let statement: Statement

  init(_ kind: Kind, _ statement: Statement) {
    self.kind = kind
    self.statement = statement
  }
}
