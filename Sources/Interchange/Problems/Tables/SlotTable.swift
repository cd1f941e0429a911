import PanelModel

/// `slots.csv`.
enum SlotTable {
  static func read(_ row: inout TableRow) -> Slot {
    let date = row.required("date", or: CivilDate(dayNumber: 0)) { cell throws(Finding) in
      try DateCell.parse(cell)
    }
    return Slot(
      id: Slot.ID(row.text("slot")), date: date, start: row.text("start"), end: row.text("end"),
      place: row.text("place"))
  }

  static func cells(of slot: Slot) -> [String] {
    [slot.id.rawValue, slot.date.description, slot.start, slot.end, slot.place]
  }
}
