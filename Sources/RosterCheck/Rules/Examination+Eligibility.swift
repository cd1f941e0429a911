import PanelModel

extension Examination {
  /// Every member fulfils the rules on who may sit; conflicts and shared values are read apart.
  mutating func checkEligibility() {
    for (index, panel) in filled {
      for rule in problem.policy.eligibilityRules where facts.speaks(rule, ofPanel: index) {
        for expert in panel.members { check(rule, of: expert, on: index) }
      }
    }
  }

  private mutating func check(_ rule: EligibilityRule, of expert: Int, on panel: Int) {
    let source = RuleSource(rule)
    switch rule.demand {
    case .attribute(let selector):
      guard facts.truth(of: selector, ofExpert: expert, onPanel: panel) != true else { return }
      report(
        CheckPhrases.attributeUnmet, ["facts": record(selector, of: expert, on: panel)],
        on: panel, experts: [expert], by: source)
    case .training(let demand): checkTraining(demand, of: expert, on: panel, by: source)
    case .specialty(let demand): checkSpecialty(demand, of: expert, on: panel, by: source)
    case .level(let demand): checkLevel(demand, of: expert, on: panel, by: source)
    case .available(let demand): checkTime(demand, of: expert, on: panel, by: source)
    case .differs, .conflict: break
    }
  }

  /// What the row says of everything that a selector asks.
  func record(_ selector: Selector, of expert: Int, on panel: Int) -> String {
    selector.attributes.sorted().map { name in
      let texts = facts.value(of: name, ofExpert: expert, onPanel: panel).texts
      return "\(name) = \(texts.isEmpty ? "—" : texts.joined(separator: ";"))"
    }.joined(separator: ", ")
  }

  private mutating func checkTraining(
    _ demand: TrainingDemand, of expert: Int, on panel: Int, by source: RuleSource
  ) {
    let day = demand.day == .asOf ? problem.asOf : facts.sheets[panel].day
    guard let until = problem.experts[expert].trainedUntil else {
      report(
        CheckPhrases.neverTrained, ["day": "\(day)"], on: panel, experts: [expert], by: source)
      return
    }
    guard until.adding(days: demand.graceDays) < day else { return }
    report(
      CheckPhrases.trainingOver,
      ["until": "\(until)", "day": "\(day)", "grace": "\(demand.graceDays)"], on: panel,
      experts: [expert], by: source)
  }

  private mutating func checkSpecialty(
    _ demand: SpecialtyDemand, of expert: Int, on panel: Int, by source: RuleSource
  ) {
    let asked = facts.specialties(ofPanel: panel)
    let held = problem.experts[expert].specialties.filter { grant in
      demand.leastProficiency.map { (grant.proficiency ?? 0) >= $0 } ?? true
    }
    func isFitted(_ code: String) -> Bool {
      held.contains { facts.taxonomy.fits($0.specialty, code, by: demand) }
    }
    let isFit =
      demand.match == .any
      ? asked.contains(where: isFitted) : !asked.isEmpty && asked.allSatisfy(isFitted)
    guard !isFit else { return }
    func list(_ codes: [String]) -> String { codes.isEmpty ? "—" : codes.joined(separator: ";") }
    let own = problem.experts[expert].specialties.map { grant in
      grant.specialty + (grant.proficiency.map { ":\($0)" } ?? "")
    }
    report(
      CheckPhrases.specialtyUnfit, ["held": list(own), "asked": list(asked)], on: panel,
      experts: [expert], by: source)
  }

  private mutating func checkLevel(
    _ demand: LevelDemand, of expert: Int, on panel: Int, by source: RuleSource
  ) {
    let ladder = problem.policy.levels
    let least =
      switch demand {
      case .ofCase: facts.level(ofPanel: panel)
      case .named(let level): ladder.firstIndex(of: level)
      }
    let own = problem.experts[expert].level
    if let least, let rank = ladder.firstIndex(of: own), rank >= least { return }
    report(
      CheckPhrases.levelTooLow,
      ["level": own.isEmpty ? "—" : own, "least": least.map { ladder[$0] } ?? "—"], on: panel,
      experts: [expert], by: source)
  }

  private mutating func checkTime(
    _ demand: AvailabilityDemand, of expert: Int, on panel: Int, by source: RuleSource
  ) {
    guard let slot = facts.sheets[panel].slot?.id else { return }
    let key = ProblemFacts.Answer(expert: problem.experts[expert].id, slot: slot)
    let answer = facts.answers[key]
    if let answer, answer.isAtLeast(demand.least) { return }
    report(
      CheckPhrases.notAvailable,
      ["slot": slot.rawValue, "answer": answer?.rawValue ?? "—"], on: panel, experts: [expert],
      by: source)
  }
}

extension Selector {
  /// The attributes of the expert that it asks about.
  var attributes: Set<String> {
    switch self {
    case .attribute(let name, _): [name]
    case .all(let parts), .any(let parts):
      parts.reduce(into: []) { $0.formUnion($1.attributes) }
    case .not(let part): part.attributes
    }
  }
}
