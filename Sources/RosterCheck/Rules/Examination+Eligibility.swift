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
    guard !facts.isMet(rule.demand, by: expert, onPanel: panel) else { return }
    let source = RuleSource(rule)
    switch rule.demand {
    case .attribute(let selector):
      report(
        CheckPhrases.attributeUnmet, ["facts": record(selector, of: expert, on: panel)],
        on: panel, experts: [expert], by: source)
    case .training(let demand): tellTraining(demand, of: expert, on: panel, by: source)
    case .specialty: tellSpecialty(of: expert, on: panel, by: source)
    case .level(let demand): tellLevel(demand, of: expert, on: panel, by: source)
    case .available: tellTime(of: expert, on: panel, by: source)
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

  private mutating func tellTraining(
    _ demand: TrainingDemand, of expert: Int, on panel: Int, by source: RuleSource
  ) {
    let day = facts.day(of: demand, onPanel: panel)
    guard let until = problem.experts[expert].trainedUntil else {
      report(
        CheckPhrases.neverTrained, ["day": "\(day)"], on: panel, experts: [expert], by: source)
      return
    }
    report(
      CheckPhrases.trainingOver,
      ["until": "\(until)", "day": "\(day)", "grace": "\(demand.graceDays)"], on: panel,
      experts: [expert], by: source)
  }

  private mutating func tellSpecialty(of expert: Int, on panel: Int, by source: RuleSource) {
    func list(_ codes: [String]) -> String { codes.isEmpty ? "—" : codes.joined(separator: ";") }
    let own = problem.experts[expert].specialties.map { grant in
      grant.specialty + (grant.proficiency.map { ":\($0)" } ?? "")
    }
    report(
      CheckPhrases.specialtyUnfit,
      ["held": list(own), "asked": list(facts.specialties(ofPanel: panel))], on: panel,
      experts: [expert], by: source)
  }

  private mutating func tellLevel(
    _ demand: LevelDemand, of expert: Int, on panel: Int, by source: RuleSource
  ) {
    let least = facts.least(of: demand, onPanel: panel)
    let own = problem.experts[expert].level
    report(
      CheckPhrases.levelTooLow,
      [
        "level": own.isEmpty ? "—" : own,
        "least": least.map { problem.policy.levels[$0] } ?? "—",
      ], on: panel, experts: [expert], by: source)
  }

  private mutating func tellTime(of expert: Int, on panel: Int, by source: RuleSource) {
    guard let slot = facts.sheets[panel].slot?.id else { return }
    let answer = facts.answers[.init(expert: problem.experts[expert].id, slot: slot)]
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
