import PanelModel

/// The conflicts of a problem that hold on its day, by panel and expert.
struct ConflictIndex: Sendable {
  /// A conflict as it meets one case of a panel.
  struct Hit: Hashable, Sendable {
    var conflict: Int
    var reviewCase: Int
  }

  /// A panel and an expert, by their indices in the problem.
  struct Pair: Hashable, Sendable {
    var panel: Int
    var expert: Int
  }

  /// Conflicts that bar an expert from a panel.
  private(set) var barring: [Pair: [Hit]] = [:]
  /// Experts who leave the room, by case.
  private(set) var recusals: [Int: Set<Int>] = [:]
  /// Pairs of experts who must not sit together, the smaller index first.
  private(set) var apart: Set<ApartPair> = []

  init(_ problem: AssignmentProblem) {
    let panelByCase = Self.panelByCase(problem)
    let casesByEmployer = Dictionary(grouping: problem.cases.indices) {
      problem.cases[$0].employer
    }
    let casesByApplicant = Dictionary(grouping: problem.cases.indices) {
      problem.cases[$0].applicant
    }
    for (row, conflict) in problem.conflicts.enumerated()
    where conflict.validity.contains(problem.asOf) {
      guard let expert = problem.indexByExpert[conflict.expert] else { continue }
      let cases: [Int]
      switch conflict.target {
      case .reviewCase(let id): cases = problem.indexByCase[id].map { [$0] } ?? []
      case .employer(let name): cases = casesByEmployer[name] ?? []
      case .person(let name): cases = casesByApplicant[name] ?? []
      case .expert(let id):
        cases = []
        if let other = problem.indexByExpert[id] { apart.insert(ApartPair(expert, other)) }
      }
      for reviewCase in cases {
        let panel = panelByCase[reviewCase]
        if conflict.effect == .reviewCase, !problem.panels[panel].servesOneCase {
          recusals[reviewCase, default: []].insert(expert)
        } else {
          barring[Pair(panel: panel, expert: expert), default: []].append(
            Hit(conflict: row, reviewCase: reviewCase))
        }
      }
    }
  }

  private static func panelByCase(_ problem: AssignmentProblem) -> [Int] {
    var panelByCase = [Int](repeating: 0, count: problem.cases.count)
    for (panel, body) in problem.panels.enumerated() {
      for reviewCase in body.cases { panelByCase[reviewCase] = panel }
    }
    return panelByCase
  }
}

/// Two experts who must not sit on one panel, the smaller index first.
public struct ApartPair: Hashable, Sendable {
  /// The smaller index.
  public let first: Int
  /// The larger index.
  public let second: Int

  /// Makes a pair of two different indices.
  public init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}
