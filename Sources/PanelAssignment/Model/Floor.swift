import PanelModel

/// A row `sum over seats of (slope * count + offset) >= bound (+ z)`, over one panel or over all.
///
/// One shape serves the sum of a panel (slope 1, offset 0), the mean against a threshold `p/q`
/// (slope q, offset -p, bound 0) and the sum over all seats of an earlier stage.
struct Floor: Hashable, Sendable {
  /// Panel whose seats count; nil means all panels.
  var panel: Int?
  /// What each seat counts.
  var weight = PairWeight.affinity
  var slope: Int
  var offset: Int
  var bound: Int
  /// How far a panel may stay below while it is short of members: so far that the row says nothing
  /// of it; nil for a row that always binds.
  var slack: Int?
  /// Affinity that no seat may be below: then each seat that is counts -1, and any other 0.
  var leastUnits: Int32?
  /// Whether the aim is to raise this floor: the `z` of the row.
  var isRaised = false

  /// Coefficient of a seat that counts so much.
  func coefficient(of count: Int32) -> Int {
    if let leastUnits { return count < leastUnits ? -1 : 0 }
    return slope * Int(count) + offset
  }
}

/// What one solve drives up.
enum Aim: Hashable, Sendable {
  /// What all seats count together.
  case sum(PairWeight)
  /// The least surplus among the raised floors.
  case leastSurplus
  /// What a burden of the model costs, beside what every seating costs; less is better.
  case least(Burden.Kind)
  /// The least shortage of seats and least loads.
  case leastShortage

  /// The sum of affinities.
  static let total = Aim.sum(.affinity)
}
