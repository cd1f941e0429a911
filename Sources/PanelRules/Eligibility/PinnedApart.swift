import PanelModel

/// What keeps two pinned experts off one panel, in words.
struct PinnedApart {
  private let problem: AssignmentProblem
  private let rules: [(name: String, demand: ApartDemand)]

  init(_ rules: EligibilityRules, panel: Int) {
    problem = rules.problem
    let policy = rules.problem.policy
    self.rules = policy.panelRules.enumerated().compactMap { index, rule in
      guard case .apart(let demand) = rule.demand, rule.enforcement == .hard,
        rules.facts.speaks(rule, of: panel)
      else { return nil }
      return (policy.name(ofPanelRule: index), demand)
    }
  }

  /// The conflicts between the two, and their relations of which a rule speaks, each once.
  func reasons(_ first: Expert.ID, _ second: Expert.ID) -> [Statement] {
    let two: Set = [first, second]
    let conflicts = problem.conflicts.compactMap { conflict -> Statement? in
      guard case .expert(let other) = conflict.target, [conflict.expert, other] == two else {
        return nil
      }
      return PinPhrases.apartByConflict(["kind": conflict.kind])
    }
    let relations = problem.relations.filter { [$0.first, $0.second] == two }.flatMap { relation in
      rules.filter { $0.demand.kinds.contains(relation.kind) }.map {
        PinPhrases.apartByRule(["kind": relation.kind, "rule": $0.name])
      }
    }
    return Set(conflicts + relations).sorted { $0.text(in: .english) < $1.text(in: .english) }
  }
}
