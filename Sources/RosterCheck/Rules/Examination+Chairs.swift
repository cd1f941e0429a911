import PanelModel

extension Examination {
  private struct ChairRule {
    let demand: ChairDemand
    let source: RuleSource
    let position: Int
  }

  /// Who chairs: by rule, by pin, by what was given, or as the leader of a panel; else nobody.
  mutating func checkChairs() {
    let pins = Dictionary(
      grouping: problem.pins.filter { $0.effect == .chair }, by: \.panel
    ).mapValues { $0.map(\.expert).min() }
    var chaired: [Int: [Int: [Panel.ID]]] = [:]
    for (index, panel) in filled {
      let rules = chairRules(ofPanel: index)
      if let pinned = pins[problem.panels[index].id] ?? nil, !isReading(index) {
        comparePin(pinned, with: panel.filled.chair, on: index)
      }
      if isElastic, panel.members.isEmpty, panel.filled.chair == nil { continue }
      guard let id = panel.filled.chair else {
        checkMissingChair(of: panel, at: index, rules, isPinned: pins[panel.filled.panel] != nil)
        continue
      }
      checkMembership(of: id, on: panel, at: index)
      if rules.isEmpty, strictness == .complete, pins[panel.filled.panel] == nil,
        !mayChairUnasked(id, on: index)
      {
        report(
          CheckPhrases.chairWithoutPin, ["expert": label(id)], on: index, strangers: [id])
      }
      guard let chair = problem.indexByExpert[id] else { continue }
      for rule in rules {
        checkFitness(of: chair, on: index, by: rule)
        chaired[rule.position, default: [:]][chair, default: []].append(panel.filled.panel)
      }
    }
    checkHowOften(chaired)
  }

  /// Rules on chairs that speak of a panel; readers have no chair whom a roster could name.
  private func chairRules(ofPanel panel: Int) -> [ChairRule] {
    isReading(panel)
      ? []
      : problem.policy.panelRules.enumerated().compactMap { position, rule in
        guard case .chair(let demand) = rule.demand, facts.speaks(rule, ofPanel: panel) else {
          return nil
        }
        return ChairRule(demand: demand, source: RuleSource(rule), position: position)
      }
  }

  private mutating func comparePin(_ pinned: Expert.ID, with chair: Expert.ID?, on panel: Int) {
    guard let chair else {
      if strictness == .complete {
        report(
          CheckPhrases.chairMissing, ["expert": label(pinned)], on: panel, strangers: [pinned])
      }
      return
    }
    guard chair != pinned else { return }
    report(
      CheckPhrases.chairDiffers, ["expert": label(chair), "other": label(pinned)], on: panel,
      strangers: [chair, pinned])
  }

  private mutating func checkMembership(of id: Expert.ID, on panel: SeatedPanel, at index: Int) {
    guard !panel.filled.experts.contains(id) else { return }
    report(
      CheckPhrases.chairNotMember, ["expert": label(id)], on: index, strangers: [id])
  }

  private mutating func checkFitness(of chair: Int, on panel: Int, by rule: ChairRule) {
    guard let selector = rule.demand.selector,
      facts.truth(of: selector, ofExpert: chair, onPanel: panel) != true
    else { return }
    report(
      CheckPhrases.chairUnfit, ["facts": record(selector, of: chair, on: panel)], on: panel,
      experts: [chair], by: rule.source)
  }

  /// What other systems leave out must at least be possible.
  private mutating func checkMissingChair(
    of panel: SeatedPanel, at index: Int, _ rules: [ChairRule], isPinned: Bool
  ) {
    if strictness == .complete {
      if isPinned { return }  // told already, by name
      for rule in rules { report(CheckPhrases.chairAbsent, on: index, by: rule.source) }
      return
    }
    let hard = rules.filter { !$0.source.isReport }
    let mayAnyone = panel.members.contains { expert in
      hard.allSatisfy { rule in
        rule.demand.selector.map {
          facts.truth(of: $0, ofExpert: expert, onPanel: index) == true
        } ?? true
      }
    }
    if let first = hard.first, !mayAnyone {
      report(CheckPhrases.nobodyMayChair, on: index, by: first.source)
    }
  }

  /// Whether somebody chairs without rule and pin: a leader, or who is given as chair.
  private func mayChairUnasked(_ chair: Expert.ID, on panel: Int) -> Bool {
    let body = problem.panels[panel].body
    if body.parent != nil, body.overlap == .leaderOnly { return true }
    return isGiven(panel)
      && problem.members.contains {
        $0.panel == problem.panels[panel].id && $0.expert == chair
          && $0.role == Membership.chairRole
      }
  }

  private mutating func checkHowOften(_ chaired: [Int: [Int: [Panel.ID]]]) {
    for (position, rule) in problem.policy.panelRules.enumerated() {
      guard case .chair(let demand) = rule.demand, let most = demand.mostPerExpert else { continue }
      for (chair, panels) in chaired[position] ?? [:] where panels.count > most {
        report(
          CheckPhrases.chairTooOften,
          [
            "count": "\(panels.count)", "most": "\(most)",
            "panels": panels.sorted().map(\.rawValue).joined(separator: ", "),
          ], on: nil, experts: [chair], by: RuleSource(rule))
      }
    }
  }
}
