import Interchange
import PanelModel
import PoolFreezing
import PoolRecords
import PoolStore

/// A pool, frozen for a docket, as a valid problem.
struct FrozenDocket {
  let snapshot: PoolSnapshot
  let parts: ProblemParts
  let problem: AssignmentProblem
  let head: LogHead
  let listing: [ListedPerson]
  let state: PoolState

  /// Freezes a pool.
  ///
  /// - Parameters:
  ///   - docket: What a problem has and a pool does not.
  ///   - store: The pool.
  ///   - moment: As known when; nil means now.
  ///   - kept: Experts who have a row even when they were removed.
  /// - Throws: What is wrong with the pool's file, or with the problem that it makes.
  init(
    _ docket: DocketDirectory, of store: StoredPool, knownAt moment: Moment?,
    keeping kept: Set<Person.ID> = []
  ) throws {
    let extract = try store.extract(
      asOf: docket.parts.asOf, PoolSnapshot.demand(of: docket.parts), knownAt: moment)
    let snapshot = PoolSnapshot(extract, for: docket.parts, keeping: kept)
    let parts = snapshot.parts(sources: try store.sources(of: snapshot.evidence))
    self.snapshot = snapshot
    self.parts = parts
    head = extract.head
    listing = extract.listing
    state = extract.state
    problem = try docket.problem(parts) {
      Self.located($0, parts: parts, snapshot: snapshot, path: store.path)
    }
  }

  /// What was declared as of a day after this one's, and not as of it, but may bar on the days of the docket:
  /// who declares a kinship a month later seldom means that it began on that day.
  ///
  /// - Parameters:
  ///   - last: The day of the last meeting; what begins later is left out.
  ///   - store: The pool.
  ///   - docket: The docket with its policy and day.
  ///   - kept: Experts who are looked at even when they were removed since.
  /// - Returns: The conflicts, by expert and case.
  /// - Throws: ``PoolStoreError``.
  func conflicts(
    declaredAfter last: CivilDate, in store: StoredPool, _ docket: ProblemParts,
    _ kept: Set<Person.ID>
  ) throws -> [FoundConflict] {
    let today = Moment.now.day
    guard today > docket.asOf else { return [] }
    let later = PoolSnapshot(
      try store.extract(asOf: today, PoolSnapshot.demand(of: docket)), for: docket, keeping: kept)
    let known = Set(snapshot.conflicts.flatMap(\.evidence))
    return later.conflicts.filter { conflict in
      conflict.origin == .recorded && known.isDisjoint(with: conflict.evidence)
        && conflict.validity.since.map { $0 <= last } ?? true
    }
  }

  /// Says of which person or event of the pool a defect speaks.
  private static func located(
    _ issue: Issue, parts: ProblemParts, snapshot: PoolSnapshot, path: String
  ) -> Issue {
    guard let row = issue.place.row else { return issue }
    var name: String?
    switch Issue.Table(rawValue: issue.place.file) {
    case .experts: name = parts.experts[row].id.rawValue
    case .organisations: name = parts.organisations[row].id.rawValue
    case .availability: name = parts.availability[row].expert.rawValue
    case .relations: name = parts.relations[row].source
    case .conflicts:
      let index = row - snapshot.docketConflictCount
      guard snapshot.conflicts.indices.contains(index) else { return issue }
      name =
        parts.conflicts[row].expert.rawValue + ", "
        + snapshot.conflicts[index].evidence.map { "#\($0)" }.joined(separator: " ")
    default: return issue
    }
    guard let name else { return issue }
    var issue = issue
    issue.place = Issue.Place(file: "\(path), \(name)", field: issue.place.field)
    return issue
  }
}
