import PanelModel

/// `organisations.csv`.
enum OrganisationTable {
  static func read(_ row: inout TableRow) -> Organisation {
    let parent = row.text("parent")
    return Organisation(
      id: Organisation.ID(row.text("id")), name: row.text("name"),
      aliases: ListCell.parse(row.cell("aliases")),
      parent: parent.isEmpty ? nil : Organisation.ID(parent))
  }

  static func cells(of organisation: Organisation) -> [String] {
    [
      organisation.id.rawValue, organisation.name, ListCell.text(organisation.aliases),
      organisation.parent?.rawValue ?? "",
    ]
  }
}
