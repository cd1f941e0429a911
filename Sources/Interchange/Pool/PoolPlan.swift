public import PanelModel
public import PoolRecords

/// Events that a list comes to, each with the row that asks for it.
public struct PoolPlan: Sendable {
  /// What holds for rows that do not say otherwise.
  public struct Standards: Sendable {
    /// The day.
    public var happened: CivilDate
    /// Who records.
    public var recorder: String
    /// On whose word.
    public var source: String

    /// Makes standards.
    public init(happened: CivilDate, recorder: String, source: String) {
      self.happened = happened
      self.recorder = recorder
      self.source = source
    }
  }

  /// The events in the order of the rows.
  public internal(set) var drafts: [EventDraft] = []
  /// How many rows come to nothing, for the pool has it already.
  public internal(set) var unchangedCount = 0
  /// How many rows are about somebody whom the pool did not have.
  public internal(set) var newCount = 0
  /// Whom the list should have, and does not.
  public internal(set) var vanished: [Person.ID] = []
  private var rows: [PoolList.Row] = []

  /// A plan without events.
  public init() {}

  /// A plan of one event that stands in no list.
  ///
  /// - Parameters:
  ///   - draft: The event.
  ///   - name: Where messages say that it comes from.
  public init(_ draft: EventDraft, named name: String) {
    let cells = ListRow("event", name, options: [:])
    drafts = [draft]
    rows = [
      PoolList.Row(
        subject: draft.subject.identifier, name: "", happened: nil, source: "",
        content: .event([:]), cells: cells)
    ]
  }

  /// Where an event comes from.
  public func place(of index: Int) -> Issue.Place { rows[index].place() }

  /// Plans the events of a verb's list.
  ///
  /// - Parameters:
  ///   - verb: The verb.
  ///   - list: Its rows, persons found.
  ///   - standards: What rows leave out.
  ///   - isKnown: Whether the log has an event already; asked only where the verb's events are the same
  ///     again.
  /// - Throws: `badData` where two rows say the same; what `isKnown` throws.
  public init(
    _ verb: PoolVerb, _ list: PoolList, _ standards: Standards,
    isKnown: (EventDraft) throws -> Bool
  ) throws {
    var seen: [EventDraft: Int] = [:]
    var log = IssueLog()
    for row in list.rows {
      guard case .event(let payload) = row.content else { continue }
      let draft = PoolPlan.draft(verb, payload, row, standards)
      let first = seen[draft]
      seen[draft] = first ?? row.cells.line ?? 0
      if let first {
        log.add(
          Issue(
            row.place(field: "subject"),
            PoolListPhrases.twice(["value": row.subject, "line": "\(first)"])))
      } else if verb.isSameAgain, try isKnown(draft) {
        unchangedCount += 1
      } else {
        drafts.append(draft)
        rows.append(row)
      }
    }
    try log.check()
    if verb.kind == .organisationListed { sortByParents() }
  }

  /// Puts organisations behind those above them, whatever the order of the rows; what stands in a circle
  /// is left to the check.
  private mutating func sortByParents() {
    let parents = drafts.map { draft -> String? in
      guard
        case .organisationListed(let entry)? = EventDetail(
          kind: draft.kind, payload: draft.payload)
      else { return nil }
      return entry.parent?.rawValue
    }
    let names = drafts.map(\.subject.identifier)
    var open = Array(drafts.indices)
    var sorted: [Int] = []
    while !open.isEmpty {
      let waiting = Set(open.map { names[$0] })
      let ready = open.filter { index in
        parents[index].map { $0 == names[index] || !waiting.contains($0) } ?? true
      }
      let next = Set(ready.isEmpty ? open : ready)
      sorted += open.filter { next.contains($0) }
      open.removeAll { next.contains($0) }
    }
    drafts = sorted.map { drafts[$0] }
    rows = sorted.map { rows[$0] }
  }

  private static func draft(
    _ verb: PoolVerb, _ payload: [String: PayloadValue], _ row: PoolList.Row,
    _ standards: Standards
  ) -> EventDraft {
    let subject: EventSubject =
      verb.kind.isAboutOrganisations
      ? .organisation(Organisation.ID(row.subject)) : .person(Person.ID(row.subject))
    let happened = row.happened ?? standards.happened
    let source = row.source.isEmpty ? standards.source : row.source
    let text = PayloadValue.fields(payload).text
    // Written as the kind writes itself, with its defaults; what cannot be read is told by the check.
    if let detail = EventDetail(kind: EventKind(verb.kind), payload: text) {
      return EventDraft(
        detail, about: subject, happened: happened, recorder: standards.recorder, source: source)
    }
    return EventDraft(
      kind: EventKind(verb.kind), subject: subject, happened: happened,
      recorder: standards.recorder, source: source, payload: text)
  }

  /// Adds what a row about a person comes to.
  mutating func add(
    _ details: [EventDetail], of person: Person.ID, row: PoolList.Row, _ standards: Standards
  ) {
    if details.isEmpty { unchangedCount += 1 }
    for detail in details {
      drafts.append(
        EventDraft(
          detail, of: person, happened: row.happened ?? standards.happened,
          recorder: standards.recorder, source: row.source.isEmpty ? standards.source : row.source))
      rows.append(row)
    }
  }

  /// The issues of recording with their places in the file, and likely mends.
  ///
  /// - Parameters:
  ///   - issues: What a store says of the drafts, at the places of ``place(of:)``.
  ///   - directory: Everybody in the pool.
  /// - Returns: The issues in the same order.
  public func located(_ issues: [Issue], _ directory: PersonDirectory) -> [Issue] {
    let byLine = Dictionary(rows.map { ($0.place(), $0) }) { first, _ in first }
    return issues.map { issue in
      var plain = issue.place
      plain.field = nil
      var located = issue
      if let row = byLine[plain], let field = issue.place.field {
        located.place = row.place(field: field)
      }
      if located.advice == nil, issue.statement.phrase == RecordPhrases.unknownPerson,
        let id = issue.statement.values["person"]
      {
        located.advice = directory.advice(for: id)
      }
      return located
    }
  }
}
