internal import GLPKBackend
import LinearPrograms
import PanelAssignment
public import PanelModel
public import PanelPlanning

/// Explains a problem on GLPK: why it has no roster and what would help, or what holds its best roster
/// back.
public struct Explainer: Sendable {
  /// What was found out.
  public enum Answer: Sendable {
    /// There is no roster.
    case impossible(InfeasibilityExplanation)
    /// There is one; nil where a limit came before anything could be said of it.
    case possible(RosterAssigner.Answer, RosterExplanation?)
    /// A limit came before it was known whether there is one.
    case open
  }

  /// What is being done.
  public enum Progress: Hashable, Sendable {
    /// Finding out whether there is a roster.
    case feasibility
    /// Making the best one.
    case roster
    /// Finding out what changes are worth.
    case changes
  }

  /// Makes an explainer.
  public init() {}

  /// Explains a problem.
  ///
  /// - Parameters:
  ///   - parts: The problem.
  ///   - filled: Panels of an earlier roster, which are settled.
  ///   - prices: What repairs cost.
  ///   - options: Limits.
  ///   - progress: Called when a part of the work begins, on the calling thread.
  /// - Returns: What was found out.
  /// - Throws: `ProblemError` for what is wrong with the problem, its pins or settled panels,
  ///   `SolverError` for a defect of the solver.
  public func explain(
    _ parts: ProblemParts, within filled: [FilledPanel] = [], prices: PriceList = .standard,
    options: ExplanationOptions = ExplanationOptions(), progress: (Progress) -> Void = { _ in }
  ) throws -> Answer {
    progress(.feasibility)
    let explainer = ProblemExplainer(solver: GLPKSolver(), options: options)
    switch try explainer.feasibility(of: parts, within: filled, prices: prices) {
    case .impossible(let explanation): return .impossible(explanation)
    case .open: return .open
    case .possible: break
    }
    progress(.roster)
    let problem = try AssignmentProblem(parts)
    var search = AssignmentOptions(stop: options.stop)
    search.deadline = options.deadline
    let answer = try RosterAssigner()
      .assign(problem, step: FillingStep(problem, within: filled), options: search)
    guard answer.audit.hasRoster else { return .open }
    progress(.changes)
    let explanation = try RosterExplainer(solver: GLPKSolver(), options: options)
      .explanation(of: parts, roster: answer.roster, within: filled)
    return .possible(answer, explanation)
  }
}
