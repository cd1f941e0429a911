import PanelModel

/// The rows of the limits by slot, day and method: one for each expert whom a limit could stop.
struct LoadRows {
  private let rules: EligibilityRules
  private let panels: [CompiledProblem.Seats]
  private let pairExperts: [Int32]
  /// Indices of the experts in the problem, by their place.
  private let experts: [Int]

  init(
    _ rules: EligibilityRules, panels: [CompiledProblem.Seats], pairExperts: [Int32],
    experts: [Int]
  ) {
    self.rules = rules
    self.panels = panels
    self.pairExperts = pairExperts
    self.experts = experts
  }

  /// The rows with their origins, by limit, span and expert.
  func rows() -> [(row: CompiledProblem.Row, origin: RowOrigin)] {
    let places = panelsByKey()
    return places.keys.sorted { ($0.limit, $0.span) < ($1.limit, $1.span) }.flatMap { key in
      rows(of: key, over: places[key] ?? [])
    }
  }

  private func panelsByKey() -> [LoadLimits.Key: [Int]] {
    var places: [LoadLimits.Key: [Int]] = [:]
    for (place, panel) in panels.enumerated() {
      for key in rules.limits.keys(of: panel.panel) { places[key, default: []].append(place) }
    }
    return places
  }

  private func rows(of key: LoadLimits.Key, over places: [Int])
    -> [(row: CompiledProblem.Row, origin: RowOrigin)]
  {
    guard places.count > 1 else { return [] }
    var pairs = [[(pair: Int, panel: Int)]](repeating: [], count: experts.count)
    for place in places {
      for pair in panels[place].pairs { pairs[Int(pairExperts[pair])].append((pair, place)) }
    }
    return experts.indices.flatMap { expert -> [(CompiledProblem.Row, RowOrigin)] in
      guard pairs[expert].count > 1 else { return [] }
      let left = rules.limits.left(of: key, to: experts[expert])
      let origin = RowOrigin(
        .loadLimit, rule: key.limit, value: key.span, expert: experts[expert])
      let count = row(pairs[expert], upTo: left.panels) { rules.limits.count(panels[$0].panel) }
      let effort = row(pairs[expert], upTo: left.effort) {
        rules.problem.panels[panels[$0].panel].effort
      }
      return [count, effort].compactMap(\.self).map { ($0, origin) }
    }
  }

  /// The row, or nil where no choice breaks it; its origin is numbered later.
  private func row(
    _ pairs: [(pair: Int, panel: Int)], upTo most: Int?, cost: (Int) -> Int
  ) -> CompiledProblem.Row? {
    guard let most else { return nil }
    let terms = pairs.map { (pair: $0.pair, cost: cost($0.panel)) }.filter { $0.cost > 0 }
    guard terms.reduce(0, { $0 + $1.cost }) > most else { return nil }
    return CompiledProblem.Row(
      terms: terms.map { .init(pair: Int32($0.pair), coefficient: Int32($0.cost)) }, upper: most,
      isLazy: true, origin: 0)
  }
}
