public import PanelModel

/// Who may sit on which panel, panel by panel: what is alike on many panels is asked once.
public struct EligibleExperts {
  private let rules: EligibilityRules
  private var memo: [Key: ExpertSet] = [:]
  /// Who may serve and has room for a seat, by its effort.
  private var able: [Int: ExpertSet] = [:]
  private let hasKeptOff: Bool

  private struct Key: Hashable {
    var check: Int
    var sameness: EligibilityCheck.Sameness
  }

  /// Takes the rules.
  ///
  /// - Parameter rules: The problem and the step, read.
  public init(_ rules: EligibilityRules) {
    self.rules = rules
    hasKeptOff = rules.problem.pins.contains { $0.effect == .keepOff }
  }

  private var pool: Range<Int> { rules.problem.experts.indices }

  /// The experts whom nothing keeps from a panel; scores have no say.
  ///
  /// - Complexity: O(experts / 64 x rules + experts barred), more where few panels are alike; O(members
  ///   of the settled parent) more where only these may sit.
  public mutating func experts(on panel: Int) -> ExpertSet {
    let profile = rules.facts.panels[panel]
    if let candidates = profile.candidates {
      return ExpertSet(
        candidates.sorted().filter { rules.isEligible(expert: $0, panel: panel, hasScore: true) },
        of: pool.count)
    }
    var experts = able(at: rules.seatEfforts[panel])
    for check in rules.checks where profile.asks[check.index] {
      experts.formIntersection(answers(of: check, profile))
    }
    for expert in rules.conflicts.barred(from: panel) { experts.remove(expert) }
    guard asksMore(of: profile) else { return experts }
    return ExpertSet(experts.members.filter { rules.isOpen($0, panel) }, of: pool.count)
  }

  /// Whether more than status, effort and conflicts may keep experts from a panel.
  private func asksMore(of profile: PanelProfile) -> Bool {
    hasKeptOff || profile.parentMembers != nil || profile.isReading
      || !rules.limits.keys(of: profile.index).isEmpty
  }

  private mutating func able(at effort: Int) -> ExpertSet {
    if let known = able[effort] { return known }
    let experts = ExpertSet(
      pool.filter { expert in
        rules.problem.experts[expert].status == Expert.activeStatus
          && rules.loads[expert].most.map { effort <= $0 } ?? true
      }, of: pool.count)
    able[effort] = experts
    return experts
  }

  private mutating func answers(of check: EligibilityCheck, _ profile: PanelProfile) -> ExpertSet {
    let sameness = check.sameness(of: profile)
    let key = Key(check: check.index, sameness: sameness)
    if let known = memo[key] { return known }
    let answers = ExpertSet(
      pool.filter { check.isMet(by: $0, on: profile, rules.facts) }, of: pool.count)
    // What holds of one panel only is not asked again.
    if case .panel = sameness { return answers }
    memo[key] = answers
    return answers
  }
}
