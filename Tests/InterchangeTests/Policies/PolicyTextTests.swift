import PanelModel
import PanelTestSupport
import Testing

@testable import Interchange

@Suite struct PolicyTextTests {
  private func reader(of policy: Policy) -> PolicyReader {
    let parts = ProblemParts(
      name: "", asOf: CivilDate(dayNumber: 0), policy: policy, experts: [], cases: [])
    return PolicyReader(Array(PolicyText.text(of: parts).utf8))
  }

  @Test func `what is written of a policy reads back the same`() {
    for seed in 1...500 as ClosedRange<UInt64> {
      var random = RandomPolicy(SeededGenerator(seed: seed))
      let policy = random.policy()
      let reader = reader(of: policy)
      #expect(reader.findings.list.map(\.code) == [], "seed \(seed)")
      #expect(reader.policy == policy, "seed \(seed)")
    }
  }

  @Test func `selectors as deep as they may be can be written and read`() {
    var selector = Selector.attribute("a", .oneOf(["x"]))
    for _ in 1..<RuleLimits.selectorDepth { selector = .all([selector]) }
    let policy = Policy(panelRules: [
      PanelRule(.atLeast(Quota(.count(1), of: .members(selector))))
    ])
    #expect(reader(of: policy).policy == policy)
  }

  @Test func `what is as it would be anyway is not written`() {
    let policy = Policy(
      eligibilityRules: [
        EligibilityRule(.available(AvailabilityDemand())),
        EligibilityRule(.differs(DiffersDemand(attribute: "employer", from: "employer"))),
        EligibilityRule(.attribute(.attribute("status", .oneOf(["active"])))),
      ], panelRules: [PanelRule(.chair(ChairDemand()))])
    let parts = ProblemParts(
      name: "", asOf: CivilDate(dayNumber: 0), policy: policy, experts: [], cases: [])
    #expect(
      PolicyText.text(of: parts) == """
        format: empanel-problem/1
        as_of: 1970-01-01
        affinity:
          decimals: 6
          missing: zero
        eligibility:
          - {rule: available}
          - {rule: differs, attribute: employer, from: case.employer}
          - {rule: attribute, attribute: status, in: [active]}
        panel:
          - {rule: chair}
        objectives:
          - {objective: total}

        """)
  }
}
