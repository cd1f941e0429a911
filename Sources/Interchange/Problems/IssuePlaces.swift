import PanelModel

/// Says of what validation found in which line and column it stands, and what was probably meant.
struct IssuePlaces {
  /// How many names are looked up in the pool for one that was probably meant.
  ///
  /// A table with the wrong identifiers throughout needs one message, not a million comparisons.
  private static let mostLookups = 100

  private let parts: ProblemParts
  private let tables: [Issue.Table: TableReading]
  private let policyPlaces: PolicyPlaces
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
      guard issue.advice == nil else { return issue }
      guard let value = issue.statement.values["value"] else {
        issue.advice = LikelyMend.of(issue)
        return issue
      }
      let key = issue.code + "\n" + value
      if let known = advice[key] {
        issue.advice = known
      } else if advice.count < Self.mostLookups {
        issue.advice = suggestion(for: issue, value) ?? LikelyMend.of(issue)
        advice[key] = issue.advice
      }
      return issue
    }
  }

  private func locate(_ issue: inout Issue) {
    guard let table = Issue.Table(rawValue: issue.place.file) else { return }
    if table == .problem, let place = issue.place.field.flatMap(policyPlace) {
      issue.place.line = place.line
      issue.place.column = place.column
    } else if table == .affinities, hasMatrix {
      issue.place.file = ProblemFile.matrix
    } else if let reading = tables[table], let row = issue.place.row, row < reading.lines.count {
      issue.place.line = reading.lines[row]
      issue.place.column = issue.place.field.flatMap { reading.columns[$0] }
    }
  }

  /// Where a value of the policy stands; what the file leaves out stands where its owner does.
  private func policyPlace(of field: String) -> (line: Int, column: Int)? {
    var name = field[...]
    while true {
      if let place = policyPlaces[String(name)] { return place }
      guard let dot = name.lastIndex(of: ".") else { return nil }
      name = name[..<dot]
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
    let value = issue.statement.values["value"] ?? ""
    switch issue.statement.phrase {
    case ProblemPhrases.empty: return isIncomplete(table)
    case ProblemPhrases.unknownExpert:
      return parts.experts.isEmpty || mayHold(.experts, value)
    case ProblemPhrases.unknownCase: return parts.cases.isEmpty || mayHold(.cases, value)
    case ProblemPhrases.unknownPanel:
      return parts.cases.isEmpty || mayHold(.cases, value) || mayHold(.panels, value)
    case TablePhrases.unlistedPanel: return mayHold(.panels, value)
    case TablePhrases.unknownSlot: return mayHold(.slots, value)
    case TablePhrases.unknownSpecialty: return mayHold(.specialties, value)
    case TablePhrases.unknownOrganisation: return mayHold(.organisations, value)
    case TablePhrases.unknownKind: return !isPolicySound
    case TablePhrases.givenWithoutMembers:
      return mayHold(.members, value) || hasSpoilt(.panels, "fill")
    case TablePhrases.memberNotGiven: return hasSpoilt(.panels, "fill")
    case TablePhrases.tooManyReaders, ProblemPhrases.noSeats:
      return !isPolicySound || hasSpoilt(.cases, "seats") || hasSpoilt(.panels, "seats")
    case RulePhrases.noLevels: return !isPolicySound
    case RulePhrases.unknownExpertAttribute, RulePhrases.missingColumn:
      return parts.experts.isEmpty || isIncomplete(.experts)
    case RulePhrases.unknownPanelAttribute, RulePhrases.unknownCaseAttribute:
      return parts.cases.isEmpty || isIncomplete(.cases)
    case ProblemPhrases.matrixShape:
      return [.experts, .cases].contains { tables[$0] == nil || isIncomplete($0) }
    default: return false
    }
  }

  /// Whether rows of a table are missing because they could not be read.
  private func isIncomplete(_ table: Issue.Table) -> Bool {
    tables[table].map { !$0.isReadable || !$0.withheld.isEmpty } ?? false
  }

  private func mayHold(_ table: Issue.Table, _ identifier: String) -> Bool {
    tables[table]?.mayHold(identifier) == true
  }

  private func hasSpoilt(_ table: Issue.Table, _ column: String) -> Bool {
    tables[table]?.hasSpoilt(column) == true
  }

  /// The name that was probably meant by one that is not there.
  private func suggestion(for issue: Issue, _ value: String) -> Statement? {
    let names: [String]
    switch issue.code {
    case ProblemPhrases.unknownExpert.code:
      if let named = only(parts.experts.filter { $0.name == value }) {
        return identifier(named.id.rawValue)
      }
      names = parts.experts.map(\.id.rawValue)
    case ProblemPhrases.unknownCase.code: names = parts.cases.map(\.id.rawValue)
    case ProblemPhrases.unknownPanel.code:
      names =
        parts.panels.map(\.id.rawValue) + parts.cases.map { $0.panel?.rawValue ?? $0.id.rawValue }
    case TablePhrases.unlistedPanel.code: names = parts.panels.map(\.id.rawValue)
    case TablePhrases.unknownSlot.code: names = parts.slots.map(\.id.rawValue)
    case TablePhrases.unknownSpecialty.code, RulePhrases.unknownSpecialty.code:
      let namesakes = parts.specialties.filter { [$0.chineseName, $0.englishName].contains(value) }
      if let named = only(namesakes) { return identifier(named.id.rawValue) }
      names = parts.specialties.map(\.id.rawValue)
    case TablePhrases.unknownOrganisation.code:
      let namesakes = parts.organisations.filter { $0.name == value || $0.aliases.contains(value) }
      if let named = only(namesakes) { return identifier(named.id.rawValue) }
      names = parts.organisations.map(\.id.rawValue)
    case TablePhrases.unknownKind.code:
      names = ConflictKinds.standard + parts.policy.conflictKinds
    case ProblemPhrases.unknownLevel.code: names = parts.policy.levels
    case RulePhrases.unknownExpertAttribute.code:
      return attribute(value, of: KnownColumns.experts) ?? nearest(to: value, listedIn: issue)
    case RulePhrases.unknownCaseAttribute.code:
      return attribute(value, of: KnownColumns.cases) ?? nearest(to: value, listedIn: issue)
    case RulePhrases.unknownPanelAttribute.code:
      return attribute(value, of: KnownColumns.panels) ?? attribute(value, of: KnownColumns.cases)
        ?? nearest(to: value, listedIn: issue)
    default: return nearest(to: value, listedIn: issue)
    }
    let near = Suggestions.advice(for: value, among: names)
    // The message has listed the kinds and levels already.
    return issue.statement.values["known"] == nil ? near ?? LikelyMend.listing(names) : near
  }

  /// What lists the known names means one of them.
  private func nearest(to value: String, listedIn issue: Issue) -> Statement? {
    let names = issue.statement.values["known"]?.split(separator: ", ").map(String.init) ?? []
    return Suggestions.advice(for: value, among: names)
  }

  /// Rules name a column in English, whatever the header calls it.
  private func attribute(_ name: String, of schema: TableSchema) -> Statement? {
    schema.columns(called: [name])[0].map { PolicyPhrases.writeValue(["value": $0.name]) }
  }

  private func only<Row>(_ rows: [Row]) -> Row? { rows.count == 1 ? rows[0] : nil }

  private func identifier(_ value: String) -> Statement {
    ProblemFilePhrases.nameOf(["value": value])
  }
}
