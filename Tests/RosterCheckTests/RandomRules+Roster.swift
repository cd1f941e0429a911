import PanelModel
import PanelTestSupport
import RosterCheck

extension RandomRules {
  /// A roster that the plain reading accepts; nil where there is none or it is not found soon.
  mutating func roster(of problem: AssignmentProblem) -> Roster? {
    let reading = PlainReading(problem: problem)
    let judging = problem.panels.filter { $0.purpose == .judging }
    let leavesOpen = chance(15) ? judging.filter { $0.body.fill == .assign }.last?.id : nil
    let choices = problem.panels.map { panel in
      teams(of: panel, reading).shuffled(using: &random).prefix(6)
    }
    var tries = 200
    func fill(_ index: Int, _ chosen: [FilledPanel]) -> Roster? {
      guard index < problem.panels.count, tries > 0 else {
        tries -= 1
        let roster = roster(of: chosen, problem)
        return reading.rulesHold(roster) ? roster : nil
      }
      let panel = problem.panels[index]
      let isOpen = panel.id == leavesOpen || panel.body.parent == leavesOpen && leavesOpen != nil
      if isOpen { return fill(index + 1, chosen) }
      for choice in choices[index] {
        if let roster = fill(index + 1, chosen + [choice]) { return roster }
        if tries <= 0 { return nil }
      }
      return nil
    }
    return fill(0, [])
  }

  private func teams(of panel: Panel, _ reading: PlainReading) -> [FilledPanel] {
    let experts = reading.problem.experts
    let given = reading.problem.members.filter { $0.panel == panel.id }
    return (1..<(1 << experts.count)).flatMap { bits -> [FilledPanel] in
      let members = experts.indices.filter { bits >> $0 & 1 == 1 }.map { experts[$0] }
      guard members.count <= panel.seats.most, members.count >= panel.seats.least,
        panel.body.fill != .given || Set(members.map(\.id)) == Set(given.map(\.expert))
      else { return [] }
      let ids = members.map(\.id)
      let chairs: [Expert.ID?] = panel.purpose == .reading ? [nil] : [nil] + ids
      return chairs.map {
        FilledPanel(
          panel: panel.id, cases: reading.cases(panel).map(\.id), experts: ids, chair: $0,
          recused: panel.purpose == .reading ? [:] : reading.recused(members, panel))
      }.filter { reading.mayBe($0, panel) }
    }
  }

  private func roster(of chosen: [FilledPanel], _ problem: AssignmentProblem) -> Roster {
    func isReading(_ id: Panel.ID) -> Bool {
      problem.panels.contains { $0.id == id && $0.purpose == .reading }
    }
    var panels = chosen.filter { !isReading($0.panel) }
    for readers in chosen where isReading(readers.panel) {
      let parent = problem.panels.first { $0.id == readers.panel }?.body.parent
      guard let index = panels.firstIndex(where: { $0.panel == parent }) else { continue }
      panels[index].readers[Case.ID(readers.panel.rawValue)] = readers.experts
    }
    let filled = Set(chosen.map(\.panel))
    return Roster(
      termination: .limit, isReproducible: true, objectives: [], panels: panels,
      settled: problem.panels.filter { $0.body.fill == .given }.map(\.id),
      unfilled: problem.panels.map(\.id).filter { !filled.contains($0) }, loads: [:],
      pins: problem.pins, problemDigest: problem.digest(), seed: 0, versions: [:])
  }

  /// The same roster with loads, values and balance that fit its panels.
  static func restated(_ roster: Roster, _ problem: AssignmentProblem) -> Roster {
    var roster = roster
    let audit = RosterAudit(roster, against: problem)
    roster.loads = audit.loads
    roster.objectives = zip(problem.policy.objectives, audit.values).map { objective, value in
      ObjectiveResult(
        objective: objective, decimals: problem.policy.decimals, value: value, stageValue: value,
        bound: nil, proof: .none)
    }
    roster.balance = RosterAudit(roster, against: problem).balance
    return roster
  }
}

/// What can be changed in a roster; whether that breaks a rule is for the readings to say.
enum RosterMutation: Int, CaseIterable {
  case exchangeMember, dropMember, addMember, tradePanels, removePanel, doublePanel, strangePanel
  case addCase, dropCases, nameChair, dropChair, chairFromElsewhere, addRecusal, dropRecusals
  case nameGroup, nameAllGroups, strangeGroup, exchangeReader, dropReaders, addReader
  case strangeReaders, openPanel, openNothing, settlePanel, settleNothing, strangeExpert
  case doubleMember, exchangeTwo
  // From here on it is never true.
  case wrongDigest, wrongPins, wrongLoads, wrongValue, wrongBalance

  /// Whether the mutation states something wrong beyond the panels.
  var isClaim: Bool { rawValue >= RosterMutation.wrongDigest.rawValue }
}
