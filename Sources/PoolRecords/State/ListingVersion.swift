public import PanelModel

/// A row of the list and the days for which it is the right one.
public struct ListingVersion: Hashable, Sendable {
  /// First day.
  public var since: CivilDate
  /// First day of the next one; nil for the last.
  public var before: CivilDate?
  /// The row.
  public var row: ListedPerson
}

extension PoolHistory {
  /// Every row that the list ever has, person by person, in the order of their days.
  ///
  /// - Complexity: O(n) for n events without merges; with them O(n × days).
  public func listing() -> [ListingVersion] {
    var draft = ListingDraft()
    let hasMerges = events.contains { event in
      if case .merged = event.detail { true } else { false }
    }
    if hasMerges {
      for day in days {
        let state = self.state(asOf: day)
        draft.keepOnly(state.persons, on: day)
        for person in state.persons.values { draft.show(person, on: day) }
      }
    } else {
      var state = PoolState()
      var rest = events[...]
      while let day = rest.first?.happened {
        let ofDay = rest.prefix { $0.happened == day }
        for event in ofDay { state.apply(event) }
        for id in Set(ofDay.compactMap(\.subject.person)) {
          if let person = state.persons[id] { draft.show(person, on: day) }
        }
        rest = rest.dropFirst(ofDay.count)
      }
    }
    return draft.versions()
  }
}

/// The rows of a listing while they are gathered.
private struct ListingDraft {
  private var rows: [Person.ID: [ListingVersion]] = [:]

  /// Closes the rows of those who are persons of their own no longer.
  mutating func keepOnly(_ persons: [Person.ID: Person], on day: CivilDate) {
    for id in rows.keys where persons[id] == nil { close(id, on: day) }
  }

  mutating func show(_ person: Person, on day: CivilDate) {
    guard let row = ListedPerson(person) else { return }
    if let last = rows[person.id]?.last, last.before == nil, last.row == row { return }
    close(person.id, on: day)
    rows[person.id, default: []].append(ListingVersion(since: day, row: row))
  }

  private mutating func close(_ id: Person.ID, on day: CivilDate) {
    guard let last = rows[id]?.indices.last, rows[id]?[last].before == nil else { return }
    rows[id]?[last].before = day
  }

  func versions() -> [ListingVersion] {
    rows.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
