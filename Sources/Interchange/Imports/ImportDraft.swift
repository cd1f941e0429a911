import Foundation
import PanelModel

/// What an import has gathered so far.
struct ImportDraft {
  /// What is wrong with any of the files.
  var log: IssueLog

  /// The experts, in the order in which the files name them.
  var experts = NameTable()

  /// The cases, in the order in which the files name them.
  var cases = NameTable()

  /// The scores by the indices of case and expert.
  var scores: [(reviewCase: Int, expert: Int, units: Int)] = []

  /// Own bounds of experts, by index.
  var loads: [Int: LoadOverride] = [:]

  /// Pairs of expert and case that must not meet.
  var conflicts: [(reviewCase: Int, expert: Int)] = []

  /// Pairs of expert and case that are settled.
  var pins: [(reviewCase: Int, expert: Int)] = []

  private let settings: ImportSettings
  private let file: String

  init(_ settings: ImportSettings, files: [String]) {
    self.settings = settings
    file = files[0]
    log = IssueLog(files: files)
  }

  /// Decimals by which scores can be read, also where the setting is out of range.
  var decimals: Int { ProblemLimits.decimals.contains(settings.decimals) ? settings.decimals : 0 }

  /// The parts of the problem, checked.
  ///
  /// - Throws: Everything that is wrong with the files; where that is nothing, what is wrong with the
  ///   problem that they make.
  func parts(
    missing: AffinityTable.Missing = .zero, source: String
  ) throws(InterchangeError) -> ProblemParts {
    try log.check()
    let experts = experts.names.map { Expert.ID($0) }
    let cases = cases.names.map { Case.ID($0) }
    let policy = Policy(
      decimals: settings.decimals, missing: missing, seats: settings.seats, load: settings.load,
      objectives: settings.objectives)
    let title = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let parts = ProblemParts(
      name: settings.name.isEmpty ? title : settings.name, asOf: settings.asOf, policy: policy,
      experts: experts.enumerated().map { Expert(id: $1, load: loads[$0] ?? LoadOverride()) },
      cases: cases.map { Case(id: $0) },
      conflicts: conflicts.map { pair in
        Conflict(
          expert: experts[pair.expert], target: .reviewCase(cases[pair.reviewCase]),
          kind: "declared", effect: .panel, source: source)
      },
      pins: pins.map { pair in
        Pin(
          panel: Panel.ID(cases[pair.reviewCase].rawValue), expert: experts[pair.expert],
          by: source)
      },
      scores: .listed(
        scores.map { score in
          ProblemParts.Score(
            panel: Panel.ID(cases[score.reviewCase].rawValue), expert: experts[score.expert],
            units: score.units)
        }))
    do throws(ProblemError) {
      _ = try AssignmentProblem(parts)
    } catch {
      throw InterchangeError(.badData, error.issues)
    }
    return parts
  }
}

/// Names with their indices, in the order in which they came.
struct NameTable {
  private(set) var names: [String] = []
  private var indices: [String: Int] = [:]

  /// The index of a name that may be new.
  mutating func index(adding name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The index of a name, if it is there.
  func index(of name: String) -> Int? { indices[name] }
}
