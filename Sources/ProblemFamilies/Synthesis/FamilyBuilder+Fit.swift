import PanelModel

extension FamilyBuilder {
  /// For every specialty, how near each expert stands by the best of the specialties held.
  mutating func measureFits() {
    var fits: [[Fit]] = shape.specialties.map { _ in [] }
    for (index, expert) in experts.enumerated() {
      for (specialty, target) in shape.specialties.enumerated() {
        let best = expert.specialties.compactMap { fit(of: $0, for: target.code) }.max()
        if let best { fits[specialty].append(Fit(expert: index, units: best)) }
      }
    }
    self.fits = fits
  }

  /// The fit by distance, less for every step of proficiency below the greatest; nil if too far.
  private func fit(of grant: SpecialtyGrant, for code: String) -> Int? {
    let neighbours = shape.neighbours.first {
      ($0.first, $0.second) == (code, grant.specialty)
        || ($0.first, $0.second) == (grant.specialty, code)
    }
    let distance = grant.specialty == code ? 0 : neighbours?.distance
    guard let distance, shape.fitByDistance.indices.contains(distance) else { return nil }
    return shape.fitByDistance[distance] * (525 + 95 * (grant.proficiency ?? 1)) / 1000
  }

  /// Scores of all pairs that are near enough, case by case.
  func makeScores() -> [ProblemParts.Score] {
    var generator = generator(for: .scores)
    var scores: [ProblemParts.Score] = []
    for row in cases.indices {
      let panel = panel(of: row)
      for fit in qualified(specialty: specialtyOfCase[row], level: levelOfCase[row]) {
        let units = score(fit, level: levelOfCase[row]) + generator.number(in: -30...30)
        scores.append(
          ProblemParts.Score(
            panel: panel, expert: experts[fit.expert].id, units: min(max(units, 1), 1000)))
      }
    }
    return scores
  }

  /// One level above the case's is best: a peer knows less, a dignitary is far from the work.
  private func score(_ fit: Fit, level: Int) -> Int {
    switch levelOfExpert[fit.expert] - level {
    case 0: fit.units * 940 / 1000
    case 1: fit.units
    default: fit.units * 970 / 1000
    }
  }
}
