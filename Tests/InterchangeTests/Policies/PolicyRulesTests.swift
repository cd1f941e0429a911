import PanelModel
import Testing

@testable import Interchange

@Suite struct PolicyRulesTests {
  private func policy(_ text: String) throws -> Policy {
    let reader = PolicyReader(Array(("format: empanel-problem/1\nas_of: 2026-03-05\n" + text).utf8))
    try #require(reader.findings.list.map(\.code) == [])
    return reader.policy
  }

  @Test func `every eligibility rule is read with every parameter`() throws {
    let rules = try policy(
      """
      eligibility:
        - {rule: attribute, attribute: status, in: [active, "no"], id: A, source: 第 3 条,
           certainty: S2, waivable_by: 办公室, enforce: report, when: {attribute: kind, is: group}}
        - {rule: attribute, of: {not: {any: [{attribute: age, at_least: 65}, {all: []}]}}}
        - {rule: training, at: as_of, grace: 30 days}
        - {rule: training, grace: 7}
        - {rule: specialty, depth: 2, match: all, adjacent: true, proficiency: 3}
        - {rule: specialty, adjacent: 4}
        - {rule: level, at_least: case}
        - {rule: level, at_least: senior}
        - {rule: differs, attribute: employer, from: case.employer, look_back: 36 months, up_to: 2,
           effect: panel}
        - {rule: conflict, kinds: [kinship, 师生], look_back: ever, effect: session}
        - {rule: available, slot: if-needed}

      """
    ).eligibilityRules
    #expect(
      rules == [
        EligibilityRule(
          .attribute(.attribute("status", .oneOf(["active", "no"]))),
          when: .attribute("kind", .equals("group")), enforcement: .report,
          origin: RuleOrigin(id: "A", source: "第 3 条", certainty: "S2", waivableBy: "办公室")),
        EligibilityRule(
          .attribute(.not(.any([.attribute("age", .atLeast("65")), .all([])])))),
        EligibilityRule(.training(TrainingDemand(day: .asOf, graceDays: 30))),
        EligibilityRule(.training(TrainingDemand(graceDays: 7))),
        EligibilityRule(
          .specialty(SpecialtyDemand(depth: 2, match: .all, adjacency: 1, leastProficiency: 3))),
        EligibilityRule(.specialty(SpecialtyDemand(adjacency: 4))),
        EligibilityRule(.level(.ofCase)), EligibilityRule(.level(.named("senior"))),
        EligibilityRule(
          .differs(
            DiffersDemand(
              attribute: "employer", from: "employer", lookBack: .months(36), treeLevel: 2,
              effect: .panel))),
        EligibilityRule(
          .conflict(
            ConflictDemand(
              kinds: ["kinship", "teacher-student"], lookBack: .ever, effect: .session)
          )),
        EligibilityRule(.available(AvailabilityDemand(least: .ifNeeded))),
      ])
  }

  @Test func `every panel rule is read with every parameter`() throws {
    let rules = try policy(
      """
      panel:
        - {rule: seats, least: 3, most: 5, parity: odd}
        - {rule: at-most, count: 2, of: {attribute: employer, each: value}}
        - {rule: at-least, share: 1/3, of: {attribute: employer, differs_from: case.employer}}
        - {rule: chair, of: {attribute: roles, has: chair}, most_per_expert: 2}
        - {rule: group, name: 外单位, seats: 2, of: {attribute: employer, not_in: [ORG-1]},
           reserves: 1}
        - {rule: apart, kinds: [coauthor], look_back: 36个月}
        - {rule: quorum, share: 2/3, margin: 1, recused: counted}
        - {rule: severity, tolerance: 1/2}
        - {rule: note, text: "本次评审全程保密"}

      """
    ).panelRules
    #expect(
      rules.map(\.demand) == [
        .seats(SeatsDemand(SeatRange(3, 5), isOdd: true)),
        .atMost(Quota(.count(2), of: .each(attribute: "employer"))),
        .atLeast(
          Quota(
            .share(Fraction(1, 3)),
            of: .members(.attribute("employer", .differsFrom(caseAttribute: "employer"))))),
        .chair(ChairDemand(of: .attribute("roles", .contains("chair")), mostPerExpert: 2)),
        .group(
          SeatGroup(
            name: "外单位", seats: 2, of: .attribute("employer", .noneOf(["ORG-1"])), reserves: 1)),
        .apart(ApartDemand(kinds: ["coauthor"], lookBack: .months(36))),
        .quorum(QuorumDemand(share: Fraction(2, 3), margin: 1, countsRecused: true)),
        .severity(SeverityDemand(tolerance: Fraction(1, 2))), .note("本次评审全程保密"),
      ])
  }

  @Test func `dates, kinds, limits and the formula are read`() throws {
    let policy = try policy(
      """
      affinity: {decimals: 3, specialty: [1, 0.7, 0.0005], weights: {specialty: 7, level: 2}}
      dates: {eligibility: as_of, look_back: meeting}
      load:
        per_slot: {panels: 1}
        per_day: {effort: 12}
        per_method: {interview: {panels: 2, effort: 20}, "no": {panels: 3}}
      eligibility:
        - {rule: conflict, kinds: [亲属, 师生, own]}
      conflict_kinds: [own, 亲属]

      """)
    #expect(policy.dates == DateBasis(eligibility: .asOf, lookBack: .meeting))
    // A kind of the policy's own is what it says, whatever else the word could mean.
    #expect(policy.conflictKinds == ["own", "亲属"])
    #expect(
      policy.eligibilityRules.map(\.demand) == [
        .conflict(ConflictDemand(kinds: ["亲属", "teacher-student", "own"]))
      ])
    #expect(
      policy.loadLimits == [
        LoadLimit(per: .slot, panels: 1), LoadLimit(per: .day, effort: 12),
        LoadLimit(per: .method("interview"), panels: 2, effort: 20),
        LoadLimit(per: .method("no"), panels: 3),
      ])
    #expect(
      policy.formula
        == AffinityFormula(
          specialtyFits: [1000, 700, 0],  // half to even
          weights: AffinityFormula.Weights(specialty: 7, level: 2, experience: 0)))
  }

  @Test func `one part of the formula is enough, and the rest is as usual`() throws {
    let weights = try policy("affinity: {weights: {level: 1}, experience: 30}\n").formula
    #expect(
      weights
        == AffinityFormula(
          specialtyFits: [1_000_000],
          weights: AffinityFormula.Weights(specialty: 0, level: 1, experience: 0),
          fullExperience: 30))
    let fits = try policy("affinity: {decimals: 1, specialty: [0.5]}\n").formula
    #expect(fits == AffinityFormula(specialtyFits: [5], weights: AffinityFormula.Weights()))
    #expect(try policy("affinity: {decimals: 1}\n").formula == nil)
  }

  @Test func `every Chinese kind means a standard one`() {
    for (word, kind) in ChineseChoices.kinds {
      #expect(ConflictKinds.standard.contains(kind), "\(word)")
      #expect(!ConflictKinds.standard.contains(word))
    }
    #expect(Set(ChineseChoices.kinds.values) == Set(ConflictKinds.standard))
  }

  @Test func `a place is that of the nearest value around it`() {
    var places = PolicyPlaces()
    places.note("panel[2]", line: 5, column: 3)
    places.note("panel[2].of.any[0]", line: 6, column: 7)
    #expect(places["panel[2].of.any[0].in[1]"]?.line == 6)
    #expect(places["panel[2].count"]?.line == 5)
    #expect(places["panel[20]"] == nil)
    #expect(places["objectives"] == nil)
  }
}
