import ArgumentParser
import Empanel
import Foundation
import Interchange
import PanelModel
import PoolFreezing
import PoolRecords
import PoolStore

/// `empanel snapshot`.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Freeze a pool for a docket: the problem, its digest, and the head of the log.",
    discussion: """
      Writes the experts of the pool as of a day, the docket and the policy as a problem, with the \
      conflicts that were declared or that follow from events by the rules under `derive`, each with the \
      events that it rests on. How to reach people does not enter it. That it was done is recorded as an \
      event. Likely duplicates in the pool must be merged or told apart first.
      """)

  @Option(help: "The pool's file.")
  var pool = "pool.sqlite"

  @OptionGroup var input: DocketOptions

  @Option(help: "As of this day, such as 2026-03-05. Default: as_of of the policy.")
  var asOf: DayArgument?

  @Option(help: "As known at the end of this day, at a moment (2026-03-05T08:15:30Z), or now.")
  var knownAt = KnownAtArgument(moment: nil)

  @Option(name: [.customShort("o"), .long], help: "Directory to write.")
  var out: String?

  @Flag(help: "Replace a problem that is there.")
  var force = false

  @Option(help: "Who records it. Default: EMPANEL_RECORDER, else the name of the account.")
  var recorder: String?

  @Flag(help: "Only say what would be frozen: nothing is written or recorded.")
  var dryRun = false

  @Flag(help: "Print everything as JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if out == nil, !dryRun { throw ValidationError("Name the directory to write: -o DIR.") }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let docket = try DocketDirectory(
        at: input.docket, policy: input.policy, asOf: asOf?.day)
      let store = try StoredPool(opening: pool, for: dryRun ? .reading : .appending)
      let frozen = try FrozenDocket(docket, of: store, knownAt: knownAt.moment)
      try refuseDuplicates(in: frozen)
      let digest = frozen.problem.digest()
      var event: Int?
      if !dryRun, let out { event = try keep(frozen, digest, in: out, store) }
      let report = SnapshotReport(
        frozen: frozen, digest: digest, path: dryRun ? nil : out, event: event)
      for note in report.notes { console.note(console.text(note)) }
      try console.data(json ? report.json() : report.text(in: console.language))
      return .answered
    }
  }

  /// One person under two identifiers would have two loads, and none of the other's conflicts.
  private func refuseDuplicates(in frozen: FrozenDocket) throws {
    let duplicates = DuplicateSearch(frozen.listing, frozen.state).duplicates()
    guard !duplicates.isEmpty else { return }
    throw InterchangeError(
      .badData, duplicates.map { DuplicateTexts.issue($0, in: pool) })
  }

  /// Writes the problem and records that it was frozen; what cannot be recorded is not kept.
  private func keep(
    _ frozen: FrozenDocket, _ digest: String, in out: String, _ store: StoredPool
  ) throws -> Int {
    try ProblemDirectory.write(frozen.parts, to: out, existing: force ? .replace : .keep)
    do {
      let note = SnapshotNote(of: digest, asOf: frozen.parts.asOf, head: "\(frozen.head)")
      let draft = EventDraft(
        .frozen(note), about: .pool, happened: Moment.now.day,
        recorder: recorder ?? RecordOptions.standardRecorder, source: "empanel snapshot")
      return try store.record([draft]).size
    } catch {
      try? FileManager.default.removeItem(atPath: out)
      throw error
    }
  }
}

extension KnownAtArgument {
  /// As known then.
  init(moment: Moment?) { self.moment = moment }
}
