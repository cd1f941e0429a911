import PanelRules

/// Where the rows of a model stand in its linear program: seats of each panel, load of each expert,
/// floors, and behind them the pairs of experts to keep apart as they come up.
struct RowLayout: Sendable {
  private let panelCount: Int
  private let expertCount: Int
  private let floorCount: Int

  init(_ model: AssignmentModel) {
    panelCount = model.problem.panels.count
    expertCount = model.problem.experts.count
    floorCount = model.floors.count
  }

  func seats(ofPanel panel: Int) -> Int { panel }
  func load(ofExpert expert: Int) -> Int { panelCount + expert }
  func floor(_ floor: Int) -> Int { panelCount + expertCount + floor }
  var count: Int { panelCount + expertCount + floorCount }
}
