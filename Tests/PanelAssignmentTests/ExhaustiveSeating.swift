import PanelModel
import PanelRules

/// Every seating of a small compiled problem by trying, written from the meaning of the rules alone.
///
/// Slow and simple on purpose: it shares no code with the search.
struct ExhaustiveSeating {
  /// Pairs of each panel.
  typealias Panels = [[Int]]

  private let problem: CompiledProblem

  init(_ problem: CompiledProblem) { self.problem = problem }

  /// Stage values of the objectives, in order; nil when there is no seating.
  func stageValues(_ objectives: [Objective]) -> [Fraction]? {
    var seatings = everySeating()
    guard !seatings.isEmpty else { return nil }
    var values: [Fraction] = []
    for objective in objectives {
      let scored = seatings.map { ($0, value(of: $0, objective)) }
      let isLeastBest = objective.name.isLeastBest
      guard let best = isLeastBest ? scored.map(\.1).min() : scored.map(\.1).max() else {
        return nil
      }
      values.append(best)
      let given = objective.give * best.magnitude
      seatings = scored.filter { isLeastBest ? $0.1 <= best + given : $0.1 >= best - given }.map(
        \.0)
    }
    return values
  }

  /// Every admissible seating.
  func everySeating() -> [Panels] {
    var seatings: [Panels] = [[]]
    for (index, panel) in problem.panels.enumerated() {
      let choices = subsets(of: Array(panel.pairs)).filter { isPanel($0, index) }
      seatings = seatings.flatMap { seating in choices.map { seating + [$0] } }
        .filter { keepsMost($0) }
    }
    return seatings.filter { keepsLeast($0) && keepsRows($0) && hasChairs($0) }
  }

  private func subsets(of pairs: [Int]) -> [[Int]] {
    pairs.reduce(into: [[]]) { subsets, pair in subsets += subsets.map { $0 + [pair] } }
  }

  private func isPanel(_ pairs: [Int], _ panel: Int) -> Bool {
    let body = problem.panels[panel]
    if pairs.count < body.range.least || pairs.count > body.range.most { return false }
    if body.isOdd, pairs.count.isMultiple(of: 2) { return false }
    let members = pairs.map { Int(problem.pairExperts[$0]) }
    if body.pinned.contains(where: { !members.contains(Int($0)) }) { return false }
    return !problem.apart.contains { members.contains($0.first) && members.contains($0.second) }
  }

  /// Effort of every expert.
  private func efforts(_ seating: Panels) -> [Int] {
    var efforts = [Int](repeating: 0, count: problem.experts.count)
    for (panel, pairs) in zip(problem.panels, seating) {
      for pair in pairs { efforts[Int(problem.pairExperts[pair])] += panel.effort }
    }
    return efforts
  }

  private func keepsMost(_ seating: Panels) -> Bool {
    zip(problem.experts, efforts(seating)).allSatisfy { $1 <= $0.most }
  }

  private func keepsLeast(_ seating: Panels) -> Bool {
    zip(problem.experts, efforts(seating)).allSatisfy { $1 >= $0.least }
  }

  private func keepsRows(_ seating: Panels) -> Bool {
    let seated = Set(seating.joined())
    return problem.rows.allSatisfy { row in
      var sum = 0
      for term in row.terms where seated.contains(Int(term.pair)) { sum += Int(term.coefficient) }
      for size in row.sizes { sum += Int(size.coefficient) * seating[Int(size.panel)].count }
      if let lower = row.lower, sum < lower { return false }
      if let upper = row.upper, sum > upper { return false }
      return true
    }
  }

  /// Whether each panel that needs a chair can have one within the limits.
  private func hasChairs(_ seating: Panels) -> Bool {
    name(problem.chairs[...], seating, chairs: [:])
  }

  private func name(
    _ chairs: ArraySlice<CompiledProblem.ChairSeat>, _ seating: Panels, chairs named: [Int: Int32]
  ) -> Bool {
    guard let chair = chairs.first else { return true }
    return chair.candidates.contains { pair in
      guard seating[chair.panel].contains(Int(pair)) else { return false }
      var named = named
      named[chair.panel] = problem.pairExperts[Int(pair)]
      return keepsLimits(named) && name(chairs.dropFirst(), seating, chairs: named)
    }
  }

  /// Whether experts by the panel they chair keep the limits.
  func keepsLimits(_ named: [Int: Int32]) -> Bool {
    problem.chairLimits.allSatisfy { limit in
      problem.experts.indices.allSatisfy { expert in
        limit.panels.count { named[$0] == Int32(expert) } <= limit.most
      }
    }
  }

  private func spread(of seating: Panels) -> Fraction {
    let shares = shares(of: seating)
    guard let least = shares.min(), let greatest = shares.max() else { return .zero }
    return greatest - least
  }

  private func shares(of seating: Panels) -> [Fraction] {
    let efforts = efforts(seating)
    return problem.experts.enumerated().compactMap { place, work -> Fraction? in
      let expert = problem.problem.experts[work.expert]
      guard expert.status == "active",
        let most = problem.problem.loadBounds(ofExpert: work.expert).most, most > 0
      else { return nil }
      return Fraction(expert.held + efforts[place], most)
    }
  }

  /// The pairs that a row of the previous roster names, once for each row.
  private func seatsAgain(in seating: Panels) -> [Int] {
    zip(problem.panels, seating).flatMap { panel, pairs in
      pairs.flatMap { pair in
        let expert = problem.experts[Int(problem.pairExperts[pair])].expert
        let rows = problem.problem.previous.filter { row in
          row.panel == problem.problem.panels[panel.panel].id
            && row.expert == problem.problem.experts[expert].id
        }
        return rows.map { _ in pair }
      }
    }
  }

  private func value(of seating: Panels, _ objective: Objective) -> Fraction {
    let units = seating.map { pairs in pairs.map { Int(problem.pairUnits[$0]) } }
    switch (objective.name, problem.problem.measure(of: objective)) {
    case (.loadSpread, _) where objective.aspect == .squares:
      return shares(of: seating).reduce(.zero) { $0 + $1 * $1 }
    case (.loadSpread, _): return spread(of: seating)
    case (.balance, _):
      let means = units.map { Fraction($0.reduce(0, +), $0.count) }
      return objective.aspect == .comparable
        ? (means.max() ?? .zero) - (means.min() ?? .zero) : .zero
    case (.continuity, _): return Fraction(Set(seatsAgain(in: seating)).count)
    case (.rotation, _): return Fraction(seatsAgain(in: seating).count)
    case (.seatsFilled, _): return Fraction(problem.panels.reduce(0) { $0 + $1.planned })
    case (.total, _): return Fraction(units.joined().reduce(0, +))
    case (.worstPanel, .sum): return units.map { Fraction($0.reduce(0, +)) }.min() ?? .zero
    case (.worstPanel, .mean):
      return units.map { Fraction($0.reduce(0, +), $0.count) }.min() ?? .zero
    case (.worstPanel, .seat): return Fraction(units.compactMap { $0.min() }.min() ?? 0)
    }
  }
}
