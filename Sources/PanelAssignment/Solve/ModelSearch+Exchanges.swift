import PanelRules

extension ModelSearch {
  /// A gap of less than one such part of the bound is close.
  private static var closeParts: Int128 { 500 }

  /// Improves the best seating by exchanges where it is far from its bound; what is close to it branch and
  /// cut betters sooner.
  mutating func exchange(within budget: inout Budget) {
    guard depth == .proof, !isDone, !outcome.isInfeasible, budget.interruption == nil,
      model.problem.pairCount <= ExchangeSearch.mostPairs, let bound = outcome.bound,
      let value, let seating = outcome.seating,
      (Int128(bound) - Int128(value)) * Self.closeParts > Int128(bound.magnitude),
      var search = ExchangeSearch(model, from: seating, wish: .sum)
    else { return }
    if let found = search.seating(within: &budget, upTo: bound, coolness: 4) { offer(found) }
  }
}
