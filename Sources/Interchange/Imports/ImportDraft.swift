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

  /// What profiles say of experts, by index.
  var people: [Int: Expert] = [:]

  /// What is said of papers, by index.
  var papers: [Int: Case] = [:]

  /// The institutions of the authors of each paper, by its index.
  var institutions: [Int: [String]] = [:]

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
    let pool = experts.names.enumerated().map { index, name in
      var expert = people[index] ?? Expert(id: Expert.ID(name))
      expert.load = loads[index] ?? LoadOverride()
      return expert
    }
    let docket = cases.names.enumerated().map { index, name in
      papers[index] ?? Case(id: Case.ID(name))
    }
    let policy = Policy(
      decimals: settings.decimals, missing: missing, seats: settings.seats, load: settings.load,
      objectives: settings.objectives)
    let title = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let parts = ProblemParts(
      name: settings.name.isEmpty ? title : settings.name, asOf: settings.asOf, policy: policy,
      experts: pool, cases: docket,
      conflicts: conflicts.map { pair in
        Conflict(
          expert: pool[pair.expert].id, target: .reviewCase(docket[pair.reviewCase].id),
          kind: "declared", effect: .panel, source: source)
      } + sharedInstitutions(pool, docket),
      pins: pins.map { pair in
        Pin(
          panel: Panel.ID(docket[pair.reviewCase].id.rawValue), expert: pool[pair.expert].id,
          by: source)
      },
      scores: .listed(
        scores.map { score in
          ProblemParts.Score(
            panel: Panel.ID(docket[score.reviewCase].id.rawValue),
            expert: pool[score.expert].id, units: score.units)
        }))
    do throws(ProblemError) {
      _ = try AssignmentProblem(parts)
    } catch {
      throw InterchangeError(.badData, error.issues)
    }
    return parts
  }

  /// A conflict for every expert whose institution is that of an author, compared exactly.
  private func sharedInstitutions(_ pool: [Expert], _ docket: [Case]) -> [Conflict] {
    let experts = Dictionary(grouping: pool.filter { !$0.employer.isEmpty }, by: \.employer)
    return docket.indices.flatMap { index in
      var seen: Set<String> = []
      return (institutions[index] ?? []).filter { seen.insert($0).inserted }
        .flatMap { experts[$0] ?? [] }
        .map { expert in
          Conflict(
            expert: expert.id, target: .reviewCase(docket[index].id), kind: "employer",
            effect: .panel, source: "papers")
        }
    }
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
