import Empanel

extension ProblemParts {
  /// The same rows in another order.
  func shuffled(using random: inout some RandomNumberGenerator) -> ProblemParts {
    var parts = self
    parts.experts.shuffle(using: &random)
    parts.cases.shuffle(using: &random)
    parts.panels.shuffle(using: &random)
    parts.members.shuffle(using: &random)
    parts.conflicts.shuffle(using: &random)
    parts.relations.shuffle(using: &random)
    parts.pins.shuffle(using: &random)
    parts.previous.shuffle(using: &random)
    parts.specialties.shuffle(using: &random)
    parts.adjacencies.shuffle(using: &random)
    parts.organisations.shuffle(using: &random)
    parts.slots.shuffle(using: &random)
    parts.availability.shuffle(using: &random)
    if case .listed(let scores) = scores {
      parts.scores = .listed(scores.shuffled(using: &random))
    }
    return parts
  }

  /// The same with other identifiers of experts, cases, panels and slots.
  func renamed(_ change: (String) -> String) -> ProblemParts {
    func expert(_ id: Expert.ID) -> Expert.ID { Expert.ID(change(id.rawValue)) }
    func panel(_ id: Panel.ID) -> Panel.ID { Panel.ID(change(id.rawValue)) }
    func slot(_ id: Slot.ID) -> Slot.ID { Slot.ID(change(id.rawValue)) }
    var parts = self
    parts.experts = experts.map { old in
      Expert(
        id: expert(old.id), employer: old.employer, region: old.region,
        specialties: old.specialties, title: old.title, level: old.level, roles: old.roles,
        status: old.status, trainedUntil: old.trainedUntil, load: old.load, held: old.held,
        severity: old.severity, attributes: old.attributes)
    }
    parts.cases = cases.map { old in
      Case(
        id: Case.ID(change(old.id.rawValue)), applicant: old.applicant, employer: old.employer,
        region: old.region, specialties: old.specialties, level: old.level, method: old.method,
        seats: old.seats, effort: old.effort, panel: old.panel.map(panel), readers: old.readers,
        slot: old.slot.map(slot), attributes: old.attributes)
    }
    parts.panels = panels.map { old in
      var body = old.body
      body.parent = body.parent.map(panel)
      body.slot = body.slot.map(slot)
      return PanelRecord(id: panel(old.id), body: body, seats: old.seats, effort: old.effort)
    }
    parts.members = members.map {
      Membership(panel: panel($0.panel), expert: expert($0.expert), role: $0.role)
    }
    parts.relations = relations.map {
      Relation(expert($0.first), expert($0.second), kind: $0.kind, validity: $0.validity)
    }
    parts.pins = pins.map {
      Pin(panel: panel($0.panel), expert: expert($0.expert), effect: $0.effect)
    }
    parts.previous = previous.map {
      PreviousSeat(panel: panel($0.panel), expert: expert($0.expert), date: $0.date)
    }
    parts.slots = slots.map { Slot(id: slot($0.id), date: $0.date) }
    parts.availability = availability.map {
      Availability(expert: expert($0.expert), slot: slot($0.slot), answer: $0.answer)
    }
    for row in conflicts.indices {
      parts.conflicts[row].expert = expert(conflicts[row].expert)
      switch conflicts[row].target {
      case .reviewCase(let id):
        parts.conflicts[row].target = .reviewCase(Case.ID(change(id.rawValue)))
      case .expert(let id): parts.conflicts[row].target = .expert(expert(id))
      case .employer, .person: break
      }
    }
    if case .listed(let scores) = scores {
      parts.scores = .listed(
        scores.map { Score(panel: panel($0.panel), expert: expert($0.expert), units: $0.units) })
    }
    parts.policy.renameScopes(change)
    return parts
  }
}

extension Policy {
  /// Renames what `when` says of parents and slots.
  fileprivate mutating func renameScopes(_ change: (String) -> String) {
    for index in eligibilityRules.indices {
      eligibilityRules[index].scope = eligibilityRules[index].scope?.renamed(change)
    }
    for index in panelRules.indices {
      panelRules[index].scope = panelRules[index].scope?.renamed(change)
    }
  }
}

extension Selector {
  fileprivate func renamed(_ change: (String) -> String) -> Selector {
    switch self {
    case .all(let parts): return .all(parts.map { $0.renamed(change) })
    case .any(let parts): return .any(parts.map { $0.renamed(change) })
    case .not(let part): return .not(part.renamed(change))
    case .attribute(let name, let comparison):
      guard name == "parent" || name == "slot" else { return self }
      switch comparison {
      case .equals(let text): return .attribute(name, .equals(change(text)))
      case .oneOf(let texts): return .attribute(name, .oneOf(texts.map(change)))
      case .noneOf(let texts): return .attribute(name, .noneOf(texts.map(change)))
      case .contains, .atLeast, .atMost, .sameAs, .differsFrom: return self
      }
    }
  }
}
