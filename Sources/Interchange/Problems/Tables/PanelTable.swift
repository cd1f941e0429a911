import PanelModel

/// `panels.csv`.
enum PanelTable {
  static func read(_ row: inout TableRow) -> PanelRecord {
    let parent = row.text("parent")
    let slot = row.text("slot")
    let body = PanelBody(
      kind: row.text("kind"), parent: parent.isEmpty ? nil : Panel.ID(parent),
      overlap: row.choice("overlap", or: .withinParent, aliases: ChineseChoices.overlaps),
      specialties: row.list("specialty"), level: row.text("level"),
      method: row.text("method"),
      fill: row.choice("fill", or: .assign, aliases: ChineseChoices.fills),
      session: row.text("session"), slot: slot.isEmpty ? nil : Slot.ID(slot),
      attributes: row.attributes())
    return PanelRecord(
      id: Panel.ID(row.text("id")), body: body, seats: row.seats("seats"),
      effort: row.whole("effort", in: ProblemLimits.panelEffort))
  }

  static func cells(of record: PanelRecord) -> [String] {
    let body = record.body
    return [
      record.id.rawValue, body.kind, body.parent?.rawValue ?? "", body.overlap.rawValue,
      ListCell.text(body.specialties), body.level, body.method, record.seats?.description ?? "",
      record.effort.map(String.init) ?? "", body.fill.rawValue, body.session,
      body.slot?.rawValue ?? "",
    ]
  }
}
