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
    case .loadSpread:
      return objective.aspect == .squares
        ? shares(open).reduce(.zero) { $0 + $1 * $1 } : spread(open)
    case .balance:
      let judging = open.filter {
        problem.panels[$0.key].purpose == .judging && !$0.value.experts.isEmpty
      }
      return objective.aspect == .comparable ? rangeOfComparable(judging) : deviation(judging)
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

  /// Members beside the quotas that only report.
  private func deviation(_ judging: [Int: Members]) -> Fraction {
    var sum = 0
    for (panel, members) in judging {
      for rule in problem.policy.panelRules
      where rule.enforcement == .report && speaks(rule.scope, of: panel, isEligibility: false) {
        sum += deviation(rule.demand, panel, members)
      }
    }
    return Fraction(sum)
  }

  private func deviation(_ demand: PanelDemand, _ panel: Int, _ members: Members) -> Int {
    let count = members.experts.count
    // The least number of members that would have to be others.
    func steps(_ quota: Quota, _ number: Int, _ sign: Int) -> Int {
      (0...1000).first { step in
        let moved = number + sign * step
        return switch quota.amount {
        case .count(let bound): sign * (moved - bound) >= 0
        case .share(let share):
          sign * (share.denominator * moved - share.numerator * count) >= 0
        }
      } ?? 1000
    }
    switch demand {
    case .atMost(let quota):
      return numbers(quota.subject, panel, members) { $0 != .no }
        .reduce(0) { $0 + steps(quota, $1, -1) }
    case .atLeast(let quota):
      return numbers(quota.subject, panel, members) { $0 == .yes }
        .reduce(0) { $0 + steps(quota, $1, 1) }
    default: return 0
    }
  }

  private func rangeOfComparable(_ judging: [Int: Members]) -> Fraction {
    var worst = Fraction.zero
    for (one, members) in judging {
      for (other, others) in judging where areComparable(one, other) {
        worst = max(
          worst,
          quality(scores(of: one, members), .mean) - quality(scores(of: other, others), .mean))
      }
    }
    return worst
  }

  private func areComparable(_ one: Int, _ other: Int) -> Bool {
    let depth = problem.policy.eligibilityRules.compactMap { rule -> SpecialtyDemand? in
      if case .specialty(let demand) = rule.demand { return demand }
      return nil
    }.first?.depth
    func paths(_ panel: Int) -> Set<[String]> {
      Set(
        texts(ofPanel: panel, "specialty").map { Array(path(of: $0).prefix(depth ?? .max)) })
    }
    return paths(one) == paths(other)
      && ["level", "method"].allSatisfy {
        texts(ofPanel: one, $0).first == texts(ofPanel: other, $0).first
      }
  }

  /// Greatest less least share of the work that active experts may take.
  private func spread(_ open: [Int: Members]) -> Fraction {
    let shares = shares(open)
    guard let least = shares.min(), let greatest = shares.max() else { return .zero }
    return greatest - least
  }

  /// The shares of the work that active experts may take.
  private func shares(_ open: [Int: Members]) -> [Fraction] {
    let all = settled.merging(open) { _, new in new }
    return problem.experts.indices.compactMap { expert -> Fraction? in
      let person = problem.experts[expert]
      guard person.status == "active", let most = person.load.most ?? problem.policy.load.most,
        most > 0
      else { return nil }
      let effort = all.filter { $0.value.experts.contains(expert) }
        .reduce(person.held) { $0 + costs[$1.key] }
      return Fraction(effort, most)
    }
  }
}
