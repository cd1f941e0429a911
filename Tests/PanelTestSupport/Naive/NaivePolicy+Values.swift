public import PanelModel

extension NaivePolicy {
  /// The value of an objective, in units; the spread of work is a plain share.
  ///
  /// - Parameters:
  ///   - objective: The objective.
  ///   - open: Members of every panel that was open, by its index.
  /// - Returns: Its value by the text.
  public func value(of objective: Objective, _ open: [Int: Members]) -> Fraction {
    switch objective.name {
    case .seatsFilled: return seatsFilled(open)
    case .total:
      return open.reduce(.zero) { $0 + Fraction(scores(of: $1.key, $1.value).reduce(0, +)) }
    case .worstPanel:
      let measure = objective.measure ?? measure(over: open.keys)
      return measured(open).map { quality(scores(of: $0, $1), measure) }.min() ?? .zero
    case .loadSpread: return spread(open)
    case .continuity: return Fraction(Set(seatsAgain(open)).count)
    case .rotation: return Fraction(seatsAgain(open).count)
    }
  }

  /// The rows of the previous roster that come true again, as panel and expert.
  private func seatsAgain(_ open: [Int: Members]) -> [[Int]] {
    problem.previous.compactMap { row in
      guard let panel = problem.panels.firstIndex(where: { $0.id == row.panel }),
        let expert = problem.experts.firstIndex(where: { $0.id == row.expert }),
        open[panel]?.experts.contains(expert) == true
      else { return nil }
      return [panel, expert]
    }
  }

  private func scores(of panel: Int, _ members: Members) -> [Int] {
    members.experts.map { expert in
      problem.affinities.isEmpty && problem.policy.formula != nil
        ? affinity(expert, panel) ?? 0
        : problem.affinities.units(panel: panel, expert: expert) ?? 0
    }
  }

  private func quality(_ scores: [Int], _ measure: Objective.Measure) -> Fraction {
    switch measure {
    case .sum: Fraction(scores.reduce(0, +))
    case .mean: Fraction(scores.reduce(0, +), scores.count)
    case .seat: Fraction(scores.min() ?? 0)
    }
  }

  private func measure(over panels: some Collection<Int>) -> Objective.Measure {
    let seats = Set(panels.map { problem.panels[$0].seats })
    return seats.count == 1 && seats.allSatisfy { $0.least == $0.most } ? .sum : .mean
  }

  /// Greatest less least share of the work that active experts may take.
  private func spread(_ open: [Int: Members]) -> Fraction {
    let all = settled.merging(open) { _, new in new }
    let shares = problem.experts.indices.compactMap { expert -> Fraction? in
      let person = problem.experts[expert]
      guard person.status == "active", let most = person.load.most ?? problem.policy.load.most,
        most > 0
      else { return nil }
      let effort = all.filter { $0.value.experts.contains(expert) }
        .reduce(person.held) { $0 + costs[$1.key] }
      return Fraction(effort, most)
    }
    guard let least = shares.min(), let greatest = shares.max() else { return .zero }
    return greatest - least
  }
}
