import PanelModel

extension RandomRules {
  /// Changes one thing on the panels, which may or may not make the roster wrong.
  mutating func make(
    _ mutation: RosterMutation, in roster: inout Roster, _ problem: AssignmentProblem
  ) {
    guard !roster.panels.isEmpty else { return }
    let index = number(0...(roster.panels.count - 1))
    let other = number(0...(roster.panels.count - 1))
    let anybody = problem.experts[number(0...(problem.experts.count - 1))].id
    let anyCase = problem.cases[number(0...(problem.cases.count - 1))].id
    let anyPanel = problem.panels[number(0...(problem.panels.count - 1))].id
    var panel = roster.panels[index]
    switch mutation {
    case .exchangeMember: if !panel.experts.isEmpty { panel.experts[0] = anybody }
    case .dropMember: panel.experts = panel.experts.dropLast()
    case .addMember: panel.experts.append(anybody)
    case .tradePanels:
      panel.experts = roster.panels[other].experts
      roster.panels[other].experts = roster.panels[index].experts
    case .removePanel:
      roster.panels.remove(at: index)
      if chance(50) { roster.unfilled.append(panel.panel) }
      return
    case .doublePanel: roster.panels.append(panel)
    case .strangePanel: roster.panels.append(FilledPanel(panel: "?", cases: [], experts: []))
    case .addCase: panel.cases.append(anyCase)
    case .dropCases: panel.cases = []
    case .nameChair: panel.chair = panel.experts.last
    case .dropChair: panel.chair = nil
    case .chairFromElsewhere: panel.chair = anybody
    case .addRecusal: panel.recused[anyCase, default: []].append(anybody)
    case .dropRecusals: panel.recused = [:]
    case .nameGroup: panel.groups["g\(number(1...2))"] = [anybody]
    case .nameAllGroups:
      for demand in problem.policy.panelRules.map(\.demand) {
        if case .group(let group) = demand, let member = panel.experts.randomElement(using: &random)
        {
          panel.groups[group.name] = [member]
        }
      }
    case .strangeGroup: panel.groups["?"] = []
    case .exchangeReader:
      if let first = panel.readers.keys.min() { panel.readers[first] = [anybody] }
    case .dropReaders:
      if chance(50) { roster.unfilled += panel.readers.keys.map { Panel.ID($0.rawValue) } }
      panel.readers = [:]
    case .addReader:
      if let first = panel.readers.keys.min() { panel.readers[first]?.append(anybody) }
    case .strangeReaders: panel.readers[anyCase] = [anybody]
    case .openPanel: roster.unfilled.append(chance(80) ? anyPanel : "?")
    case .openNothing: roster.unfilled = []
    case .settlePanel: roster.settled.append(chance(80) ? anyPanel : "?")
    case .settleNothing: roster.settled = []
    case .strangeExpert: panel.experts.append("?")
    case .doubleMember: panel.experts += panel.experts.prefix(1)
    case .exchangeTwo:
      for seat in panel.experts.indices.prefix(2) {
        panel.experts[seat] = problem.experts[number(0...(problem.experts.count - 1))].id
      }
    case .wrongDigest, .wrongPins, .wrongLoads, .wrongValue, .wrongBalance: break
    }
    roster.panels[index] = panel
  }

  /// Says something wrong beyond the panels.
  mutating func misstate(_ mutation: RosterMutation, in roster: inout Roster) {
    switch mutation {
    case .wrongDigest: roster.problemDigest += "0"
    case .wrongPins: roster.pins.append(Pin(panel: "?", expert: "E0"))
    case .wrongLoads:
      guard let id = roster.loads.keys.min() else {
        return roster.loads["?"] = ExpertLoad(effort: 0, seats: 0, least: 0, most: nil)
      }
      switch number(0...3) {
      case 0: roster.loads[id]?.effort += 1
      case 1: roster.loads[id]?.seats -= 1
      case 2: roster.loads[id]?.least += 1
      default: roster.loads[id] = nil
      }
    case .wrongValue:
      let value = roster.objectives[0].value
      roster.objectives[0].value = Fraction(value.numerator + 1, value.denominator)
    default:
      switch number(0...2) {
      case 0: roster.balance.composition.value = Fraction(77)
      case 1: roster.balance.severity.bound = Fraction(77)
      default: roster.balance.panelLuck = -1
      }
    }
  }
}
