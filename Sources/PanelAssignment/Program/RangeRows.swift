import LinearPrograms
import PanelModel
import PanelRules

/// The rows and columns that hold the means of comparable panels together.
///
/// Each group has a column, its least mean; each of its panels has a row that says that its sum is not
/// below the least mean times its seats, and not above it by more than the limit times its seats:
/// `0 <= sum - n least <= n limit`. A panel that may fill several numbers of seats has such a row for
/// each, and a column that says which of them counts; where nobody sits, nothing is compared.
struct RangeRows: Sendable {
  let columns: [LinearProgram.Column]
  let bounds: [Bounds]
  private let rowsByPanel: [[Int]]
  /// For panels with several numbers of seats: the row that adds them up.
  private let countRows: [Int?]
  /// Power of two by which the sums of a panel are multiplied.
  private let scales: [Double]
  private let isSettled: [Bool]
  private let units: [Int32]

  /// Rows that a model needs.
  static func count(_ model: AssignmentModel) -> Int {
    guard let range = model.qualityRange, range.limit != nil else { return 0 }
    return range.groups.joined().reduce(0) { $0 + rowCount(model.rules.counts[$1]) }
  }

  /// One for a settled number; else two for each number, and two for which of them it is.
  private static func rowCount(_ counts: SeatCounts) -> Int {
    counts.isSettled ? 1 : 2 * counts.numbers.count { $0 > 0 } + 2
  }

  init(_ model: AssignmentModel, firstRow: Int) {
    let problem = model.problem
    units = problem.pairUnits
    var draft = Draft(panels: problem.panels.count, firstRow: firstRow)
    if let range = model.qualityRange, let limit = range.limit {
      for group in range.groups {
        // Half a part more, so that a range that just keeps the limit is not lost to rounding.
        let room =
          Double(limit.numerator) / Double(limit.denominator)
          + (range.isExact ? 0.5 / Double(range.parts) : 0)
        draft.add(group, room: room, span: QualityRange.span(of: group, in: problem), model)
      }
    }
    columns = draft.columns
    bounds = draft.bounds
    rowsByPanel = draft.rowsByPanel
    countRows = draft.countRows
    scales = draft.scales
    isSettled = draft.isSettled
  }

  /// The entries of a pair's seat on a panel.
  func entries(ofPair pair: Int, panel: Int) -> [LinearProgram.Entry] {
    guard !bounds.isEmpty, !rowsByPanel[panel].isEmpty else { return [] }
    let value = Double(units[pair]) * scales[panel]
    var entries = value == 0 ? [] : rowsByPanel[panel].map { LinearProgram.Entry($0, value) }
    if let row = countRows[panel] { entries.append(LinearProgram.Entry(row, 1)) }
    return entries
  }

  /// The multipliers of the rows of panels with a settled number of seats, by panel; empty where
  /// nothing is limited.
  func prices(from duals: [Double]) -> [Double] {
    if bounds.isEmpty { return [] }
    return rowsByPanel.indices.map { panel in
      guard isSettled[panel], let row = rowsByPanel[panel].first else { return 0 }
      return duals[row] * scales[panel]
    }
  }

  /// The rows and columns in the making.
  private struct Draft {
    var columns: [LinearProgram.Column] = []
    var bounds: [Bounds] = []
    var rowsByPanel: [[Int]]
    var countRows: [Int?]
    var scales: [Double]
    var isSettled: [Bool]
    let firstRow: Int

    init(panels: Int, firstRow: Int) {
      rowsByPanel = Array(repeating: [], count: panels)
      countRows = Array(repeating: nil, count: panels)
      scales = Array(repeating: 1, count: panels)
      isSettled = Array(repeating: false, count: panels)
      self.firstRow = firstRow
    }

    private mutating func addRow(_ bounds: Bounds) -> Int {
      self.bounds.append(bounds)
      return firstRow + self.bounds.count - 1
    }

    mutating func add(
      _ group: [Int], room: Double, span: ClosedRange<Int>, _ model: AssignmentModel
    ) {
      let largest = max(1, abs(span.lowerBound), abs(span.upperBound))
      var scale = 1.0
      while scale * Double(largest) > 2 { scale /= 2 }
      let room = room * scale
      var least: [LinearProgram.Entry] = []
      for panel in group {
        scales[panel] = scale
        let counts = model.rules.counts[panel]
        isSettled[panel] = counts.isSettled
        if counts.isSettled {
          let seats = Double(counts.least)
          let row = addRow(Bounds(lower: 0, upper: seats * room))
          rowsByPanel[panel] = [row]
          least.append(LinearProgram.Entry(row, -seats))
        } else {
          addChoices(of: panel, counts, room: room, largest: Double(largest) * scale, &least)
        }
      }
      columns.append(
        LinearProgram.Column(
          cost: 0,
          bounds: Bounds(
            lower: Double(span.lowerBound) * scale, upper: Double(span.upperBound) * scale),
          entries: least))
    }

    /// For each number of seats the two sides of the row, which bind where the number's column is 1:
    /// no sum of affinities comes near `slack`.
    private mutating func addChoices(
      of panel: Int, _ counts: SeatCounts, room: Double, largest: Double,
      _ least: inout [LinearProgram.Entry]
    ) {
      let one = addRow(.fixed(1))
      let sum = addRow(.fixed(0))
      countRows[panel] = sum
      for number in counts.numbers {
        guard number > 0 else {
          columns.append(
            LinearProgram.Column(
              cost: 0, bounds: .binary, isInteger: true, entries: [LinearProgram.Entry(one, 1)]))
          continue
        }
        let seats = Double(number)
        let slack = 2 * Double(counts.most) * largest
        let lower = addRow(Bounds(lower: -slack))
        let upper = addRow(Bounds(upper: seats * room + slack))
        rowsByPanel[panel] += [lower, upper]
        least += [LinearProgram.Entry(lower, -seats), LinearProgram.Entry(upper, -seats)]
        columns.append(
          LinearProgram.Column(
            cost: 0, bounds: .binary, isInteger: true,
            entries: [
              LinearProgram.Entry(one, 1), LinearProgram.Entry(sum, -seats),
              LinearProgram.Entry(lower, -slack), LinearProgram.Entry(upper, slack),
            ]))
      }
    }
  }
}
