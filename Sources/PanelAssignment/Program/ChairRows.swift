import LinearPrograms
import PanelRules

/// The rows and columns that give panels their chairs.
///
/// A panel under no limit needs somebody who may chair: one row over its pairs. A panel under a
/// limit has a column for each kept pair that may chair, which needs the pair to be seated; one of
/// these columns is 1, and an expert's columns under a limit add up to `most` at most.
struct ChairRows: Sendable {
  /// A column that makes the expert of a pair chair the pair's panel.
  struct Chair: Sendable {
    let pair: Int
    let column: Int
  }

  private let problem: CompiledProblem
  private let rules: RuleIndex
  private let layout: RowLayout
  /// All columns so far.
  private(set) var columns: [Chair] = []
  /// Columns of each expert under each limit, and the row, once they are more than the limit.
  private var counted: [ChairCount: [Int]] = [:]
  private(set) var limitRows: [(count: ChairCount, row: Int)] = []
  private var limitPlaces: [ChairCount: Int] = [:]
  /// Limits that came to have more columns than they allow.
  private var crowded: [ChairCount] = []

  init(_ model: AssignmentModel, _ layout: RowLayout) {
    problem = model.problem
    rules = model.rules
    self.layout = layout
  }

  /// Bounds of the row of a chair.
  func bounds(ofChair chair: Int) -> Bounds {
    let panel = problem.chairs[chair].panel
    let least = rules.counts[panel].mayBeNone ? 0.0 : 1
    return rules.isLimited(panel: panel) ? .fixed(least) : Bounds(lower: least)
  }

  /// The entry of the column that says that somebody sits on a panel, in the row of its chair.
  func entry(ofOpening panel: Int) -> LinearProgram.Entry? {
    rules.chairs[panel].map { LinearProgram.Entry(layout.chair($0), -1) }
  }

  /// The entry of a pair's seat in its panel's row, where no limit binds.
  func entry(ofPair pair: Int, panel: Int) -> LinearProgram.Entry? {
    guard let chair = rules.chairs[panel], !rules.isLimited(panel: panel),
      rules.mayChair(pair: pair)
    else { return nil }
    return LinearProgram.Entry(layout.chair(chair), 1)
  }

  /// Makes the column by which the expert of a kept pair chairs its panel; nil where no limit binds
  /// or they may not.
  mutating func column(ofPair pair: Int, panel: Int, at column: Int) -> LinearProgram.Column? {
    guard let chair = rules.chairs[panel], rules.isLimited(panel: panel),
      rules.mayChair(pair: pair)
    else { return nil }
    columns.append(Chair(pair: pair, column: column))
    var entries = [LinearProgram.Entry(layout.chair(chair), 1)]
    for limit in rules.limits[panel] {
      let count = ChairCount(limit: limit, expert: problem.pairExperts[pair])
      counted[count, default: []].append(column)
      if let row = limitPlaces[count] {
        entries.append(LinearProgram.Entry(row, 1))
      } else if counted[count]?.count == problem.chairLimits[limit].left(to: count.expert) + 1 {
        crowded.append(count)
      }
    }
    return LinearProgram.Column(cost: 0, bounds: .binary, isInteger: true, entries: entries)
  }

  /// The rows of limits that have come to matter, to stand from `first` on.
  mutating func takeLimitRows(from first: Int) -> [LinearProgram.Row] {
    defer { crowded = [] }
    return crowded.enumerated().map { offset, count in
      limitPlaces[count] = first + offset
      limitRows.append((count, first + offset))
      return LinearProgram.Row(
        bounds: Bounds(upper: Double(problem.chairLimits[count.limit].left(to: count.expert))),
        entries: counted[count, default: []].map { LinearProgram.Entry($0, 1) })
    }
  }

  /// The row that lets a chair column be 1 only if the pair is seated.
  static func link(_ chair: Int, toSeat seat: Int) -> LinearProgram.Row {
    LinearProgram.Row(
      bounds: Bounds(upper: 0),
      entries: [LinearProgram.Entry(chair, 1), LinearProgram.Entry(seat, -1)])
  }

  /// The multipliers of the limits' rows, limit by limit; empty where there are none.
  func limitPrices(from duals: [Double]) -> [Double] {
    guard !limitRows.isEmpty else { return [] }
    let experts = problem.experts.count
    var prices = [Double](repeating: 0, count: problem.chairLimits.count * experts)
    for (count, row) in limitRows { prices[count.limit * experts + Int(count.expert)] = duals[row] }
    return prices
  }

  /// The chairs at a point, one for each panel under a limit; nil when they are not whole.
  ///
  /// - Parameters:
  ///   - primal: The point.
  ///   - empty: How many panels under a limit have no members there.
  /// - Returns: The pairs that chair.
  func chairs(at primal: [Double], empty: Int = 0) -> [Int]? {
    let chairs = columns.filter { primal[$0.column] > 1 - 1e-6 }.map(\.pair)
    let limited = problem.panels.indices.count(where: rules.isLimited)
    return chairs.count == limited - empty ? chairs : nil
  }
}
