import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Record that two identifiers are one person; unmerge takes it back.")

  @OptionGroup var ruling: IdentityOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try ruling.record(in: common.console) { .merged($0) } }
}

/// `empanel pool unmerge`.
struct UnmergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: "Record that two identifiers that were merged are two persons after all.")

  @OptionGroup var ruling: IdentityOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try ruling.record(in: common.console) { .unmerged($0) } }
}

/// `empanel pool tell-apart`.
struct TellApartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell-apart",
    abstract: "Record that two persons who look like one are two.")

  @OptionGroup var ruling: IdentityOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try ruling.record(in: common.console) { .toldApart($0) } }
}

/// Two identifiers, and what is decided about them.
struct IdentityOptions: ParsableArguments {
  @Argument(help: "The identifier; of merged ones the one that stays.")
  var person: String

  @Option(help: "The other identifier.")
  var other: String

  @Option(help: "Why: what shows it.")
  var reason: String

  @Option(help: "On whose word: a document, an office.")
  var source: String

  @Option(help: "The day from which it counts. Default: the first on which both are enrolled.")
  var happened: DayArgument?

  @Option(help: "Who records it. Default: EMPANEL_RECORDER, else the name of the account.")
  var recorder: String?

  @OptionGroup var pool: PoolOptions

  @Flag(help: "Only say what would be recorded.")
  var dryRun = false

  /// Records the decision, or says what would be recorded.
  func record(in console: Console, _ detail: (IdentityRuling) -> EventDetail) throws {
    try console.run {
      let store = try StoredPool(opening: pool.path, for: dryRun ? .reading : .appending)
      let persons = [Person.ID(person), Person.ID(other)]
      let day = try happened?.day ?? firstDay(of: persons, in: store)
      let draft = EventDraft(
        detail(IdentityRuling(persons[1], reason: reason)), of: persons[0], happened: day,
        recorder: recorder ?? RecordOptions.standardRecorder, source: source)
      let values = ["one": person, "other": other, "day": "\(day)"]
      if dryRun {
        let issues = EventCheck(
          try state(of: persons, asOf: day, in: store), today: Moment.now.day
        ) { _ in nil }.issues(of: draft, at: Issue.Place(file: pool.path))
        guard issues.isEmpty else { throw PoolStoreError.refused(issues) }
        try console.data(console.text(Statement(SnapshotPhrases.wouldDecide, values)))
      } else {
        let head = try store.record([draft]) { _ in Issue.Place(file: pool.path) }
        try console.data(
          console.text(
            Statement(
              SnapshotPhrases.decided, values.merging(["event": "\(head.size)"]) { $1 })))
      }
      return .answered
    }
  }

  private func state(
    of persons: [Person.ID], asOf day: CivilDate, in store: StoredPool
  ) throws -> PoolState {
    try store.extract(asOf: day, ExtractDemand(kinds: [], enrolled: Set(persons))).state
  }

  /// Who somebody is does not begin today: by default it counts as soon as both are known.
  private func firstDay(of persons: [Person.ID], in store: StoredPool) throws -> CivilDate {
    let today = Moment.now.day
    let days = try persons.compactMap { person in
      try store.history(of: person).events.first {
        if case .enrolled = $0.detail { $0.subject.person == person } else { false }
      }?.happened
    }
    return min(days.max() ?? today, today)
  }
}
