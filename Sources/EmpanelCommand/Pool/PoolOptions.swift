import ArgumentParser
import Foundation
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// Which pool.
struct PoolOptions: ParsableArguments {
  @Option(name: .customLong("pool"), help: "The pool's file.")
  var path = PoolOptions.standardPath

  static let standardPath = "pool.sqlite"

  /// Opens the pool for reading.
  func open() throws -> StoredPool { try StoredPool(opening: path, for: .reading) }
}

/// As of which day, as known when.
struct TimeOptions: ParsableArguments {
  @Option(help: "As of this day, such as 2026-03-05. Default: today.")
  var asOf: DayArgument?

  @Option(
    help: "As known at the end of this day or at this moment (2026-03-05T08:15:30Z). Default: now.")
  var knownAt: KnownAtArgument?

  /// The day.
  var day: CivilDate { asOf?.day ?? .today }
}

/// A head of a log as it is printed.
struct HeadArgument: ExpressibleByArgument {
  let head: LogHead

  init?(argument: String) {
    guard let head = LogHead(argument) else { return nil }
    self.head = head
  }
}

/// What everything that records takes.
struct RecordOptions: ParsableArguments {
  @OptionGroup var pool: PoolOptions

  @Option(help: "A list with a row each, as CSV, instead of names on the command line.")
  var file: String?

  @Option(help: "The day on which it happened, or from which it holds. Default: today.")
  var happened: DayArgument?

  @Option(
    help: "On whose word: a decision, a sheet, a letter. Default for a list: the name of its file.")
  var source: String?

  @Option(help: "Who records it. Default: EMPANEL_RECORDER, else the name of the account.")
  var recorder: String?

  @Flag(help: "Only say what would be recorded.")
  var dryRun = false

  @Flag(help: "Print what is recorded as JSON.")
  var json = false

  /// What rows leave out.
  var standards: PoolPlan.Standards {
    PoolPlan.Standards(
      happened: happened?.day ?? .today, recorder: recorder ?? Self.standardRecorder,
      source: source ?? URL(fileURLWithPath: file ?? "").lastPathComponent)
  }

  /// Who records where nobody is named.
  static var standardRecorder: String {
    let name = ProcessInfo.processInfo.environment["EMPANEL_RECORDER"] ?? ""
    return name.isEmpty ? NSUserName() : name
  }

  /// Refuses what the command line leaves open.
  ///
  /// - Parameters:
  ///   - subjects: Who is named.
  ///   - columns: What must be given by options where no list gives it.
  ///   - options: What is given.
  /// - Throws: What is open.
  func validate(_ subjects: [String], requiring columns: [String], _ options: [String: String])
    throws
  {
    if (file == nil) == subjects.isEmpty {
      throw ValidationError("Name somebody, or give a list by --file; not both.")
    }
    guard file == nil else { return }
    let missing = columns.filter { options[$0] == nil }
      .map { "--" + $0.replacing("_", with: "-") }
    guard missing.isEmpty else {
      throw ValidationError("Missing: \(missing.joined(separator: ", ")).")
    }
    if source?.isEmpty ?? true {
      throw ValidationError("Say by --source on whose word: a decision, a sheet, a letter.")
    }
  }
}
