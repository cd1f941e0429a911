import PanelModel

/// Why an expert does not fulfil one rule, in words.
struct CheckReasons {
  private let check: EligibilityCheck
  private let person: Expert
  private let expert: Int
  private let panel: PanelProfile
  private let facts: RuleFacts
  private var rule: String { facts.problem.policy.name(ofEligibilityRule: check.index) }

  init(
    _ check: EligibilityCheck, _ person: Expert, expert: Int, panel: PanelProfile,
    _ facts: RuleFacts
  ) {
    self.check = check
    self.person = person
    self.expert = expert
    self.panel = panel
    self.facts = facts
  }

  func exclusion() -> Exclusion {
    switch check.demand {
    case .attribute(let selector): Exclusion(.attribute, attribute(selector))
    case .training(let demand): Exclusion(.training, training(demand))
    case .specialty(let demand): Exclusion(.specialty, specialty(demand))
    case .level(let demand): Exclusion(.level, level(demand))
    case .available: Exclusion(.availability, availability())
    }
  }

  private func attribute(_ selector: Selector) -> Statement {
    Statement(
      EligibilityPhrases.attribute, ["rule": rule],
      parts: ["facts": SelectorFacts(facts, expert: expert, panel: panel).facts(selector)])
  }

  private func training(_ demand: TrainingDemand) -> Statement {
    guard let until = person.trainedUntil else {
      return EligibilityPhrases.neverTrained(["rule": rule])
    }
    let day = check.day(of: demand, on: panel, facts)
    guard demand.graceDays > 0 else {
      return EligibilityPhrases.training(["until": "\(until)", "day": "\(day)", "rule": rule])
    }
    return EligibilityPhrases.trainingWithGrace([
      "until": "\(until)", "day": "\(day)", "grace": "\(demand.graceDays)", "rule": rule,
    ])
  }

  private func specialty(_ demand: SpecialtyDemand) -> Statement {
    let wanted = panel.facts.specialties
    guard !wanted.isEmpty else { return EligibilityPhrases.panelSpecialty(["rule": rule]) }
    guard !person.specialties.isEmpty else {
      return EligibilityPhrases.noSpecialty(["rule": rule])
    }
    let held = person.specialties.map { grant in
      grant.proficiency.map { "\(grant.specialty):\($0)" } ?? grant.specialty
    }
    let values: [String: String] = [
      "held": held.joined(separator: "; "), "wanted": wanted.joined(separator: "; "), "rule": rule,
    ]
    return Statement(
      demand.match == .all ? EligibilityPhrases.specialties : EligibilityPhrases.specialty, values)
  }

  private func level(_ demand: LevelDemand) -> Statement {
    var wanted = panel.facts.level
    if case .named(let name) = demand { wanted = name }
    guard !person.level.isEmpty else { return EligibilityPhrases.noLevel(["rule": rule]) }
    guard !wanted.isEmpty else { return EligibilityPhrases.panelLevel(["rule": rule]) }
    return EligibilityPhrases.level(["level": person.level, "wanted": wanted, "rule": rule])
  }

  private func availability() -> Statement {
    let slot = panel.slot?.rawValue ?? ""
    guard let answer = panel.slot.flatMap({ facts.answer(of: expert, for: $0) }) else {
      return EligibilityPhrases.noAnswer(["slot": slot, "rule": rule])
    }
    return EligibilityPhrases.unavailable(["slot": slot, "answer": answer.rawValue, "rule": rule])
  }
}
