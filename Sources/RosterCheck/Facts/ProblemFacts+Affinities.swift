import PanelModel

extension ProblemFacts {
  /// What the fit of specialties depends on.
  struct FitKey: Hashable {
    let held: [SpecialtyGrant]
    let asked: [String]
  }

  /// The fit of an expert and a panel by the policy's formula, in units; half to even, all at once.
  ///
  /// - Parameters:
  ///   - formula: The formula.
  ///   - index: Index of the expert.
  ///   - panel: Index of the panel.
  ///   - known: Sums of specialty fits that are known already; grows.
  /// - Returns: Units of the policy's decimals.
  func affinity(
    _ formula: AffinityFormula, ofExpert index: Int, onPanel panel: Int,
    known: inout [FitKey: Int]
  ) -> Int {
    let expert = problem.experts[index]
    let weights = formula.weights
    let one = Int128(FixedPoint.powersOfTen[problem.policy.decimals])
    let asked = specialties(ofPanel: panel)
    let key = FitKey(held: expert.specialties, asked: asked)
    let fit = known[key] ?? specialtyFit(formula, of: expert, to: asked)
    known[key] = fit
    let ladder = problem.policy.levels
    let (own, wanted) = (ladder.firstIndex(of: expert.level), level(ofPanel: panel))
    let places = own.flatMap { own in wanted.map { (own: own + 1, wanted: $0 + 1) } }
    let years = max(0, Int(expert.attributes["experience"] ?? "") ?? 0)
    // Each part over its own denominator, then all over their product.
    let parts: [(weight: Int, numerator: Int128, denominator: Int128)] = [
      (weights.specialty, Int128(fit), Int128(max(1, asked.count))),
      (
        weights.level, places.map { one * Int128(min($0.own, $0.wanted)) } ?? 0,
        Int128(places?.wanted ?? 1)
      ),
      (
        weights.experience, one * Int128(min(years, formula.fullExperience)),
        Int128(max(1, formula.fullExperience))
      ),
    ]
    let denominator = parts.reduce(1) { $0 * $1.denominator }
    let numerator = parts.reduce(0) {
      $0 + Int128($1.weight) * $1.numerator * (denominator / $1.denominator)
    }
    let weight = Int128(max(1, weights.specialty + weights.level + weights.experience))
    return Int(numerator.divided(by: denominator * weight))
  }

  /// The sum over what is asked of the best fit of the expert's specialties.
  private func specialtyFit(_ formula: AffinityFormula, of expert: Expert, to asked: [String])
    -> Int
  {
    asked.reduce(0) { sum, code in
      let near = expert.specialties.compactMap { taxonomy.distance(from: $0.specialty, to: code) }
      guard let least = near.min(), least < formula.specialtyFits.count else { return sum }
      return sum + formula.specialtyFits[least]
    }
  }
}

extension Int128 {
  /// The quotient rounded half to even; the divisor is above 0.
  func divided(by divisor: Int128) -> Int128 {
    var (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + divisor) }
    let doubled = 2 * remainder
    if doubled > divisor || (doubled == divisor && quotient & 1 != 0) { return quotient + 1 }
    return quotient
  }
}
