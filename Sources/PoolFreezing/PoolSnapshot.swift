public import PanelModel
public import PoolRecords

/// A pool, frozen for a docket: the tables of a problem, and what is to be told about them.
///
/// Pure: the same docket and extract give the same snapshot, in whatever order their rows come. How to
/// reach people is no part of an extract, and so of no snapshot.
public struct PoolSnapshot: Sendable {
  /// The docket with its policy, as it was handed over.
  private let docket: ProblemParts
  private let extract: PoolExtract
  private let index: DocketIndex
  /// Experts who have a row even when they were removed.
  private let kept: Set<Person.ID>
  /// What bars, by expert and case.
  public let conflicts: [FoundConflict]
  /// What was dismissed or waived, by expert and case.
  public let setAside: [SetAsideConflict]
  /// Relations between the experts.
  private let relations: [FoundRelation]
  /// Kinds of relations between experts that no rule and no kind of the policy speaks of, with how many
  /// there are; they bind nobody and are left out.
  public let unknownRelations: [String: Int]
  /// Kinds of relations of experts with applicants of the docket that no rule asks for, with how many there
  /// are; nothing follows from them.
  public let unaskedRelations: [String: Int]
  /// Applicants of whom the pool knows nothing, so that nothing can follow from it; in order.
  public let strangers: [String]

  /// What a snapshot needs of a pool beside its list.
  ///
  /// - Parameter docket: The docket with its policy and day.
  /// - Returns: What is to be extracted.
  public static func demand(of docket: ProblemParts) -> ExtractDemand {
    var demand = ExtractDemand(
      kinds: [
        .organisationListed, .organisationDelisted, .employerJoined, .employerLeft,
        .availabilityStated, .conflictDeclared, .conflictDerived, .conflictDismissed,
        .conflictWaived, .relationStated, .relationEnded,
      ],
      enrolled: Set(docket.cases.map(\.applicant).filter { !$0.isEmpty }.map { Person.ID($0) }),
      tellsSuspensions: true)
    for count in ServiceCount.all(in: docket.policy) {
      let first = count.firstDay(before: docket.asOf)
      for kind in count.kinds {
        demand.recent[kind] = min(demand.recent[kind] ?? first, first)
      }
    }
    demand.services = ServiceHistory(docket)?.demand
    return demand
  }

  /// Finds out what an extract means for a docket.
  ///
  /// - Parameters:
  ///   - extract: The pool as of the docket's day, with what ``demand(of:)`` asks for.
  ///   - docket: Cases, panels, slots and whatever else a problem has and a pool does not; with the
  ///     policy and the day.
  ///   - kept: Experts who have a row even when they were removed, such as those of a roster that is to be
  ///     checked. Whom the docket names has one anyway.
  /// - Complexity: O(size of extract and docket + conflicts found), and sorting.
  public init(
    _ extract: PoolExtract, for docket: ProblemParts, keeping kept: Set<Person.ID> = []
  ) {
    self.docket = docket
    self.extract = extract
    let named =
      docket.members.map(\.expert) + docket.pins.map(\.expert)
      + docket.conflicts.map(\.expert)
    self.kept = Set(
      (kept + named.map { Person.ID($0.rawValue) }).map { extract.state.identity(of: $0) })
    let index = DocketIndex(docket, extract)
    self.index = index
    let survey = ConflictSurvey(index, rules: docket.policy.derivationRules)
    conflicts = survey.barring
    setAside = survey.setAside
    (relations, unknownRelations) = FoundRelation.all(in: index, policy: docket.policy)
    unaskedRelations = FoundRelation.unasked(in: index, policy: docket.policy)
    let known = Set(extract.listing.flatMap { [$0.id] + $0.merged })
    strangers = Set(docket.cases.map(\.applicant)).subtracting([""])
      .filter { !known.contains(Person.ID($0)) }.sorted()
  }

  /// What somebody could have found in the extract and neither declared nor asked for by the policy:
  /// relations of any kind whenever they held, work for one organisation within three years, and
  /// applicants of the same round.
  ///
  /// - Returns: What no row of the problem says of the same expert, case and kind; dismissed and waived
  ///   conflicts left out; by expert and case.
  public func overlooked() -> [FoundConflict] {
    let kinds = Set(extract.state.persons.values.flatMap { $0.relations.keys.map(\.kind) })
    let employer = EmployerDerivation(
      lookBack: .months(36), treeLevel: RuleLimits.treeLevel.upperBound)
    let rules =
      [DerivationRule(.sameEmployer(employer)), DerivationRule(.sameRound(effect: .reviewCase))]
      + kinds.sorted().map {
        DerivationRule(.related(RelationDerivation(kinds: [$0], as: $0, lookBack: .ever)))
      }
    let meanings = FoundRelation.meanings(in: docket.policy)
    func keys(_ conflict: FoundConflict) -> [[String]] {
      let kinds = [conflict.kind] + (meanings[conflict.kind] ?? [])
      return kinds.map {
        [conflict.expert.rawValue, conflict.reviewCase?.rawValue ?? "", $0]
      }
    }
    let known = Set((conflicts + setAside.map(\.conflict)).flatMap(keys))
    return ConflictSurvey(index, rules: rules).barring.filter { found in
      guard case .rule = found.origin else { return false }
      return !keys(found).contains { known.contains($0) }
    }
  }

  /// Numbers of the events that the tables cite.
  public var evidence: Set<Int> {
    Set(
      conflicts.flatMap(\.evidence) + relations.flatMap(\.evidence)
        + setAside.flatMap { $0.conflict.evidence + [$0.ruling.event] }
        + extract.listing.compactMap { extract.suspension(of: $0)?.event })
  }

  /// How many rows of `conflicts.csv` come from the docket; those of the pool follow them.
  public var docketConflictCount: Int { docket.conflicts.count }

  /// The parts of the problem; whether they are valid, ``PanelModel/AssignmentProblem`` says.
  ///
  /// - Parameter sources: On whose word events rest, by their numbers.
  /// - Returns: The docket with everything that comes from the pool.
  public func parts(sources: [Int: String]) -> ProblemParts {
    var parts = docket
    parts.logHead = extract.head.description
    parts.policy.panelRules += notes(sources)
    parts.experts = ExpertRows(docket, extract, keeping: kept, sources: sources).rows
    parts.organisations = extract.state.organisationTable.map { organisation in
      Organisation(
        id: organisation.id, name: SnapshotText.plain(organisation.name),
        aliases: organisation.aliases.map(SnapshotText.plain).filter { !$0.isEmpty },
        parent: organisation.parent)
    }
    renameMerged(in: &parts)
    if let history = ServiceHistory(docket) {
      parts.previous = history.rows(parts.experts, in: extract.state)
    }
    parts.conflicts += conflicts.map { conflict in
      Conflict(
        expert: conflict.expert, target: conflict.target, kind: conflict.kind,
        effect: conflict.effect, validity: conflict.validity, source: conflict.source(sources))
    }
    parts.relations += relations.map { relation in
      Relation(
        Expert.ID(relation.pair.first.rawValue), Expert.ID(relation.pair.second.rawValue),
        kind: relation.kind, validity: relation.validity, source: relation.source(sources))
    }
    parts.availability += availability
    return parts
  }

  /// Whoever the docket names by an identifier that was merged is named by the one that stays.
  private func renameMerged(in parts: inout ProblemParts) {
    let state = extract.state
    guard !state.mergedInto.isEmpty else { return }
    func stays(_ id: Expert.ID) -> Expert.ID {
      Expert.ID(state.identity(of: Person.ID(id.rawValue)).rawValue)
    }
    for index in parts.members.indices {
      parts.members[index].expert = stays(parts.members[index].expert)
    }
    for index in parts.pins.indices { parts.pins[index].expert = stays(parts.pins[index].expert) }
    for index in parts.previous.indices {
      parts.previous[index].expert = stays(parts.previous[index].expert)
    }
    for index in parts.conflicts.indices {
      parts.conflicts[index].expert = stays(parts.conflicts[index].expert)
    }
  }

  /// What was set aside is printed on every roster, with who decided it and why.
  private func notes(_ sources: [Int: String]) -> [PanelRule] {
    setAside.map { aside in
      let ruling = aside.ruling
      let word = aside.decision == .dismissed ? "不成立 dismissed" : "豁免 waived"
      let until = ruling.value.until.map { "–\($0)" } ?? ""
      let text =
        "\(word): \(aside.conflict.expert) – \(aside.conflict.reviewCase?.rawValue ?? "") "
        + "(\(aside.conflict.kind)), \(ruling.value.by), \(ruling.since)\(until), "
        + "\(ruling.value.reason) [#\(ruling.event); \(aside.conflict.source(sources))]"
      return PanelRule(.note(SnapshotText.plain(text)))
    }
  }

  /// What the experts said about the days of the slots.
  private var availability: [Availability] {
    guard !docket.slots.isEmpty else { return [] }
    return extract.state.persons.values
      .filter { !$0.availability.isEmpty && index.experts.contains($0.id) }
      .flatMap { person in
        docket.slots.compactMap { slot in
          person.availability(on: slot.date).map {
            Availability(
              expert: Expert.ID(person.id.rawValue), slot: slot.id, answer: $0)
          }
        }
      }.sorted { ($0.expert, $0.slot) < ($1.expert, $1.slot) }
  }
}
