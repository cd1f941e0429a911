import Empanel
import Foundation
import Interchange
import PanelTestSupport
import Testing

/// The examples of the normative text, held against the checker.
@Suite struct PolicyExampleTests {
  private static let examples = PolicyExample.all(in: document)

  private static var document: String {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Empanel/Documentation.docc/Policy.md").path
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// What forbids a roster without a rule of the policy.
  private static let ruleless: Set = [
    "conflict.case", "check.reader-not-member", "check.reader-recused", "check.inside-parent",
    "check.leader-outside", "check.limit-panels", "check.limit-effort", "load.above-most",
  ]

  @Test func theTextHasExamplesOfBothKinds() {
    let rosters = Self.examples.flatMap(\.rosters)
    #expect(Self.examples.count >= 20)
    #expect(rosters.count(where: \.isAccepted) >= 30)
    #expect(rosters.count { !$0.isAccepted } >= 40)
  }

  @Test(arguments: examples)
  func theCheckerReadsTheExampleAsItIsMeant(example: PolicyExample) throws {
    let problem = try Self.problem(of: example)
    for roster in example.rosters {
      let audit = Self.audit(roster.roster(of: problem, digest: problem.digest()), of: problem)
      let name = "\(example) \(roster): \(audit.violations)"
      #expect(audit.isAdmissible == roster.isAccepted, "\(name)")
      guard !roster.isAccepted else { continue }
      let rules = Set(audit.violations.compactMap(\.rule))
      let codes = Set(audit.violations.map(\.code))
      #expect(
        !rules.isDisjoint(with: example.ruleIDs) || codes.isSubset(of: Self.ruleless), "\(name)")
    }
  }

  /// The example as a directory of files, read like any other.
  private static func problem(of example: PolicyExample) throws -> AssignmentProblem {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("empanel-example-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = example.tables + [(name: "problem.yaml", text: example.problemText)]
    for file in files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    let scores = folder.appendingPathComponent("affinities.csv")
    if !FileManager.default.fileExists(atPath: scores.path) {
      try Data("case_or_panel,expert,score\n".utf8).write(to: scores)
    }
    return try ProblemDirectory.read(at: folder.path)
  }

  /// Checks a roster that says of itself what is true: recusals, loads and values are filled in.
  private static func audit(_ roster: Roster, of problem: AssignmentProblem) -> RosterAudit {
    var roster = roster
    for missing in RosterAudit(roster, against: problem).violations
    where missing.code == "recusal.missing" {
      guard let panel = roster.panels.firstIndex(where: { $0.panel == missing.panel }),
        let reviewCase = missing.reviewCase
      else { continue }
      roster.panels[panel].recused[reviewCase, default: []] += missing.experts
    }
    let audit = RosterAudit(roster, against: problem)
    roster.loads = audit.loads
    roster.balance = audit.balance
    roster.objectives = zip(problem.policy.objectives, audit.values).map { objective, value in
      ObjectiveResult(
        objective: objective, decimals: problem.policy.decimals, value: value, stageValue: value,
        bound: nil, proof: .none)
    }
    return RosterAudit(roster, against: problem)
  }
}
