import PanelModel

extension NaivePolicy {
  /// Whether an expert may sit on a panel as far as the rules on experts go; loads, pins and the
  /// panel above are other questions.
  public func maySit(_ expert: Int, on panel: Int) -> Bool {
    let person = problem.experts[expert]
    let body = problem.panels[panel]
    guard person.status == "active", !isBarred(expert, from: panel) else { return false }
    if body.purpose == .reading, let parent = body.body.parent,
      let above = problem.indexByPanel[parent],
      body.cases.contains(where: { leavesRoom(expert, for: $0, on: above) })
    {
      return false
    }
    if problem.policy.formula == nil || !problem.affinities.isEmpty,
      problem.affinities.units(panel: panel, expert: expert) == nil
    {
      return false
    }
    return problem.policy.eligibilityRules.allSatisfy { rule in
      rule.enforcement == .report || !speaks(rule.scope, of: panel, isEligibility: true)
        || fulfils(rule.demand, expert, panel)
    }
  }

  private func fulfils(_ demand: EligibilityDemand, _ expert: Int, _ panel: Int) -> Bool {
    let person = problem.experts[expert]
    switch demand {
    case .attribute(let selector): return truth(selector, expert, on: panel) == .yes
    case .training(let training):
      let day = training.day == .asOf ? problem.asOf : day(of: panel)
      guard let until = person.trainedUntil else { return false }
      return until.dayNumber + training.graceDays >= day.dayNumber
    case .specialty(let specialty):
      let wanted = texts(ofPanel: panel, "specialty")
      let fitted = wanted.filter { target in
        person.specialties.contains { grant in
          if let least = specialty.leastProficiency {
            guard let own = grant.proficiency, own >= least else { return false }
          }
          return fits(grant.specialty, target, specialty)
        }
      }
      return specialty.match == .any
        ? !fitted.isEmpty : !wanted.isEmpty && fitted.count == wanted.count
    case .level(let level):
      var wanted = texts(ofPanel: panel, "level").first ?? ""
      if case .named(let name) = level { wanted = name }
      guard let own = problem.policy.levels.firstIndex(of: person.level),
        let least = problem.policy.levels.firstIndex(of: wanted)
      else { return false }
      return own >= least
    case .available(let available):
      guard let slot = slot(of: panel) else { return true }
      let answer = problem.availability.first { $0.expert == person.id && $0.slot == slot.id }?
        .answer
      return answer == .yes || (answer == .ifNeeded && available.least == .ifNeeded)
    case .differs, .conflict: return true  // read where somebody is barred or leaves the room
    }
  }

  // MARK: - Specialties

  func path(of code: String) -> [String] {
    var path = [code]
    while path.count < 20 {
      if let row = problem.specialties.first(where: { $0.id.rawValue == path[0] }) {
        guard let parent = row.parent else { break }
        path.insert(parent.rawValue, at: 0)
      } else if let dot = path[0].lastIndex(of: "."), dot > path[0].startIndex {
        path.insert(String(path[0][..<dot]), at: 0)
      } else {
        break
      }
    }
    return path
  }

  private func fits(_ own: String, _ target: String, _ demand: SpecialtyDemand) -> Bool {
    let (from, to) = (path(of: own), path(of: target))
    let depth = min(demand.depth ?? to.count, to.count)
    if from.count >= depth, from.prefix(depth) == to.prefix(depth) { return true }
    return demand.adjacency > 0
      && problem.adjacencies.contains { $0.distance <= demand.adjacency && joins($0, from, to) }
  }

  private func joins(_ row: Adjacency, _ from: [String], _ to: [String]) -> Bool {
    (from.contains(row.first) && to.contains(row.second))
      || (from.contains(row.second) && to.contains(row.first))
  }

  /// How far a specialty is from another; nil where nothing says.
  func distance(from own: String, to target: String) -> Int? {
    let (from, to) = (path(of: own), path(of: target))
    var distances = problem.adjacencies.filter { joins($0, from, to) }.map(\.distance)
    let shared = to.indices.count { $0 < from.count && from[0...$0] == to[0...$0] }
    if shared > 0 { distances.append(to.count - shared) }
    return distances.min()
  }

  // MARK: - Conflicts

  /// What reaches an expert on a panel because of a case that some panel serves.
  private func effects(_ expert: Int, _ reviewCase: Int, on panel: Int) -> [Conflict.Effect] {
    let person = problem.experts[expert]
    let subject = problem.cases[reviewCase]
    let reference = reference(for: reviewCase, on: panel)
    var effects: [Conflict.Effect] = []
    for conflict in problem.conflicts where conflict.expert == person.id {
      let isMeant =
        switch conflict.target {
        case .reviewCase(let id): id == subject.id
        case .employer(let name): organisation(name) == organisation(subject.employer)
        case .person(let name): name == subject.applicant
        case .expert: false
        }
      guard isMeant else { continue }
      let reach = reach(of: conflict, on: panel, day: day(of: panel), reference: reference)
      if let reach { effects.append(reach) }
    }
    for rule in problem.policy.eligibilityRules where rule.enforcement == .hard {
      guard case .differs(let demand) = rule.demand,
        speaks(rule.scope, of: panel, isEligibility: true),
        shares(expert, reviewCase, demand, panel, reference)
      else { continue }
      effects.append(demand.effect)
    }
    return effects
  }

  /// The widest effect of a conflict on a panel; nil where it does not count.
  func reach(
    of conflict: Conflict, on panel: Int, day: CivilDate, reference: CivilDate
  ) -> Conflict.Effect? {
    var effects: [Conflict.Effect] = []
    if holds(conflict.validity, .current, day: day, reference) { effects.append(conflict.effect) }
    for rule in problem.policy.eligibilityRules where rule.enforcement == .hard {
      guard case .conflict(let demand) = rule.demand, demand.kinds.contains(conflict.kind),
        speaks(rule.scope, of: panel, isEligibility: true),
        holds(conflict.validity, demand.lookBack, day: day, reference)
      else { continue }
      effects += [conflict.effect, demand.effect ?? conflict.effect]
    }
    let widths: [Conflict.Effect] = [.reviewCase, .panel, .session]
    return widths.last { effects.contains($0) }
  }

  private func isBarred(_ expert: Int, from panel: Int) -> Bool {
    let session = texts(ofPanel: panel, "session")
    return problem.cases.indices.contains { reviewCase in
      problem.panels.indices.contains { other in
        guard problem.panels[other].cases.contains(reviewCase) else { return false }
        let isNear = !session.isEmpty && texts(ofPanel: other, "session") == session
        guard other == panel || isNear else { return false }
        return effects(expert, reviewCase, on: other).contains { effect in
          switch effect {
          case .reviewCase: other == panel && problem.panels[panel].cases.count == 1
          case .panel: other == panel
          case .session: true
          }
        }
      }
    }
  }

  /// Whether a member of a panel leaves the room for one of its cases.
  public func leavesRoom(_ expert: Int, for reviewCase: Int, on panel: Int) -> Bool {
    problem.panels[panel].cases.count > 1
      && effects(expert, reviewCase, on: panel).contains(.reviewCase)
  }

  private func shares(
    _ expert: Int, _ reviewCase: Int, _ demand: DiffersDemand, _ panel: Int,
    _ reference: CivilDate
  ) -> Bool {
    let isEmployer = demand.attribute == "employer" || demand.caseAttribute == "employer"
    func plain(_ text: String) -> String {
      isEmployer ? ancestor(of: text, level: demand.treeLevel ?? 1) : text
    }
    let theirs = Set(texts(ofCase: reviewCase, demand.caseAttribute).map(plain))
    var own = texts(demand.attribute, expert, on: panel)
    let former = problem.experts[expert].attributes["former_" + demand.attribute] ?? ""
    for item in ListText.items(of: former) where demand.lookBack != .current {
      let halves = item.split(separator: "@")
      guard halves.count == 2, let until = CivilDate(iso: String(halves[1])) else { continue }
      if case .months(let count) = demand.lookBack, until < reference.adding(months: -count) {
        continue
      }
      own.append(String(halves[0]))
    }
    return own.contains { theirs.contains(plain($0)) }
  }
}
