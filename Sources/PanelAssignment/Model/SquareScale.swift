import PanelModel

/// In what whole numbers squares of utilisations are added up.
///
/// The square of `load / most` counts `weight * load^2` parts. Weights are exact where the square of
/// the most loads' least common multiple is small; else they are rounded, which keeps the squares
/// convex in the load as rounded squares would not be.
struct SquareScale: Hashable, Sendable {
  /// Parts of 1.
  let parts: Int
  /// Parts that the square of one point counts, by member.
  let weights: [Int]

  /// Greatest number of parts.
  private static let mostParts = 1_000_000_000_000
  private static let leastParts = 1_000_000
  /// Parts that the square of one point of whoever may take most has at least, where there is room.
  private static let finest = 10_000
  /// Sums stay below this.
  private static let limit = Int128(1) << 60

  /// Chooses the scale.
  ///
  /// - Parameter members: Who counts: effort held before any run, and most load, at least 1.
  init(_ members: [(held: Int, most: Int)]) {
    let greatest = Int128(members.map(\.most).max() ?? 1)
    var parts = Self.leastParts
    while parts < Self.mostParts, Int128(parts) < greatest * greatest * Int128(Self.finest) {
      parts *= 10
    }
    if let common = Self.leastCommonMultiple(members.map(\.most)), common * common <= parts {
      parts = common * common
    }
    while parts > 10, Self.greatestSum(members, parts) > Self.limit { parts /= 10 }
    self.parts = parts
    weights = members.map { Self.weight(parts, most: $0.most) }
  }

  /// `parts / most^2`, rounded half up.
  private static func weight(_ parts: Int, most: Int) -> Int {
    let square = Int128(most) * Int128(most)
    return Int((2 * Int128(parts) + square) / (2 * square))
  }

  /// What a roster that keeps every load can have at most.
  private static func greatestSum(_ members: [(held: Int, most: Int)], _ parts: Int) -> Int128 {
    members.reduce(0) { sum, member in
      let load = Int128(max(member.held, member.most))
      return min(limit + 1, sum + Int128(weight(parts, most: member.most)) * load * load)
    }
  }

  /// nil where its square would be too many parts.
  private static func leastCommonMultiple(_ numbers: [Int]) -> Int? {
    var common = 1
    for number in Set(numbers).sorted() {
      let (product, isLost) = common.multipliedReportingOverflow(
        by: number / greatestCommonDivisor(common, number))
      guard !isLost, product <= leastParts else { return nil }
      common = product
    }
    return common
  }
}
