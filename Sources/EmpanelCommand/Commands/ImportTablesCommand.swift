import ArgumentParser
import Foundation
import Interchange
import PanelModel

extension ImportCommand {
  /// `empanel import tables`.
  struct Tables: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tables",
      abstract: "Tables without a policy, and a preset that becomes one.")

    @Option(help: "Directory with experts.csv, cases.csv and other tables, without problem.yaml.")
    var from: String

    @Option(help: PresetArgument.help)
    var preset: PresetArgument

    @Option(help: "The unit that organises the review, as the column employer names it.")
    var organiser = ""

    @Option(help: "Day of the problem, such as 2026-03-05. Default: today.")
    var asOf: DayArgument?

    @Option(help: "Name of the problem. Default: the name of the directory.")
    var name = ""

    @Option(name: [.customShort("o"), .long], help: "Directory to write.")
    var out: String

    @Flag(help: "Replace a problem that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = common.console
      try console.run {
        let parts = try ImportTables(
          directory: from, preset: preset.preset,
          settings: PolicyPreset.Settings(organiser: organiser), name: name,
          asOf: asOf?.day ?? .today
        ).parts()
        try console.write(parts, to: out, force: force)
        let notes = parts.policy.panelRules.filter { $0.demand.kind == .note }.count
        let count = parts.policy.eligibilityRules.count + parts.policy.panelRules.count - notes
        console.note(
          console.text(
            CommandPhrases.presetWritten([
              "preset": preset.preset.id, "rules": "\(count)", "notes": "\(notes)",
              "day": "\(parts.asOf)", "path": out + "/" + Issue.Table.problem.rawValue,
            ])))
        return .answered
      }
    }
  }
}

/// A preset by its name.
struct PresetArgument: ExpressibleByArgument {
  let preset: PolicyPreset

  init?(argument: String) {
    guard let preset = PolicyPreset.all.first(where: { $0.id == argument }) else { return nil }
    self.preset = preset
  }

  static var allValueStrings: [String] { PolicyPreset.all.map(\.id) }

  static var help: ArgumentHelp {
    ArgumentHelp("Preset: \(allValueStrings.joined(separator: ", ")).")
  }
}

/// A day, year first.
struct DayArgument: ExpressibleByArgument {
  let day: CivilDate

  init?(argument: String) {
    guard let day = CivilDate(iso: argument) else { return nil }
    self.day = day
  }
}

extension CivilDate {
  /// The day on which the command runs, where it runs.
  static var today: CivilDate {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      ?? CivilDate(dayNumber: 0)
  }
}
