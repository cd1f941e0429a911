extension Prices {
  /// Multipliers that are tried at most, for each costs a look at every pair.
  private static let mostTrials = 100

  /// The same contradiction without multipliers of rows and chairs that it does not need.
  ///
  /// The solver may give a multiplier to a row that a single pair keeps anyway.
  func withoutIdleRules(contradicting model: AssignmentModel) -> Prices {
    var prices = self
    var trials = Self.mostTrials
    func prune(_ list: WritableKeyPath<Prices, [Double]>) {
      for index in prices[keyPath: list].indices
      where trials > 0 && prices[keyPath: list][index] != 0 {
        let price = prices[keyPath: list][index]
        prices[keyPath: list][index] = 0
        trials -= 1
        let proof = ExactPrices(prices, of: model, aimWeight: 0)
        if proof.map({ $0.scaledBound() < 0 }) != true { prices[keyPath: list][index] = price }
      }
    }
    prune(\.rows)
    prune(\.chairs)
    prune(\.limits)
    return prices
  }
}
