/// What a model's solve found.
struct ModelOutcome {
  /// Best admissible seating, the one that was brought along included.
  var seating: Seating?
  /// No admissible seating has a greater value; nil when nothing is known.
  var bound: Int?
  /// The multipliers of the best bound that adds up, which branch and cut may have bettered.
  var proof: LinearProof?
  /// Whether the rows contradict each other: there is no seating at all.
  var isInfeasible = false
  /// Multipliers that show the contradiction, where it shows in the linear program.
  var contradiction: Prices?
  /// Prices of the experts' work at which a search by prices ended, in parts.
  var workPrices: [Int64]?
  /// Why the search ended before value and bound met; nil when they did, or there is no seating.
  var interruption: Interruption?
}

/// Multipliers with the bound that they add up to.
struct LinearProof: Sendable {
  let prices: Prices
  /// In whole units.
  let bound: Int
}

/// How far a search goes.
enum Depth: Hashable, Sendable {
  /// Until value and bound are as close as the user's gap allows.
  case proof
  /// Until there is a seating; the bound may stay open.
  case firstSeating
  /// Until the dive is over: a bound and perhaps a seating, quickly.
  case dive
  /// As a proof, of some panels of a larger model: with branch and cut alone after the dive.
  case neighbourhood
  /// Until prices have led to a seating, or some steps did not.
  case prices
}
