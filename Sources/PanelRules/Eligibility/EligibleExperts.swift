import PanelModel

/// Who may sit on which panel, panel by panel: what is alike on many panels is asked once.
struct EligibleExperts {
  private let rules: EligibilityRules
  private var memo: [Key: [Bool]] = [:]

  private struct Key: Hashable {
    var check: Int
    var sameness: EligibilityCheck.Sameness
  }

  init(_ rules: EligibilityRules) { self.rules = rules }

  /// The experts whom nothing keeps from a panel, as indices, rising; scores have no say.
  ///
  /// - Complexity: O(experts x rules), less where panels are alike; O(members of the settled parent)
  ///   where only these may sit.
  mutating func experts(on panel: Int) -> [Int] {
    let profile = rules.facts.panels[panel]
    if let candidates = profile.candidates {
      return candidates.sorted()
        .filter { rules.isEligible(expert: $0, panel: panel, hasScore: true) }
    }
    let answers = rules.checks.filter { profile.asks[$0.index] }.map {
      self.answers(of: $0, profile)
    }
    return rules.problem.experts.indices.filter { expert in
      answers.allSatisfy { $0[expert] } && rules.isOpen(expert, panel)
    }
  }

  private mutating func answers(of check: EligibilityCheck, _ profile: PanelProfile) -> [Bool] {
    let sameness = check.sameness(of: profile)
    let key = Key(check: check.index, sameness: sameness)
    if let known = memo[key] { return known }
    let answers = rules.problem.experts.indices.map {
      check.isMet(by: $0, on: profile, rules.facts)
    }
    // What holds of one panel only is not asked again.
    if case .panel = sameness { return answers }
    memo[key] = answers
    return answers
  }
}
