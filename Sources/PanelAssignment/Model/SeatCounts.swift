import PanelModel
import PanelRules

/// The numbers of seats that a panel may fill: all numbers of a range, or the odd ones, and none
/// where the panel may be short.
struct SeatCounts: Hashable, Sendable {
  /// Least number; no smaller than the number of pins.
  let least: Int
  /// Greatest number; no larger than the number of eligible experts.
  let most: Int
  private let isOdd: Bool

  init(_ panel: CompiledProblem.Seats) {
    isOdd = panel.isOdd
    let pins = panel.pinned.isEmpty ? 0 : Set(panel.pinned).count
    let least = max(panel.range.least, pins)
    let most = min(panel.range.most, panel.pairs.count)
    // Nobody at all is no even number of members.
    self.least = isOdd && least > 0 ? least | 1 : least
    self.most = isOdd && most > 0 && most % 2 == 0 ? most - 1 : most
  }

  /// Whether no number fits: the panel cannot be filled.
  var isEmpty: Bool { least > most }
  /// Whether the panel has the same number of seats in every roster.
  var isSettled: Bool { least == most }
  /// Whether nobody may sit there.
  var mayBeNone: Bool { least == 0 }
  /// How far two neighbouring numbers lie apart, none left out.
  var step: Int { isOdd ? 2 : 1 }
  /// Every number but none is `offset` and a whole number of steps.
  var offset: Int { isOdd ? 1 : 0 }

  /// Every number, rising.
  var numbers: [Int] {
    guard !isEmpty else { return [] }
    guard mayBeNone else { return Array(stride(from: least, through: most, by: step)) }
    return [0] + stride(from: 1, through: most, by: step)
  }

  func contains(_ count: Int) -> Bool {
    count >= least && count <= most && (count == 0 || (count - offset) % step == 0)
  }
}
