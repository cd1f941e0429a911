import PanelModel

/// `pins.csv`.
enum PinTable {
  static func read(_ row: inout TableRow) -> Pin {
    Pin(
      panel: Panel.ID(row.text("case_or_panel")), expert: Expert.ID(row.text("expert")),
      effect: row.required("effect", or: .seat) { cell throws(Finding) in
        try ChoiceCell.parse(cell, aliases: ChineseChoices.pinEffects)
      },
      by: row.text("by"), reason: row.text("reason"))
  }

  static func cells(of pin: Pin) -> [String] {
    [pin.panel.rawValue, pin.expert.rawValue, pin.effect.rawValue, pin.by, pin.reason]
  }
}
