import PanelModel

/// Which rule of the policy something follows from.
struct RuleSource: Hashable {
  /// Identifier of the rule; empty where it has none.
  let id: String
  /// What stands for the rule then.
  let kind: Phrase
  /// Whether breaches are only told.
  let isReport: Bool

  init(_ rule: EligibilityRule) {
    id = rule.origin.id
    isReport = rule.enforcement == .report
    kind =
      switch rule.demand {
      case .attribute: PlacePhrases.attribute
      case .training: PlacePhrases.training
      case .specialty: PlacePhrases.specialty
      case .level: PlacePhrases.level
      case .differs: PlacePhrases.differs
      case .conflict: PlacePhrases.conflict
      case .available: PlacePhrases.available
      }
  }

  init(_ rule: PanelRule) {
    id = rule.origin.id
    isReport = rule.enforcement == .report
    kind =
      switch rule.demand {
      case .seats: PlacePhrases.seats
      case .atMost: PlacePhrases.atMost
      case .atLeast: PlacePhrases.atLeast
      case .chair: PlacePhrases.chair
      case .group: PlacePhrases.group
      case .apart: PlacePhrases.apart
      case .quorum: PlacePhrases.quorum
      case .severity: PlacePhrases.severity
      case .note: PlacePhrases.note
      }
  }

  /// The identifier, or the kind as policies write it.
  var label: String { id.isEmpty ? String(kind.code.dropFirst("check.rule.".count)) : id }

  /// The rule as people read it.
  var statement: Statement { id.isEmpty ? kind() : PlacePhrases.rule(["id": id]) }
}
