import PanelModel

/// `previous.csv`.
enum PreviousTable {
  static func read(_ row: inout TableRow) -> PreviousSeat {
    PreviousSeat(
      panel: Panel.ID(row.text("case_or_panel")), expert: Expert.ID(row.text("expert")),
      role: row.text("role"), date: row.date("date"))
  }

  static func cells(of seat: PreviousSeat) -> [String] {
    [
      seat.panel.rawValue, seat.expert.rawValue, seat.role, seat.date?.description ?? "",
    ]
  }
}
