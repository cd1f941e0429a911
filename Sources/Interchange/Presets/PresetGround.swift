public import PanelModel

/// To what a preset is put: certain tables, a pool, or whatever an office will have.
public struct PresetGround: Hashable, Sendable {
  /// How cases come before experts.
  public let docket: TableSurvey.Docket
  /// Whether experts come from a pool.
  public let isPool: Bool
  /// In which language levels are written, where there are no tables to say so.
  let levels: Language
  /// What the tables have; nil where they are not there yet.
  let survey: TableSurvey?

  private init(
    docket: TableSurvey.Docket, isPool: Bool, levels: Language = .english,
    survey: TableSurvey? = nil
  ) {
    self.docket = docket
    self.isPool = isPool
    self.levels = levels
    self.survey = survey
  }

  /// The tables of a problem: rules on what they lack are left out, and say so.
  public static func tables(_ survey: TableSurvey) -> PresetGround {
    PresetGround(docket: survey.docket, isPool: false, survey: survey)
  }

  /// Tables that will have every column that the preset reads, with levels in words of that language.
  public static func anyTables(
    _ docket: TableSurvey.Docket = .recordedPanels, levels: Language = .english
  ) -> PresetGround {
    PresetGround(docket: docket, isPool: false, levels: levels)
  }

  /// A pool, from which a problem is frozen together with a docket; levels in words of that language.
  public static func pool(
    _ docket: TableSurvey.Docket = .recordedPanels, levels: Language = .english
  ) -> PresetGround {
    PresetGround(docket: docket, isPool: true, levels: levels)
  }

  /// Columns of experts that a snapshot of a pool has, beside counts that it makes as it is asked.
  private static let poolColumns: Set = [
    "employer", "region", "specialties", "title", "level", "roles", "trained_until", "term_since",
    "term_until", "former_employer",
  ]

  /// Whether a column will be there.
  func has(_ reference: ColumnReference, called names: [String]) -> Bool {
    switch reference.table {
    case .experts:
      if isPool { return names.contains { Self.poolColumns.contains($0) || Self.isCount($0) } }
      return survey.map { survey in names.contains(where: survey.expertColumns.contains) } ?? true
    case .cases:
      return survey.map { survey in names.contains(where: survey.caseColumns.contains) } ?? true
    case .previous: return survey?.hasDatedPrevious ?? true
    case .availability: return survey?.hasAvailability ?? true
    default: return true
    }
  }

  /// Whether a snapshot counts it: `served_within(12 months)`.
  private static func isCount(_ column: String) -> Bool {
    ["served_within(", "declined_within(", "missed_within("].contains { column.hasPrefix($0) }
  }

  /// The condition of a rule here; nil where there are no panels of which it speaks.
  func scope(of rule: PresetRule) -> Selector?? {
    let kind: [String]
    switch (rule.panels, docket) {
    case (.all, _), (.committees, .namedPanels), (.committees, .singleCases),
      (.meetings, .namedPanels), (.bodies, .recordedPanels), (.bodies, .namedPanels),
      (.singleCases, .singleCases):
      return .some(rule.condition)
    case (.meetings, .singleCases), (.bodies, .singleCases), (.groups, .namedPanels),
      (.groups, .singleCases), (.readers, .singleCases), (.singleCases, .recordedPanels),
      (.singleCases, .namedPanels):
      return nil
    case (.committees, .recordedPanels), (.meetings, .recordedPanels):
      kind = ["committee", "评委会"]
    case (.groups, .recordedPanels): kind = ["group", "评议组", "学科组"]
    case (.readers, .recordedPanels), (.readers, .namedPanels): kind = [Panel.readersKind]
    }
    let own = Selector.attribute("kind", kind.count == 1 ? .equals(kind[0]) : .oneOf(kind))
    return .some(rule.condition.map { .all([own, $0]) } ?? own)
  }
}
