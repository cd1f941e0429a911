import PanelRules

extension ModelSearch {
  /// A gap of less than one such part of the bound is close.
  private static var closeParts: Int128 { 500 }

  /// The bound, where the best seating is so far from it that other ways to a better one are tried; what
  /// is close to it branch and cut betters sooner.
  var distantBound: Int? {
    guard depth == .proof, !isDone, !outcome.isInfeasible, let bound = outcome.bound, let value,
      (Int128(bound) - Int128(value)) * Self.closeParts > Int128(bound.magnitude)
    else { return nil }
    return bound
  }

  /// Improves the best seating by exchanges where it is far from its bound.
  mutating func exchange(within budget: inout Budget) {
    guard let bound = distantBound, budget.interruption == nil,
      model.problem.pairCount <= ExchangeSearch.mostPairs, let seating = outcome.seating,
      var search = ExchangeSearch(model, from: seating, wish: .sum)
    else { return }
    if let found = search.seating(within: &budget, upTo: bound, coolness: 4) { offer(found) }
  }
}
