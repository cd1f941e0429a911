import PanelModel

/// Who may chair which panel, and how often yet.
struct ChairBook {
  private let examination: Examination
  private let test: SeatTest
  private let pinned: [Panel.ID: Expert.ID]
  /// By rule and expert, how many settled panels the expert chairs.
  private let taken: [Int: [Int: Int]]

  private var problem: AssignmentProblem { examination.problem }

  init(_ examination: Examination, _ test: SeatTest) {
    self.examination = examination
    self.test = test
    let problem = examination.problem
    pinned = Dictionary(
      problem.pins.filter { $0.effect == .chair }.map { ($0.panel, $0.expert) },
      uniquingKeysWith: min)
    var taken: [Int: [Int: Int]] = [:]
    for (panel, members) in examination.filled where examination.isSettled[panel] {
      guard let chair = members.filled.chair.flatMap({ problem.indexByExpert[$0] }) else {
        continue
      }
      for rule in Self.rules(ofPanel: panel, examination) {
        taken[rule.index, default: [:]][chair, default: 0] += 1
      }
    }
    self.taken = taken
  }

  /// The rules on chairs that bind on a panel, with their index among the rules on panels.
  private static func rules(ofPanel panel: Int, _ examination: Examination)
    -> [(index: Int, demand: ChairDemand)]
  {
    if examination.isReading(panel) { return [] }
    return examination.problem.policy.panelRules.enumerated().compactMap { index, rule in
      guard rule.enforcement == .hard, case .chair(let demand) = rule.demand,
        examination.facts.speaks(rule, ofPanel: panel)
      else { return nil }
      return (index, demand)
    }
  }

  /// Whether the one member whom a panel shares with the settled panel above chairs it.
  func isLedFromAbove(_ panel: Int) -> Bool {
    problem.panels[panel].body.overlap == .leaderOnly && !examination.isReading(panel)
      && test.parentMembers(of: panel) != nil
  }

  /// Whether one of the members chairs a panel in every roster.
  func needsChair(_ panel: Int) -> Bool {
    isLedFromAbove(panel) || !Self.rules(ofPanel: panel, examination).isEmpty
  }

  /// The rules on chairs that bind on a panel.
  func rules(ofPanel panel: Int) -> [Int] { Self.rules(ofPanel: panel, examination).map(\.index) }

  /// How many panels an expert may chair yet by a rule; nil where it sets no limit.
  func left(to expert: Int, by rule: Int) -> Int? {
    guard case .chair(let demand) = problem.policy.panelRules[rule].demand else { return nil }
    return demand.mostPerExpert.map { max(0, $0 - (taken[rule]?[expert] ?? 0)) }
  }

  /// The members who may chair a panel.
  func candidates(on panel: Int, among experts: [Int]) -> [Bool] {
    let rules = Self.rules(ofPanel: panel, examination)
    let pinned = pinned[problem.panels[panel].id]
    let above = isLedFromAbove(panel) ? test.parentMembers(of: panel) : nil
    let answers = rules.compactMap(\.demand.selector).map {
      examination.pool.answers(of: $0, by: experts, onPanel: panel)
    }
    return experts.enumerated().map { place, expert in
      if let pinned, problem.experts[expert].id != pinned { return false }
      if let above, !above.contains(expert) { return false }
      return answers.allSatisfy { $0[place] == true }
        && rules.allSatisfy { left(to: expert, by: $0.index) != 0 }
    }
  }
}
