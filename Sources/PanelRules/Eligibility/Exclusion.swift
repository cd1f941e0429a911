public import PanelModel

/// One reason why an expert may not sit on a panel, with its facts.
public struct Exclusion: Hashable, Sendable {
  /// Kind of reason, for counting.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The expert's standing in the pool.
    case status
    /// An attribute that the policy asks for.
    case attribute
    /// The training.
    case training
    /// The specialties.
    case specialty
    /// The level.
    case level
    /// A value that must not be shared with a case, such as the employer.
    case shared
    /// A conflict.
    case conflict
    /// No time in the panel's slot.
    case availability
    /// Membership of the panel that this one belongs to.
    case overlap
    /// A pin that keeps the expert off.
    case keptOff = "kept-off"
    /// One seat costs more than the expert may still take.
    case load
    /// Enough work in the panel's slot, on its day or by its method.
    case limit
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
      case .attribute: EligibilityPhrases.attributeCount
      case .training: EligibilityPhrases.trainingCount
      case .specialty: EligibilityPhrases.specialtyCount
      case .level: EligibilityPhrases.levelCount
      case .shared: EligibilityPhrases.sharedCount
      case .conflict: EligibilityPhrases.conflictCount
      case .availability: EligibilityPhrases.availabilityCount
      case .overlap: EligibilityPhrases.overlapCount
      case .keptOff: EligibilityPhrases.keptOffCount
      case .load: EligibilityPhrases.loadCount
      case .limit: EligibilityPhrases.limitCount
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
