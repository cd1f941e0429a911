import PanelModel

/// The panels of one case that are better than some quality, for the one whose members are worth most.
///
/// Members of equal worth are taken by affinity, and of all sums of so many members only those are kept
/// that no other betters in both. Where there are too many different worths or sums for that, nothing
/// is said, and the quality is left aside: then the sum is weaker, never false.
struct GoodPanels {
  /// The quality that is to be exceeded.
  struct Bar {
    let bound: Fraction
    /// Whether affinities are divided by the number of members.
    let isMean: Bool

    /// Whether so many members with such a sum of affinities are better.
    func isExceeded(units: Int, seats: Int) -> Bool {
      Int128(bound.denominator) * Int128(units)
        > Int128(bound.numerator) * Int128(isMean ? seats : 1)
    }
  }

  private struct Point {
    let worth: Int128
    let units: Int
  }

  private static let mostWorths = 64
  private static let mostPoints = 512
  /// Greater worths are left to the sum without a bar, so that nothing here overflows.
  private static let greatestWorth: Int128 = 1 << 100

  private let most: Int
  private var worths: [Int128] = []
  private var units: [[Int]] = []
  private var pinned = Point(worth: 0, units: 0)
  private var pins = 0
  private var last = 0
  /// Whether the numbers are too many or too large for a finding.
  private var isGivenUp = false

  /// - Parameter most: The most members of a panel.
  init(most: Int) { self.most = most }

  /// Adds somebody who sits there in every roster.
  mutating func add(pinned worth: Int128, units: Int) {
    pins += 1
    guard worth.magnitude <= Self.greatestWorth else {
      isGivenUp = true
      return
    }
    pinned = Point(worth: pinned.worth + worth, units: pinned.units + units)
  }

  /// Adds somebody who may sit there.
  mutating func add(_ worth: Int128, units: Int) {
    if isGivenUp { return }
    if last >= worths.count || worths[last] != worth {
      if let known = worths.firstIndex(of: worth) {
        last = known
      } else if worths.count == Self.mostWorths || worth.magnitude > Self.greatestWorth {
        isGivenUp = true
        return
      } else {
        last = worths.count
        worths.append(worth)
        self.units.append([])
      }
    }
    Self.insert(units, into: &self.units[last], most: most)
  }

  private static func insert(_ number: Int, into list: inout [Int], most: Int) {
    if list.count >= most {
      guard let least = list.last, least < number else { return }
      list.removeLast()
    }
    var place = list.count
    while place > 0, list[place - 1] < number { place -= 1 }
    list.insert(number, at: place)
  }

  /// What came of the search.
  enum Finding {
    /// The greatest worth of a panel above the bar, `perSeat` for each member included.
    case most(Int128)
    /// No panel is above the bar.
    case none
    /// Too many possibilities to look at.
    case unknown
  }

  /// The panel above a bar whose members are worth most.
  func best(counts: [Int], perSeat: Int128, above bar: Bar) -> Finding {
    guard !isGivenUp, perSeat.magnitude <= Self.greatestWorth, let sums = sums(counts) else {
      return .unknown
    }
    var best: Int128?
    for count in counts where count >= pins && count - pins < sums.count {
      for point in sums[count - pins] {
        let whole = pinned.worth + point.worth + Int128(count) * perSeat
        guard bar.isExceeded(units: pinned.units + point.units, seats: count),
          best.map({ whole > $0 }) ?? true
        else { continue }
        best = whole
      }
    }
    return best.map(Finding.most) ?? .none
  }

  /// By number of free members, the sums that no other betters; nil where they are too many.
  private func sums(_ counts: [Int]) -> [[Point]]? {
    let free = (counts.last ?? 0) - pins
    guard free >= 0 else { return [] }
    var sums = [[Point]](repeating: [], count: free + 1)
    sums[0] = [Point(worth: 0, units: 0)]
    for (worth, units) in zip(worths, units) {
      for filled in stride(from: free, through: 1, by: -1) {
        var points = sums[filled]
        var taken = 0
        for (count, unit) in zip(stride(from: 1, through: filled, by: 1), units) {
          taken += unit
          for point in sums[filled - count] {
            points.append(
              Point(worth: point.worth + Int128(count) * worth, units: point.units + taken))
          }
        }
        sums[filled] = Self.best(of: points)
        if sums[filled].count > Self.mostPoints { return nil }
      }
    }
    return sums
  }

  /// The points that no other betters in both numbers.
  private static func best(of points: [Point]) -> [Point] {
    var best: [Point] = []
    for point in points.sorted(by: { ($0.worth, $0.units) > ($1.worth, $1.units) })
    where best.last.map({ $0.units < point.units }) ?? true {
      best.append(point)
    }
    return best
  }
}
