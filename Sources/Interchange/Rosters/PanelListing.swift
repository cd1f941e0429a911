import PanelModel

/// Gathers who sits where from the files of other systems.
struct PanelListing {
  private let file: String
  private var log: IssueLog
  private var names = NameTable()
  private var experts: [[Expert.ID]] = []

  init(file: String) {
    self.file = file
    log = IssueLog(files: [file])
  }

  /// What was gathered, or everything that is wrong with the file.
  func panels() throws(InterchangeError) -> [ForeignRoster.ListedPanel] {
    try log.check()
    return zip(names.names, experts).map { name, experts in
      ForeignRoster.ListedPanel(panel: Panel.ID(name), experts: experts)
    }
  }

  private mutating func add(_ expert: String, to panel: String) {
    let index = names.index(adding: panel)
    if index == experts.count { experts.append([]) }
    experts[index].append(Expert.ID(expert))
  }

  private mutating func add(_ row: inout TableRow, _ panel: String, _ expert: String) {
    for column in [panel, expert] where row.text(column).isEmpty {
      row.report(Finding(ProblemPhrases.emptyIdentifier), in: column)
    }
    if row.spoilt.isEmpty { add(row.text(expert), to: row.text(panel)) }
  }

  private mutating func read(
    _ bytes: [UInt8], _ schema: TableSchema, _ body: (inout PanelListing, inout TableRow) -> Void
  ) {
    var table = TableReading(file: file, schema: schema)
    var log = log
    table.read(bytes, into: &log) { row in body(&self, &row) }
    self.log = log
  }

  /// A table with `case_or_panel` and `expert`.
  mutating func readTable(_ bytes: [UInt8]) {
    let columns = KnownColumns.previous.columns.filter { $0.standard == nil }
    read(bytes, TableSchema(columns)) { listing, row in
      listing.add(&row, "case_or_panel", "expert")
    }
  }

  // MARK: HotCRP

  private enum Action: String, CaseIterable {
    case primary, secondary, pcreview, review
    case meta, metareview, external, extreview, lead, shepherd, conflict, noconflict, tag, cleartag
    case preference, clearreview, noreview, unsubmitreview, status, follow, nofollow, clearlead
    case clearshepherd, clearconflict, none

    var fillsSeat: Bool { [.primary, .secondary, .pcreview, .review].contains(self) }
  }

  private static let actions = TableSchema([
    .required("paper", "pid"), .required("action", "assignment"), .required("email", "user"),
  ])

  /// HotCRP's bulk assignment; actions that fill no seat are passed over.
  mutating func readActions(_ bytes: [UInt8]) {
    read(bytes, Self.actions) { listing, row in
      let action = row.required("action", or: Action.none) { cell throws(Finding) in
        try ChoiceCell.parse(cell)
      }
      if action.fillsSeat { listing.add(&row, "paper", "email") }
    }
  }

  // MARK: OpenReview

  /// Lines of paper, reviewer and perhaps a score.
  mutating func readPairs(_ path: String) throws(InterchangeError) {
    var table = try ForeignTable(path)
    var draft = ImportDraft(ImportSettings(seats: SeatRange(1)), files: [path])
    var isFirst = true
    table.read(into: &draft) { record, _ throws(Finding) in
      let mayBeHeader = isFirst
      isFirst = false
      guard (2...3).contains(record.count) else {
        throw ForeignTable.wrongWidth(record, ["paper", "reviewer", "score"])
      }
      if mayBeHeader, ForeignTable.isHeader(record, number: record.count - 1) { return }
      let paper = try ForeignTable.name(record, 0, "paper")
      add(try ForeignTable.name(record, 1, "reviewer"), to: paper)
    }
    log = draft.log
  }

  /// The matcher's `assignments.json`: by paper, a list of objects with the user, or of names.
  mutating func readAssignments(_ bytes: [UInt8]) {
    do throws(Finding) {
      let root = try JSONReader.read(bytes)
      guard case .object(let papers) = root.content else { throw refusal(root, "") }
      for (paper, node) in papers.sorted(by: {
        ($0.value.line, $0.value.column) < ($1.value.line, $1.value.column)
      }) {
        guard case .list(let entries) = node.content else { throw refusal(node, paper) }
        for (index, entry) in entries.enumerated() {
          add(try user(entry, "\(paper)[\(index)]"), to: paper)
        }
      }
    } catch {
      log.add(error, in: file)
    }
  }

  private func user(_ node: JSONNode, _ path: String) throws(Finding) -> String {
    let name =
      if case .object(let members) = node.content { members["user"] } else { node }
    guard case .text(let user)? = name?.content, !user.isEmpty else { throw refusal(node, path) }
    return user
  }

  private func refusal(_ node: JSONNode, _ path: String) -> Finding {
    Finding(RosterPhrases.notAssignment).at(line: node.line, column: node.column, field: path)
  }
}
