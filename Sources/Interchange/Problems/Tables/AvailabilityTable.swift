import PanelModel

/// `availability.csv`.
enum AvailabilityTable {
  static func read(_ row: inout TableRow) -> Availability {
    Availability(
      expert: Expert.ID(row.text("expert")), slot: Slot.ID(row.text("slot")),
      answer: row.required("answer", or: .no) { cell throws(Finding) in
        try ChoiceCell.parse(cell, aliases: ChineseChoices.answers)
      })
  }

  static func cells(of availability: Availability) -> [String] {
    [availability.expert.rawValue, availability.slot.rawValue, availability.answer.rawValue]
  }
}
