public import PanelModel

/// The best roster of a tiny problem by trying every one, written from the text of the rules alone.
///
/// Slow and simple on purpose: it shares no code with the assignment or the checker.
public struct ExhaustiveAssignment {
  /// What the enumeration found.
  public struct Answer: Hashable, Sendable {
    /// Values of the objectives, in the policy's order, each the best that the earlier ones allow.
    public let stageValues: [Fraction]
  }

  private let problem: AssignmentProblem

  /// Prepares the enumeration of a problem.
  public init(_ problem: AssignmentProblem) { self.problem = problem }

  /// The stage values, or nil when there is no roster.
  ///
  /// - Complexity: exponential; meant for up to about 5 experts and 4 panels.
  public func answer() -> Answer? {
    var rosters = everyRoster()
    guard !rosters.isEmpty else { return nil }
    var values: [Fraction] = []
    for objective in problem.policy.objectives {
      let scored = rosters.map { (roster: $0, value: value(of: $0, objective)) }
      let isLeastBest = objective.name.isLeastBest
      guard let best = isLeastBest ? scored.map(\.value).min() : scored.map(\.value).max() else {
        return nil
      }
      values.append(best)
      let given = objective.give * best.magnitude
      rosters = scored.filter { isLeastBest ? $0.value <= best + given : $0.value >= best - given }
        .map(\.roster)
    }
    return Answer(stageValues: values)
  }

  /// Rosters as the members of each panel.
  private func everyRoster() -> [[[Int]]] {
    let choices = problem.panels.indices.map { panel in
      subsets(of: problem.experts.indices.filter { mayServe($0) && mayFill($0, panel) })
        .filter { isPanel($0, panel) }
    }
    var rosters: [[[Int]]] = [[]]
    for panel in problem.panels.indices {
      rosters = rosters.flatMap { roster in choices[panel].map { roster + [$0] } }
        .filter { roster in keepsMost(roster) }
    }
    return rosters.filter { keepsLeast($0) }
  }

  private func subsets(of experts: [Int]) -> [[Int]] {
    experts.reduce(into: [[]]) { subsets, expert in subsets += subsets.map { $0 + [expert] } }
  }

  private func mayServe(_ expert: Int) -> Bool { problem.experts[expert].status == "active" }

  private func mayFill(_ expert: Int, _ panel: Int) -> Bool {
    let body = problem.panels[panel]
    if problem.affinities.units(panel: panel, expert: expert) == nil { return false }
    for conflict in problem.conflicts
    where conflict.expert == problem.experts[expert].id
      && conflict.validity.contains(problem.asOf)
    {
      if conflict.effect == .reviewCase, body.cases.count > 1 { continue }
      for index in body.cases {
        let reviewCase = problem.cases[index]
        switch conflict.target {
        case .reviewCase(let id): if id == reviewCase.id { return false }
        case .employer(let name): if name == reviewCase.employer { return false }
        case .person(let name): if name == reviewCase.applicant { return false }
        case .expert: break
        }
      }
    }
    return !problem.pins.contains {
      $0.effect == .keepOff && $0.panel == body.id && $0.expert == problem.experts[expert].id
    }
  }

  private func isPanel(_ members: [Int], _ panel: Int) -> Bool {
    let body = problem.panels[panel]
    guard members.count >= body.seats.least, members.count <= body.seats.most else { return false }
    let names = Set(members.map { problem.experts[$0].id })
    for pin in problem.pins where pin.effect != .keepOff && pin.panel == body.id {
      if !names.contains(pin.expert) { return false }
    }
    for conflict in problem.conflicts where conflict.validity.contains(problem.asOf) {
      if case .expert(let other) = conflict.target,
        names.contains(conflict.expert), names.contains(other)
      {
        return false
      }
    }
    return true
  }

  private func effort(of expert: Int, in roster: [[Int]]) -> Int {
    roster.enumerated().reduce(0) { sum, panel in
      sum + (panel.element.contains(expert) ? problem.panels[panel.offset].effort : 0)
    }
  }

  private func keepsMost(_ roster: [[Int]]) -> Bool {
    problem.experts.indices.allSatisfy { index in
      guard let most = problem.loadBounds(ofExpert: index).most else { return true }
      let left = max(0, most - problem.experts[index].held)
      return effort(of: index, in: roster) <= left
    }
  }

  private func keepsLeast(_ roster: [[Int]]) -> Bool {
    problem.experts.indices.allSatisfy { index in
      let owed = problem.loadBounds(ofExpert: index).least - problem.experts[index].held
      return !mayServe(index) || effort(of: index, in: roster) >= owed
    }
  }

  private func value(of roster: [[Int]], _ objective: Objective) -> Fraction {
    let units = roster.enumerated().map { panel, members in
      members.map { problem.affinities.units(panel: panel, expert: $0) ?? 0 }
    }
    switch objective.name {
    case .seatsFilled: return Fraction(problem.panels.reduce(0) { $0 + $1.seats.least })
    case .total: return Fraction(units.joined().reduce(0, +))
    case .worstPanel:
      return units.map { quality($0, objective) }.min() ?? .zero
    case .loadSpread:
      return objective.aspect == .squares
        ? shares(of: roster).reduce(.zero) { $0 + $1 * $1 } : spread(of: roster)
    // Without rules nothing is beside a target, and without specialties all panels are comparable.
    case .balance:
      let means = units.map { Fraction($0.reduce(0, +), $0.count) }
      return objective.aspect == .comparable
        ? (means.max() ?? .zero) - (means.min() ?? .zero) : .zero
    case .continuity: return Fraction(Set(seatsAgain(in: roster)).count)
    case .rotation: return Fraction(seatsAgain(in: roster).count)
    }
  }

  /// The rows of the previous roster that come true again, as panel and expert.
  private func seatsAgain(in roster: [[Int]]) -> [[Int]] {
    problem.previous.compactMap { row in
      guard let panel = problem.panels.firstIndex(where: { $0.id == row.panel }),
        let expert = problem.experts.firstIndex(where: { $0.id == row.expert }),
        roster[panel].contains(expert)
      else { return nil }
      return [panel, expert]
    }
  }

  /// Greatest less least share of the work that active experts may take.
  private func spread(of roster: [[Int]]) -> Fraction {
    let shares = shares(of: roster)
    guard let least = shares.min(), let greatest = shares.max() else { return .zero }
    return greatest - least
  }

  private func shares(of roster: [[Int]]) -> [Fraction] {
    problem.experts.indices.compactMap { index -> Fraction? in
      guard mayServe(index), let most = problem.loadBounds(ofExpert: index).most, most > 0 else {
        return nil
      }
      return Fraction(problem.experts[index].held + effort(of: index, in: roster), most)
    }
  }

  private func quality(_ units: [Int], _ objective: Objective) -> Fraction {
    switch objective.measure ?? defaultMeasure {
    case .sum: Fraction(units.reduce(0, +))
    case .mean: Fraction(units.reduce(0, +), units.count)
    case .seat: Fraction(units.min() ?? 0)
    }
  }

  private var defaultMeasure: Objective.Measure {
    let first = problem.panels[0].seats
    let isUniform = problem.panels.allSatisfy { $0.seats == first } && first.least == first.most
    return isUniform ? .sum : .mean
  }
}
