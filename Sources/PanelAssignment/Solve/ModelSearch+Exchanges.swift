import PanelRules

extension ModelSearch {
  /// Improves the best seating by exchanges where its bound is not reached.
  mutating func exchange(within budget: inout Budget) {
    guard depth == .proof, !isDone, !outcome.isInfeasible, budget.interruption == nil,
      model.problem.pairCount <= ExchangeSearch.mostPairs, let bound = outcome.bound,
      let seating = outcome.seating,
      var search = ExchangeSearch(model, from: seating, wish: .sum)
    else { return }
    if let found = search.seating(within: &budget, upTo: bound, coolness: 4) { offer(found) }
  }
}
