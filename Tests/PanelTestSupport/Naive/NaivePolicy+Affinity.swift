import PanelModel

extension NaivePolicy {
  /// The affinity of an expert and a panel in units, by the policy's formula; nil without one.
  public func affinity(_ expert: Int, _ panel: Int) -> Int? {
    guard let formula = problem.policy.formula else { return nil }
    let weights = formula.weights
    let whole = Fraction(FixedPoint.powersOfTen[problem.policy.decimals])
    let parts = [
      (weights.specialty, specialtyFit(expert, panel, formula)),
      (weights.level, whole * levelFit(expert, panel)),
      (weights.experience, whole * experience(expert, formula)),
    ]
    let sum = parts.reduce(Fraction.zero) { $0 + Fraction($1.0) * $1.1 }
    let mean = sum * Fraction(1, parts.reduce(0) { $0 + $1.0 })
    // Half to even, by trying the neighbours.
    let floor = mean.roundedDown
    let (below, above) = (mean - Fraction(floor), Fraction(floor + 1) - mean)
    if below == above { return floor % 2 == 0 ? floor : floor + 1 }
    return below < above ? floor : floor + 1
  }

  private func specialtyFit(_ expert: Int, _ panel: Int, _ formula: AffinityFormula) -> Fraction {
    let wanted = texts(ofPanel: panel, "specialty")
    if wanted.isEmpty { return .zero }
    let fits = wanted.map { target -> Int in
      let distances = problem.experts[expert].specialties.compactMap {
        distance(from: $0.specialty, to: target)
      }
      guard let least = distances.min(), least < formula.specialtyFits.count else { return 0 }
      return formula.specialtyFits[least]
    }
    return Fraction(fits.reduce(0, +), wanted.count)
  }

  private func levelFit(_ expert: Int, _ panel: Int) -> Fraction {
    let levels = problem.policy.levels
    guard let own = levels.firstIndex(of: problem.experts[expert].level),
      let wanted = texts(ofPanel: panel, "level").first.flatMap(levels.firstIndex)
    else { return .zero }
    return Fraction(min(own + 1, wanted + 1), wanted + 1)
  }

  private func experience(_ expert: Int, _ formula: AffinityFormula) -> Fraction {
    let years = Int(problem.experts[expert].attributes["experience"] ?? "") ?? 0
    return Fraction(min(max(years, 0), formula.fullExperience), formula.fullExperience)
  }
}
