import PanelModel
import PanelRules
import Reports

/// How well the members of panels fit them.
struct PanelQualities {
  private let problem: AssignmentProblem
  private let scores: AffinityReader

  init(_ problem: AssignmentProblem) {
    self.problem = problem
    scores = AffinityReader(problem)
  }

  /// The objective that looks at the worst panel: the roster's, the policy's, or the plain one.
  func objective(of roster: Roster) -> Objective {
    roster.objectives.map(\.objective).first { $0.name == .worstPanel }
      ?? problem.policy.objectives.first { $0.name == .worstPanel } ?? Objective(.worstPanel)
  }

  /// How the objective measures the panels that the run filled.
  func measure(of objective: Objective, in roster: Roster) -> Objective.Measure {
    problem.measure(of: objective, over: filled(by: roster).map(\.panel))
  }

  /// The quality of each panel, and of the readers of each case, that the run filled and that lacks
  /// nobody.
  func all(of roster: Roster, by measure: Objective.Measure) -> [RosterFindings.Quality] {
    // Panels that are short of members are told by themselves.
    let short = Set(roster.shortfalls.compactMap(\.panel))
    return filled(by: roster).filter { !short.contains(problem.panels[$0.panel].id) }.map {
      panel, experts in
      let units = experts.compactMap { scores.units(panel: panel, expert: $0) }
      return RosterFindings.Quality(
        problem.panels[panel].id, Self.quality(of: units, by: measure))
    }
  }

  /// Panels, and readers of cases, that were not settled before the run, as indices.
  private func filled(by roster: Roster) -> [(panel: Int, experts: [Int])] {
    let settled = Set(roster.settled)
    let bodies = roster.panels.map { (id: $0.panel, experts: $0.experts) }
    let readers = roster.panels.flatMap { panel in
      panel.readers.sorted { $0.key < $1.key }.map {
        (id: Panel.ID($0.key.rawValue), experts: $0.value)
      }
    }
    return (bodies + readers).compactMap { id, experts in
      guard !settled.contains(id), let index = problem.indexByPanel[id] else { return nil }
      return (index, experts.compactMap { problem.indexByExpert[$0] })
    }
  }

  /// Affinities of members, measured.
  private static func quality(of units: [Int], by measure: Objective.Measure) -> Fraction {
    switch measure {
    case .sum: Fraction(units.reduce(0, +))
    case .mean: Fraction(units.reduce(0, +), max(1, units.count))
    case .seat: Fraction(units.min() ?? 0)
    }
  }
}
