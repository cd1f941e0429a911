import PanelModel
import RosterCheck
import Testing

@testable import Interchange

/// The list `derive` of a policy: read, written, checked, and part of the digest.
@Suite struct DerivationTextTests {
  private static let rules: [DerivationRule] = [
    DerivationRule(
      .sameEmployer(EmployerDerivation(lookBack: .months(36), treeLevel: 2, effect: .panel)),
      origin: RuleOrigin(id: "D-1", source: "Order 40", certainty: "A", waivableBy: "office")),
    DerivationRule(.sameEmployer(EmployerDerivation())),
    DerivationRule(
      .related(RelationDerivation(kinds: ["near-relatives", "师徒"], as: "kinship", lookBack: .ever))),
    DerivationRule(.sameRound(effect: .session)),
  ]

  private func parts(_ rules: [DerivationRule], head: String = "3:ab") -> ProblemParts {
    ProblemParts(
      name: "", asOf: CivilDate(dayNumber: 20_000), logHead: head,
      policy: Policy(seats: SeatRange(1), derivationRules: rules), experts: [Expert(id: "E-1")],
      cases: [Case(id: "C-1")])
  }

  @Test func `what is written reads back the same, with the head`() {
    let text = PolicyText.text(of: parts(Self.rules))
    let reader = PolicyReader(Array(text.utf8))
    #expect(reader.findings.list.map(\.code) == [])
    #expect(reader.policy.derivationRules == Self.rules)
    #expect(reader.logHead == "3:ab")
    #expect(text.contains("  - {rule: same-employer}\n"))
  }

  @Test(
    arguments: [
      ("rule: related, kinds: [kin]", "policy.missing-key"),
      ("rule: related, as: kinship", "policy.missing-key"),
      ("rule: same-employer, look_back: 3 years", "policy.not-look-back"),
      ("rule: same-employer, when: {attribute: level, is: x}", "policy.unknown-key"),
      ("rule: same-round, enforce: report", "policy.unknown-key"),
      ("rule: conflict, kinds: [kinship]", "policy.unknown-rule"),
      ("rule: 同单位", "policy.unknown-rule"),
    ])
  func `what a rule cannot say is an error`(rule: String, code: String) {
    let text = "format: empanel-problem/1\nas_of: 2026-03-05\nderive:\n  - {\(rule)}\n"
    let findings = PolicyReader(Array(text.utf8)).findings.list
    #expect(findings.map(\.code) == [code])
  }

  @Test func `a problem without a log head has nothing to derive from`() {
    #expect(throws: Never.self) { try AssignmentProblem(parts(Self.rules)) }
    let codes = issues(parts(Self.rules, head: "")).map(\.code)
    #expect(codes == Array(repeating: "rule.nothing-to-derive", count: 4))
  }

  @Test func `kinds, levels and look-backs are checked`() {
    let rules = [
      DerivationRule(.related(RelationDerivation(kinds: [], as: "friend"))),
      DerivationRule(
        .sameEmployer(EmployerDerivation(lookBack: .months(0), treeLevel: 0)),
        origin: RuleOrigin(id: "X")),
      DerivationRule(.sameRound(effect: .panel), origin: RuleOrigin(id: "X")),
    ]
    let found = issues(parts(rules)).map { "\($0.place.field ?? "") \($0.code)" }.sorted()
    #expect(
      found == [
        "derive[0].as rule.unknown-kind", "derive[0].kinds rule.nothing-listed",
        "derive[1].look_back rule.out-of-range", "derive[1].up_to rule.out-of-range",
        "derive[2].id rule.duplicate-id",
      ])
  }

  @Test func `rules and head are part of the digest`() throws {
    var digests: Set<String> = []
    for rules in [[], Array(Self.rules.prefix(1)), Array(Self.rules.prefix(2)), Self.rules] {
      digests.insert(try AssignmentProblem(parts(rules)).digest())
    }
    digests.insert(try AssignmentProblem(parts([], head: "4:ab")).digest())
    digests.insert(try AssignmentProblem(parts([], head: "")).digest())
    #expect(digests.count == 6)
  }

  private func issues(_ parts: ProblemParts) -> [PanelModel.Issue] {
    do throws(ProblemError) {
      _ = try AssignmentProblem(parts)
      return []
    } catch {
      return error.issues
    }
  }
}
