import PanelModel

/// `specialties.csv`.
enum SpecialtyTable {
  static func read(_ row: inout TableRow) -> Specialty {
    let parent = row.text("parent")
    return Specialty(
      id: Specialty.ID(row.text("code")), chineseName: row.text("name_zh"),
      englishName: row.text("name_en"), parent: parent.isEmpty ? nil : Specialty.ID(parent))
  }

  static func cells(of specialty: Specialty) -> [String] {
    [
      specialty.id.rawValue, specialty.chineseName, specialty.englishName,
      specialty.parent?.rawValue ?? "",
    ]
  }
}
