public import PanelModel
public import PoolRecords

/// What a list of persons is held against.
public struct PoolRegister: Sendable {
  /// Every identifier that the log ever had; none is used twice.
  ///
  /// Nil where no row needs a new one: then every row is taken for somebody who may be known.
  public var identifiers: Set<Person.ID>?
  /// Persons by what lists know them by.
  public var matches: [MatchKey: Person.ID]
  /// Everybody in the pool on the day of the whole list, with all that a list can say of persons; needed
  /// only to say who is missing from a list, and quickly of whom nothing has changed.
  public var listed: [Person.ID: Person]
  /// What new identifiers begin with.
  public var prefix: String

  /// Makes a register.
  public init(
    identifiers: Set<Person.ID>?, matches: [MatchKey: Person.ID], listed: [Person.ID: Person],
    prefix: String
  ) {
    self.identifiers = identifiers
    self.matches = matches
    self.listed = listed
    self.prefix = prefix
  }
}

/// What may happen to the persons of a list.
public enum ProfileUse: Hashable, Sendable {
  /// All are new.
  case enrol
  /// All are known.
  case update
  /// Some are new, some known, and whoever is missing is told.
  case synchronise
}

extension PoolPlan {
  /// Plans what makes persons as a list says.
  ///
  /// - Parameters:
  ///   - list: The rows.
  ///   - use: Which persons may be new, and which known.
  ///   - standards: What rows leave out.
  ///   - register: The pool.
  ///   - person: What is known of somebody on a day.
  /// - Throws: `badData` with every row of which two are about the same person, or whose identifier is
  ///   somebody else's; what `person` throws.
  public init(
    profiles list: PoolList, _ use: ProfileUse, _ standards: Standards, _ register: PoolRegister,
    person: (Person.ID, CivilDate) throws -> Person?
  ) throws {
    self.init()
    var names = IdentifierDraft(register)
    var lines: [Person.ID: Int] = [:]
    var log = IssueLog()
    for row in list.rows {
      guard case .profile(let profile) = row.content else { continue }
      guard let id = names.identifier(of: row, profile, use, &log) else { continue }
      if let line = lines[id] {
        log.add(
          Issue(
            row.place(field: "subject"),
            PoolListPhrases.twice(["value": id.rawValue, "line": "\(line)"])))
        continue
      }
      lines[id] = row.cells.line ?? 0
      let isKnown = register.identifiers?.contains(id) ?? true
      let found =
        try unchanged(profile, register.listed[id], row, standards)
        ?? (isKnown ? person(id, row.happened ?? standards.happened) : nil)
      add(profile, id, found, row, use, standards)
    }
    try log.check()
    guard use == .synchronise else { return }
    let expected = Set(register.matches.values)
    vanished = register.listed.values.filter { person in
      guard person.roles[.expert] != nil, lines[person.id] == nil else { return false }
      if case .removed? = person.standing?.value { return false }
      return names.isByIdentifier || expected.contains(person.id)
    }.map(\.id).sorted()
  }

  /// The person as the list of the pool tells, where that is enough to see that a row says nothing new.
  private func unchanged(
    _ profile: PersonProfile, _ listed: Person?, _ row: PoolList.Row, _ standards: Standards
  ) -> Person? {
    guard let listed, row.happened == nil || row.happened == standards.happened,
      listed.roles[profile.role] != nil,
      profile.changes(of: listed, on: standards.happened, list: "").isEmpty
    else { return nil }
    return listed
  }

  private mutating func add(
    _ profile: PersonProfile, _ id: Person.ID, _ person: Person?, _ row: PoolList.Row,
    _ use: ProfileUse, _ standards: Standards
  ) {
    let day = row.happened ?? standards.happened
    let isMember = person?.roles[profile.role] != nil
    let source = row.source.isEmpty ? standards.source : row.source
    var details = profile.changes(of: person, on: day, list: source)
    switch use {
    case .enrol where isMember && !details.contains(where: { $0.kind == .enrolled }):
      // The check says that the person is there already.
      details = [.enrolled(Enrolment(profile.role, name: profile.name ?? ""))]
    case .update where !isMember:
      details.removeAll { $0.kind == .enrolled }
      // The check says that there is no such person, even where nothing would change.
      if details.isEmpty { details = [.named(profile.name ?? id.rawValue)] }
    default:
      if !isMember { newCount += 1 }
    }
    add(details, of: id, row: row, standards)
  }
}

/// Finds or makes the identifiers of rows.
private struct IdentifierDraft {
  private let register: PoolRegister
  private var next: Int
  /// Digits of an identifier that is made, as long as those that are there.
  private let width: Int
  /// Whether rows are known by the pool's own identifiers.
  private(set) var isByIdentifier = true

  init(_ register: PoolRegister) {
    self.register = register
    let numbers = (register.identifiers ?? []).compactMap { id -> Substring? in
      guard id.rawValue.hasPrefix(register.prefix) else { return nil }
      let digits = id.rawValue.dropFirst(register.prefix.count)
      return Int(digits).map { $0 >= 0 } ?? false ? digits : nil
    }
    next = (numbers.compactMap { Int($0) }.max() ?? 0) + 1
    width = numbers.map(\.utf8.count).max() ?? 4
  }

  mutating func identifier(
    of row: PoolList.Row, _ profile: PersonProfile, _ use: ProfileUse, _ log: inout IssueLog
  ) -> Person.ID? {
    if profile.matchKey != nil { isByIdentifier = false }
    let known = profile.matchKey.flatMap { register.matches[$0] }
    if !row.subject.isEmpty {
      guard let known, known.rawValue != row.subject else { return Person.ID(row.subject) }
      log.add(
        Issue(
          row.place(field: "subject"),
          PoolListPhrases.idOfOther([
            "column": profile.matchKey?.column ?? "", "known": known.rawValue, "id": row.subject,
          ])))
      return nil
    }
    if let known { return known }
    guard use != .update else {
      log.add(Issue(row.place(field: "subject"), RecordPhrases.missing(["field": "id"])))
      return nil
    }
    defer { next += 1 }
    let digits = String(next)
    return Person.ID(
      register.prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits)
  }
}
