import PanelModel

/// `adjacent.csv`.
enum AdjacencyTable {
  static func read(_ row: inout TableRow) -> Adjacency {
    Adjacency(
      row.text("specialty"), row.text("other"),
      distance: row.whole("distance", or: 1, in: ProblemLimits.distance))
  }

  static func cells(of adjacency: Adjacency) -> [String] {
    [adjacency.first, adjacency.second, "\(adjacency.distance)"]
  }
}
