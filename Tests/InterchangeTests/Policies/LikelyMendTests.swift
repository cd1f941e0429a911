import PanelModel
import Testing

@testable import Interchange

/// What is suggested for what people get wrong in a policy who have never seen one.
@Suite struct LikelyMendTests {
  private static func policy(_ rule: String, _ list: String = "panel") -> String {
    """
    format: empanel-problem/1
    as_of: 2026-03-05
    affinity: {decimals: 0}
    \(list):
      - {\(rule)}

    """
  }

  private static func findings(_ text: String) -> [Finding] {
    PolicyReader([UInt8](text.utf8)).findings.list
  }

  @Test(
    arguments: [
      ("rule: 组长", "panel", "chair"), ("rule: 培训", "eligibility", "training"),
      ("rule: 至多, count: 1", "panel", "at-most"),
      ("rule: level, 不低于: case", "eligibility", "at_least"),
      ("rule: chair, of: {attribute: roles, contains: x}", "panel", "has"),
      ("rule: conflict, kinds: kinship", "eligibility", "[kinship]"),
      ("rule: specialty, depth: [2]", "eligibility", "2"),
      ("rule: quorum, share: 33%", "panel", "33/100"), ("rule: quorum, share: 50 %", "panel", nil),
      ("rule: quorum, share: 101%", "panel", nil), ("rule: quorum, share: 0.5", "panel", "1/2"),
    ] as [(String, String, String?)])
  func `a value that was probably meant is written out`(
    rule: String, list: String, meant: String?
  ) throws {
    let finding = try #require(Self.findings(Self.policy(rule, list)).first)
    #expect(finding.advice?.values["value"] == meant)
  }

  @Test(arguments: [
    ("rule: quorum", "eligibility", "panel"), ("rule: training", "panel", "eligibility"),
    ("rule: 法定人数", "eligibility", "panel"),
  ])
  func `a rule in the wrong list is sent to the other`(
    rule: String, list: String, other: String
  ) throws {
    let finding = try #require(Self.findings(Self.policy(rule, list)).first)
    #expect(finding.code == "policy.unknown-rule")
    #expect(finding.advice?.code == "advice.other-list")
    #expect(finding.advice?.values["list"] == other)
  }

  @Test func `what is missing is shown by an example`() {
    let findings = Self.findings(Self.policy("rule: group, id: G"))
    #expect(findings.map(\.code) == Array(repeating: "policy.missing-key", count: 3))
    #expect(findings.allSatisfy { $0.advice?.code == "advice.add-key" })
    #expect(findings.allSatisfy { $0.subject?.parts["rule"] == [RulePhrases.named(["id": "G"])] })
  }

  @Test func `a rule without an identifier is named by its place`() throws {
    let finding = try #require(Self.findings(Self.policy("rule: quorum, share: x")).first)
    let name = try #require(finding.subject?.parts["rule"]?.first)
    #expect(name.code == "rule.numbered")
    #expect(name.values == ["number": "1", "list": "panel", "kind": "quorum"])
  }

  @Test(arguments: [
    ("name： x\n", "yaml.full-width", 1, 5), ("a: {b: 1，c: 2}\n", "yaml.full-width", 1, 9),
    ("a： b\nc： d\n", "yaml.full-width", 1, 2),
    ("a:\n\t- b\n", "yaml.tab", 2, 1), ("a:\n  - {b: 1\n  - {b: 2}\n", "yaml.open-bracket", 2, 5),
    ("a: [1, 2\nb: 3\n", "yaml.open-bracket", 1, 4), ("a:\n  - b\n c: d\n", "yaml.syntax", 3, 2),
  ])
  func `a slip of the pen is told from other nonsense`(
    text: String, code: String, line: Int, column: Int
  ) throws {
    let findings = Self.findings(text)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == code)
    #expect(finding.line == line)
    #expect(finding.column == column)
  }

  @Test func `a text that cannot be read is not blamed for what it lacks`() throws {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(
      to: scratch, replacing: ["problem.yaml": "name： x\n", "affinities.csv": nil])
    #expect(places(failure(reading: path)) == ["yaml.full-width problem.yaml:1:5"])
  }
}
