import Empanel
import Interchange
import PanelModel

/// What is not wrong in a problem but should be seen by whoever answers for it.
struct ProblemNotes {
  /// Most different names that are compared with the docket's.
  private static let mostLookups = 200

  let problem: AssignmentProblem

  /// All of them.
  func all() -> [Statement] {
    nearlyMissedConflicts() + strangeEmployers() + idleNames() + idleMethods() + idlePanels()
  }

  /// Conflicts with an employer or applicant that no case has, but one is called nearly so: a slip
  /// of the pen there would be a conflict missed.
  func nearlyMissedConflicts() -> [Statement] {
    let employers = Set(problem.cases.map(\.employer)).subtracting([""])
    let applicants = Set(problem.cases.map(\.applicant)).subtracting([""])
    var nearest: [String: String?] = [:]
    return problem.conflicts.compactMap { conflict in
      let (name, known): (String, Set<String>)
      switch conflict.target {
      case .employer(let employer): (name, known) = (employer, employers)
      case .person(let person): (name, known) = (person, applicants)
      case .reviewCase, .expert: return nil
      }
      // Identifiers with numbers are near to each other by design.
      guard !known.contains(name), !name.contains(where: \.isNumber) else { return nil }
      if nearest[name] == nil, nearest.count < Self.mostLookups {
        nearest[name] = Suggestions.nearest(to: name, among: known)
      }
      return nearest[name].flatMap(\.self).map { near in
        CommandPhrases.nearlyMissed([
          "expert": conflict.expert.rawValue, "target": name, "near": near,
        ])
      }
    }
  }

  /// Experts who take no seat because of their status, counted by status; nil when there are none.
  func inactive() -> Statement? {
    let statuses = problem.experts.map(\.status).filter { $0 != Expert.activeStatus }
    guard !statuses.isEmpty else { return nil }
    let counts = Dictionary(grouping: statuses) { $0 }.mapValues(\.count)
      .sorted { $0.key < $1.key }
      .map { CommandPhrases.statusCount(["status": $0.key, "count": "\($0.value)"]) }
    return Statement(
      CommandPhrases.inactiveCount, ["count": "\(statuses.count)"], parts: ["statuses": counts])
  }
}
