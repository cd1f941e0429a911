import PanelModel
import PanelRules

/// Seatings in which every utilisation that counts lies between two shares.
struct LoadWindow: Hashable, Sendable {
  let least: WideShare
  let most: WideShare
  /// Whether `most` itself is too much.
  let isOpen: Bool

  /// The loads that say so, or nil where simple sums show that no seating keeps them.
  ///
  /// - Complexity: O(experts + panels).
  func loads(_ utilisation: Utilisation, in problem: CompiledProblem) -> [ClosedRange<Int>]? {
    let grain = Self.grain(of: problem)
    var bounds = problem.experts.map { (least: $0.least, most: $0.most) }
    for member in utilisation.members {
      let most = isOpen ? member.effort(atLeast: most) - 1 : member.effort(atMost: most)
      bounds[member.expert].least = max(
        bounds[member.expert].least, member.effort(atLeast: least))
      bounds[member.expert].most = min(bounds[member.expert].most, most)
    }
    var loads: [ClosedRange<Int>] = []
    for bound in bounds {
      // Every expert's effort is a whole number of the panels' common grain.
      let least = (bound.least + grain - 1) / grain * grain
      let most = bound.most < 0 ? -1 : bound.most / grain * grain
      guard least <= most else { return nil }
      loads.append(least...most)
    }
    let counts = problem.panels.map { (SeatCounts($0), $0.effort) }
    guard loads.reduce(0, { $0 + $1.lowerBound }) <= counts.reduce(0, { $0 + $1.0.most * $1.1 }),
      loads.reduce(0, { $0 + $1.upperBound }) >= counts.reduce(0, { $0 + $1.0.least * $1.1 })
    else { return nil }
    return loads
  }

  /// The greatest number of points of which the effort of every panel is a multiple.
  static func grain(of problem: CompiledProblem) -> Int {
    guard let first = problem.panels.first else { return 1 }
    return problem.panels.reduce(first.effort) { greatestCommonDivisor($0, $1.effort) }
  }
}
