import PanelModel

extension PoolState {
  /// Settles who is who; everything else waits for ``apply(_:)``.
  mutating func applyIdentity(_ event: EffectiveEvent) {
    guard let subject = event.subject.person else { return }
    switch event.detail {
    case .merged(let ruling):
      // A circle would leave nobody who stays.
      guard mergedInto[ruling.other] == nil, identity(of: subject) != ruling.other else { return }
      mergedInto[ruling.other] = subject
    case .unmerged(let ruling):
      if mergedInto[ruling.other] == subject { mergedInto[ruling.other] = nil }
    case .toldApart(let ruling): toldApart.insert(PersonPair(subject, ruling.other))
    default: return
    }
  }

  /// Takes in what an event says, once it is settled who is who.
  mutating func apply(_ event: EffectiveEvent) {
    switch (event.subject, event.detail) {
    case (_, .merged), (_, .unmerged), (_, .toldApart), (_, .erased): return
    case (.organisation(let id), .organisationListed(let entry)):
      organisations[id] = Fact(entry, since: event.happened, event: event.sequence)
    case (.organisation(let id), .organisationDelisted): organisations[id] = nil
    case (.person(let id), _):
      let id = identity(of: id)
      persons[id, default: Person(id: id)].apply(event)
    case (.pool, _), (.organisation, _): return
    }
  }

  /// Writes into each person which identifiers were merged into it.
  mutating func listMerged() {
    for other in mergedInto.keys.sorted() {
      let id = identity(of: other)
      persons[id, default: Person(id: id)].merged.append(other)
    }
  }
}
