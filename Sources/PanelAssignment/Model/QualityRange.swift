import PanelModel
import PanelRules

/// How much comparable panels differ in quality: over all groups of them, the greatest range of mean
/// affinities.
struct QualityRange: Sendable {
  /// Compiled panels, group by group; each group has two at least.
  let groups: [[Int]]
  /// Every range is a whole number of such parts of a unit, where ``isExact``.
  let parts: Int
  let isExact: Bool
  /// No range may be greater; nil means any.
  var limit: Fraction?
  /// Which objective set the limit, counted from 0.
  var objective: Int?

  /// More parts would leave no room for sums.
  private static let mostParts = 1 << 20

  init(_ problem: CompiledProblem) {
    groups = problem.comparablePanels()
    var common = 1
    var isExact = true
    for panel in groups.joined() {
      let counts = SeatCounts(problem.panels[panel])
      for count in counts.numbers where isExact && count > 0 {
        common *= count / greatestCommonDivisor(common, count)
        if common > Self.mostParts { isExact = false }
      }
    }
    self.isExact = isExact
    parts = isExact ? common : Self.mostParts
  }

  /// The greatest range; nothing where no two panels are comparable.
  ///
  /// A panel on which nobody sits has no mean.
  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    let seats = seating.pairsByPanel(in: problem)
    return groups.map { group in
      let means = group.filter { !seats[$0].isEmpty }.map { panel in
        Fraction(
          seats[panel].reduce(0) { $0 + Int(problem.pairUnits[$1]) }, seats[panel].count)
      }
      return (means.max() ?? .zero) - (means.min() ?? .zero)
    }.max() ?? .zero
  }

  func allows(_ seating: Seating, in problem: CompiledProblem) -> Bool {
    limit.map { value(of: seating, in: problem) <= $0 } ?? true
  }

  /// The affinities on the panels of a group: between these lies every mean.
  static func span(of group: [Int], in problem: CompiledProblem) -> ClosedRange<Int> {
    var (least, most) = (Int.max, Int.min)
    for panel in group {
      for pair in problem.panels[panel].pairs {
        least = min(least, Int(problem.pairUnits[pair]))
        most = max(most, Int(problem.pairUnits[pair]))
      }
    }
    return least <= most ? least...most : 0...0
  }
}
