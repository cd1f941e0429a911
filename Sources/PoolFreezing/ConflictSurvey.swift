import PanelModel
import PoolRecords

/// All conflicts of a docket: what bars, and what was set aside.
struct ConflictSurvey {
  /// What bars, in a fixed order.
  private(set) var barring: [FoundConflict] = []
  /// What was dismissed or waived, in the same order.
  private(set) var setAside: [SetAsideConflict] = []

  /// Takes in what was recorded, and what follows by rules.
  init(_ docket: DocketIndex, rules: [DerivationRule]) {
    let book = RulingBook(docket)
    var draft = SurveyDraft(firstDay: docket.firstDay)
    for (conflict, dismissal) in book.recorded() {
      draft.take(conflict, dismissal, book.entry(of: conflict))
    }
    for conflict in ConflictDerivation(docket: docket, rules: rules).conflicts() {
      let entry = book.entry(of: conflict)
      draft.take(conflict, entry.dismissal, entry)
    }
    draft.barring.formUnion(Self.betweenExperts(docket))
    barring = Self.sorted(Array(draft.barring))
    setAside = draft.setAside.sorted { left, right in
      left.conflict == right.conflict
        ? (left.decision.rawValue, left.ruling.event)
          < (right.decision.rawValue, right.ruling.event)
        : FoundConflict.precedes(left.conflict, right.conflict)
    }
  }

  /// Positions are moved about instead of conflicts, which hold many texts.
  private static func sorted(_ conflicts: [FoundConflict]) -> [FoundConflict] {
    conflicts.indices.sorted { FoundConflict.precedes(conflicts[$0], conflicts[$1]) }
      .map { conflicts[$0] }
  }

  /// Conflicts of experts with each other, as they were recorded.
  private static func betweenExperts(_ docket: DocketIndex) -> [FoundConflict] {
    docket.state.persons.values.lazy.filter {
      !$0.conflicts.isEmpty && docket.experts.contains($0.id)
    }.flatMap { person in
      person.conflicts.flatMap { key, record -> [FoundConflict] in
        guard case .expert(let id) = key.target, record.dismissal == nil else { return [] }
        let other = docket.state.identity(of: Person.ID(id.rawValue))
        guard docket.experts.contains(other), other != person.id else { return [] }
        let waiver = record.waiver.map { [Validity(since: $0.since, until: $0.value.until)] } ?? []
        return record.claims.flatMap { claim in
          BarringPeriod.days(claim.said.value.validity, without: waiver)
            .filter { $0.until.map { $0 >= docket.firstDay } ?? true }
            .map { days in
              var conflict = FoundConflict(
                claim, of: Expert.ID(person.id.rawValue), with: .expert(Expert.ID(other.rawValue)),
                kind: key.kind)
              conflict.validity = days
              return conflict
            }
        }
      }
    }
  }
}

/// Conflicts while they are sorted into those that bar and those that were set aside.
private struct SurveyDraft {
  let firstDay: CivilDate
  var barring: Set<FoundConflict> = []
  private(set) var setAside: Set<SetAsideConflict> = []

  init(firstDay: CivilDate) { self.firstDay = firstDay }

  /// Takes in a conflict with what was ruled on it; what is over before anybody meets is left out.
  mutating func take(
    _ conflict: FoundConflict, _ dismissal: Fact<ConflictRuling>?, _ entry: RulingBook.Entry
  ) {
    guard isAhead(conflict.validity) else { return }
    if let dismissal {
      setAside.insert(
        SetAsideConflict(conflict: conflict, decision: .dismissed, ruling: dismissal))
      return
    }
    let waivers = entry.waivers.map { ($0, Validity(since: $0.since, until: $0.value.until)) }
      .filter { waiver in
        isAhead(waiver.1) && BarringPeriod.intersection(conflict.validity, waiver.1) != nil
      }
    for waiver in waivers {
      setAside.insert(
        SetAsideConflict(conflict: conflict, decision: .waived, ruling: waiver.0))
    }
    for days in BarringPeriod.days(conflict.validity, without: waivers.map(\.1))
    where isAhead(days) {
      var part = conflict
      part.validity = days
      barring.insert(part)
    }
  }

  private func isAhead(_ days: Validity) -> Bool { days.until.map { $0 >= firstDay } ?? true }
}
