import GRDB
public import PanelModel
public import PoolRecords

extension StoredPool {
  /// Appends events in one transaction: all of them, or none.
  ///
  /// Only their form is looked at, as for logs that were checked as a whole; ``record(_:expecting:places:)``
  /// also asks whether they can follow from what the pool knows.
  ///
  /// - Parameters:
  ///   - drafts: The events in their order.
  ///   - expected: The head on which the caller's view rests; nil appends to whatever there is.
  ///   - places: Where a draft comes from, by its position from 0.
  /// - Returns: The head behind the last of them.
  /// - Throws: ``PoolStoreError/refused(_:)`` with every issue, ``PoolStoreError/moved(expected:found:)``,
  ///   or what the file says.
  /// - Complexity: O(n) for n events, and reading again the events of the persons they are about.
  @discardableResult
  public func append(
    _ drafts: some Sequence<EventDraft>, expecting expected: LogHead? = nil,
    places: (Int) -> Issue.Place = StoredPool.place
  ) throws(PoolStoreError) -> LogHead {
    try write { database in
      var writer = try LogWriter(database, store: self)
      try Self.check(writer.chain.head, expected)
      for (index, draft) in drafts.enumerated() { try writer.append(draft, at: places(index)) }
      return try writer.finish()
    }
  }

  /// Appends events of which each can follow from what the pool knows by then, or none at all.
  ///
  /// An event is held against the state as of the day on which it happened, with everything recorded so
  /// far and the events before it in the list.
  ///
  /// - Parameters:
  ///   - drafts: The events in their order.
  ///   - expected: The head on which the caller's view rests; nil appends to whatever there is.
  ///   - places: Where a draft comes from, by its position from 0.
  /// - Returns: The head behind the last of them.
  /// - Throws: As ``append(_:expecting:places:)``.
  /// - Complexity: O(n × events of the persons concerned).
  @discardableResult
  public func record(
    _ drafts: some Sequence<EventDraft>, expecting expected: LogHead? = nil,
    places: (Int) -> Issue.Place = StoredPool.place
  ) throws(PoolStoreError) -> LogHead {
    try write { try recordAll(drafts, expecting: expected, places: places, in: $0) }
  }

  /// What ``record(_:expecting:places:)`` does inside its transaction.
  func recordAll(
    _ drafts: some Sequence<EventDraft>, expecting expected: LogHead?,
    places: (Int) -> Issue.Place, in database: Database
  ) throws -> LogHead {
    var writer = try LogWriter(database, store: self)
    try Self.check(writer.chain.head, expected)
    var issues: [Issue] = []
    for (index, draft) in drafts.enumerated() {
      let found = try self.issues(
        of: draft, at: places(index), today: writer.today, in: database)
      if found.isEmpty {
        // What is right is appended even after an issue, so that what follows it is judged rightly.
        try writer.append(draft, at: places(index))
      }
      issues += found
    }
    writer.refuse(issues)
    return try writer.finish()
  }

  /// Where a draft stands that comes from no file: its position in the list.
  public static func place(_ index: Int) -> Issue.Place { Issue.Place(file: "events", row: index) }

  private static func check(_ head: LogHead, _ expected: LogHead?) throws {
    if let expected, expected != head {
      throw PoolStoreError.moved(expected: expected, found: head)
    }
  }

  private func issues(
    of draft: EventDraft, at place: Issue.Place, today: CivilDate, in database: Database
  ) throws -> [Issue] {
    let form = EventForm(of: draft, at: place, today: today)
    guard form.issues.isEmpty, let detail = form.detail else { return form.issues }
    var events = PersonEvents(database, path: path)
    try events.read([draft.subject.person].compactMap(\.self) + detail.namedPersons)
    if detail.kind.isAboutOrganisations { try events.readOrganisations() }
    // What a check may ask for by its number is read before, for the check knows no file.
    var cited: [Int: PoolEvent] = [:]
    let table = EventTable(database: database, path: path)
    for number in detail.citedEvents {
      try table.forEach("WHERE sequence = ?", [number]) {
        cited[number] = $0
        return false
      }
    }
    let state = events.fold.history().state(asOf: draft.happened)
    return EventCheck(state, today: today) { [cited] in cited[$0] }.issues(of: draft, at: place)
  }
}
