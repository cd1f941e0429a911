import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool contact`.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Set or show how to reach persons.",
    discussion: """
      Contact data is no event: it stands apart from the log, is overwritten, and enters no \
      snapshot and no roster. Without --file and without anything to set it is shown; erase takes \
      it away.
      """)

  @Argument(help: "Identifiers or names of the persons.") var subjects: [String] = []
  @Option(help: "Mobile telephone.") var mobile: String?
  @Option(help: "Telephone.") var phone: String?
  @Option(help: "Electronic mail.") var mail: String?
  @Option(help: "Postal address.") var address: String?
  @Option(help: "A kind to take away: mobile, phone, mail or address.") var clear: [String] = []
  @Option(help: "A list with a row for each person and a column for each kind, as CSV.")
  var file: String?
  @Flag(help: "Only say what would be set.") var dryRun = false
  @Flag(help: "Print it as JSON.") var json = false
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  private var cells: [String: String] {
    ["mobile": mobile, "phone": phone, "mail": mail, "address": address].compactMapValues(\.self)
  }

  func validate() throws {
    if (file == nil) == subjects.isEmpty {
      throw ValidationError("Name somebody, or give a list by --file; not both.")
    }
    if file != nil, !(cells.isEmpty && clear.isEmpty) {
      throw ValidationError("With --file the list says what to set.")
    }
    if let kind = clear.first(where: { !ContactTable.kinds.contains($0) }) {
      throw ValidationError(
        "--clear takes \(ContactTable.kinds.joined(separator: ", ")); not \(kind).")
    }
    if let kind = clear.first(where: { cells[$0] != nil }) {
      throw ValidationError("--\(kind) and --clear \(kind) exclude each other.")
    }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let isShowing = file == nil && cells.isEmpty && clear.isEmpty
      let store = try StoredPool(
        opening: pool.path, for: isShowing || dryRun ? .reading : .appending)
      let entries = try entries(in: store, console)
      var changes: [StoredPool.ContactChange] = []
      for entry in entries {
        changes += entry.contacts.map { .init(entry.person, $0.kind, $0.value) }
        changes += clear.map { .init(entry.person, $0, nil) }
      }
      if !isShowing, !dryRun { try store.changeContacts(changes) }
      let report = ContactReport(
        persons: try entries.map { entry in
          (entry.person, entry.name, try store.contacts(of: entry.person))
        }, use: isShowing ? .show : dryRun ? .rehearse(changes) : .set(changes.count))
      try console.data(json ? report.json() : report.text(in: console.language))
      return .answered
    }
  }

  private typealias Entry = (person: Person.ID, name: String, contacts: [ContactDetail])

  /// Whom the command line or the list means, with what it says of them.
  private func entries(in store: StoredPool, _ console: Console) throws -> [Entry] {
    guard let file else {
      return try subjects.map { text in
        let id = try store.person(called: text)
        // Whoever was erased is in the log, and nobody to be reached.
        guard let person = try store.history(of: id).state()[id], !person.roles.isEmpty else {
          throw InterchangeError(
            .badData,
            [Issue(Issue.Place(file: pool.path), PoolPhrases.unknown(["value": text]))])
        }
        return (
          person.id, person.name?.value ?? "",
          cells.sorted { $0.key < $1.key }.map { ContactDetail(kind: $0.key, value: $0.value) }
        )
      }
    }
    var list = try PoolList(
      contacts: PoolList.Input(subjects: [], file: file, options: [:]))
    if !list.unusedColumns.isEmpty {
      console.note(
        console.text(
          PoolPhrases.unusedColumns([
            "count": "\(list.unusedColumns.count)",
            "columns": list.unusedColumns.joined(separator: ", "),
          ])))
    }
    if list.namesPersons { try list.find(in: PersonDirectory(of: store, on: .today)) }
    try list.checkTwice()
    var issues: [Issue] = []
    var entries: [Entry] = []
    for row in list.rows {
      guard case .contacts(let contacts) = row.content else { continue }
      let id = Person.ID(row.subject)
      if let person = try store.history(of: id).state()[id], !person.roles.isEmpty {
        entries.append((person.id, person.name?.value ?? "", contacts))
      } else {
        let directory = try PersonDirectory(of: store, on: .today)
        issues.append(
          Issue(
            row.place(field: "subject"), RecordPhrases.unknownPerson(["person": row.subject]),
            advice: directory.advice(for: row.subject)))
      }
    }
    guard issues.isEmpty else { throw InterchangeError(.badData, issues) }
    return entries
  }
}

/// How to reach some persons, as people and programs read it.
struct ContactReport {
  /// What the report is about.
  enum Use {
    case show
    case set(Int)
    case rehearse([StoredPool.ContactChange])
  }

  let persons: [(id: Person.ID, name: String, contacts: [ContactDetail])]
  let use: Use

  /// Lines for a person.
  func text(in language: Language) -> String {
    var table = TextTable()
    for person in persons {
      let contacts = shown(person.id, person.contacts)
      let none = PoolPhrases.noContacts().text(in: language)
      table.add(
        "\(person.id) \(person.name)".visible,
        contacts.isEmpty
          ? none
          : contacts.map { "\(Self.word(for: $0.kind, in: language)) \($0.value.visible)" }
            .joined(separator: language.clauseMark))
    }
    let count = "\(persons.count)"
    return switch use {
    case .show: table.text
    case .set: PoolPhrases.contactsSet(["count": count]).text(in: language) + "\n" + table.text
    case .rehearse:
      PoolPhrases.wouldSetContacts(["count": count]).text(in: language) + "\n" + table.text
    }
  }

  /// What is known, and what a rehearsal would make of it.
  private func shown(_ id: Person.ID, _ contacts: [ContactDetail]) -> [ContactDetail] {
    guard case .rehearse(let changes) = use else { return contacts }
    var values = Dictionary(contacts.map { ($0.kind, $0.value) }) { $1 }
    for change in changes where change.person == id { values[change.kind] = change.value }
    return values.sorted { $0.key < $1.key }.map { ContactDetail(kind: $0.key, value: $0.value) }
  }

  /// A kind in the reader's language; one of somebody else's stays as it is.
  static func word(for kind: String, in language: Language) -> String {
    let phrases = [
      "mobile": PoolPhrases.mobile, "phone": PoolPhrases.phone, "mail": PoolPhrases.mail,
      "address": PoolPhrases.address,
    ]
    return phrases[kind]?().text(in: language) ?? kind.visible
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Entry: Encodable {
      let id: String
      let name: String
      let contacts: [String: String]
    }
    let format = "empanel-pool-contacts/1"
    let dryRun: Bool
    let changes: Int
    let persons: [Entry]
  }

  /// The same for a program.
  func json() throws -> String {
    let (isDryRun, changes) =
      switch use {
      case .show: (false, 0)
      case .set(let count): (false, count)
      case .rehearse(let changes): (true, changes.count)
      }
    return try JSONText.of(
      Document(
        dryRun: isDryRun, changes: changes,
        persons: persons.map { person in
          Document.Entry(
            id: person.id.rawValue, name: person.name,
            contacts: Dictionary(
              shown(person.id, person.contacts).map { ($0.kind, $0.value) }
            ) { $1 })
        }))
  }
}
