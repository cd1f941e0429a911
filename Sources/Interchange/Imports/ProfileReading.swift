import PanelModel

/// Reads who the reviewers are, for rules: institution, country, seniority, roles and anything else.
///
/// A table of more people than take part is usual, so that rows on others are passed over; but
/// everybody who takes part must be in it, for who has no institution breaks no rule about it.
struct ProfileReading {
  private static let schema = TableSchema([
    .required(
      "id", "reviewer", "reviewer_id", "user", "user_id", "profile", "profile_id", "expert"),
    .optional("name", "fullname", "full_name", "姓名"),
    .optional("employer", "institution", "affiliation", "organisation", "organization", "单位"),
    .optional("region", "country", "地区"),
    .optional("specialties", "expertise", "topics", "专业"),
    .optional("level", "seniority", "级别"),
    .optional("roles", "role", "角色"),
  ])

  private let path: String

  init(_ path: String) { self.path = path }

  func read(into draft: inout ImportDraft) throws(InterchangeError) {
    var table = TableReading(file: path, schema: Self.schema)
    let bytes = try InputFile.bytes(of: path)
    var log = draft.log
    table.read(bytes, into: &log) { row in
      let id = row.required("id", or: "", ForeignTable.identifier)
      guard !id.isEmpty, let index = draft.experts.index(of: id) else { return }
      let expert = Expert(
        id: Expert.ID(id), name: row.text("name"), employer: row.text("employer"),
        region: row.text("region"),
        specialties: ListCell.parse(row.cell("specialties")).map { SpecialtyGrant($0) },
        level: row.text("level"), roles: ListCell.parse(row.cell("roles")),
        attributes: row.attributes())
      if draft.people.updateValue(expert, forKey: index) != nil {
        row.report(Finding(ProblemPhrases.duplicateIdentifier, ["value": id]), in: "id")
      }
    }
    if table.isReadable {
      for (index, name) in draft.experts.names.enumerated()
      where draft.people[index] == nil && !table.mayHold(name) {
        log.add(Finding(ImportPhrases.noProfile, ["value": name]), in: path)
      }
    }
    draft.log = log
  }
}
