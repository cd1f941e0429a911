import PanelModel
import RosterCheck

extension NaiveReading {
  func value(of objective: Objective, in panels: [FilledPanel]) -> Fraction {
    var total = 0
    var worst: Fraction?
    for (index, panel) in problem.panels.enumerated() {
      let members = Set(panels.first { $0.panel == panel.id }?.experts ?? [])
      let scores = problem.experts.indices.filter { members.contains(problem.experts[$0].id) }
        .map { problem.affinities.units(panel: index, expert: $0) ?? 0 }
      let sum = scores.reduce(0, +)
      total += sum
      let quality =
        switch problem.measure(of: objective) {
        case .sum: Fraction(sum)
        case .mean: scores.isEmpty ? .zero : Fraction(sum, scores.count)
        case .seat: Fraction(scores.min() ?? 0)
        }
      worst = min(worst ?? quality, quality)
    }
    return objective.name == .total ? Fraction(total) : worst ?? .zero
  }

  /// The same roster with loads and values that fit its panels, each value as its own bound.
  func restated(_ roster: Roster) -> Roster {
    var roster = roster
    roster.loads = loads(of: roster.panels)
    roster.objectives = problem.policy.objectives.map { objective in
      let value = value(of: objective, in: roster.panels)
      return ObjectiveResult(
        objective: objective, decimals: problem.policy.decimals, value: value, stageValue: value,
        bound: value, proof: .solver)
    }
    return roster
  }

  /// A roster of some panels that says nothing wrong.
  func roster(of panels: [FilledPanel]) -> Roster {
    restated(
      Roster(
        termination: .optimal, isReproducible: true, objectives: [], panels: panels, loads: [:],
        pins: problem.pins, problemDigest: problem.digest(), seed: 0, versions: [:]))
  }

  func claimsHold(of roster: Roster) -> Bool {
    let policy = problem.policy.objectives
    guard roster.problemDigest == problem.digest(), roster.termination != .infeasible,
      roster.pins.count == problem.pins.count, Set(roster.pins) == Set(problem.pins),
      roster.loads == loads(of: roster.panels),
      roster.objectives.map(\.objective.name) == policy.map(\.name)
    else { return false }
    return zip(roster.objectives, policy).enumerated().allSatisfy { position, pair in
      let isLast = position == policy.count - 1
      return holds(pair.0, give: isLast ? .zero : pair.1.give, in: roster)
    }
  }

  private func holds(_ result: ObjectiveResult, give: Fraction, in roster: Roster) -> Bool {
    let value = value(of: result.objective, in: roster.panels)
    let isOptimal = roster.termination != .optimal || result.bound == result.stageValue
    guard result.decimals == problem.policy.decimals, result.value == value, isOptimal,
      result.proof == (result.bound == nil ? .none : .solver)
    else { return false }
    // The numbers of the random problems are small.
    let stage = result.stageValue
    let floor = Fraction(
      stage.numerator * give.denominator - give.numerator * abs(stage.numerator),
      stage.denominator * give.denominator)
    return value >= floor && (result.bound.map { $0 >= value && $0 >= stage } ?? true)
  }
}
