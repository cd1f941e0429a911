import PanelModel

/// A score and a bid for one pair, and their weighted sum in exact decimals.
struct WeightedScore {
  /// The score; nil where there is none.
  var score: DecimalCell?
  /// The bid in millionths; 0 where there is none.
  var bid = 0

  /// Both by their weights in units of 10^-`decimals`, rounded half to even, all at once; nil beyond
  /// the limit of scores.
  ///
  /// Millionths of millionths are units of 10^-12. What a score has beyond them is told by its sign
  /// alone: every tie is a whole number of these units, as there are at most 9 decimals.
  func units(_ weights: BidWeights, decimals: Int) -> Int? {
    let most = Int128(AffinityTable.limit) * Self.power(15)
    let none: (whole: Int128, rest: Int128)? = (0, 0)
    let weighed = score.map { $0.units(times: weights.score, places: 6, most: most) } ?? none
    guard let (whole, rest) = weighed else { return nil }
    let doubled = 2 * (whole + Int128(bid) * Int128(weights.bid)) + rest
    let divisor = 2 * Self.power(12 - decimals)
    var (quotient, left) = doubled.quotientAndRemainder(dividingBy: divisor)
    let half = divisor / 2
    if abs(left) > half || (abs(left) == half && quotient % 2 != 0) {
      quotient += doubled < 0 ? -1 : 1
    }
    return quotient.magnitude <= AffinityTable.limit ? Int(quotient) : nil
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
