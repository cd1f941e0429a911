import LinearPrograms
import PanelRules

extension RestrictedProgram {
  /// The program before any pair is kept.
  func emptyProgram() -> LinearProgram {
    var columns = sizes.panels.map(sizeColumn)
    columns += short.wholeColumns(rules, chairs, burdens, floorRows)
    if var surplus {
      surplus.cost = 0
      columns.append(surplus)
    }
    if let column = spread.column { columns.append(column) }
    columns += short.looseColumns
    for var column in burdens.columns {
      column.cost = 0
      columns.append(column)
    }
    columns += range.columns
    columns += misses.map(column)
    return LinearProgram(
      sense: .maximise, columns: columns,
      rows: firstBounds.map { LinearProgram.Row(bounds: $0) })
  }

  private func sizeColumn(ofPanel panel: Int) -> LinearProgram.Column {
    sizes.column(
      ofPanel: panel, seatRow: layout.seats(ofPanel: panel),
      perSeat: rules.entries(ofSeatOn: panel) + short.entries(ofSeatOn: panel))
  }

  /// Bounds of the rows of the layout.
  private var firstBounds: [Bounds] {
    let problem = model.problem
    return problem.panels.indices.map { sizes.seatBounds(ofPanel: $0) }
      + problem.experts.enumerated().map { index, expert in
        let least = short.wantedLoad(ofExpert: index) ?? expert.least
        return Bounds(
          lower: least > 0 ? Double(least) : -.infinity,
          upper: expert.most < expert.open ? Double(expert.most) : .infinity)
      }
      + floorRows.map { Bounds(lower: $0.bound) }
      + layout.eagerRows.map { rules.bounds(ofRow: $0) }
      + problem.chairs.indices.map { chairs.bounds(ofChair: $0) } + spread.bounds
      + short.bounds + burdens.bounds + range.bounds
  }

  /// Sums of the rows of the layout with nothing but the pins seated and the least numbers of seats.
  private var firstSums: [Double] {
    var sums = [Double](repeating: 0, count: layout.count)
    for panel in sizes.panels {
      let column = sizeColumn(ofPanel: panel)
      for entry in column.entries { sums[entry.index] += entry.value * column.bounds.lower }
    }
    for column in [spread.column].compactMap(\.self) + range.columns {
      for entry in column.entries { sums[entry.index] += entry.value * column.bounds.lower }
    }
    for (index, panel) in model.problem.panels.enumerated() where !panel.pinned.isEmpty {
      for pair in panel.pairs where isPinned(panel: index, pair: pair) {
        for entry in entries(ofPair: pair, panel: index) { sums[entry.index] += entry.value }
      }
    }
    return sums
  }

  /// A miss for every row that the start does not keep, or just keeps at its lower end.
  ///
  /// Raised floors need none: the surplus makes up for any shortage.
  func firstMisses() -> [Miss] {
    var misses: [Miss] = []
    for (row, (sum, bounds)) in zip(firstSums, firstBounds).enumerated() {
      let floor = row - layout.floor(0)
      if model.floors.indices.contains(floor), model.floors[floor].isRaised { continue }
      if sum > bounds.lower, sum <= bounds.upper { continue }
      misses.append(
        Miss(row: row, isExcess: sum > bounds.lower, column: columnCount + misses.count))
    }
    return misses
  }

  /// A basis in which every row with a miss has it.
  ///
  /// Valid before anything was solved, with the kept pairs at nothing (pins at one) and no rows
  /// beyond the layout in the basis of a miss.
  func startingBasis() -> Basis {
    var rows = [Basis.Standing](repeating: .basic, count: rowCount)
    var columns = [Basis.Standing](repeating: .atLower, count: columnCount)
    let bounds = firstBounds
    for miss in misses {
      columns[miss.column] = .basic
      rows[miss.row] =
        bounds[miss.row].lower == bounds[miss.row].upper
        ? .fixed : miss.isExcess ? .atUpper : .atLower
    }
    if surplus != nil { columns[surplusColumn] = .free }
    for (column, (panel, pair)) in zip(keptColumns, kept) where isPinned(panel: panel, pair: pair) {
      columns[column] = .fixed
    }
    return Basis(rows: rows, columns: columns)
  }
}
