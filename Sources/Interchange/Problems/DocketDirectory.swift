public import PanelModel

/// The tables of a docket, and a policy beside them: what a problem has and a pool does not.
public struct DocketDirectory {
  /// What was read, with the policy and the day, and without experts.
  public let parts: ProblemParts
  private let reader: ProblemReader
  private let policy: PolicyReader
  private let policyPath: String

  /// Files of a problem that a docket must not have, with what is said of them.
  static let refused: [String: Phrase] = [
    Issue.Table.problem.rawValue: ProblemFilePhrases.policyApart,
    Issue.Table.experts.rawValue: ProblemFilePhrases.fromPool,
    Issue.Table.relations.rawValue: ProblemFilePhrases.fromPool,
    Issue.Table.organisations.rawValue: ProblemFilePhrases.fromPool,
    Issue.Table.availability.rawValue: ProblemFilePhrases.fromPool,
    ProblemFile.matrix: ProblemFilePhrases.fromPool,
  ]

  /// Reads a docket.
  ///
  /// - Parameters:
  ///   - path: The directory: `cases.csv`, and what other tables a problem has and a pool does not.
  ///   - policyPath: The policy, as `problem.yaml` without a log head; its `as_of` may be left out.
  ///   - asOf: The day that is asked for; nil takes the policy's.
  /// - Throws: `noInput` where something is missing; `badData` with every defect that was found.
  public init(
    at path: String, policy policyPath: String, asOf: CivilDate?
  ) throws(InterchangeError) {
    let text = try InputFile.bytes(of: policyPath)
    let policy = PolicyReader(text, isProblem: false)
    var reader = try ProblemReader(path, policyText: text, isDocket: true)
    var parts = try reader.docket(under: policy)
    var log = reader.log
    log.add(policy.findings, in: Issue.Table.problem.rawValue)
    if policy.isReadable { Self.check(policy, asOf, into: &log) }
    parts.asOf = asOf ?? policy.asOf
    self.policyPath = policyPath
    do throws(InterchangeError) {
      try log.check()
    } catch {
      throw InterchangeError(error.kind, error.issues.map { Self.named($0, policyPath) })
    }
    self.parts = parts
    self.reader = reader
    self.policy = policy
  }

  private static func check(
    _ policy: PolicyReader, _ asOf: CivilDate?, into log: inout IssueLog
  ) {
    let file = Issue.Table.problem.rawValue
    switch (policy.hasDay, asOf) {
    case (false, nil): log.add(Finding(ProblemFilePhrases.noDay), in: file)
    case (true, let asked?) where asked != policy.asOf:
      log.add(
        Finding(
          ProblemFilePhrases.otherDay, ["value": "\(policy.asOf)", "asked": "\(asked)"]), in: file)
    default: return
    }
  }

  /// The policy is called what its file is called.
  private static func named(_ issue: Issue, _ policyPath: String) -> Issue {
    guard issue.place.file == Issue.Table.problem.rawValue else { return issue }
    var issue = issue
    issue.place.file = policyPath
    return issue
  }

  /// Makes the problem of parts that were completed from a pool.
  ///
  /// - Parameters:
  ///   - complete: The parts of the docket with what comes from the pool behind its rows.
  ///   - places: Says where a defect stands that no file of the docket has.
  /// - Returns: The problem.
  /// - Throws: `badData` with every defect, by file and line where it is the docket's or the policy's.
  public func problem(
    _ complete: ProblemParts, places: (Issue) -> Issue
  ) throws(InterchangeError) -> AssignmentProblem {
    do throws(ProblemError) {
      return try AssignmentProblem(complete)
    } catch {
      let found = IssuePlaces(
        parts: complete, tables: reader.tables, policy: policy, hasMatrix: false)
      let issues = found.placed(error.issues).map { issue in
        issue.place.line == nil && issue.place.row != nil
          ? places(issue) : Self.named(issue, policyPath)
      }
      throw InterchangeError(.badData, issues)
    }
  }
}
