import PanelModel

extension Examination {
  /// The value of an objective, in units, from the raw scores.
  func value(of objective: Objective) -> Fraction {
    switch objective.name {
    case .total:
      return Fraction(problem.panels.indices.reduce(0) { $0 + scores(ofPanel: $1).reduce(0, +) })
    case .worstPanel:
      let measure = problem.measure(of: objective)
      return problem.panels.indices.map { quality(ofPanel: $0, by: measure) }.min() ?? .zero
    }
  }

  private func scores(ofPanel panel: Int) -> [Int] {
    (seated[panel]?.members ?? []).map { expert in
      // A missing score bars, which is reported where seats are checked.
      problem.affinities.units(panel: panel, expert: expert) ?? 0
    }
  }

  private func quality(ofPanel panel: Int, by measure: Objective.Measure) -> Fraction {
    let scores = scores(ofPanel: panel)
    switch measure {
    case .sum: return Fraction(scores.reduce(0, +))
    case .mean: return Fraction(scores.reduce(0, +), max(1, scores.count))
    case .seat: return Fraction(scores.min() ?? 0)
    }
  }
}
