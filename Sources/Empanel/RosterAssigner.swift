internal import GLPKBackend
public import PanelAssignment
public import PanelModel
import PanelRules
public import RosterCheck

/// Makes the best admissible roster of a problem on GLPK, and lets the independent checker judge it
/// before anybody sees it.
///
/// ```swift
/// let answer = try RosterAssigner().assign(problem)
/// print(answer.roster.termination, answer.roster.objectives[0].value)
/// ```
public struct RosterAssigner: Sendable {
  /// A checked answer.
  public struct Answer: Sendable {
    /// The roster, or why there is none.
    public let roster: Roster
    /// What the checker found and recomputed.
    public let audit: RosterAudit
    /// Simplex iterations and nodes spent.
    public let work: Int
    /// Time of the search, from the reading of the rules to its end, before the check.
    public let searchTime: Duration
  }

  /// Makes an assigner.
  public init() {}

  /// The solver behind it, such as `GLPK 5.0`.
  public var solverName: String { GLPKSolver().name }

  /// Searches for the best roster and checks it.
  ///
  /// - Parameters:
  ///   - problem: What is asked.
  ///   - step: The panels to fill and those that are settled; nil means all that can be filled.
  ///   - options: Seed and limits.
  ///   - progress: Called when a stage begins, on the calling thread.
  /// - Returns: A roster that the checker admits; one without panels when none exists or none was
  ///   found.
  /// - Throws: `ProblemError` for pins or settled panels that break a rule, and when nothing can be
  ///   filled; `SolverError` for a defect of the solver; ``RejectedRoster`` for a defect of ours.
  public func assign(
    _ problem: AssignmentProblem, step: FillingStep? = nil,
    options: AssignmentOptions = AssignmentOptions(),
    progress: (AssignmentProgress) -> Void = { _ in }
  ) throws -> Answer {
    let start = ContinuousClock.now
    let step = try step ?? FillingStep(problem)
    let rules = EligibilityRules(problem, step: step)
    let objectives = options.aims(in: problem)
    try SettledPanels(rules: rules, isElastic: Objective.areElastic(objectives)).check()
    let assignment = try PanelAssigner(solver: GLPKSolver())
      .assign(rules, options: options, progress: progress)
    let searchTime = ContinuousClock.now - start
    let draft = RosterDraft(assignment, of: rules)
    let digest = problem.digest()
    var roster = draft.roster(
      seed: options.seed, digest: digest,
      versions: ["empanel": EmpanelVersion.text, "glpk": solverName])
    let reading = RosterAudit(roster, against: problem, objectives: objectives, digest: digest)
    roster.balance = reading.balance
    roster.certify(by: reading)
    let audit = RosterAudit(roster, against: problem, objectives: objectives, after: reading)
    guard audit.isAdmissible else { throw RejectedRoster(violations: audit.violations) }
    return Answer(roster: roster, audit: audit, work: assignment.work, searchTime: searchTime)
  }
}

/// A roster that the search called good and the checker refused: a defect of this program.
public struct RejectedRoster: Error, Sendable, CustomStringConvertible {
  /// What the checker found.
  public let violations: [Violation]

  /// All of it, a line each.
  public var description: String {
    violations.map { $0.statement.text(in: .english) }.joined(separator: "\n")
  }
}

/// Version of this package.
public enum EmpanelVersion {
  /// As in the changelog.
  public static let text = "0.1.0"
}
