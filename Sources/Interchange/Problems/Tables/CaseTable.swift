import PanelModel

/// `cases.csv`.
enum CaseTable {
  /// The columns that the format has and this version does not know.
  static let later = ["slot", "readers"]

  static func read(_ row: inout TableRow) -> Case {
    refuseLaterColumns(&row)
    let panel = row.text("panel")
    return Case(
      id: Case.ID(row.text("id")), applicant: row.text("applicant"),
      employer: row.text("employer"), region: row.text("region"),
      specialties: ListCell.parse(row.cell("specialty")), level: row.text("level"),
      method: row.text("method"), seats: seats(&row),
      effort: row.whole("effort", or: 1, in: ProblemLimits.effort),
      panel: panel.isEmpty ? nil : Panel.ID(panel), attributes: row.attributes())
  }

  private static func seats(_ row: inout TableRow) -> SeatRange? {
    row.value("seats", or: nil) { cell throws(Finding) in
      try SeatsCell.parse(cell, in: ProblemLimits.seats)
    }
  }

  /// What the format has and this version does not: never passed over in silence.
  private static func refuseLaterColumns(_ row: inout TableRow) {
    for column in later {
      let value = CellText.plain(row.cell(column))
      if value.isEmpty || (column == "readers" && value.elementsEqual("0".utf8)) { continue }
      row.report(Finding(ProblemFilePhrases.laterColumn, ["value": column]), in: column)
    }
  }

  static func cells(of reviewCase: Case) -> [String] {
    [
      reviewCase.id.rawValue, reviewCase.applicant, reviewCase.employer, reviewCase.region,
      ListCell.text(reviewCase.specialties), reviewCase.level, reviewCase.method,
      reviewCase.seats?.description ?? "", "\(reviewCase.effort)", reviewCase.panel?.rawValue ?? "",
    ]
  }
}
