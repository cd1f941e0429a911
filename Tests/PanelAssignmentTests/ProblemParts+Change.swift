import PanelModel

extension ProblemParts {
  /// The listed scores; none for a matrix.
  var listedScores: [Score] {
    get {
      if case .listed(let scores) = scores { return scores }
      return []
    }
    set { scores = .listed(newValue) }
  }

  /// The panel that serves a case.
  static func panel(of reviewCase: Case) -> Panel.ID {
    reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)
  }

  /// Every score changed.
  mutating func mapUnits(_ change: (Int) -> Int) {
    for index in listedScores.indices {
      listedScores[index].units = change(listedScores[index].units)
    }
  }

  /// The same rows in another order.
  func shuffled(using random: inout some RandomNumberGenerator) -> ProblemParts {
    var parts = self
    parts.experts.shuffle(using: &random)
    parts.cases.shuffle(using: &random)
    parts.conflicts.shuffle(using: &random)
    parts.pins.shuffle(using: &random)
    parts.listedScores.shuffle(using: &random)
    return parts
  }

  /// The same with other identifiers of experts, cases, panels, employers and persons.
  func renamed(_ change: (String) -> String) -> ProblemParts {
    func expert(_ id: Expert.ID) -> Expert.ID { Expert.ID(change(id.rawValue)) }
    func reviewCase(_ id: Case.ID) -> Case.ID { Case.ID(change(id.rawValue)) }
    func panel(_ id: Panel.ID) -> Panel.ID { Panel.ID(change(id.rawValue)) }
    var parts = self
    parts.experts = experts.map { old in
      Expert(
        id: expert(old.id), status: old.status, load: old.load, held: old.held)
    }
    parts.cases = cases.map { old in
      Case(
        id: reviewCase(old.id), applicant: change(old.applicant), employer: change(old.employer),
        seats: old.seats, effort: old.effort, panel: old.panel.map(panel))
    }
    for row in conflicts.indices {
      parts.conflicts[row].expert = expert(conflicts[row].expert)
      switch conflicts[row].target {
      case .reviewCase(let id): parts.conflicts[row].target = .reviewCase(reviewCase(id))
      case .employer(let name): parts.conflicts[row].target = .employer(change(name))
      case .person(let name): parts.conflicts[row].target = .person(change(name))
      case .expert(let id): parts.conflicts[row].target = .expert(expert(id))
      }
    }
    for row in pins.indices {
      parts.pins[row].panel = panel(pins[row].panel)
      parts.pins[row].expert = expert(pins[row].expert)
    }
    parts.listedScores = listedScores.map {
      Score(panel: panel($0.panel), expert: expert($0.expert), units: $0.units)
    }
    return parts
  }
}
