import ArgumentParser
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// What persons are like, as options.
struct ProfileOptions: ParsableArguments {
  @Option(help: "Name.") var name: String?
  @Option(name: .customLong("as"), help: "expert (default), applicant or holder.") var role: String?
  @Option(help: "Main employer, identifier or name.") var employer: String?
  @Option(help: "Region.") var region: String?
  @Option(help: "All specialties, such as \"560.20:3;560.30\" with proficiencies.")
  var specialties: String?
  @Option(help: "Title.") var title: String?
  @Option(help: "Level.") var level: String?
  @Option(help: "All roles on panels, such as chair.") var roles: String?
  @Option(help: "Year of birth.") var birthYear: String?
  @Option(help: "Least load in effort points.") var minLoad: String?
  @Option(help: "Most load in effort points.") var maxLoad: String?
  @Option(help: "Last day of a training of which nothing else is known.") var trainedUntil: String?

  /// What is given, by column.
  var cells: [String: String] {
    let cells: [String: String?] = [
      "name": name, "as": role, "employer": employer, "region": region, "specialties": specialties,
      "title": title, "level": level, "roles": roles, "birth_year": birthYear,
      "min_load": minLoad, "max_load": maxLoad, "trained_until": trainedUntil,
    ]
    return cells.compactMapValues(\.self)
  }
}

/// `empanel pool enrol`.
struct EnrolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol", abstract: "Take persons into the pool, or back into it.",
    discussion: "Rows of a list without an identifier are given the next one.")

  @Argument(help: "Identifiers of the persons: no names and no numbers of identity cards.")
  var subjects: [String] = []
  @OptionGroup var profile: ProfileOptions
  @Option(help: "What identifiers begin with that are made.") var prefix = "E-"
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try record.validate(subjects, requiring: ["name"], profile.cells)
  }

  func run() throws {
    let console = common.console
    try console.run {
      let input = PoolList.Input(subjects: subjects, file: record.file, options: profile.cells)
      return try ProfileRecording(
        console: console, record: record, list: try PoolList(profiles: input), use: .enrol,
        prefix: prefix
      ).run()
    }
  }
}

/// `empanel pool update`.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Record what has changed about persons of the pool.",
    discussion: """
      What is left out stays; specialties and roles are given all together. Only what is otherwise \
      than the pool knows becomes an event.
      """)

  @Argument(help: "Identifiers of the persons.") var subjects: [String] = []
  @OptionGroup var profile: ProfileOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try record.validate(subjects, requiring: [], profile.cells)
    if record.file == nil, profile.cells.isEmpty {
      throw ValidationError("Say what has changed, such as --employer or --specialties.")
    }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let input = PoolList.Input(subjects: subjects, file: record.file, options: profile.cells)
      return try ProfileRecording(
        console: console, record: record, list: try PoolList(profiles: input), use: .update
      ).run()
    }
  }
}

/// Records what makes persons as a list says.
struct ProfileRecording {
  let console: Console
  let record: RecordOptions
  let list: PoolList
  let use: ProfileUse
  var prefix = "E-"
  /// Column by which the list knows persons; nil for the pool's own identifiers.
  var match: String?
  /// Looks at the register before anything is planned.
  var check: (PoolRegister) throws -> Void = { _ in }

  func run() throws -> ExitStatus {
    let standards = record.standards
    return try PoolRecording(console, record, unused: list.unusedColumns).run { store in
      // A large pool is looked through only where that is needed.
      let isOfAll = use == .synchronise
      let needsNew = isOfAll || list.rows.contains { $0.subject.isEmpty }
      let register = PoolRegister(
        identifiers: needsNew ? try store.identifiers() : nil,
        matches: try match.map { try store.matches(by: $0) } ?? [:],
        listed: isOfAll ? try listed(in: store, on: standards.happened) : [:], prefix: prefix)
      try check(register)
      return try PoolPlan(profiles: list, use, standards, register) { id, day in
        try store.history(of: id).state(asOf: day)[id]
      }
    }
  }

  /// Everybody in the pool, with all that a list of persons may say.
  private func listed(in store: StoredPool, on day: CivilDate) throws -> [Person.ID: Person] {
    try store.extract(asOf: day, ExtractDemand(kinds: [.born, .matched])).listedPersons(on: day)
  }
}
