import ArgumentParser
import Foundation
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool import`.
struct PoolImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring the pool in step with a list of experts.",
    discussion: """
      The same list again records nothing; a row that has changed becomes events; whoever is no \
      longer in the list is named and left alone. Persons are known by their identifiers in the \
      pool, or by any column of the list (--match), such as the number of an identity card, of \
      which only a hash is kept, under a secret in a file beside the pool (POOL.key). Look first \
      with --dry-run.
      """)

  @Argument(help: "The list, CSV with the columns of experts.csv.")
  var list: String

  @Option(help: "Column of the list that tells persons apart. Default: their identifiers.")
  var match: String?

  @Flag(help: "Nobody in the list is known yet, although others are by this column.")
  var allNew = false

  @Option(help: "What identifiers begin with that are made.") var prefix = "E-"
  @OptionGroup var pool: PoolOptions

  @Option(help: "The day on which it holds. Default: today.") var happened: DayArgument?
  @Option(help: "On whose word. Default: the name of the list's file.") var source: String?
  @Option(help: "Who records it. Default: EMPANEL_RECORDER, else the name of the account.")
  var recorder: String?
  @Flag(help: "Only say what would be recorded.") var dryRun = false
  @Flag(help: "Print what is recorded as JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try console.run {
      let secret: MatchSecret? = match == nil ? nil : try matchSecret()
      let rows = try PoolList(
        profiles: PoolList.Input(subjects: [], file: list, options: [:]),
        match: secret.map { (match ?? "", $0.bytes) })
      var recording = ProfileRecording(
        console: console, record: record, list: rows, use: .synchronise, prefix: prefix,
        match: match)
      recording.check = { try check(rows, $0) }
      // The secret must be on the disk before anything that needs it.
      if let secret, !dryRun, !MatchSecret.exists(for: pool.path) { try secret.save() }
      return try recording.run()
    }
  }

  private var record: RecordOptions {
    var record = RecordOptions()
    record.pool = pool
    record.file = list
    record.happened = happened
    record.source = source
    record.recorder = recorder
    record.dryRun = dryRun
    record.json = json
    return record
  }

  /// The pool's secret; a new one where it has none and none was ever used.
  private func matchSecret() throws -> MatchSecret {
    if MatchSecret.exists(for: pool.path) { return try MatchSecret(of: pool.path) }
    let store = try StoredPool(opening: pool.path, for: dryRun ? .reading : .appending)
    guard try store.matches(by: match ?? "").isEmpty else {
      throw InterchangeError(
        .noInput,
        [
          Issue(
            Issue.Place(file: MatchSecret.path(of: pool.path)), PoolPhrases.secretMissing(),
            advice: PoolPhrases.restoreSecret())
        ])
    }
    return MatchSecret(for: pool.path)
  }

  /// A list of which nobody is known is rather another list, or hashed with another secret.
  private func check(_ rows: PoolList, _ register: PoolRegister) throws {
    guard let match, !allNew, !register.matches.isEmpty, !rows.rows.isEmpty else { return }
    let isAnyKnown = rows.rows.contains { row in
      guard case .profile(let profile) = row.content, let key = profile.matchKey else {
        return false
      }
      return register.matches[key] != nil
    }
    guard !isAnyKnown else { return }
    throw InterchangeError(
      .badData,
      [
        Issue(
          Issue.Place(file: list, field: match),
          PoolPhrases.nobodyKnown([
            "count": "\(rows.rows.count)", "known": "\(register.matches.count)", "column": match,
          ]), advice: PoolPhrases.otherListOrSecret())
      ])
  }
}
