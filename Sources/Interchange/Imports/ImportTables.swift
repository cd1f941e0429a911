import Foundation
public import PanelModel

/// Makes a problem of a directory of tables that has no policy yet, and of a preset.
public struct ImportTables: Sendable {
  /// The directory with `experts.csv`, `cases.csv` and whatever other tables there are.
  public var directory: String
  /// The preset.
  public var preset: PolicyPreset
  /// What the preset has to be told.
  public var settings: PolicyPreset.Settings
  /// Name of the problem; empty for that of the directory.
  public var name: String
  /// The day of the problem.
  public var asOf: CivilDate

  /// Makes an import.
  public init(
    directory: String, preset: PolicyPreset,
    settings: PolicyPreset.Settings = PolicyPreset.Settings(), name: String = "", asOf: CivilDate
  ) {
    self.directory = directory
    self.preset = preset
    self.settings = settings
    self.name = name
    self.asOf = asOf
  }

  /// Reads the tables.
  ///
  /// - Returns: Parts of which a valid problem can be made as they are.
  /// - Throws: `noInput` where the directory or a table that it must hold is missing; `badData` with
  ///   every defect of the tables, and where there is a policy already.
  public func parts() throws(InterchangeError) -> ProblemParts {
    let plain = ProblemParts(name: "", asOf: asOf, experts: [], cases: [])
    let reader = try ProblemReader(directory, policyText: Array(PolicyText.text(of: plain).utf8))
    let file = Issue.Table.problem.rawValue
    guard !reader.holds(file) else {
      throw InterchangeError(
        .badData,
        [
          Issue(
            Issue.Place(file: file), ImportPhrases.policyThere(),
            advice: ImportPhrases.keepOnePolicy())
        ])
    }
    let title = URL(fileURLWithPath: directory).standardizedFileURL.lastPathComponent
    let made = ProblemParts(
      name: name.isEmpty ? title : name, asOf: asOf,
      policy: preset.policy(settings, on: .tables(try reader.survey())), experts: [], cases: [])
    var final = try ProblemReader(directory, policyText: Array(PolicyText.text(of: made).utf8))
    do throws(InterchangeError) {
      return try final.problem().parts
    } catch {
      throw InterchangeError(error.kind, error.issues.map(named))
    }
  }

  /// What is wrong with the policy stands in no file that anybody could open.
  private func named(_ issue: Issue) -> Issue {
    guard issue.place.file == Issue.Table.problem.rawValue else { return issue }
    var issue = issue
    issue.place = Issue.Place(file: preset.id, field: issue.place.field)
    return issue
  }
}
