/// How far the sum of a row over one panel can go.
struct RowReach {
  /// What the members count who count at all.
  let coefficients: [Int]
  /// What each filled seat counts, whoever has it.
  let perSeat: Int
  /// Number of the panel's pairs.
  let pairs: Int

  /// The greatest sum over so many members; nil where there are not so many.
  func greatest(of seats: ClosedRange<Int>) -> Int? {
    // Mostly everybody counts the same.
    let isLevel = coefficients.allSatisfy { $0 == coefficients[0] }
    let falling = isLevel ? coefficients : coefficients.sorted(by: >)
    var sums = [0]
    for coefficient in falling { sums.append((sums.last ?? 0) + coefficient) }
    let gainful = falling.prefix { $0 > 0 }.count
    let others = pairs - falling.count
    let most = min(seats.upperBound, pairs)
    guard seats.lowerBound <= most else { return nil }
    return (seats.lowerBound...most).map { seats in
      let taken = min(max(gainful, seats - others), min(seats, falling.count))
      return sums[taken] + perSeat * seats
    }.max()
  }

  /// The least sum over so many members; nil where there are not so many.
  func least(of seats: ClosedRange<Int>) -> Int? {
    RowReach(coefficients: coefficients.map { -$0 }, perSeat: -perSeat, pairs: pairs)
      .greatest(of: seats).map { -$0 }
  }
}
