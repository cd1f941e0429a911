import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool correct`.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Record that an event should have said something else, or never have been.",
    discussion: """
      The event stays in the log; from now on it counts as corrected. Its number stands in \
      `empanel pool history` and `empanel pool show`.
      """)

  @Argument(help: "Number of the event.") var number: Int
  @Flag(help: "It never was.") var retract = false
  @Option(help: "The day on which it happened.") var happened: DayArgument?
  @Option(help: "What it says: COLUMN=VALUE, as in a list; no value takes the field out.")
  var set: [String] = []
  @Option(help: "Why.") var reason: String
  @Option(help: "On whose word.") var source: String
  @Option(help: "Who records it. Default: EMPANEL_RECORDER, else the name of the account.")
  var recorder: String?
  @Flag(help: "Only say what would be recorded.") var dryRun = false
  @Flag(help: "Print what is recorded as JSON.") var json = false
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard retract == (happened == nil && set.isEmpty) else {
      throw ValidationError("Give either --retract, or what is right: --happened, --set.")
    }
    for text in set where !text.contains("=") || text.hasPrefix("=") {
      throw ValidationError("--set takes COLUMN=VALUE, such as hours=8; not \(text).")
    }
  }

  func run() throws {
    let console = common.console
    try console.run {
      try PoolRecording(console, record).run { store in
        let event = try event(in: store)
        let draft = EventDraft(
          .corrected(Correction(of: number, try change(of: event), reason: reason)),
          about: event.header.subject, happened: .today, recorder: record.standards.recorder,
          source: source)
        return PoolPlan(
          draft, named: PoolPhrases.eventNumber(["event": "\(number)"]).text(in: console.language))
      }
    }
  }

  private func event(in store: StoredPool) throws -> PoolEvent {
    var found: PoolEvent?
    if number > 0 {
      try store.forEachEvent(in: number...number) {
        found = $0
        return false
      }
    }
    guard let found else {
      throw InterchangeError(
        .badData,
        [
          Issue(
            Issue.Place(file: pool.path), RecordPhrases.unknownEvent(["event": "\(number)"]))
        ])
    }
    return found
  }

  private func change(of event: PoolEvent) throws -> Correction.Change {
    if retract { return .retracted }
    let cells = set.map { text in
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (column: String(halves[0]), text: String(halves[1]))
    }
    return .replaced(
      happened: happened?.day,
      payload: cells.isEmpty ? nil : try EventMend.payload(of: event, setting: cells))
  }

  private var record: RecordOptions {
    var record = RecordOptions()
    record.pool = pool
    record.file = nil
    record.happened = nil
    record.source = source
    record.recorder = recorder
    record.dryRun = dryRun
    record.json = json
    return record
  }
}

/// `empanel pool erase`.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase what the log holds about a person, for ever; the chain stays whole.",
    discussion: """
      That there were events, their kinds, days and recorders stay; what they said goes, under \
      every identifier merged with the person, and so does the contact data. Copies of the file \
      are out of reach. Look with --dry-run, then add --yes.
      """)

  @Argument(help: "Identifier of the person.") var person: String
  @Option(help: "On what ground; must not name the person.") var reason: String
  @Option(help: "On whose word.") var source: String
  @Option(help: "Who records it. Default: EMPANEL_RECORDER, else the name of the account.")
  var recorder: String?
  @Flag(help: "Only say what would be erased.") var dryRun = false
  @Flag(help: "Do it; it cannot be undone.") var yes = false
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if dryRun == yes { throw ValidationError("Look with --dry-run, or erase for ever with --yes.") }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let store = try StoredPool(opening: pool.path, for: dryRun ? .reading : .appending)
      let id = Person.ID(person)
      if dryRun {
        let count = try contents(of: id, store)
        try say(PoolPhrases.wouldErase(["count": "\(count)"]), try store.head(), console)
      } else {
        let receipt = try store.erase(
          id, recorder: recorder ?? RecordOptions.standardRecorder, source: source, reason: reason)
        try say(PoolPhrases.erased(["count": "\(receipt.events.count)"]), receipt.head, console)
        if !receipt.isSettled { console.note(console.text(PoolPhrases.notSettled())) }
      }
      return .answered
    }
  }

  /// How many events would lose their contents.
  private func contents(of id: Person.ID, _ store: StoredPool) throws -> Int {
    var numbers: Set<Int> = []
    for one in try store.history(of: id).mergedPersons(with: id) {
      for event in try store.events(of: one)
      where event.content != nil && event.header.kind.known != .erased {
        numbers.insert(event.header.sequence)
      }
    }
    return numbers.count
  }

  private func say(_ statement: Statement, _ head: LogHead, _ console: Console) throws {
    try console.data(
      console.text(statement) + "\n" + console.text(PoolPhrases.head(["head": "\(head)"])))
  }
}
