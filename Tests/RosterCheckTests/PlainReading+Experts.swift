import PanelModel

/// Who may sit.
extension PlainReading {
  var hardRules: [EligibilityRule] {
    problem.policy.eligibilityRules.filter { $0.enforcement == .hard }
  }

  func mayServe(_ expert: Expert, _ panel: Panel) -> Bool {
    expert.status == "active" && hasScore(expert, panel)
      && !problem.pins.contains {
        $0.panel == panel.id && $0.expert == expert.id && $0.effect == .keepOff
      }
      && hardRules.allSatisfy { rule in
        !speaks(rule.scope, panel, otherwise: true) || keeps(rule.demand, expert, panel)
      } && !isBarred(expert, panel)
  }

  private func hasScore(_ expert: Expert, _ panel: Panel) -> Bool {
    guard problem.formula == nil, let row = problem.indexByPanel[panel.id],
      let column = problem.indexByExpert[expert.id]
    else { return true }
    return problem.affinities.units(panel: row, expert: column) != nil
  }

  private func keeps(_ demand: EligibilityDemand, _ expert: Expert, _ panel: Panel) -> Bool {
    switch demand {
    case .attribute(let selector): return fits(selector, expert, panel) == 1
    case .training(let training):
      let on = training.day == .asOf ? problem.asOf : day(panel)
      return expert.trainedUntil.map { $0.adding(days: training.graceDays) >= on } ?? false
    case .specialty(let specialty):
      let asked = values("specialty", panel)
      let met = asked.filter { code in expert.specialties.contains { fits(specialty, $0, code) } }
      return specialty.match == .any ? !met.isEmpty : !asked.isEmpty && met.count == asked.count
    case .level(let level):
      let ladder = problem.policy.levels
      var least = values("level", panel).first
      if case .named(let name) = level { least = name }
      guard let least, let floor = ladder.firstIndex(of: least),
        let own = ladder.firstIndex(of: expert.level)
      else { return false }
      return own >= floor
    case .available(let time):
      guard let slot = slot(panel) else { return true }
      let answer = problem.availability.first { $0.expert == expert.id && $0.slot == slot.id }?
        .answer
      return answer == .yes || (answer == .ifNeeded && time.least == .ifNeeded)
    case .differs, .conflict: return true
    }
  }

  private func fits(_ demand: SpecialtyDemand, _ grant: SpecialtyGrant, _ code: String) -> Bool {
    if let least = demand.leastProficiency {
      guard let own = grant.proficiency, own >= least else { return false }
    }
    let (own, asked) = (path(grant.specialty), path(code))
    let levels = min(demand.depth ?? asked.count, asked.count)
    if own.count >= levels, own[..<levels] == asked[..<levels] { return true }
    return demand.adjacency > 0
      && listed(grant.specialty, code).contains { $0 <= demand.adjacency }
  }

  // MARK: - Conflicts and shared values

  private func rank(_ effect: Conflict.Effect) -> Int {
    switch effect {
    case .reviewCase: 1
    case .panel: 2
    case .session: 3
    }
  }

  /// 0 where nothing stands between an expert and a case of a panel; else 1 to leave the room, 2 to
  /// be barred from the panel, 3 from the session.
  func distance(_ expert: Expert, _ reviewCase: Case, _ panel: Panel) -> Int {
    let rows = problem.conflicts.filter { $0.expert == expert.id && meets($0, reviewCase) }
    let byRow = rows.map { reach($0, reviewCase, panel) }
    let byValue = hardRules.map { rule -> Int in
      guard case .differs(let demand) = rule.demand, speaks(rule.scope, panel, otherwise: true),
        shares(demand, expert, reviewCase, panel)
      else { return 0 }
      return rank(demand.effect)
    }
    return (byRow + byValue).max() ?? 0
  }

  private func meets(_ row: Conflict, _ reviewCase: Case) -> Bool {
    switch row.target {
    case .reviewCase(let id): return id == reviewCase.id
    case .employer(let name):
      return !reviewCase.employer.isEmpty
        && organisation(name) == organisation(reviewCase.employer)
    case .person(let name): return name == reviewCase.applicant
    case .expert: return false
    }
  }

  private func reach(_ row: Conflict, _ reviewCase: Case?, _ panel: Panel) -> Int {
    let (day, reference) = (day(panel), reference(reviewCase, panel))
    var reach = holds(row.validity, day, reference, .current) ? rank(row.effect) : 0
    for rule in hardRules where speaks(rule.scope, panel, otherwise: true) {
      guard case .conflict(let demand) = rule.demand, demand.kinds.contains(row.kind),
        holds(row.validity, day, reference, demand.lookBack)
      else { continue }
      reach = max(reach, rank(row.effect), demand.effect.map(rank) ?? 0)
    }
    return reach
  }

  private func shares(
    _ demand: DiffersDemand, _ expert: Expert, _ reviewCase: Case, _ panel: Panel
  ) -> Bool {
    let theirs = values(demand.caseAttribute, reviewCase)
    var own = [values(demand.attribute, expert, panel)]
    for item in ListText.items(of: expert.attributes["former_" + demand.attribute] ?? "") {
      let halves = item.split(separator: "@").map(String.init)
      switch demand.lookBack {
      case .current: break
      case .ever: own.append([halves[0]])
      case .months(let months):
        let start = shifted(reference(reviewCase, panel), months: -months)
        if let last = date(halves.last), last >= start { own.append([halves[0]]) }
      }
    }
    return own.contains { values in
      guard !values.isEmpty, !theirs.isEmpty else { return false }
      guard demand.attribute == "employer" else { return values == theirs }
      return values.count == 1
        && ancestor(values[0], level: demand.treeLevel ?? 1)
          == ancestor(theirs[0], level: demand.treeLevel ?? 1)
    }
  }

  private func isBarred(_ expert: Expert, _ panel: Panel) -> Bool {
    let least = cases(panel).count == 1 ? 1 : 2
    if cases(panel).contains(where: { distance(expert, $0, panel) >= least }) { return true }
    let session = values("session", panel)
    guard !session.isEmpty else { return false }
    return problem.panels.contains { other in
      values("session", other) == session
        && cases(other).contains { distance(expert, $0, other) == 3 }
    }
  }

  func leaves(_ expert: Expert, _ reviewCase: Case, _ panel: Panel) -> Bool {
    cases(panel).count > 1 && distance(expert, reviewCase, panel) == 1
  }

  func areApart(_ one: Expert, _ other: Expert, _ panel: Panel) -> Bool {
    problem.conflicts.contains { row in
      row.expert == one.id && row.target == .expert(other.id) && reach(row, nil, panel) > 0
    }
  }
}
