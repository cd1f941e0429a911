import PanelModel

extension Examination {
  /// The value of an objective from what the run filled: affinities in units, from the raw scores;
  /// the spread of work as a plain share; seats of the previous roster as their count.
  func value(of objective: Objective) -> Fraction {
    switch objective.name {
    case .seatsFilled:
      return seatsFilled()
    case .total:
      return Fraction(filledByRun.reduce(0) { $0 + scores[$1].reduce(0, +) })
    case .worstPanel:
      let measure = measure(of: objective)
      return panelsThatCount.map { quality(ofPanel: $0, by: measure) }.min() ?? .zero
    case .loadSpread:
      let spread = objective.meantAspect == .squares ? squaresOfWork() : spreadOfWork()
      return spread ?? .zero
    case .balance:
      return objective.meantAspect == .comparable
        ? rangeOfComparable : balance.composition.value ?? .zero
    case .continuity:
      return Fraction(Set(seatsAgain.map { SeatName(panel: $0.panel, expert: $0.expert) }).count)
    case .rotation:
      return Fraction(seatsAgain.count)
    }
  }

  private struct SeatName: Hashable {
    let panel: Panel.ID
    let expert: Expert.ID
  }

  /// The rows of the previous roster whose expert sits there again, on what the run filled.
  private var seatsAgain: [PreviousSeat] {
    problem.previous.filter { row in
      guard let panel = problem.indexByPanel[row.panel], !isOpen[panel], !isSettled[panel] else {
        return false
      }
      return isSeated(again: row) == true
    }
  }

  /// A measure left open is the sum where all panels have one and the same number of seats, else the
  /// mean.
  func measure(of objective: Objective) -> Objective.Measure {
    if let measure = objective.measure { return measure }
    let seats = Set(filledByRun.map { problem.panels[$0].seats })
    return seats.count == 1 && seats.allSatisfy { $0.least == $0.most } ? .sum : .mean
  }

  private func quality(ofPanel panel: Int, by measure: Objective.Measure) -> Fraction {
    switch measure {
    case .sum: Fraction(scores[panel].reduce(0, +))
    case .mean: meanScore(ofPanel: panel)
    case .seat: Fraction(scores[panel].min() ?? 0)
    }
  }

  /// Mean affinity over the filled seats; 0 where nobody sits.
  func meanScore(ofPanel panel: Int) -> Fraction {
    Fraction(scores[panel].reduce(0, +), max(1, scores[panel].count))
  }
}
