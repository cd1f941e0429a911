import PanelModel

/// Reads what the papers are: topics, the authors' institutions and anything else.
///
/// Rows on papers that take no part, such as withdrawn ones, are passed over; but every paper that
/// takes part must have one.
struct PaperReading {
  private static let schema = TableSchema([
    .required("id", "paper", "paper_id", "submission", "submission_id", "number", "note_id"),
    .optional("institutions", "institution", "affiliations", "employer", "单位"),
    .optional("specialty", "specialties", "topic", "topics", "专业"),
    .optional("applicant", "author", "first_author", "申报人"),
    .optional("region", "country", "地区"),
  ])

  private let path: String

  init(_ path: String) { self.path = path }

  func read(into draft: inout ImportDraft) throws(InterchangeError) {
    var table = TableReading(file: path, schema: Self.schema)
    let bytes = try InputFile.bytes(of: path)
    var log = draft.log
    table.read(bytes, into: &log) { row in
      let id = row.required("id", or: "", ForeignTable.identifier)
      guard !id.isEmpty, let index = draft.cases.index(of: id) else { return }
      let institutions = ListCell.parse(row.cell("institutions"))
      var attributes = row.attributes()
      if institutions.count > 1 { attributes["institutions"] = ListCell.text(institutions) }
      let paper = Case(
        id: Case.ID(id), applicant: row.text("applicant"), employer: institutions.first ?? "",
        region: row.text("region"), specialties: ListCell.parse(row.cell("specialty")),
        attributes: attributes)
      if draft.papers.updateValue(paper, forKey: index) != nil {
        row.report(Finding(ProblemPhrases.duplicateIdentifier, ["value": id]), in: "id")
      }
      draft.institutions[index] = institutions
    }
    if table.isReadable {
      for (index, name) in draft.cases.names.enumerated()
      where draft.papers[index] == nil && !table.mayHold(name) {
        log.add(Finding(ImportPhrases.noPaper, ["value": name]), in: path)
      }
    }
    draft.log = log
  }
}
