import LinearPrograms
import PanelRules

/// The rows and columns of burdens: for each count a row `count - steps <= bound`, a column for each
/// segment of steps, and a row for each limit.
struct BurdenRows: Sendable {
  /// Columns of all burdens, their costs those of the aim.
  let columns: [LinearProgram.Column]
  let bounds: [Bounds]
  private let burdens: [Burden]
  /// Where the rows of each burden begin, and where its limit stands.
  private let firstRows: [Int]
  private let limitRows: [Int?]
  /// Powers of two by which limits are multiplied.
  private let limitScales: [Double]

  /// Rows that a model needs.
  static func count(_ model: AssignmentModel) -> Int {
    model.burdens.reduce(0) { $0 + $1.rows.count + ($1.limit == nil ? 0 : 1) }
  }

  init(_ model: AssignmentModel, firstRow: Int) {
    burdens = model.burdens
    var next = firstRow
    var columns: [LinearProgram.Column] = []
    var bounds: [Bounds] = []
    var firstRows: [Int] = []
    var limitRows: [Int?] = []
    var limitScales: [Double] = []
    for burden in model.burdens {
      let isAim = model.aim == .least(burden.kind)
      let limitRow = burden.limit.map { _ in next + burden.rows.count }
      let scale = Self.scale(of: burden)
      for (index, row) in burden.rows.enumerated() {
        bounds.append(Bounds(upper: row.body == nil ? Double(row.upper) : 0))
        for segment in row.segments {
          var entries = [LinearProgram.Entry(next + index, -Double(segment.width))]
          if let limitRow {
            entries.append(LinearProgram.Entry(limitRow, Double(segment.cost) * scale))
          }
          columns.append(
            LinearProgram.Column(
              cost: isAim ? -Double(segment.cost) : 0,
              bounds: Bounds(lower: 0, upper: Double(segment.most)), isInteger: row.isWhole,
              entries: entries))
        }
      }
      if let limit = burden.limit {
        bounds.append(Bounds(upper: Double(limit - burden.base) * scale))
      }
      firstRows.append(next)
      limitRows.append(limitRow)
      limitScales.append(scale)
      next += burden.rows.count + (limitRow == nil ? 0 : 1)
    }
    self.columns = columns
    self.bounds = bounds
    self.firstRows = firstRows
    self.limitRows = limitRows
    self.limitScales = limitScales
  }

  private static func scale(of burden: Burden) -> Double {
    let largest = burden.rows.reduce(1) { max($0, $1.segments.last?.cost ?? 0) }
    var scale = 1.0
    if largest > 1 << 7 {
      while scale * Double(largest) > 2 { scale /= 2 }
    }
    return scale
  }

  /// The entries of a pair's seat.
  func entries(ofPair pair: Int, expert: Int, effort: Int) -> [LinearProgram.Entry] {
    zip(burdens, firstRows).flatMap { burden, first in
      burden.shares(ofPair: pair, expert: expert, effort: effort).map {
        LinearProgram.Entry(first + $0.row, Double($0.coefficient))
      }
    }
  }

  /// The entries of the column that says that somebody sits on a panel.
  func entries(ofOpening panel: Int) -> [LinearProgram.Entry] {
    zip(burdens, firstRows).flatMap { burden, first in
      burden.rows.indices.filter { burden.rows[$0].body == panel }.map {
        LinearProgram.Entry(first + $0, -Double(burden.rows[$0].upper))
      }
    }
  }

  /// The multipliers of the rows, burden by burden.
  func prices(from duals: [Double]) -> [Prices.Burden] {
    burdens.indices.map { index in
      let rows = burdens[index].rows.indices.map { duals[firstRows[index] + $0] }
      return Prices.Burden(
        rows: rows, limit: limitRows[index].map { duals[$0] * limitScales[index] } ?? 0)
    }
  }
}
