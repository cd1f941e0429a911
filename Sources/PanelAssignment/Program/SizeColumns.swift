import LinearPrograms
import PanelRules

/// The first columns: numbers of filled seats that rows count or that must be odd.
///
/// A panel fills `offset + step k` seats with the whole column `k`. Panels whose number is settled
/// need none: they are constants in the rows. Where an odd panel may stay empty, the one seat of the
/// offset is a column of its own (``ShortColumns``).
struct SizeColumns: Sendable {
  private let counts: [SeatCounts]
  /// The panels with a column, rising.
  let panels: [Int]
  private let places: [Int?]

  init(_ rules: RuleIndex) {
    counts = rules.counts
    panels = rules.counts.indices.filter {
      !rules.counts[$0].isSettled
        && (rules.isElastic || rules.counts[$0].step > 1 || !rules.sizes[$0].isEmpty)
    }
    var places = [Int?](repeating: nil, count: rules.counts.count)
    for (place, panel) in panels.enumerated() { places[panel] = place }
    self.places = places
  }

  /// The column of a panel; nil where it has none.
  func column(ofPanel panel: Int) -> Int? { places[panel] }

  /// Seats that are not counted by the column: all where the panel has none and is settled.
  func constant(ofPanel panel: Int) -> Int {
    places[panel] == nil ? counts[panel].least : base(ofPanel: panel)
  }

  private func base(ofPanel panel: Int) -> Int {
    counts[panel].mayBeNone ? 0 : counts[panel].offset
  }

  /// What one unit of the column is in seats.
  func step(ofPanel panel: Int) -> Int { counts[panel].step }

  /// Bounds of a panel's row of seats.
  func seatBounds(ofPanel panel: Int) -> Bounds {
    let counts = counts[panel]
    return places[panel] == nil
      ? Bounds(lower: Double(counts.least), upper: Double(counts.most))
      : .fixed(Double(base(ofPanel: panel)))
  }

  /// Bounds of a column.
  func bounds(ofColumn column: Int) -> Bounds { bounds(ofPanel: panels[column]) }

  private func bounds(ofPanel panel: Int) -> Bounds {
    let counts = counts[panel]
    let least = (counts.least - counts.offset) / counts.step
    return Bounds(
      lower: Double(least), upper: Double(least + (counts.most - counts.least) / counts.step))
  }

  /// The column of a panel, with its entry in the row of seats and those of each seat elsewhere.
  func column(ofPanel panel: Int, seatRow: Int, perSeat: [LinearProgram.Entry])
    -> LinearProgram.Column
  {
    let counts = counts[panel]
    return LinearProgram.Column(
      cost: 0, bounds: bounds(ofPanel: panel), isInteger: true,
      entries: ([LinearProgram.Entry(seatRow, -1)] + perSeat).map {
        LinearProgram.Entry($0.index, $0.value * Double(counts.step))
      })
  }
}
