import GRDB
public import PanelModel
public import PoolRecords

extension StoredPool {
  /// What a problem needs of the pool, all of it as the log was at one moment.
  ///
  /// As known now, the list of the day is read as it stands in the file, and only the events that are
  /// asked for are folded. As known at an earlier moment the whole log is.
  ///
  /// - Parameters:
  ///   - day: What happened later does not count.
  ///   - demand: Which events are needed beside the list.
  ///   - moment: What was recorded later is not seen; nil means all that is recorded.
  /// - Returns: The extract, with the head of the log as it was then.
  /// - Throws: ``PoolStoreError``.
  /// - Complexity: O(n log n) for n events that are needed.
  public func extract(
    asOf day: CivilDate, _ demand: ExtractDemand, knownAt moment: Moment? = nil
  ) throws(PoolStoreError) -> PoolExtract {
    try read { database in
      let table = EventTable(database: database, path: path)
      let last = try table.last()
      if let moment, let last, last.header.recorded > moment {
        return try earlierExtract(asOf: day, knownAt: moment, table)
      }
      let head =
        last.map { LogHead(size: $0.header.sequence, link: $0.link) }
        ?? LogChain(identity: identity).head
      let listing = try ListingTable(database: database, path: path).rows(on: day)
      var reading = ExtractReading(database, table)
      let suspended =
        demand.tellsSuspensions ? listing.filter { $0.standing == .suspended } : []
      try reading.read(
        demand, suspended: Set(suspended.flatMap { [$0.id] + $0.merged }), asOf: day)
      return PoolExtract(
        listing: listing, state: reading.fold.history().state(asOf: day), head: head)
    }
  }

  private func earlierExtract(
    asOf day: CivilDate, knownAt moment: Moment, _ table: EventTable
  ) throws -> PoolExtract {
    var fold = PoolFold(knownAt: moment)
    try table.forEachPayload("WHERE recorded <= ? ORDER BY sequence", [moment.milliseconds]) {
      fold.add($0, payload: $1)
    }
    var head = LogChain(identity: identity).head
    try table.forEach("WHERE recorded <= ? ORDER BY sequence DESC LIMIT 1", [moment.milliseconds]) {
      head = LogHead(size: $0.header.sequence, link: $0.link)
      return false
    }
    let state = fold.history().state(asOf: day)
    return PoolExtract(
      listing: state.persons.values.compactMap(ListedPerson.init).sorted { $0.id < $1.id },
      state: state, head: head)
  }

  /// The last event that says that a problem was frozen, by the digest of the problem; nil where none does.
  ///
  /// - Complexity: O(snapshots ever taken).
  public func snapshot(
    of problemDigest: String
  ) throws(PoolStoreError) -> (event: EventHeader, note: SnapshotNote)? {
    try read { database in
      var found: (event: EventHeader, note: SnapshotNote)?
      try EventTable(database: database, path: path).forEach(
        "WHERE kind = ? ORDER BY sequence", [KnownKind.frozen.rawValue]
      ) { event in
        if case .frozen(let note)? = event.detail, note.problemDigest == problemDigest {
          found = (event.header, note)
        }
        return true
      }
      return found
    }
  }

  /// When the log had come as far as a head says; nil where that head is not one of this log.
  public func moment(of head: LogHead) throws(PoolStoreError) -> Moment? {
    try read { database in
      var moment: Moment?
      try EventTable(database: database, path: path).forEach("WHERE sequence = ?", [head.size]) {
        if $0.link == head.link { moment = $0.header.recorded }
        return false
      }
      return moment
    }
  }

  /// On whose word some events rest, by their numbers; erased events, and numbers that the log does not
  /// have, are left out.
  ///
  /// - Complexity: O(n × logarithm of the log) for n numbers.
  public func sources(of events: some Sequence<Int>) throws(PoolStoreError) -> [Int: String] {
    try read { database in
      let statement = try database.makeStatement(
        sql: "SELECT source FROM event WHERE sequence = ?")
      var sources: [Int: String] = [:]
      for event in events {
        let source = try String.fetchOne(statement, arguments: [event])
        if let source { sources[event] = source }
      }
      return sources
    }
  }
}

/// Reads the events that an extract needs.
private struct ExtractReading {
  private let database: Database
  private let table: EventTable
  private(set) var fold = PoolFold()
  private var corrected: [Int] = []

  init(_ database: Database, _ table: EventTable) {
    self.database = database
    self.table = table
  }

  mutating func read(
    _ demand: ExtractDemand, suspended: Set<Person.ID>, asOf day: CivilDate
  ) throws {
    // Who is who is settled first, and corrections count whatever they correct.
    let always: Set<KnownKind> = [.merged, .unmerged, .toldApart, .corrected]
    for kind in always.sorted(by: Self.precedes) { try read(kind) }
    let enrolled = demand.enrolled.isEmpty ? [] : aliases(of: demand.enrolled, asOf: day)
    for kind in demand.kinds.subtracting(always).sorted(by: Self.precedes) { try read(kind) }
    for (kind, day) in demand.recent.sorted(by: { Self.precedes($0.key, $1.key) })
    where !demand.kinds.contains(kind) {
      try read(kind, since: day)
    }
    if let services = demand.services { try read(services, beside: demand) }
    try readStandings(of: suspended, beside: demand)
    guard !demand.kinds.contains(.enrolled) else { return }
    for person in enrolled.union(suspended).sorted() { try add(.enrolled, of: person) }
  }

  /// What suspended some persons, and what may have ended that.
  private mutating func readStandings(of persons: Set<Person.ID>, beside demand: ExtractDemand)
    throws
  {
    let kinds = Set<KnownKind>([.suspended, .reinstated, .removed]).subtracting(demand.kinds)
    for person in persons.sorted() {
      for kind in kinds.sorted(by: Self.precedes) { try add(kind, of: person) }
    }
  }

  /// The events of a kind about one person; the plus keeps SQLite from looking through the whole kind.
  private mutating func add(_ kind: KnownKind, of person: Person.ID) throws {
    try add(
      "WHERE subject = ? AND subject_form = 1 AND +kind = ?", [person.rawValue, kind.rawValue])
  }

  private static func precedes(_ left: KnownKind, _ right: KnownKind) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Every identifier of some persons, once it was read who is who.
  private func aliases(of persons: Set<Person.ID>, asOf day: CivilDate) -> Set<Person.ID> {
    let state = fold.history().state(asOf: day)
    let identities = Set(persons.map { state.identity(of: $0) })
    return persons.union(identities)
      .union(state.mergedInto.keys.filter { identities.contains(state.identity(of: $0)) })
  }

  private mutating func read(_ kind: KnownKind, since day: CivilDate? = nil) throws {
    guard let day else { return try add("WHERE kind = ?", [kind.rawValue]) }
    try add("WHERE kind = ? AND happened >= ?", [kind.rawValue, day.dayNumber])
    // A correction may have moved an earlier event behind the day.
    for event in Set(corrected).sorted() {
      try add(
        "WHERE sequence = ? AND kind = ? AND happened < ?",
        [event, kind.rawValue, day.dayNumber])
    }
  }

  /// Services on some panels that were not read yet.
  ///
  /// SQLite looks into the payloads, so that a million services of other panels need not be folded.
  private mutating func read(_ services: ServiceDemand, beside demand: ExtractDemand) throws {
    let panels = PayloadValue.list(services.panels.sorted().map { .text($0) }).text
    let corrected = Set(corrected).sorted()
    let others = PayloadValue.list(corrected.map { .number($0) }).text
    let first = services.since?.dayNumber ?? Int.min
    for kind in ServiceDemand.kinds where !demand.kinds.contains(kind) {
      let before = demand.recent[kind]?.dayNumber ?? Int.max
      try add(Self.ofPanels, [kind.rawValue, first, before, others, panels])
      // A correction may have moved an event to one of the panels, or behind the day.
      for event in corrected where demand.recent[kind] == nil {
        try add("WHERE sequence = ? AND kind = ?", [event, kind.rawValue])
      }
    }
  }

  private static let ofPanels = """
    WHERE kind = ? AND happened >= ? AND happened < ?
    AND sequence NOT IN (SELECT value FROM json_each(?))
    AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.panel') END
      IN (SELECT value FROM json_each(?))
    """

  private mutating func add(_ clause: String, _ arguments: StatementArguments) throws {
    try table.forEachPayload(clause, arguments) { header, payload in
      fold.add(header, payload: payload)
      guard header.kind.known == .corrected, let payload else { return }
      corrected += EventDetail(kind: header.kind, payload: payload)?.citedEvents ?? []
    }
  }
}
