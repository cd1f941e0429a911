public import ArgumentParser
public import Empanel
import Foundation
import Interchange
import PanelModel
import PoolStore

/// Where a command speaks: data on standard output, everything else on standard error.
struct Console {
  let language: Language
  let isQuiet: Bool
  /// Whether people wait in front of it: then it says how far the work has come.
  let showsProgress: Bool

  /// Writes data.
  func data(_ text: String) throws(InterchangeError) { try data(Array((text + "\n").utf8)) }

  /// Writes data as it is; data that do not arrive are a failure, and a full disk loses them.
  func data(_ bytes: [UInt8]) throws(InterchangeError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      // A reader that has gone (`| head`) has what it wanted.
      if cause.domain == NSPOSIXErrorDomain, cause.code == Int(EPIPE) { return }
      throw InterchangeError(
        .cannotWrite, [Issue(Issue.Place(file: "-"), CommandPhrases.outputLost())])
    }
  }

  /// Says something that is neither data nor a failure.
  func note(_ text: String) {
    if !isQuiet { say(text) }
  }

  /// Says how far the work has come.
  func progress(_ text: String) {
    if showsProgress { note(text) }
  }

  /// Says what failed; not even `--quiet` hides that.
  func failure(_ text: String) { say(text) }

  /// Says a phrase in the reader's language.
  func text(_ statement: Statement) -> String { statement.text(in: language) }

  private func say(_ text: String) {
    // Where nobody listens there is nobody to tell.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Runs a command's work and turns what it throws into words and an exit code.
  func run(_ work: () throws -> ExitStatus) throws {
    // The write that fails is reported or excused; the signal would end the process.
    signal(SIGPIPE, SIG_IGN)
    let status: ExitStatus
    do {
      status = try work()
    } catch {
      let failed = report(error)
      throw failed.exitCode
    }
    if status != .answered { throw status.exitCode }
  }

  private func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let error as InterchangeError:
      list(error.issues)
      switch error.kind {
      case .badData: return .badData
      case .noInput: return .noInput
      case .cannotWrite: return .cannotWrite
      }
    case let error as PoolStoreError:
      return report(error)
    case let error as ProblemError:
      list(error.issues)
      return .badData
    case let error as SolverError:
      failure(text(CommandPhrases.defect(["detail": error.description])))
      return error.code == .missing ? .missing : .defect
    default:
      failure(text(CommandPhrases.defect(["detail": "\(error)"])))
      return .defect
    }
  }

  private func report(_ error: PoolStoreError) -> ExitStatus {
    switch error {
    case .refused(let issues):
      list(issues)
      return .badData
    case .missing:
      failure(text(error.statement))
      return .noInput
    case .foreign, .newer, .damaged:
      failure(text(error.statement))
      return .badData
    case .occupied, .readOnly, .full, .busy, .moved, .failed:
      failure(text(error.statement))
      return .cannotWrite
    }
  }

  /// Reads a problem whose pins can be kept, and notes what is not wrong but should be seen.
  ///
  /// - Parameters:
  ///   - path: Directory of the problem.
  ///   - roster: The roster of an earlier step, whose members settle which pins can be kept.
  /// - Returns: The problem.
  /// - Throws: What is wrong with the files, or with a pin.
  func problem(
    at path: String, within roster: String? = nil
  ) throws(InterchangeError) -> AssignmentProblem {
    var filled: [FilledPanel] = []
    if let roster { filled = try RosterFile.read(at: roster).panels }
    let problem = try ProblemDirectory.read(at: path) { problem in
      guard !problem.pins.isEmpty else { return [] }
      let rules = EligibilityRules(problem)
      let issues = rules.pinIssues()
      // A roster that does not fit, or leaves nothing to fill, is told of where the step is taken.
      guard let step = try? FillingStep(problem, within: filled) else { return issues }
      let open = Set(step.open.map { problem.panels[$0].id })
      let others = issues.filter { issue in
        issue.place.row.map { !open.contains(problem.pins[$0].panel) } ?? true
      }
      return others + rules.taking(step).pinIssues()
    }
    for note in ProblemNotes(problem: problem).all() { self.note(text(note)) }
    return problem
  }

  private func list(_ issues: [Issue]) {
    for line in IssueListing(issues).lines(in: language) { failure(line) }
  }
}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of messages and summaries: en or zh. Default: the locale's.")
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Say nothing but results and failures.")
  var quiet = false

  @Option(help: "Say how far the work has come: auto (on a terminal), always or never.")
  var progress = ProgressMode.auto

  /// Where the command speaks.
  var console: Console {
    Console(
      language: lang ?? .ofLocale, isQuiet: quiet, showsProgress: progress.isOn)
  }
}

/// When a command says how far its work has come.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether it does, here and now.
  var isOn: Bool {
    switch self {
    case .auto: isatty(STDERR_FILENO) == 1
    case .always: true
    case .never: false
    }
  }
}

extension Language: ExpressibleByArgument {
  /// The language of LC_ALL, LC_MESSAGES or LANG, in that order; English unless it is Chinese.
  static var ofLocale: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
