import PanelRules

/// Where the rows of a model stand in its linear program: seats of each panel, load of each expert,
/// floors, and behind them the pairs of experts to keep apart as they come up.
struct RowLayout: Sendable {
  private let panelCount: Int
  private let expertCount: Int
  /// Each floor's row is multiplied by this power of two, so that millions of units do not meet
  /// ones in the matrix and yet nothing is rounded.
  let floorScales: [Double]

  init(_ model: AssignmentModel) {
    panelCount = model.problem.panels.count
    expertCount = model.problem.experts.count
    let largestUnits = model.problem.pairUnits.reduce(1) { max($0, Int($1.magnitude)) }
    floorScales = model.floors.map { floor in
      let largest = Double(abs(floor.slope) * largestUnits + abs(floor.offset))
      var scale = 1.0
      while scale * largest > 2 { scale /= 2 }
      return scale
    }
  }

  func seats(ofPanel panel: Int) -> Int { panel }
  func load(ofExpert expert: Int) -> Int { panelCount + expert }
  func floor(_ floor: Int) -> Int { panelCount + expertCount + floor }
  var count: Int { panelCount + expertCount + floorScales.count }
}
