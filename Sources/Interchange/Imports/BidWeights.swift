/// How much scores and bids weigh where an import has both.
public struct BidWeights: Hashable, Sendable {
  /// Weight of a score, in millionths, 0 to 1000 whole ones.
  public let score: Int
  /// Weight of a bid, likewise.
  public let bid: Int

  /// Most millionths of a weight.
  static let most = 1_000_000_000

  /// A score counts in full, a bid by half.
  public static let standard = BidWeights(score: 1_000_000, bid: 500_000)

  private init(score: Int, bid: Int) {
    self.score = score
    self.bid = bid
  }

  /// Reads `score=1,bid=0.5`, in any order; what is left out weighs as in ``standard``.
  ///
  /// - Returns: nil for anything else, for a weight out of its range or finer than a millionth, and
  ///   where both are 0.
  public init?(_ text: String) {
    var weights: [String: Int] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        .map { CellText.text(ArraySlice($0.utf8)) }
      guard sides.count == 2, ["score", "bid"].contains(sides[0]),
        let weight = Self.millionths(sides[1]),
        weights.updateValue(weight, forKey: sides[0]) == nil
      else { return nil }
    }
    score = weights["score"] ?? Self.standard.score
    bid = weights["bid"] ?? Self.standard.bid
    if score == 0, bid == 0 { return nil }
  }

  private static func millionths(_ text: String) -> Int? {
    guard let number = try? DecimalCell.number(ArraySlice(text.utf8)),
      let (units, rest) = number.units(places: 6, most: Int128(most)), rest == 0, units >= 0
    else { return nil }
    return Int(units)
  }
}
