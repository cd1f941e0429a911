import PanelModel

/// Who may chair which panel.
struct ChairRules: Sendable {
  private let facts: RuleFacts
  /// By panel to fill, the `chair` rules that speak of it, as indices into the policy's panel rules.
  private let rulesByPanel: [Int: [Int]]
  /// By panel, who is pinned as its chair.
  private let pinned: [Int: Int]
  /// By `chair` rule with a limit and by expert, how many settled panels the expert chairs.
  private let taken: [Int: [Int: Int]]

  init(_ facts: RuleFacts) {
    self.facts = facts
    let problem = facts.problem
    var pinned: [Int: Int] = [:]
    for pin in problem.pins where pin.effect == .chair {
      guard let panel = problem.indexByPanel[pin.panel] else { continue }
      pinned[panel] = problem.indexByExpert[pin.expert]
    }
    self.pinned = pinned
    var rulesByPanel: [Int: [Int]] = [:]
    var taken: [Int: [Int: Int]] = [:]
    for (index, rule) in problem.policy.panelRules.enumerated() {
      guard rule.enforcement == .hard, case .chair(let demand) = rule.demand else { continue }
      for panel in facts.step.open where Self.speaks(rule, of: panel, facts) {
        rulesByPanel[panel, default: []].append(index)
      }
      guard demand.mostPerExpert != nil else { continue }
      for (panel, members) in facts.step.settled where Self.speaks(rule, of: panel, facts) {
        if let chair = members.chair { taken[index, default: [:]][chair, default: 0] += 1 }
      }
    }
    self.rulesByPanel = rulesByPanel
    self.taken = taken
  }

  /// Whether a rule asks for the chair of a panel; readers have none.
  private static func speaks(_ rule: PanelRule, of panel: Int, _ facts: RuleFacts) -> Bool {
    !facts.panels[panel].isReading && facts.speaks(rule, of: panel)
  }

  /// Whether a rule, or the panel above, asks for somebody who chairs a panel; one who is only pinned
  /// as its chair chairs it all the same.
  func needsChair(_ panel: Int) -> Bool { rulesByPanel[panel] != nil || isLedFromAbove(panel) }

  /// Whether the only member whom a panel shares with its settled parent chairs it.
  func isLedFromAbove(_ panel: Int) -> Bool {
    facts.panels[panel].parentMembers != nil && !facts.panels[panel].isReading
      && facts.problem.panels[panel].body.overlap == .leaderOnly
  }

  /// Whether an expert may chair a panel, as far as rules, pins and settled panels go.
  func mayChair(_ expert: Int, on panel: Int) -> Bool {
    if let chair = pinned[panel], chair != expert { return false }
    if isLedFromAbove(panel), facts.panels[panel].parentMembers?.contains(expert) == false {
      return false
    }
    return brokenRule(expert, on: panel) == nil
  }

  /// The first `chair` rule by which an expert may not chair a panel, as an index.
  func brokenRule(_ expert: Int, on panel: Int) -> Int? {
    rulesByPanel[panel]?.first { index in
      guard case .chair(let demand) = facts.problem.policy.panelRules[index].demand else {
        return false
      }
      if let most = demand.mostPerExpert, taken[index]?[expert] ?? 0 >= most { return true }
      guard let selector = demand.selector else { return false }
      return facts.experts.truth(of: selector, expert: expert, on: facts.panels[panel]) != .yes
    }
  }

  /// The rules of which an expert chairs only so many panels: the rule, the panels to fill of which
  /// it speaks, and what everybody chairs already.
  func limits() -> [(rule: Int, most: Int, panels: [Int], taken: [Int: Int])] {
    facts.problem.policy.panelRules.enumerated().compactMap { index, rule in
      guard rule.enforcement == .hard, case .chair(let demand) = rule.demand,
        let most = demand.mostPerExpert
      else { return nil }
      let panels = facts.step.open.filter { rulesByPanel[$0]?.contains(index) == true }
      return panels.isEmpty ? nil : (index, most, panels, taken[index] ?? [:])
    }
  }
}
