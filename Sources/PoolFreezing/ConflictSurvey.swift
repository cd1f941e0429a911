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
    let index = Dictionary(
      zip(docket.cases.map(\.id), docket.cases.indices), uniquingKeysWith: { first, _ in first })
    var barring: Set<FoundConflict> = []
    var aside: Set<SetAsideConflict> = []
    func take(_ conflict: FoundConflict, _ dismissal: Fact<ConflictRuling>?, _ entry: RulingBook.Entry)
    {
      guard conflict.validity.until.map({ $0 >= docket.firstDay }) ?? true else { return }
      if let dismissal {
        aside.insert(
          SetAsideConflict(conflict: conflict, decision: .dismissed, ruling: dismissal))
        return
      }
      let waivers = entry.waivers.map { ($0, Validity(since: $0.since, until: $0.value.until)) }
        .filter { waiver in
          waiver.1.until.map { $0 >= docket.firstDay } ?? true
            && BarringPeriod.intersection(conflict.validity, waiver.1) != nil
        }
      for waiver in waivers {
        aside.insert(SetAsideConflict(conflict: conflict, decision: .waived, ruling: waiver.0))
      }
      for days in BarringPeriod.days(conflict.validity, without: waivers.map(\.1))
      where days.until.map({ $0 >= docket.firstDay }) ?? true {
        var part = conflict
        part.validity = days
        barring.insert(part)
      }
    }
    for (conflict, dismissal) in book.recorded() {
      take(conflict, dismissal, Self.entry(of: conflict, in: book, index))
    }
    for conflict in ConflictDerivation(docket: docket, rules: rules).conflicts() {
      let entry = Self.entry(of: conflict, in: book, index)
      take(conflict, entry.dismissal, entry)
    }
    for conflict in Self.betweenExperts(docket) { barring.insert(conflict) }
    self.barring = barring.sorted(by: FoundConflict.precedes)
    setAside = aside.sorted { left, right in
      left.conflict == right.conflict
        ? (left.decision.rawValue, left.ruling.event)
          < (right.decision.rawValue, right.ruling.event)
        : FoundConflict.precedes(left.conflict, right.conflict)
    }
  }

  private static func entry(
    of conflict: FoundConflict, in book: RulingBook, _ index: [Case.ID: Int]
  ) -> RulingBook.Entry {
    guard let position = conflict.reviewCase.flatMap({ index[$0] }) else {
      return RulingBook.Entry()
    }
    return book.entry(of: Person.ID(conflict.expert.rawValue), position, conflict.kind)
  }

  /// Conflicts of experts with each other, as they were recorded.
  private static func betweenExperts(_ docket: DocketIndex) -> [FoundConflict] {
    docket.state.persons.values.filter { docket.experts.contains($0.id) }.flatMap { person in
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
