import PanelModel

extension ProblemFacts {
  /// Whether an expert fulfils a rule on who may sit on a panel; conflicts and shared values are read
  /// elsewhere.
  func isMet(_ demand: EligibilityDemand, by expert: Int, onPanel panel: Int) -> Bool {
    switch demand {
    case .attribute(let selector): truth(of: selector, ofExpert: expert, onPanel: panel) == true
    case .training(let demand): isTrained(expert, for: demand, onPanel: panel)
    case .specialty(let demand): fits(expert, demand, onPanel: panel)
    case .level(let demand): reaches(expert, demand, onPanel: panel)
    case .available(let demand): hasTime(expert, demand, onPanel: panel)
    case .differs, .conflict: true
    }
  }

  /// The day on which a training must be valid.
  func day(of demand: TrainingDemand, onPanel panel: Int) -> CivilDate {
    demand.day == .asOf ? problem.asOf : sheets[panel].day
  }

  private func isTrained(_ expert: Int, for demand: TrainingDemand, onPanel panel: Int) -> Bool {
    guard let until = problem.experts[expert].trainedUntil else { return false }
    return until.adding(days: demand.graceDays) >= day(of: demand, onPanel: panel)
  }

  private func fits(_ expert: Int, _ demand: SpecialtyDemand, onPanel panel: Int) -> Bool {
    let asked = specialties(ofPanel: panel)
    let held = problem.experts[expert].specialties.filter { grant in
      demand.leastProficiency.map { (grant.proficiency ?? 0) >= $0 } ?? true
    }
    func isFitted(_ code: String) -> Bool {
      held.contains { taxonomy.fits($0.specialty, code, by: demand) }
    }
    return demand.match == .any
      ? asked.contains(where: isFitted) : !asked.isEmpty && asked.allSatisfy(isFitted)
  }

  /// The place on the ladder that a rule asks for; nil where there is none.
  func least(of demand: LevelDemand, onPanel panel: Int) -> Int? {
    switch demand {
    case .ofCase: level(ofPanel: panel)
    case .named(let level): problem.policy.levels.firstIndex(of: level)
    }
  }

  private func reaches(_ expert: Int, _ demand: LevelDemand, onPanel panel: Int) -> Bool {
    guard let least = least(of: demand, onPanel: panel),
      let rank = problem.policy.levels.firstIndex(of: problem.experts[expert].level)
    else { return false }
    return rank >= least
  }

  private func hasTime(_ expert: Int, _ demand: AvailabilityDemand, onPanel panel: Int) -> Bool {
    guard let slot = sheets[panel].slot?.id else { return true }
    let key = Answer(expert: problem.experts[expert].id, slot: slot)
    return answers[key].map { $0.isAtLeast(demand.least) } ?? false
  }
}
