import ArgumentParser
import Empanel
import Interchange
import PanelModel

/// `empanel presets`.
struct PresetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "The policies that encode real regimes: what they ask, and how sure that is.",
    discussion: """
      A preset is a beginning, no official text and no legal advice. Every rule names its source and \
      how sure it is; numbers that are not sure are marked as defaults to be edited.
      """,
    subcommands: [List.self, Show.self])
}

extension PresetsCommand {
  /// `empanel presets list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the presets.")

    @Flag(help: "Print the list as JSON.") var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = common.console
      try console.run {
        let listing = PresetListing(presets: PolicyPreset.all)
        try console.data(json ? try listing.json() : listing.text(in: console.language))
        return .answered
      }
    }
  }

  /// `empanel presets show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the rules of a preset, or print it as a policy.",
      discussion: """
        With --format yaml the preset is printed as a policy to be edited: as problem.yaml (give \
        --as-of), or with --for pool for `empanel snapshot --policy`. `empanel import tables \
        --preset` writes the same rules, as far as the tables have what they read.

        --from counts what the preset counts in days: when a public notice that begins on the day \
        ends, before when a draw for a review on the day may not begin. Working days are those of the \
        notices of the State Council of China for 2021 to 2026; --calendar adds years from a table \
        with the columns date and day (rest or work).
        """)

    @Argument(help: "Name of the preset.") var preset: String
    @Option(help: "text or yaml.") var format = SheetFormat.text
    @Option(name: .customLong("for"), help: "yaml: for tables, or for a pool.")
    var target = SheetTarget.tables
    @Flag(help: "yaml: every case has a panel of its own; there is no panels.csv.")
    var eachCase = false
    @Option(help: "yaml: the unit that organises the review, as the column employer names it.")
    var organiser = ""
    @Option(help: "yaml: the day of the problem, such as 2026-03-05.") var asOf: DayArgument?
    @Option(help: "yaml: levels in words of en or zh. Default: the language of messages.")
    var levels: Language?
    @Option(help: "Count the days of its notices from this day, or back from it.")
    var from: DayArgument?
    @Option(help: "A table with further holidays and make-up days: date,day.") var calendar: String?
    @Flag(help: "Print everything as JSON.") var json = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if format == .yaml, json {
        throw ValidationError("--format yaml and --json exclude each other.")
      }
      if format == .yaml, from != nil {
        throw ValidationError("--from counts days; a policy has none. Leave out --format yaml.")
      }
      if calendar != nil, from == nil { throw ValidationError("--calendar needs --from.") }
      let isPlain = target == .tables && !eachCase && organiser.isEmpty && asOf == nil
      if format != .yaml, !isPlain || levels != nil {
        throw ValidationError(
          "--for, --each-case, --organiser, --as-of and --levels need --format yaml.")
      }
    }

    func run() throws {
      let console = common.console
      try console.run {
        let preset = try PolicyPreset.asked(for: preset)
        if format == .yaml {
          try console.data(Array(policy(preset, in: console.language).utf8))
          return .answered
        }
        let days = try from.map { day in
          try CountedDays(
            preset, from: day.day, by: try calendar.map(CalendarTable.read) ?? [])
        }
        let sheet = PresetSheet(preset: preset, days: days)
        try console.data(json ? try sheet.json() : sheet.text(in: console.language))
        return .answered
      }
    }

    private func policy(_ preset: PolicyPreset, in language: Language) -> String {
      let docket = eachCase ? TableSurvey.Docket.singleCases : .recordedPanels
      let levels = levels ?? language
      return preset.policyText(
        PolicyPreset.Settings(organiser: organiser),
        on: target == .pool
          ? .pool(docket, levels: levels) : .anyTables(docket, levels: levels),
        asOf: asOf?.day, in: language)
    }
  }
}

/// How a preset is printed.
enum SheetFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case yaml
}

/// For what a preset is printed.
enum SheetTarget: String, ExpressibleByArgument, CaseIterable {
  case tables
  case pool
}

extension PolicyPreset {
  /// The preset that somebody names.
  ///
  /// - Throws: `badData` with the names that are near.
  static func asked(for name: String) throws(InterchangeError) -> PolicyPreset {
    if let preset = named(name) { return preset }
    let names = all.map(\.id)
    let near = names.filter { $0.contains(name.lowercased()) && !name.isEmpty }
    throw InterchangeError(
      .badData,
      [
        Issue(
          Issue.Place(file: "presets"), PresetTexts.unknown(["value": name]),
          advice: near.first.map { _ in
            PresetTexts.near(["names": near.joined(separator: ", ")])
          } ?? Suggestions.adviceOrList(for: name, among: names))
      ])
  }
}
