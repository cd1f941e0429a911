public import PanelModel

/// Who was ever merged with whom, directly or through others.
struct Kin {
  private var next: [Person.ID: Person.ID] = [:]
  /// Everybody who was.
  private(set) var persons: Set<Person.ID> = []

  /// One of those with whom a person was ever merged, the same for all of them.
  func first(of id: Person.ID) -> Person.ID {
    var id = id
    while let above = next[id] { id = above }
    return id
  }

  mutating func join(_ one: Person.ID, _ other: Person.ID) {
    persons.formUnion([one, other])
    let (one, other) = (first(of: one), first(of: other))
    if one != other { next[other] = one }
  }
}

extension PoolHistory {
  func kin() -> Kin {
    var kin = Kin()
    for event in events {
      guard case .merged(let ruling) = event.detail, let id = event.subject.person else { continue }
      kin.join(id, ruling.other)
    }
    return kin
  }

  /// Every identifier of a person, once everything has happened: whoever was told apart again is somebody
  /// else.
  public func mergedPersons(with person: Person.ID) -> Set<Person.ID> {
    let state = state()
    let identity = state.identity(of: person)
    return Set(state.mergedInto.keys.filter { state.identity(of: $0) == identity })
      .union([person, identity])
  }
}
