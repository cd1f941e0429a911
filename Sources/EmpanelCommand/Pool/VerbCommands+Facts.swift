import ArgumentParser
import Interchange

/// `empanel pool grant`.
struct GrantCommand: RecordingCommand {
  static let verb = PoolVerb.grant
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Add a specialty that experts cover.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Code of the specialty.") var specialty: String?
  @Option(help: "1 to 5.") var proficiency: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["specialty": specialty, "proficiency": proficiency] }
}

/// `empanel pool withdraw`.
struct WithdrawCommand: RecordingCommand {
  static let verb = PoolVerb.withdraw
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Take a specialty from experts.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "Code of the specialty.") var specialty: String?
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["specialty": specialty, "reason": reason] }
}

/// `empanel pool join`.
struct JoinCommand: RecordingCommand {
  static let verb = PoolVerb.join
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record a new employer.")

  @Argument(help: "Identifiers of the persons.") var subjects: [String] = []
  @Option(help: "Identifier or name.") var employer: String?
  @Option(help: "yes: beside the main employer. Default: in its place.") var secondary: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["employer": employer, "secondary": secondary] }
}

/// `empanel pool leave`.
struct LeaveCommand: RecordingCommand {
  static let verb = PoolVerb.leave
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record that somebody left an employer.")

  @Argument(help: "Identifiers of the persons.") var subjects: [String] = []
  @Option(help: "Identifier or name.") var employer: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["employer": employer] }
}

/// `empanel pool available`.
struct AvailableCommand: RecordingCommand {
  static let verb = PoolVerb.available
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record when experts have time.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @Option(help: "yes, if-needed or no.") var answer: String?
  @Option(help: "First day.") var since: String?
  @Option(help: "Last day.") var until: String?
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    ["answer": answer, "since": since, "until": until, "reason": reason]
  }
}
