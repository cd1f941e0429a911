import PanelModel

/// One rule on an expert and a panel that no other expert has a say in: everything but `differs` and
/// `conflict`.
struct EligibilityCheck: Sendable {
  /// What is demanded.
  enum Demand: Sendable {
    case attribute(Selector)
    case training(TrainingDemand)
    case specialty(SpecialtyDemand)
    case level(LevelDemand)
    case available(AvailabilityDemand)
  }

  /// Index in the policy's eligibility rules.
  let index: Int
  let demand: Demand

  /// The checks of a policy that forbid something.
  static func all(of policy: Policy) -> [EligibilityCheck] {
    policy.eligibilityRules.enumerated().compactMap { index, rule in
      guard rule.enforcement == .hard, let demand = Demand(rule.demand) else { return nil }
      return EligibilityCheck(index: index, demand: demand)
    }
  }

  /// Whether an expert fulfils the rule on a panel; what is missing is not fulfilled.
  func isMet(by expert: Int, on panel: PanelProfile, _ facts: RuleFacts) -> Bool {
    switch demand {
    case .attribute(let selector):
      facts.experts.truth(of: selector, expert: expert, on: panel) == .yes
    case .training(let demand):
      facts.problem.experts[expert].trainedUntil
        .map { $0.adding(days: demand.graceDays) >= day(of: demand, on: panel, facts) } ?? false
    case .specialty(let demand): fits(expert, panel, demand, facts)
    case .level(let demand):
      if let own = facts.levels[expert], let wanted = level(demand, on: panel, facts) {
        own >= wanted
      } else {
        false
      }
    case .available(let demand): isAvailable(expert, panel, demand, facts)
    }
  }

  /// The day on which the training must be valid.
  func day(of demand: TrainingDemand, on panel: PanelProfile, _ facts: RuleFacts) -> CivilDate {
    demand.day == .asOf ? facts.problem.asOf : panel.day
  }

  /// The place of the level that is asked for.
  private func level(_ demand: LevelDemand, on panel: PanelProfile, _ facts: RuleFacts) -> Int? {
    switch demand {
    case .ofCase: panel.level
    case .named(let name): facts.problem.policy.levels.firstIndex(of: name)
    }
  }

  private func fits(
    _ expert: Int, _ panel: PanelProfile, _ demand: SpecialtyDemand, _ facts: RuleFacts
  ) -> Bool {
    guard !panel.specialties.isEmpty else { return false }
    let counted = facts.grants[expert].filter { grant in
      demand.leastProficiency.map { (grant.proficiency ?? 0) >= $0 } ?? true
    }
    let isFitted = { (wanted: Int) in
      counted.contains { facts.specialties.fits($0.specialty, wanted, demand) }
    }
    switch demand.match {
    case .any: return panel.specialties.contains(where: isFitted)
    case .all: return panel.specialties.allSatisfy(isFitted)
    }
  }

  private func isAvailable(
    _ expert: Int, _ panel: PanelProfile, _ demand: AvailabilityDemand, _ facts: RuleFacts
  ) -> Bool {
    guard let slot = panel.slot else { return true }
    switch facts.answer(of: expert, for: slot) {
    case .yes: return true
    case .ifNeeded: return demand.least != .yes
    case .no: return demand.least == .no
    case nil: return false
    }
  }

  /// What of a panel the answers depend on; two panels of one key have the same answers.
  enum Sameness: Hashable, Sendable {
    case everywhere
    case day(CivilDate)
    case specialties([Int])
    case level(Int?)
    case slot(Slot.ID?)
    case panel(Int)
  }

  /// What of this panel the answers depend on.
  func sameness(of panel: PanelProfile) -> Sameness {
    switch demand {
    case .attribute(let selector):
      switch selector.scope {
      case .everywhere: .everywhere
      case .day: .day(panel.day)
      case .panel: .panel(panel.index)
      }
    case .training(let demand): demand.day == .asOf ? .everywhere : .day(panel.day)
    case .specialty: .specialties(panel.specialties)
    case .level(.ofCase): .level(panel.level)
    case .level(.named): .everywhere
    case .available: .slot(panel.slot)
    }
  }
}

extension EligibilityCheck.Demand {
  /// nil for what more than the expert and the panel has a say in.
  init?(_ demand: EligibilityDemand) {
    switch demand {
    case .attribute(let selector): self = .attribute(selector)
    case .training(let demand): self = .training(demand)
    case .specialty(let demand): self = .specialty(demand)
    case .level(let demand): self = .level(demand)
    case .available(let demand): self = .available(demand)
    case .differs, .conflict: return nil
    }
  }
}
