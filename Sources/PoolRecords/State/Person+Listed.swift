public import PanelModel

extension PoolExtract {
  /// Everybody in the list as its rows tell, and as the events of the extract do where they say more.
  ///
  /// - Parameter day: The day of the extract.
  /// - Returns: The persons by their identifiers.
  /// - Complexity: O(size of the extract).
  public func listedPersons(on day: CivilDate) -> [Person.ID: Person] {
    var persons: [Person.ID: Person] = [:]
    for row in listing {
      var person = Person(row, on: day)
      if let known = state.persons[row.id] {
        if !known.roles.isEmpty { person.roles = known.roles }
        person.standing = known.standing ?? person.standing
        person.birthYear = known.birthYear
        person.matchKeys = known.matchKeys
        person.services = known.services
      }
      persons[row.id] = person
    }
    return persons
  }
}

extension Person {
  /// What a row of a list tells of a person on its day; facts have that day and no event.
  ///
  /// Everything that the list does not show is unknown, and former employers, terms and courses are left
  /// out: it answers what the list answers, and nothing else.
  init(_ row: ListedPerson, on day: CivilDate) {
    self.init(id: row.id)
    func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, since: day, event: 0) }
    merged = row.merged
    roles = Dictionary(uniqueKeysWithValues: row.roles.map { ($0, fact($0)) })
    if !row.name.isEmpty { name = fact(row.name) }
    switch row.standing {
    case .active?: standing = fact(.active)
    case .suspended?:
      standing = fact(.suspended(Suspension(reason: "", until: row.suspendedUntil)))
    case .removed?: standing = fact(.removed(Removal(row.removal ?? .other)))
    case nil: break
    }
    if !row.employer.isEmpty {
      employments = [Employment(joined: fact(Joining(row.employer)), left: nil)]
    }
    if !row.region.isEmpty { region = fact(row.region) }
    if !row.title.isEmpty { title = fact(row.title) }
    if !row.level.isEmpty { level = fact(row.level) }
    for grant in row.specialties { specialties[grant.specialty] = fact(grant) }
    for role in row.panelRoles { panelRoles[role] = fact(role) }
    if let last = row.trainedUntil {
      trainings = [fact(TrainingCompletion("", hours: 0, validUntil: last))]
    }
    if let since = row.termSince {
      let start = Fact(TermStart(until: row.termUntil), since: since, event: 0)
      terms = [Term(start: start, ended: nil)]
    }
    if row.load != LoadOverride() { capacity = fact(row.load) }
  }
}
