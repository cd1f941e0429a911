import GRDB
import PanelModel
import PoolRecords

/// The list of persons for every day, kept in step with the log.
struct ListingTable {
  /// Persons whose rows are made again at a time, so that memory stays small.
  private static let portion = 2000

  let database: Database
  let path: String

  static let columns = """
    person, since, before, merged, name, roles, standing, suspended_until, removal, employer, region, \
    title, level, specialties, panel_roles, trained_until, term_since, term_until, least, most
    """

  /// Makes the rows of some persons again, from the log.
  func renew(_ persons: Set<Person.ID>) throws {
    var open = persons.sorted()[...]
    let delete = try database.makeStatement(sql: "DELETE FROM listing WHERE person = ?")
    let marks = Array(repeating: "?", count: 20).joined(separator: ", ")
    let insert = try database.makeStatement(
      sql: "INSERT INTO listing (\(Self.columns)) VALUES (\(marks))")
    while !open.isEmpty {
      var events = PersonEvents(database, path: path, isForListing: true)
      try events.read(open.prefix(Self.portion))
      open = open.dropFirst(Self.portion)
      for person in events.persons { try delete.execute(arguments: [person.rawValue]) }
      for version in events.fold.history().listing() {
        try insert.execute(arguments: Self.arguments(version))
      }
    }
  }

  /// The rows that hold on a day, in the order of their identifiers.
  func rows(on day: CivilDate) throws -> [ListedPerson] {
    try versions(
      "WHERE since <= ? AND (before IS NULL OR before > ?)", [day.dayNumber, day.dayNumber]
    ).map(\.row)
  }

  /// Rows in the order of their persons and days.
  func versions(
    _ clause: String = "", _ arguments: StatementArguments = []
  ) throws -> [ListingVersion] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(Self.columns) FROM listing \(clause) ORDER BY person, since",
      arguments: arguments)
    var versions: [ListingVersion] = []
    while let row = try rows.next() {
      guard let version = Self.version(row) else {
        throw PoolStoreError.damaged(path: path, detail: "listing of \(row[0] as DatabaseValue)")
      }
      versions.append(version)
    }
    return versions
  }

  private static func arguments(_ version: ListingVersion) -> StatementArguments {
    let row = version.row
    let specialties = row.specialties.map { grant in
      PayloadValue.list(
        [.text(grant.specialty)] + (grant.proficiency.map { [.number($0)] } ?? []))
    }
    return [
      row.id.rawValue, version.since.dayNumber, version.before?.dayNumber,
      list(row.merged.map(\.rawValue)), row.name, list(row.roles.map(\.rawValue)),
      row.standing?.rawValue, row.suspendedUntil?.dayNumber, row.removal?.rawValue, row.employer,
      row.region, row.title, row.level, PayloadValue.list(specialties).text,
      list(row.panelRoles), row.trainedUntil?.dayNumber, row.termSince?.dayNumber,
      row.termUntil?.dayNumber, row.load.least, row.load.most,
    ]
  }

  private static func list(_ texts: [String]) -> String {
    texts.isEmpty ? "[]" : PayloadValue.list(texts.map { .text($0) }).text
  }

  /// A row; nil where a value is none that we write.
  private static func version(_ row: Row) -> ListingVersion? {
    let values = ListingValues(row)
    guard let person = values.text(0), let since = values.number(1), let name = values.text(4),
      let merged = values.texts(3), let roles = values.texts(5), let employer = values.text(9),
      let region = values.text(10), let title = values.text(11), let level = values.text(12),
      let specialties = values.grants(13), let panelRoles = values.texts(14)
    else { return nil }
    let listed = ListedPerson(
      id: Person.ID(person), merged: merged.map { Person.ID($0) }, name: name,
      roles: roles.compactMap(Person.Role.init),
      standing: values.text(6).flatMap(Person.Status.init),
      suspendedUntil: values.day(7), removal: values.text(8).flatMap(Removal.Code.init),
      employer: employer, region: region, title: title, level: level, specialties: specialties,
      panelRoles: panelRoles, trainedUntil: values.day(15), termSince: values.day(16),
      termUntil: values.day(17),
      load: LoadOverride(least: values.number(18), most: values.number(19)))
    return ListingVersion(
      since: CivilDate(dayNumber: since), before: values.day(2), row: listed)
  }
}

/// The values of one row, none of them taken on trust.
private struct ListingValues {
  private let row: Row

  init(_ row: Row) { self.row = row }

  func text(_ column: Int) -> String? {
    if case .string(let text) = (row[column] as DatabaseValue).storage { text } else { nil }
  }

  func number(_ column: Int) -> Int? {
    if case .int64(let number) = (row[column] as DatabaseValue).storage { Int(number) } else { nil }
  }

  func day(_ column: Int) -> CivilDate? { number(column).map { CivilDate(dayNumber: $0) } }

  private func list(_ column: Int) -> [PayloadValue]? {
    guard let text = text(column) else { return nil }
    if text == "[]" { return [] }
    if case .list(let values)? = PayloadValue(parsing: text) { return values }
    return nil
  }

  func texts(_ column: Int) -> [String]? {
    list(column)?.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  func grants(_ column: Int) -> [SpecialtyGrant]? {
    list(column)?.compactMap { value in
      guard case .list(let parts) = value, case .text(let code)? = parts.first else { return nil }
      guard case .number(let proficiency)? = parts.dropFirst().first else {
        return SpecialtyGrant(code)
      }
      return SpecialtyGrant(code, proficiency: proficiency)
    }
  }
}
