import PanelRules

/// Where the first rows of a model stand in its linear program: seats of each panel, load of each
/// expert, floors, the problem's rows that are not lazy, chairs, spread of work, what may be missing,
/// burdens, means of comparable panels.
///
/// Behind them come, as they are needed: lazy rows, limits on chairs, and pairs of experts to keep
/// apart.
struct RowLayout: Sendable {
  private let panelCount: Int
  private let expertCount: Int
  private let floorCount: Int
  private let chairCount: Int
  private let spreadCount: Int
  private let shortCount: Int
  private let burdenCount: Int
  private let rangeCount: Int
  /// Indices of the rows that are not lazy, rising.
  let eagerRows: [Int]

  init(_ model: AssignmentModel) {
    let problem = model.problem
    panelCount = problem.panels.count
    expertCount = problem.experts.count
    floorCount = model.floors.count
    chairCount = problem.chairs.count
    spreadCount = model.spread?.utilisation.members.count ?? 0
    shortCount = ShortRows(model).count
    burdenCount = BurdenRows.count(model)
    rangeCount = RangeRows.count(model)
    eagerRows = problem.rows.indices.filter { !problem.rows[$0].isLazy }
  }

  func seats(ofPanel panel: Int) -> Int { panel }
  func load(ofExpert expert: Int) -> Int { panelCount + expert }
  func floor(_ floor: Int) -> Int { panelCount + expertCount + floor }
  /// Where the first of ``eagerRows`` stands.
  var firstRule: Int { panelCount + expertCount + floorCount }
  func chair(_ chair: Int) -> Int { firstRule + eagerRows.count + chair }
  /// Where the rows of the limit on the spread of work begin.
  var firstSpread: Int { firstRule + eagerRows.count + chairCount }
  /// Where the rows of what may be missing begin.
  var firstShort: Int { firstSpread + spreadCount }
  /// Where the rows of burdens begin.
  var firstBurden: Int { firstShort + shortCount }
  /// Where the rows begin that hold the means of comparable panels together.
  var firstRange: Int { firstBurden + burdenCount }
  var count: Int { firstRange + rangeCount }
}
