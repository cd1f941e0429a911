import PanelModel

/// What the rules on panels ask of members; what is alike on many panels is asked once.
struct MemberAnswers {
  private let facts: RuleFacts
  private var truths: [Key: [Truth]] = [:]
  private var values: [Key: [[String]]] = [:]

  private struct Key: Hashable {
    var rule: Int
    var day: CivilDate?
  }

  init(_ facts: RuleFacts) { self.facts = facts }

  /// The answers of a rule's selector for some experts on a panel.
  mutating func truths(
    _ selector: Selector, rule: Int, of experts: [Int], on panel: PanelProfile
  ) -> [Truth] {
    let ask = { [facts] (expert: Int) in
      facts.experts.truth(of: selector, expert: expert, on: panel)
    }
    return answers(selector.scope, rule, experts, panel, in: \.truths, ask)
  }

  /// The values of an attribute that count each on its own, for some experts on a panel.
  mutating func items(
    _ attribute: String, rule: Int, of experts: [Int], on panel: PanelProfile
  ) -> [[String]] {
    let ask = { [facts] (expert: Int) in
      facts.experts.items(of: attribute, expert: expert, on: panel)
    }
    return answers(ExpertAttribute(attribute).scope, rule, experts, panel, in: \.values, ask)
  }

  private mutating func answers<Answer>(
    _ scope: ExpertAttribute.Scope, _ rule: Int, _ experts: [Int], _ panel: PanelProfile,
    in memo: WritableKeyPath<MemberAnswers, [Key: [Answer]]>, _ ask: (Int) -> Answer
  ) -> [Answer] {
    guard scope != .panel else { return experts.map(ask) }
    let key = Key(rule: rule, day: scope == .day ? panel.day : nil)
    if self[keyPath: memo][key] == nil {
      // Few are asked where only members of a settled parent may sit.
      guard experts.count * 16 >= facts.problem.experts.count else { return experts.map(ask) }
      self[keyPath: memo][key] = facts.problem.experts.indices.map(ask)
    }
    guard let known = self[keyPath: memo][key] else { return [] }
    return experts.map { known[$0] }
  }
}
