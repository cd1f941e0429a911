import PanelModel
import PoolRecords

/// Who is barred from what on which day, by the words of the article on pools alone: every event is looked
/// at for every day, nothing is folded, and no interval is ever computed.
struct NaiveConflicts {
  struct Entry {
    let number: Int
    let person: String
    let day: Int
    let detail: EventDetail
  }

  let entries: [Entry]
  let docket: ProblemParts
  /// The days that are looked at; facts that last to the end of it last for ever.
  let days: ClosedRange<Int>
  let organisations: [String: OrganisationEntry]
  private let merged: [String: String]

  init(_ log: Log, docket: ProblemParts, days: ClosedRange<Int>) {
    var entries: [Entry] = []
    var organisations: [String: OrganisationEntry] = [:]
    for event in log.events where event.header.happened <= docket.asOf {
      guard let detail = event.detail else { continue }
      if case .organisationListed(let entry) = detail {
        organisations[event.header.subject.identifier] = entry
      }
      entries.append(
        Entry(
          number: event.header.sequence, person: event.header.subject.identifier,
          day: event.header.happened.dayNumber, detail: detail))
    }
    self.entries = entries.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    self.docket = docket
    self.days = days
    self.organisations = organisations
    var merged: [String: String] = [:]
    for entry in self.entries {
      if case .merged(let ruling) = entry.detail { merged[ruling.other.rawValue] = entry.person }
    }
    self.merged = merged
  }

  func identity(_ id: String) -> String { merged[id] ?? id }

  private func own(_ person: String) -> [Entry] {
    entries.filter { identity($0.person) == person }
  }

  // MARK: Facts, as the days on which they hold

  /// The days of each employment of a person, with the employer.
  private func employments(_ person: String) -> [(employer: String, days: Set<Int>)] {
    let own = own(person)
    return own.enumerated().compactMap { index, entry in
      guard case .employerJoined(let joining) = entry.detail else { return nil }
      let enders = own[(index + 1)...].filter { later in
        switch later.detail {
        case .employerLeft(let employer): employer == joining.employer
        case .employerJoined(let next): !joining.isSecondary && !next.isSecondary
        default: false
        }
      }
      let end = enders.map(\.day).min() ?? Int.max
      return (joining.employer, Set(days.filter { $0 >= entry.day && $0 < end }))
    }
  }

  private func relations(
    _ one: String, _ other: String, _ kinds: Set<String>
  ) -> [Set<Int>] {
    // Two identifiers of one person that were related before they were merged.
    if one == other { return [] }
    return [(one, other), (other, one)].flatMap { subject, object in
      let own = own(subject)
      return own.enumerated().compactMap { index, entry -> Set<Int>? in
        guard case .relationStated(let claim) = entry.detail, kinds.contains(claim.key.kind),
          identity(claim.key.other.rawValue) == object
        else { return nil }
        let end = own[(index + 1)...].first { later in
          if case .relationEnded(let key) = later.detail { key == claim.key } else { false }
        }?.day
        return Set(
          days.filter { number in
            claim.validity.contains(CivilDate(dayNumber: number)) && end.map { number < $0 } ?? true
          })
      }
    }
  }

  private func top(_ employer: String, _ level: Int) -> String {
    var path = [organisation(employer)]
    while let parent = organisations[path[path.count - 1]]?.parent { path.append(parent.rawValue) }
    return path.count >= level ? path[path.count - level] : path[0]
  }

  private func organisation(_ text: String) -> String {
    if organisations[text] != nil { return text }
    return organisations.first { $0.value.name == text || $0.value.aliases.contains(text) }?.key
      ?? text
  }

  private func facts(_ expert: String, _ reviewCase: Case, _ rule: Derivation) -> [Set<Int>] {
    let applicant = identity(reviewCase.applicant)
    switch rule {
    case .sameRound:
      return docket.cases.contains { identity($0.applicant) == expert } ? [Set(days)] : []
    case .related(let demand):
      return relations(expert, applicant, RelationSets.expanded(demand.kinds))
    case .sameEmployer(let demand):
      let level = demand.treeLevel ?? 1
      let others = employments(applicant) + [(reviewCase.employer, Set(days))]
      return employments(expert).flatMap { work in
        others.filter { top($0.0, level) == top(work.employer, level) }
          .map { work.days.intersection($0.1) }
      }
    }
  }

  private func holds(_ fact: Set<Int>, on day: Int, _ lookBack: LookBack, _ reference: Int) -> Bool
  {
    if fact.contains(day) { return true }
    guard fact.contains(where: { $0 <= day }) else { return false }
    switch lookBack {
    case .current: return false
    case .ever: return true
    case .months(let months):
      let first = CivilDate(dayNumber: reference).adding(months: -months).dayNumber
      return fact.contains { $0 >= first }
    }
  }

  // MARK: Rulings

  private func means(_ target: Conflict.Target, _ reviewCase: Case) -> Bool {
    switch target {
    case .reviewCase(let id): id == reviewCase.id
    case .person(let name): identity(name) == identity(reviewCase.applicant)
    case .employer(let name): organisation(name) == organisation(reviewCase.employer)
    case .expert: false
    }
  }

  /// Whether an expert is barred from a case by a conflict of a kind on a day.
  func bars(_ expert: String, _ reviewCase: Case, _ kind: String, on day: Int) -> Bool {
    let date = CivilDate(dayNumber: day)
    var claims: [(number: Int, claim: ConflictClaim)] = []
    var dismissals: [ConflictKey: Int] = [:]
    var waivers: [ConflictKey: Validity] = [:]
    for (position, entry) in own(expert).enumerated() {
      switch entry.detail {
      case .conflictDeclared(let claim) where claim.key.kind == kind:
        claims.append((position, claim))
        dismissals[claim.key] = nil
      case .conflictDismissed(let ruling) where ruling.key.kind == kind:
        dismissals[ruling.key] = position
      case .conflictWaived(let ruling) where ruling.key.kind == kind:
        waivers[ruling.key] = Validity(
          since: CivilDate(dayNumber: entry.day), until: ruling.until)
      default: continue
      }
    }
    if waivers.contains(where: { means($0.key.target, reviewCase) && $0.value.contains(date) }) {
      return false
    }
    let dismissal = dismissals.filter { means($0.key.target, reviewCase) }.map(\.value).max() ?? -1
    let isDeclared = claims.contains {
      means($0.claim.key.target, reviewCase) && $0.claim.validity.contains(date)
        && $0.number > dismissal
    }
    return isDeclared || (dismissal < 0 && follows(expert, reviewCase, kind, day))
  }

  private func follows(_ expert: String, _ reviewCase: Case, _ kind: String, _ day: Int) -> Bool {
    let submitted = reviewCase.attributes["submitted"].flatMap(CivilDate.init(iso:))
    let reference =
      switch docket.policy.dates.lookBack {
      case .submission: (submitted ?? docket.asOf).dayNumber
      case .draw: docket.asOf.dayNumber
      case .meeting: day
      }
    return docket.policy.derivationRules.map(\.demand).contains { rule in
      rule.conflictKind == kind
        && facts(expert, reviewCase, rule).contains { holds($0, on: day, rule.lookBack, reference) }
    }
  }
}
