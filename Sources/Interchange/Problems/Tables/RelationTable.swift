import PanelModel

/// `pairs.csv`.
enum RelationTable {
  static func read(_ row: inout TableRow, kinds: KindNames) -> Relation {
    Relation(
      Expert.ID(row.text("expert")), Expert.ID(row.text("other")),
      kind: kinds.name(of: row.text("kind")),
      validity: Validity(since: row.date("since"), until: row.date("until")),
      source: row.text("source"))
  }

  static func cells(of relation: Relation) -> [String] {
    [
      relation.first.rawValue, relation.second.rawValue, relation.kind,
      relation.validity.since?.description ?? "", relation.validity.until?.description ?? "",
      relation.source,
    ]
  }
}
