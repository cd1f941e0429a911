import Empanel
import PanelTestSupport

@testable import RosterCheck

/// Draws stages of certificates that nobody has computed: any multipliers of any rows.
struct RandomCertificate {
  let space: RosterSpace
  var random: SeededGenerator
  /// By kind, so that the rare ones are drawn as often as the others.
  private let rows: [[Certificate.Row]]

  init(_ space: RosterSpace, seed: UInt64) {
    self.space = space
    random = SeededGenerator(seed: seed)
    rows = Dictionary(grouping: Self.rows(of: space), by: \.kind)
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// Every name that might be one of a row, and some that are not.
  private static func rows(of space: RosterSpace) -> [Certificate.Row] {
    let problem = space.problem
    let experts = problem.experts.map(\.id)
    var rows = experts.flatMap { [Certificate.Row.load($0), .seats($0), .spread($0)] }
    let positions = problem.policy.objectives.indices
    rows += positions.map { .floor(objective: $0, panel: nil) }
    for place in space.places {
      let panel = problem.panels[place.panel].id
      rows += [.leader(panel), .chair(panel)]
      rows += positions.map { .floor(objective: $0, panel: panel) }
      for (one, expert) in experts.enumerated() {
        rows += experts[..<one].map { .apart(panel: panel, expert, $0) }
      }
      for span in space.limits.spans(of: place.panel) {
        for expert in experts {
          rows += [
            .panelsAtOnce(limit: span.limit, span: span.name, expert: expert),
            .effortAtOnce(limit: span.limit, span: span.name, expert: expert),
          ]
        }
      }
      for (index, rule) in problem.policy.panelRules.enumerated() {
        rows += Self.rows(of: rule, index, place, space)
      }
    }
    return rows
  }

  private static func rows(
    of rule: PanelRule, _ index: Int, _ place: RosterSpace.Place, _ space: RosterSpace
  ) -> [Certificate.Row] {
    let problem = space.problem
    let panel = problem.panels[place.panel].id
    switch rule.demand {
    case .atMost(let quota), .atLeast(let quota):
      guard case .each(let attribute) = quota.subject else {
        return [.quota(rule: index, panel: panel, value: nil)]
      }
      let values = problem.experts.indices.flatMap {
        space.facts.value(of: attribute, ofExpert: $0, onPanel: place.panel).texts
      }
      return values.map { .quota(rule: index, panel: panel, value: $0) }
    case .group:
      let groups = problem.policy.panelRules.indices.filter {
        if case .group = problem.policy.panelRules[$0].demand { true } else { false }
      }
      return [.groups(rules: [index], panel: panel), .groups(rules: groups, panel: panel)]
    case .quorum:
      return problem.cases.map { .quorum(rule: index, panel: panel, reviewCase: $0.id) }
    case .severity: return [.severity(rule: index, panel: panel)]
    case .chair: return problem.experts.map { .chairs(rule: index, expert: $0.id) }
    case .seats, .apart, .note: return []
    }
  }

  /// A stage with multipliers of some rows, or with those of another moved a little.
  mutating func stage(near known: Certificate.Stage?, values: [Fraction]) -> Certificate.Stage {
    let bound = values.randomElement(using: &random) ?? .zero
    var stage =
      known.flatMap { Bool.random(using: &random) ? $0 : nil }
      ?? Certificate.Stage(
        scale: [1, 1, 2, 3, 8].randomElement(using: &random) ?? 1, bound: bound, over: bound)
    if stage.over != nil, Int.random(in: 0..<3, using: &random) == 0 { stage.over = bound }
    stage.bound = bound
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      guard let row = rows.randomElement(using: &random)?.randomElement(using: &random) else {
        break
      }
      let known = stage.rows[row] ?? Certificate.Multiplier(0)
      stage.rows[row] = Certificate.Multiplier(
        known.each + number(stage.scale), perSeat: known.perSeat + perSeat(of: row, stage.scale))
    }
    for place in space.places where stage.panels.isEmpty || Bool.random(using: &random) {
      stage.panels[space.problem.panels[place.panel].id] = Int.random(in: 0...3, using: &random)
    }
    return stage
  }

  /// Gives the weights of panels any sign, for those that are compared with each other; half of them
  /// add up to nothing in a group.
  mutating func turn(_ stage: inout Certificate.Stage) {
    stage.over = nil
    for panel in stage.panels.keys.sorted() where Bool.random(using: &random) {
      stage.panels[panel]? *= -1
    }
    let single = space.comparable.joined().filter { space.places[$0].counts.count == 1 }
    let known = Set(single.map { space.problem.panels[space.places[$0].panel].id })
    stage.panels = stage.panels.filter { known.contains($0.key) && $0.value != 0 }
  }

  /// The same multipliers against panels above some quality instead of the sum over one.
  mutating func maybeGoodPanels(_ stage: inout Certificate.Stage) {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return }
    (stage.over, stage.panels) = (nil, [:])
    for place in space.problem.experts.indices where Bool.random(using: &random) {
      stage.rows[.load(space.problem.experts[place].id)] = Certificate.Multiplier(
        Int.random(in: 0...3, using: &random))
    }
  }

  private mutating func number(_ scale: Int) -> Int {
    Bool.random(using: &random)
      ? Int.random(in: -4...4, using: &random)
      : scale * Int.random(in: -9...9, using: &random)
  }

  private mutating func perSeat(of row: Certificate.Row, _ scale: Int) -> Int {
    switch row {
    case .quota, .groups, .quorum, .severity, .leader, .apart:
      Bool.random(using: &random) ? number(scale) : 0
    case .load, .seats, .chair, .chairs, .panelsAtOnce, .effortAtOnce, .floor, .spread: 0
    }
  }
}
