import ArgumentParser
import Interchange

/// Which service is meant.
struct ServiceOptions: ParsableArguments {
  @Option(help: "Docket or session.") var docket: String?
  @Option(help: "Panel or case of it.") var panel: String?

  /// What is given, by column.
  var cells: [String: String?] { ["docket": docket, "panel": panel] }
}

/// `empanel pool invite`.
struct InviteCommand: RecordingCommand {
  static let verb = PoolVerb.invite
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record who was asked to serve.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var service: ServiceOptions
  @Option(help: "Day of the meeting.") var meeting: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { service.cells.merging(["meeting": meeting]) { $1 } }
}

/// `empanel pool accept`.
struct AcceptCommand: RecordingCommand {
  static let verb = PoolVerb.accept
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record who accepted.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var service: ServiceOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { service.cells }
}

/// `empanel pool decline`.
struct DeclineCommand: RecordingCommand {
  static let verb = PoolVerb.decline
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record who declined, and why.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var service: ServiceOptions
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { service.cells.merging(["reason": reason]) { $1 } }
}

/// `empanel pool miss`.
struct MissCommand: RecordingCommand {
  static let verb = PoolVerb.miss
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record who had accepted and did not come.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var service: ServiceOptions
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { service.cells.merging(["reason": reason]) { $1 } }
}

/// `empanel pool served`.
struct ServedCommand: RecordingCommand {
  static let verb = PoolVerb.served
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record who served.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var service: ServiceOptions
  @Option(help: "Effort points. Default: 1.") var effort: String?
  @Option(help: "Role, such as chair.") var role: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    service.cells.merging(["effort": effort, "role": role]) { $1 }
  }
}

/// `empanel pool evaluate`.
struct EvaluateCommand: RecordingCommand {
  static let verb = PoolVerb.evaluate
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record how a service was.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var service: ServiceOptions
  @Option(help: "yes or no.") var passed: String?
  @Option(help: "Points.") var score: String?
  @Option(help: "Remarks.") var remarks: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    service.cells.merging(["passed": passed, "score": score, "remarks": remarks]) { $1 }
  }
}
