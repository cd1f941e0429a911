public import PanelModel

/// A row of the list and the days for which it is the right one.
public struct ListingVersion: Hashable, Sendable {
  /// First day.
  public var since: CivilDate
  /// First day of the next one; nil for the last.
  public var before: CivilDate?
  /// The row.
  public var row: ListedPerson

  /// Makes a version.
  public init(since: CivilDate, before: CivilDate? = nil, row: ListedPerson) {
    self.since = since
    self.before = before
    self.row = row
  }
}

extension PoolHistory {
  /// Every row that the list ever has, person by person, in the order of their days.
  ///
  /// - Complexity: O(n) for n events; of persons who were ever merged, O(their events x their days).
  public func listing() -> [ListingVersion] {
    groups().flatMap { group in
      var draft = ListingDraft()
      if group.hasMerges {
        draft.showMerged(PoolHistory(events: group.events, unread: []))
      } else {
        draft.show(group.events)
      }
      return draft.versions
    }.sorted { ($0.row.id, $0.since) < ($1.row.id, $1.since) }
  }

  /// Events by persons who have nothing to do with each other: those who were never merged stand alone.
  private func groups() -> [(events: [EffectiveEvent], hasMerges: Bool)] {
    let kin = kin()
    var groups: [Person.ID: [EffectiveEvent]] = [:]
    for event in events {
      if let id = event.subject.person { groups[kin.first(of: id), default: []].append(event) }
    }
    return groups.map { ($0.value, kin.persons.contains($0.key)) }
  }
}

/// The rows of some persons while they are gathered.
private struct ListingDraft {
  private var rows: [Person.ID: [ListingVersion]] = [:]

  /// Takes in everything that happened to persons who were never merged.
  mutating func show(_ events: [EffectiveEvent]) {
    var state = PoolState()
    var rest = events[...]
    while let day = rest.first?.happened {
      let ofDay = rest.prefix { $0.happened == day }
      for event in ofDay { state.apply(event) }
      for person in state.persons.values { show(person, on: day) }
      rest = rest.dropFirst(ofDay.count)
    }
  }

  /// Takes in everything that happened to persons of whom some were merged at some time.
  mutating func showMerged(_ history: PoolHistory) {
    for day in history.days {
      let state = history.state(asOf: day)
      keepOnly(state.persons, on: day)
      for person in state.persons.values { show(person, on: day) }
    }
  }

  /// Closes the rows of those who are persons of their own no longer.
  private mutating func keepOnly(_ persons: [Person.ID: Person], on day: CivilDate) {
    for id in rows.keys where persons[id] == nil { close(id, on: day) }
  }

  private mutating func show(_ person: Person, on day: CivilDate) {
    // Somebody enrolled under an identifier that was told apart again is not enrolled any more.
    guard let row = ListedPerson(person) else { return close(person.id, on: day) }
    if let last = rows[person.id]?.last, last.before == nil, last.row == row { return }
    close(person.id, on: day)
    rows[person.id, default: []].append(ListingVersion(since: day, row: row))
  }

  private mutating func close(_ id: Person.ID, on day: CivilDate) {
    guard let last = rows[id]?.indices.last, rows[id]?[last].before == nil else { return }
    rows[id]?[last].before = day
  }

  var versions: [ListingVersion] { rows.values.flatMap(\.self) }
}
