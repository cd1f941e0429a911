public import PanelModel
public import PoolRecords

/// What people want to record, as a list or on the command line says it: a row for each event or person.
public struct PoolList: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// Identifier of whom or what the row is about; empty where the row has only a name.
    public var subject: String
    /// Name of the person; empty where the row has none.
    public var name: String
    /// The day; nil for that of the whole list.
    public var happened: CivilDate?
    /// On whose word; empty for that of the whole list.
    public var source: String
    /// What the row says.
    public var content: Content
    let cells: ListRow

    /// Where the row stands, or a field of its event.
    public func place(field: String? = nil) -> Issue.Place {
      guard let field else { return cells.place(nil) }
      // A role that nobody wrote is told of the person.
      let isSubject = field == "subject" || field == "as" && cells.cell("as") == nil
      if isSubject { return cells.place(cells.subject) }
      if case .profile = content, let column = ProfileTable.columnsByField[field] {
        return cells.place(column)
      }
      return cells.place(PoolList.column(of: field))
    }
  }

  /// What a row says.
  public enum Content: Sendable {
    /// An event of the verb's kind.
    case event([String: PayloadValue])
    /// What a person should be like.
    case profile(PersonProfile)
    /// How to reach a person.
    case contacts([ContactDetail])
  }

  /// The rows, in their order.
  public var rows: [Row] = []
  /// Columns of which nothing is recorded.
  public var unusedColumns: [String] = []

  /// Kinds of conflicts and relations that no policy knows unless it names them, in order.
  public var ownKinds: [String] {
    let kinds = rows.compactMap { row -> String? in
      guard case .event(let payload) = row.content, case .text(let kind)? = payload["kind"] else {
        return nil
      }
      return KindWords.isKnown(kind) ? nil : kind
    }
    return Set(kinds).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whom several rows are about, each told at its later row; for lists with one row for each.
  ///
  /// - Throws: `badData` with every such row.
  public func checkTwice() throws(InterchangeError) {
    var lines: [String: Int] = [:]
    var log = IssueLog()
    for row in rows {
      if let line = lines[row.subject] {
        log.add(
          Issue(
            row.place(field: "subject"),
            PoolListPhrases.twice(["value": row.subject, "line": "\(line)"])))
      } else {
        lines[row.subject] = row.cells.line ?? 0
      }
    }
    try log.check()
  }

  /// The column by which a field of an event goes.
  private static func column(of field: String) -> String {
    field.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}

extension PoolList {
  /// Where rows come from.
  public struct Input: Sendable {
    /// Persons or organisations named one by one; empty where there is a file.
    public var subjects: [String]
    /// A file with a row each; nil where they are named.
    public var file: String?
    /// What stands for empty cells and missing columns, by column.
    public var options: [String: String]

    /// Makes an input.
    public init(subjects: [String], file: String?, options: [String: String]) {
      self.subjects = subjects
      self.file = file
      self.options = options
    }
  }

  /// Reads what a verb records.
  ///
  /// - Throws: `noInput` where the file is not there; `badData` with every defect.
  /// - Complexity: O(size of the file).
  public init(_ verb: PoolVerb, _ input: Input) throws(InterchangeError) {
    let isOrganisation = verb.kind.isAboutOrganisations
    var draft = PoolListDraft(
      schema: verb.schema, subject: isOrganisation ? "organisation" : "expert",
      hasNames: !isOrganisation, required: verb.requiredColumns)
    try draft.read(input) { row in
      var payload: [String: PayloadValue] = [:]
      for field in verb.fields {
        payload[field.name] = row.value(field.column) { cell throws(Finding) in
          try field.parse(cell)
        }
      }
      return .event(payload)
    }
    self = draft.list
  }

  /// Reads what persons are like.
  ///
  /// - Parameters:
  ///   - input: Where the rows come from.
  ///   - match: Column by which the list knows persons, and the secret with which it is hashed; nil
  ///     where it knows them by the pool's own identifiers.
  /// - Throws: `noInput` where the file is not there; `badData` with every defect.
  /// - Complexity: O(size of the file).
  public init(
    profiles input: Input, match: (column: String, secret: [UInt8])? = nil
  ) throws(InterchangeError) {
    var draft = PoolListDraft(
      schema: ProfileTable.schema(match: match?.column), subject: "id", hasNames: false,
      required: match.map { [$0.column] } ?? [])
    draft.mayLackSubject = true
    draft.offersOptions = false
    try draft.read(input) { row in .profile(ProfileTable.profile(&row, match: match)) }
    self = draft.list
  }

  /// Reads how to reach persons.
  ///
  /// - Throws: `noInput` where the file is not there; `badData` with every defect.
  /// - Complexity: O(size of the file).
  public init(contacts input: Input) throws(InterchangeError) {
    var draft = PoolListDraft(
      schema: ContactTable.schema, subject: "expert", hasNames: true, required: [])
    draft.offersOptions = false
    try draft.read(input) { row in
      let contacts = ContactTable.contacts(row)
      if contacts.isEmpty {
        row.report(
          ContactTable.kinds[0], PoolListPhrases.noContact(),
          advice: PoolListPhrases.contactColumns([
            "columns": ContactTable.kinds.joined(separator: ", ")
          ]))
      }
      return .contacts(contacts)
    }
    self = draft.list
  }
}

/// A list while it is read.
private struct PoolListDraft {
  let schema: TableSchema
  let subject: String
  let hasNames: Bool
  let required: [String]
  var mayLackSubject = false
  var offersOptions = true
  var list = PoolList()
  private var log = IssueLog()
  private var reported: Set<Issue> = []

  init(schema: TableSchema, subject: String, hasNames: Bool, required: [String]) {
    self.schema = schema
    self.subject = subject
    self.hasNames = hasNames
    self.required = required
  }

  mutating func read(
    _ input: PoolList.Input, _ content: (inout ListRow) -> PoolList.Content
  ) throws(InterchangeError) {
    if let file = input.file {
      try read(file: file, input.options, content)
    } else {
      for name in input.subjects {
        add(ListRow(subject, name, options: input.options), content)
      }
    }
    try log.check()
  }

  private mutating func read(
    file: String, _ options: [String: String], _ content: (inout ListRow) -> PoolList.Content
  ) throws(InterchangeError) {
    let bytes = try InputFile.bytes(of: file)
    var reading = TableReading(file: file, schema: schema)
    var unused: [String] = []
    var columns: ListColumns?
    var rows: [ListRow] = []
    reading.read(bytes, into: &log) { row in
      let found = columns ?? ListColumns(file: file, numbers: row.columnNumbers(schema))
      if columns == nil { unused = row.attributeNames }
      columns = found
      rows.append(ListRow(row, of: found, subject: subject, options: options))
    }
    list.unusedColumns = unused
    if let columns { checkColumns(columns, options) }
    for row in rows { add(row, content) }
    if rows.isEmpty, log.isEmpty { log.add(Finding(PoolListPhrases.noRows), in: file) }
  }

  /// A column that is missing is told once, not for every row.
  private mutating func checkColumns(_ columns: ListColumns, _ options: [String: String]) {
    for name in required where columns.numbers[name] == nil && options[name] == nil {
      let aliases = schema.columns.first { $0.name == name }?.aliases ?? []
      log.add(
        Issue(
          Issue.Place(file: columns.file, line: 1), FilePhrases.missingColumn(["value": name]),
          advice: offersOptions
            ? PoolListPhrases.columnOrOption([
              "names": ([name] + aliases).joined(separator: ", "), "option": ListRow.option(name),
            ]) : nil))
      missing.insert(name)
    }
    if !mayLackSubject, columns.numbers[subject] == nil, !hasNames || columns.numbers["name"] == nil
    {
      let aliases = schema.columns.first { $0.name == subject }?.aliases ?? []
      log.add(
        Issue(
          Issue.Place(file: columns.file, line: 1), FilePhrases.missingColumn(["value": subject]),
          advice: FilePhrases.otherColumnNames(["value": aliases.joined(separator: ", ")])))
      missing.insert(subject)
    }
  }

  private var missing: Set<String> = []

  private mutating func add(_ row: ListRow, _ content: (inout ListRow) -> PoolList.Content) {
    var row = row
    let said = content(&row)
    let happened = row.value("happened") { cell throws(Finding) in try DateCell.parse(cell) }
    for column in required where row.cell(column) == nil && !missing.contains(column) {
      row.report(column, RecordPhrases.missing(["field": column]))
    }
    let name = hasNames ? row.text("name") : ""
    if !mayLackSubject, row.cell(subject) == nil, name.isEmpty, !missing.contains(subject) {
      row.report(subject, RecordPhrases.missing(["field": subject]))
    }
    for issue in row.issues where reported.insert(issue).inserted { log.add(issue) }
    list.rows.append(
      PoolList.Row(
        subject: row.text(subject), name: name, happened: happened, source: row.text("source"),
        content: said, cells: row))
  }
}

extension TableRow {
  /// The number of each column of a schema that the table has, from 1.
  func columnNumbers(_ schema: TableSchema) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for column in schema.columns { numbers[column.name] = number(of: column.name) }
    return numbers
  }
}
