import PanelModel
import PanelTestSupport

@testable import PanelPlanning

/// Whether a roster exists, by trying every one under the third reading of the rules.
enum NaiveExistence {
  /// Whether some panels have a roster without some rules; nil where too many would have to be tried.
  static func exists(
    _ parts: ProblemParts, without members: Set<RuleMember> = [], leavingOut panels: Set<Int> = []
  ) -> Bool? {
    guard let problem = try? AssignmentProblem(parts.dropping(members)) else { return nil }
    return exists(problem, leavingOut: panels)
  }

  /// Whether some panels have a roster.
  static func exists(_ problem: AssignmentProblem, leavingOut panels: Set<Int> = []) -> Bool? {
    let exhaustive = ExhaustivePolicy(
      problem, settled: ExhaustivePolicy.given(in: problem), leavingOut: panels)
    switch exhaustive.answer() {
    case .none: return false
    case .best: return true
    case .tooMany: return nil
    }
  }
}

/// Small random problems with every kind of rule that have no roster.
enum InfeasibleSample {
  /// The problem of a seed with what was found out about it; nil where it is no problem, breaks a
  /// rule by its pins or given panels, or has a roster.
  static func parts(seed: UInt64) -> ProblemParts? {
    var parts =
      seed.isMultiple(of: 3)
      ? RandomProblem().parts(seed: seed) : RandomPolicy().parts(seed: seed)
    parts.policy.objectives = [Objective(.total)]
    guard let problem = try? AssignmentProblem(parts) else { return nil }
    let given = ExhaustivePolicy.given(in: problem)
    let exhaustive = ExhaustivePolicy(problem, settled: given)
    guard exhaustive.keepsSettled(), !exhaustive.open.isEmpty,
      NaiveExistence.exists(problem) == false
    else { return nil }
    return parts
  }
}
