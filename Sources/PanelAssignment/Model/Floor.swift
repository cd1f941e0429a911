import PanelModel

/// A row `sum over seats of (slope * units + offset) >= bound (+ z)`, over one panel or over all.
///
/// One shape serves the sum of a panel (slope 1, offset 0), the mean against a threshold `p/q`
/// (slope q, offset -p, bound 0) and the total of an earlier stage.
struct Floor: Hashable, Sendable {
  /// Panel whose seats count; nil means all panels.
  var panel: Int?
  var slope: Int
  var offset: Int
  var bound: Int
  /// Whether the aim is to raise this floor: the `z` of the row.
  var isRaised = false

  /// Coefficient of a seat with the given affinity.
  func coefficient(ofUnits units: Int32) -> Int { slope * Int(units) + offset }
}

/// What one solve drives up.
enum Aim: Hashable, Sendable {
  /// The sum of affinities.
  case total
  /// The least surplus among the raised floors.
  case leastSurplus
}
