import LinearPrograms
import PanelRules

extension ModelSearch {
  /// The part of the work that neighbourhoods may take.
  private static var parts: Int { 2 }

  /// Betters a seating that is far from its bound by neighbourhoods.
  mutating func searchNeighbourhoods(
    on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    guard let bound = distantBound, budget.interruption == nil, outcome.interruption == nil,
      let seating = outcome.seating, let proof = outcome.proof,
      var search = NeighbourhoodSearch(model, from: seating, prices: proof.prices.loads)
    else { return }
    var own = budget.share(Self.parts)
    try search.improve(upTo: bound, on: solver, within: &own)
    budget.spend(own.workSpent)
    offer(search.seating)
  }
}
