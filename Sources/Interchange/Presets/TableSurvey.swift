public import PanelModel

/// What the tables of a problem have, so that a preset asks for nothing that is not there.
///
/// A column counts where at least one row has a value in it.
public struct TableSurvey: Hashable, Sendable {
  /// How cases come before experts.
  public enum Docket: Hashable, Sendable {
    /// Panels have rows of their own.
    case recordedPanels
    /// Some cases name the panel that judges them.
    case namedPanels
    /// Every case is judged by itself.
    case singleCases
  }

  /// Columns of `experts.csv`.
  public private(set) var expertColumns: Set<String> = []
  /// Columns of `cases.csv` and `panels.csv`.
  public private(set) var caseColumns: Set<String> = []
  /// Levels of experts, cases and panels.
  public private(set) var levels: Set<String> = []
  /// How cases come before experts.
  public private(set) var docket = Docket.singleCases
  /// Whether panels and cases may meet at the same time.
  public private(set) var hasSlots = false
  /// Whether experts have said when they have time.
  public private(set) var hasAvailability = false
  /// Whether there is an earlier roster, and when it was.
  public private(set) var hasDatedPrevious = false

  /// Looks through the parts of a problem, valid or not.
  ///
  /// - Complexity: O(size of the tables).
  public init(of parts: ProblemParts) {
    for expert in parts.experts { look(at: expert) }
    for reviewCase in parts.cases { look(at: reviewCase) }
    for record in parts.panels { look(at: record.body) }
    if !parts.panels.isEmpty {
      docket = .recordedPanels
    } else if parts.cases.contains(where: { $0.panel != nil }) {
      docket = .namedPanels
    }
    hasSlots = !parts.slots.isEmpty
    hasAvailability = !parts.availability.isEmpty
    hasDatedPrevious = parts.previous.contains { $0.date != nil }
  }

  private mutating func look(at expert: Expert) {
    expertColumns.formUnion(expert.attributes.keys)
    let texts = [
      ("employer", expert.employer), ("region", expert.region), ("title", expert.title),
      ("level", expert.level),
    ]
    for (column, text) in texts where !text.isEmpty { expertColumns.insert(column) }
    if !expert.specialties.isEmpty { expertColumns.insert("specialties") }
    if !expert.roles.isEmpty { expertColumns.insert("roles") }
    if expert.trainedUntil != nil { expertColumns.insert("trained_until") }
    if !expert.level.isEmpty { levels.insert(expert.level) }
  }

  private mutating func look(at reviewCase: Case) {
    caseColumns.formUnion(reviewCase.attributes.keys)
    let texts = [
      ("applicant", reviewCase.applicant), ("employer", reviewCase.employer),
      ("region", reviewCase.region), ("level", reviewCase.level),
    ]
    for (column, text) in texts where !text.isEmpty { caseColumns.insert(column) }
    if !reviewCase.specialties.isEmpty { caseColumns.insert("specialty") }
    if !reviewCase.level.isEmpty { levels.insert(reviewCase.level) }
  }

  private mutating func look(at body: PanelBody) {
    caseColumns.formUnion(body.attributes.keys)
    if !body.specialties.isEmpty { caseColumns.insert("specialty") }
    if !body.level.isEmpty {
      caseColumns.insert("level")
      levels.insert(body.level)
    }
  }
}
