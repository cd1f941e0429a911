import LinearPrograms
import PanelRules

/// The rows `x + y <= 1` that keep two experts from one panel, made when both pairs are kept.
struct ApartRows {
  private struct Seat: Hashable {
    var panel: Int
    var expert: Int32
  }

  private let enemies: [Int32: [(expert: Int32, pair: ApartPair)]]
  private var columns: [Seat: Int] = [:]
  /// Rows made so far.
  private(set) var rowCount = 0

  init(_ problem: CompiledProblem) {
    var enemies: [Int32: [(expert: Int32, pair: ApartPair)]] = [:]
    for pair in problem.apart {
      enemies[Int32(pair.first), default: []].append((Int32(pair.second), pair))
      enemies[Int32(pair.second), default: []].append((Int32(pair.first), pair))
    }
    self.enemies = enemies
  }

  /// Notes a kept pair, and returns the rows that it makes with the pairs noted before.
  mutating func rows(panel: Int, expert: Int32, column: Int) -> [LinearProgram.Row] {
    guard let others = enemies[expert] else { return [] }
    columns[Seat(panel: panel, expert: expert)] = column
    let rows = others.filter { $0.pair.holds(on: panel) }.compactMap { other in
      columns[Seat(panel: panel, expert: other.expert)].map { otherColumn in
        LinearProgram.Row(
          bounds: Bounds(upper: 1),
          entries: [LinearProgram.Entry(column, 1), LinearProgram.Entry(otherColumn, 1)])
      }
    }
    rowCount += rows.count
    return rows
  }
}
