import ArgumentParser
import Interchange
import PoolRecords

/// `empanel pool train`.
struct TrainCommand: RecordingCommand {
  static let verb = PoolVerb.train
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record a course that experts completed: one expert, several, or a sign-in sheet.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Name or code of the course.") var course: String?
  @Option(help: "Class hours.") var hours: String?
  @Option(help: "professional (default) or general.") var subject: String?
  @Option(help: "Last day on which it counts.") var validUntil: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    ["course": course, "hours": hours, "subject": subject, "valid_until": validUntil]
  }
}

/// `empanel pool credit`.
struct CreditCommand: RecordingCommand {
  static let verb = PoolVerb.credit
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record hours of continuing education that count for a year.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Calendar year.") var year: String?
  @Option(help: "Class hours.") var hours: String?
  @Option(help: "professional (default) or general.") var subject: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["year": year, "hours": hours, "subject": subject] }
}

/// `empanel pool suspend`.
struct SuspendCommand: RecordingCommand {
  static let verb = PoolVerb.suspend
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Do not seat experts for a while.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Why.") var reason: String?
  @Option(help: "Last day. Default: until reinstated.") var until: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["reason": reason, "until": until] }
}

/// `empanel pool reinstate`.
struct ReinstateCommand: RecordingCommand {
  static let verb = PoolVerb.reinstate
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Seat suspended experts again.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["reason": reason] }
}

/// `empanel pool remove`.
struct RemoveCommand: RecordingCommand {
  static let verb = PoolVerb.remove
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Take experts out of the pool; the log keeps them.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(
    help: "Why: \(Removal.Code.allCases.map(\.rawValue).joined(separator: ", ")).")
  var code: String?
  @Option(help: "More about it.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["code": code, "reason": reason] }
}

/// `empanel pool start-term`.
struct StartTermCommand: RecordingCommand {
  static let verb = PoolVerb.startTerm
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record that a term begins.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Committee or pool of which it is a term.") var body: String?
  @Option(help: "Last day.") var until: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["body": body, "until": until] }
}

/// `empanel pool end-term`.
struct EndTermCommand: RecordingCommand {
  static let verb = PoolVerb.endTerm
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record that the running term ends before its time.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["reason": reason] }
}
