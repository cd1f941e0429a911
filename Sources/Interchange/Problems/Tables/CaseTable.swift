import PanelModel

/// `cases.csv`.
enum CaseTable {
  static func read(_ row: inout TableRow) -> Case {
    let panel = row.text("panel")
    let slot = row.text("slot")
    return Case(
      id: Case.ID(row.text("id")), applicant: row.text("applicant"),
      employer: row.text("employer"), region: row.text("region"),
      specialties: row.list("specialty"), level: row.text("level"),
      method: row.text("method"), seats: row.seats("seats"),
      effort: row.whole("effort", or: 1, in: ProblemLimits.effort),
      panel: panel.isEmpty ? nil : Panel.ID(panel),
      readers: row.whole("readers", or: 0, in: ProblemLimits.readers),
      slot: slot.isEmpty ? nil : Slot.ID(slot), attributes: row.attributes())
  }

  static func cells(of reviewCase: Case) -> [String] {
    [
      reviewCase.id.rawValue, reviewCase.applicant, reviewCase.employer, reviewCase.region,
      ListCell.text(reviewCase.specialties), reviewCase.level, reviewCase.method,
      reviewCase.seats?.description ?? "", "\(reviewCase.effort)", reviewCase.panel?.rawValue ?? "",
      "\(reviewCase.readers)", reviewCase.slot?.rawValue ?? "",
    ]
  }
}
