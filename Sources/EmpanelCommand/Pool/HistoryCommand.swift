import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool history`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract:
      "Print the events about a person, or of the whole pool, with on whose word each rests.",
    discussion: "Everything that was ever recorded stands here, also what was corrected later.")

  @Argument(help: "Identifier or name. Default: everybody.") var person: String?
  @Option(help: "Only the last so many events; 0 for all. Default: 50, of one person all.")
  var last: Int?
  @Flag(help: "Print the events as JSON.") var json = false
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let last, last < 0 { throw ValidationError("--last is a number of events.") }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let store = try pool.open()
      let head = try store.head()
      let most = last ?? (person == nil ? 50 : 0)
      let id = try person.map { try store.person(called: $0) }
      let (events, count) = try events(of: id, store, head, most)
      let listing = HistoryListing(
        events: events, count: count,
        directory: try PersonDirectory(
          of: store, persons: Set(events.compactMap(\.header.subject.person))),
        head: head)
      try console.data(json ? listing.json() : listing.text(in: console.language))
      return .answered
    }
  }

  /// The last events, and how many there are.
  private func events(
    of id: Person.ID?, _ store: StoredPool, _ head: LogHead, _ most: Int
  ) throws -> ([PoolEvent], Int) {
    guard let id else {
      var events: [PoolEvent] = []
      guard head.size > 0 else { return ([], 0) }
      let first = most == 0 ? 1 : max(1, head.size - most + 1)
      try store.forEachEvent(in: first...head.size) {
        events.append($0)
        return true
      }
      return (events, head.size)
    }
    var found: [Int: PoolEvent] = [:]
    for one in try store.history(of: id).mergedPersons(with: id) {
      for event in try store.events(of: one) { found[event.header.sequence] = event }
    }
    let events = found.values.sorted { $0.header.sequence < $1.header.sequence }
    return (most == 0 ? events : events.suffix(most), events.count)
  }
}

extension StoredPool {
  /// Whom a command names: an identifier that the log has, or a name that one person has.
  func person(called text: String) throws -> Person.ID {
    let id = Person.ID(text)
    if try !events(of: id).isEmpty { return id }
    let directory = PersonDirectory(try listing(on: .today))
    let named = directory.persons(called: text)
    if named.count == 1 { return named[0] }
    let statement =
      named.isEmpty
      ? PoolPhrases.unknown(["value": text])
      : PoolPhrases.severalCalled([
        "value": text, "ids": named.map(\.rawValue).joined(separator: ", "),
      ])
    throw InterchangeError(
      .badData,
      [
        Issue(
          Issue.Place(file: path), statement,
          advice: named.isEmpty ? directory.advice(for: text) : nil)
      ])
  }
}

/// Events as a table.
struct HistoryListing {
  let events: [PoolEvent]
  let count: Int
  let directory: PersonDirectory
  let head: LogHead

  /// Lines for a person.
  func text(in language: Language) -> String {
    func said(_ phrase: Phrase) -> String { phrase().text(in: language) }
    var table = TextTable()
    table.add(
      said(PoolPhrases.number), said(PoolPhrases.happened), said(PoolPhrases.subject),
      said(PoolPhrases.event), said(PoolPhrases.source), said(PoolPhrases.recorder),
      said(PoolPhrases.recordedAt))
    for event in events {
      table.add(
        "\(event.header.sequence)", "\(event.header.happened)", subject(event.header.subject),
        event.statements.said(in: language), event.content?.source ?? "", event.header.recorder,
        String("\(event.header.recorded)".prefix(16)).replacing("T", with: " "))
    }
    let heading = PoolPhrases.events(["shown": "\(events.count)", "count": "\(count)"])
    return [
      heading.text(in: language), table.text,
      PoolPhrases.head(["head": "\(head)"]).text(in: language),
    ].joined(separator: "\n")
  }

  private func subject(_ subject: EventSubject) -> String {
    let name = subject.person.flatMap { directory.name(of: $0.rawValue) } ?? ""
    return name.isEmpty ? subject.identifier : "\(subject.identifier) \(name)"
  }

  private struct Document: Encodable {
    struct Event: Encodable {
      let number: Int
      let kind: String
      let subject: String
      let happened: String
      let recorded: String
      let recorder: String
      let source: String?
      let payload: String?
      let text: String
    }
    let format = "empanel-pool-history/1"
    let events: [Event]
    let count: Int
    let logHead: String
  }

  /// The same for a program; texts are English whatever the language.
  func json() throws -> String {
    try JSONText.of(
      Document(
        events: events.map { event in
          Document.Event(
            number: event.header.sequence, kind: event.header.kind.rawValue,
            subject: event.header.subject.identifier, happened: "\(event.header.happened)",
            recorded: "\(event.header.recorded)", recorder: event.header.recorder,
            source: event.content?.source, payload: event.content?.payload,
            text: event.statements.said(in: .english))
        }, count: count, logHead: "\(head)"))
  }
}
