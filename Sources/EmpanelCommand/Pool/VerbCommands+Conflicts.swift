import ArgumentParser
import Interchange

/// With whom or what a conflict is, and of which kind.
struct ConflictOptions: ParsableArguments {
  @Option(help: "case, employer, person or expert.") var targetKind: String?
  @Option(help: "The case, employer, person or expert.") var target: String?
  @Option(help: "Kind, such as kinship.") var kind: String?

  /// What is given, by column.
  var cells: [String: String?] { ["target_kind": targetKind, "target": target, "kind": kind] }
}

/// Who decided about a conflict, and why.
struct RulingOptions: ParsableArguments {
  @Option(help: "Who decided.") var by: String?
  @Option(help: "Why.") var reason: String?

  /// What is given, by column.
  var cells: [String: String?] { ["by": by, "reason": reason] }
}

/// To whom somebody is related, and how.
struct RelationOptions: ParsableArguments {
  @Option(help: "Identifier of the other person.") var other: String?
  @Option(help: "Kind, such as kinship or teacher-student.") var kind: String?

  /// What is given, by column.
  var cells: [String: String?] { ["other": other, "kind": kind] }
}

/// `empanel pool declare`.
struct DeclareCommand: RecordingCommand {
  static let verb = PoolVerb.declare
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record conflicts of interest that somebody declared.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var conflict: ConflictOptions
  @Option(help: "case (default), panel or session.") var effect: String?
  @Option(help: "First day.") var since: String?
  @Option(help: "Last day.") var until: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    conflict.cells.merging(["effect": effect, "since": since, "until": until]) { $1 }
  }
}

/// `empanel pool dismiss`.
struct DismissCommand: RecordingCommand {
  static let verb = PoolVerb.dismiss
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record the decision that a conflict is none.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var conflict: ConflictOptions
  @OptionGroup var ruling: RulingOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { conflict.cells.merging(ruling.cells) { $1 } }
}

/// `empanel pool waive`.
struct WaiveCommand: RecordingCommand {
  static let verb = PoolVerb.waive
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record the decision that a conflict does not bar.")

  @Argument(help: "Identifiers of the experts.") var subjects: [String] = []
  @OptionGroup var conflict: ConflictOptions
  @OptionGroup var ruling: RulingOptions
  @Option(help: "Last day.") var until: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    conflict.cells.merging(ruling.cells) { $1 }.merging(["until": until]) { $1 }
  }
}

/// `empanel pool relate`.
struct RelateCommand: RecordingCommand {
  static let verb = PoolVerb.relate
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record that two persons are related.")

  @Argument(help: "Identifiers of the persons.") var subjects: [String] = []
  @OptionGroup var relation: RelationOptions
  @Option(help: "First day.") var since: String?
  @Option(help: "Last day.") var until: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] {
    relation.cells.merging(["since": since, "until": until]) { $1 }
  }
}

/// `empanel pool unrelate`.
struct UnrelateCommand: RecordingCommand {
  static let verb = PoolVerb.unrelate
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record that a relation is over.")

  @Argument(help: "Identifiers of the persons.") var subjects: [String] = []
  @OptionGroup var relation: RelationOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { relation.cells }
}

/// `empanel pool organisation`.
struct OrganisationCommand: RecordingCommand {
  static let verb = PoolVerb.organisation
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record organisations: their names and what is above them.")

  @Argument(help: "Identifiers of the organisations.") var subjects: [String] = []
  @Option(help: "Name.") var name: String?
  @Option(help: "Other names, with ; between them.") var aliases: String?
  @Option(help: "Identifier of the organisation above.") var parent: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["name": name, "aliases": aliases, "parent": parent] }
}

/// `empanel pool close-organisation`.
struct CloseOrganisationCommand: RecordingCommand {
  static let verb = PoolVerb.closeOrganisation
  static let configuration = CommandConfiguration(
    commandName: verb.name,
    abstract: "Record that an organisation is no more.")

  @Argument(help: "Identifiers of the organisations.") var subjects: [String] = []
  @Option(help: "Why.") var reason: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  var cells: [String: String?] { ["reason": reason] }
}
