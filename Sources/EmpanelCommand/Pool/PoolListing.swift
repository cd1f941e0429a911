import Empanel
import PanelModel
import PoolRecords

/// Persons of the pool as a table.
struct PoolListing {
  let rows: [ListedPerson]
  /// How many persons there are, shown or not.
  let count: Int
  let day: CivilDate
  let head: LogHead

  /// Lines for a person.
  func text(in language: Language) -> String {
    func said(_ phrase: Phrase) -> String { phrase().text(in: language) }
    let heading = PoolPhrases.listed([
      "count": "\(rows.count)", "all": "\(count)", "day": "\(day)",
    ])
    var table = TextTable()
    if !rows.isEmpty {
      table.add(
        said(PoolPhrases.identifier), said(PoolPhrases.name), said(PoolPhrases.status),
        said(PoolPhrases.specialties), said(PoolPhrases.level), said(PoolPhrases.employer),
        said(PoolPhrases.region), said(PoolPhrases.trained), said(PoolPhrases.term))
    }
    for row in rows {
      table.add(
        row.id.rawValue, row.name, status(of: row, in: language),
        row.specialties.map(\.code).joined(separator: " "), row.level, row.employer, row.region,
        ends(row.trainedUntil, in: language),
        row.termSince == nil
          ? ""
          : row.termUntil.map { ends($0, in: language) }
            ?? said(PoolPhrases.open))
    }
    return [
      heading.text(in: language), table.text,
      PoolPhrases.head(["head": "\(head)"]).text(in: language),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func status(of row: ListedPerson, in language: Language) -> String {
    let words = row.roles.filter { $0 != .expert }.map { $0.phrase().text(in: language) }
    let standing = row.status(on: day).map { [$0.phrase().text(in: language)] } ?? []
    return (standing + words).joined(separator: language.clauseMark)
  }

  /// A last day, and how far away it is.
  private func ends(_ last: CivilDate?, in language: Language) -> String {
    last.map { PoolPhrases.lastDay($0, from: day).text(in: language) } ?? ""
  }

  private struct Document: Encodable {
    struct Row: Encodable {
      let id: String
      let merged: [String]
      let name: String
      let roles: [String]
      let status: String?
      let employer: String
      let region: String
      let title: String
      let level: String
      let specialties: [String]
      let panelRoles: [String]
      let trainedUntil: String?
      let termSince: String?
      let termUntil: String?
      let least: Int?
      let most: Int?
    }
    let format = "empanel-pool-list/1"
    let asOf: String
    let persons: [Row]
    let logHead: String
  }

  /// The same for a program.
  func json() throws -> String {
    try JSONText.of(
      Document(
        asOf: "\(day)",
        persons: rows.map { row in
          Document.Row(
            id: row.id.rawValue, merged: row.merged.map(\.rawValue), name: row.name,
            roles: row.roles.map(\.rawValue), status: row.status(on: day)?.rawValue,
            employer: row.employer, region: row.region, title: row.title, level: row.level,
            specialties: row.specialties.map(\.code), panelRoles: row.panelRoles,
            trainedUntil: row.trainedUntil.map { "\($0)" },
            termSince: row.termSince.map { "\($0)" }, termUntil: row.termUntil.map { "\($0)" },
            least: row.load.least, most: row.load.most)
        }, logHead: "\(head)"))
  }
}

extension SpecialtyGrant {
  /// The specialty, with the proficiency behind a colon.
  var code: String { specialty + (proficiency.map { ":\($0)" } ?? "") }
}

extension PoolPhrases {
  /// A last day, and how many days are left of it or how long it is over.
  static func lastDay(_ last: CivilDate, from day: CivilDate) -> Statement {
    let left = last.dayNumber - day.dayNumber
    let phrase = left >= 0 ? daysLeft : daysOver
    return phrase(["day": "\(last)", "days": "\(abs(left))"])
  }
}
