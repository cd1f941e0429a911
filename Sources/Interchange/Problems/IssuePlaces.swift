import PanelModel

/// Says of what validation found in which line and column it stands, and what was probably meant.
struct IssuePlaces {
  /// How many names are looked up in the pool for one that was probably meant.
  ///
  /// A table with the wrong identifiers throughout needs one message, not a million comparisons.
  private static let mostLookups = 100

  private let parts: ProblemParts
  private let tables: [Issue.Table: TableReading]
  private let policyPlaces: [String: (line: Int, column: Int)]
  private let hasMatrix: Bool
  private let isPolicySound: Bool

  init(
    parts: ProblemParts, tables: [Issue.Table: TableReading],
    policy: PolicyReader, hasMatrix: Bool
  ) {
    self.parts = parts
    self.tables = tables
    policyPlaces = policy.places
    isPolicySound = policy.findings.isEmpty
    self.hasMatrix = hasMatrix
  }

  /// The issues with their places, without those that only follow from what the readers reported.
  func placed(_ issues: [Issue]) -> [Issue] {
    var advice: [String: Statement?] = [:]
    return issues.filter { !follows($0) }.map { issue in
      var issue = issue
      locate(&issue)
      guard issue.advice == nil, let value = issue.statement.values["value"] else { return issue }
      let key = issue.code + "\n" + value
      if let known = advice[key] {
        issue.advice = known
      } else if advice.count < Self.mostLookups {
        issue.advice = suggestion(for: issue.code, value)
        advice[key] = issue.advice
      }
      return issue
    }
  }

  private func locate(_ issue: inout Issue) {
    guard let table = Issue.Table(rawValue: issue.place.file) else { return }
    if table == .problem, let place = issue.place.field.flatMap({ policyPlaces[$0] }) {
      issue.place.line = place.line
      issue.place.column = place.column
    } else if table == .affinities, hasMatrix {
      issue.place.file = ProblemFile.matrix
    } else if let reading = tables[table], let row = issue.place.row, row < reading.lines.count {
      issue.place.line = reading.lines[row]
      issue.place.column = issue.place.field.flatMap { reading.columns[$0] }
    }
  }

  /// Whether an issue would go away with one that a reader has reported already.
  private func follows(_ issue: Issue) -> Bool {
    guard let table = Issue.Table(rawValue: issue.place.file) else { return false }
    if let row = issue.place.row,
      tables[table]?.isSpoilt(row: row, field: issue.place.field) == true
    {
      return true
    }
    let experts = tables[.experts]
    let cases = tables[.cases]
    let value = issue.statement.values["value"] ?? ""
    switch issue.statement.phrase {
    case ProblemPhrases.empty:
      return tables[table].map { !$0.isReadable || !$0.withheld.isEmpty } ?? false
    case ProblemPhrases.unknownExpert:
      return parts.experts.isEmpty || experts?.mayHold(value) == true
    case ProblemPhrases.unknownCase, ProblemPhrases.unknownPanel:
      return parts.cases.isEmpty || cases?.mayHold(value) == true
    case ProblemPhrases.noSeats: return !isPolicySound || cases?.hasSpoilt("seats") == true
    case ProblemPhrases.seatsOutsideRule:
      return parts.policy.seats.map { $0.least > $0.most } ?? false
    case ProblemPhrases.matrixShape:
      return [experts, cases].contains { $0.map { !$0.isReadable || !$0.withheld.isEmpty } ?? true }
    default: return false
    }
  }

  /// The name that was probably meant by one that is not there.
  private func suggestion(for code: String, _ value: String) -> Statement? {
    let names: [String]
    switch code {
    case ProblemPhrases.unknownExpert.code:
      let namesakes = parts.experts.filter { $0.name == value }
      if let expert = namesakes.first, namesakes.count == 1 {
        return ProblemFilePhrases.nameOf(["value": expert.id.rawValue])
      }
      names = parts.experts.map(\.id.rawValue)
    case ProblemPhrases.unknownCase.code: names = parts.cases.map(\.id.rawValue)
    case ProblemPhrases.unknownPanel.code:
      names = parts.cases.map { $0.panel?.rawValue ?? $0.id.rawValue }
    case ProblemPhrases.unknownLevel.code: names = parts.policy.levels
    default: return nil
    }
    return Suggestions.advice(for: value, among: names)
  }
}
