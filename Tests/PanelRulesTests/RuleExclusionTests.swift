import PanelModel
import PanelRules
import Testing

/// What people are told where a rule on experts bars somebody.
@Suite struct RuleExclusionTests {
  private var review = SmallReview()

  private mutating func ask(_ demand: EligibilityDemand, id: String = "R-1") {
    review.parts.policy.eligibilityRules.append(
      EligibilityRule(demand, origin: RuleOrigin(id: id)))
  }

  /// The only statement about an expert on the single panel.
  private func reason(_ expert: Expert.ID) throws -> Statement {
    let exclusions = try review.exclusions(expert, "single")
    #expect(exclusions.count == 1)
    return try #require(exclusions.first).statement
  }

  @Test mutating func `an attribute tells value and demand`() throws {
    ask(
      .attribute(
        .all([
          .attribute("sector", .oneOf(["enterprise", "institute"])),
          .not(.attribute("roles", .contains("guest"))),
        ])))
    review.parts.experts[0].attributes["sector"] = "university"
    review.parts.experts[1].roles = ["guest", "chair"]
    review.parts.experts[2].attributes["sector"] = "institute"
    review.parts.experts[2].roles = ["chair"]
    let statement = try reason("ann")
    #expect(statement.code == "excluded.attribute" && statement.values == ["rule": "R-1"])
    let facts = try #require(statement.parts["facts"])
    #expect(facts.map(\.code) == ["excluded.fact", "excluded.fact-missing"])
    #expect(facts[0].values == ["attribute": "sector", "value": "university"])
    #expect(facts[0].parts["asked"]?.first?.values == ["values": "enterprise; institute"])
    let others = try #require(reason("bob").parts["facts"])
    #expect(others.map(\.code) == ["excluded.fact-missing", "excluded.fact"])
    #expect(others[1].parts["asked"]?.map(\.code) == ["asked.otherwise"])
    #expect(try review.codes("cai", "single") == [])
  }

  @Test mutating func `a rule without an identifier is known by its place`() throws {
    ask(.attribute(.all([])), id: "")
    ask(.attribute(.attribute("title", .equals("professor"))), id: "")
    #expect(try reason("ann").values == ["rule": "2"])
  }

  @Test mutating func `training tells its end and the day`() throws {
    ask(.training(TrainingDemand()))
    review.parts.experts[0].trainedUntil = SmallReview.today.adding(days: -1)
    review.parts.experts[2].trainedUntil = SmallReview.today
    #expect(try reason("ann").code == "excluded.training")
    #expect(
      try reason("ann").values == [
        "until": "2024-10-03", "day": "2024-10-04", "rule": "R-1",
      ])
    #expect(try reason("bob").code == "excluded.never-trained")
    #expect(try review.codes("cai", "single") == [])
    review.parts.policy.eligibilityRules = []
    ask(.training(TrainingDemand(graceDays: 1)))
    #expect(try review.codes("ann", "single") == [])
    review.parts.experts[0].trainedUntil = SmallReview.today.adding(days: -2)
    #expect(try reason("ann").code == "excluded.training-grace")
    #expect(try reason("ann").values["grace"] == "1")
  }

  @Test mutating func `specialties tell both sides`() throws {
    ask(.specialty(SpecialtyDemand()))
    #expect(try reason("ann").code == "excluded.panel-specialty")
    review.parts.cases[0].specialties = ["a", "b"]
    #expect(try reason("ann").code == "excluded.no-specialty")
    review.parts.experts[0].specialties = [SpecialtyGrant("c", proficiency: 2)]
    #expect(try reason("ann").values == ["held": "c:2", "wanted": "a; b", "rule": "R-1"])
    review.parts.policy.eligibilityRules = []
    ask(.specialty(SpecialtyDemand(match: .all)))
    review.parts.experts[0].specialties = [SpecialtyGrant("a")]
    #expect(try reason("ann").code == "excluded.specialties")
  }

  @Test mutating func `levels tell both sides`() throws {
    review.parts.policy.levels = ["low", "high"]
    ask(.level(.ofCase))
    #expect(try reason("ann").code == "excluded.no-level")
    review.parts.experts[0].level = "low"
    #expect(try reason("ann").code == "excluded.panel-level")
    review.parts.cases[0].level = "high"
    #expect(try reason("ann").values == ["level": "low", "wanted": "high", "rule": "R-1"])
    review.parts.policy.eligibilityRules = []
    ask(.level(.named("low")))
    #expect(try review.codes("ann", "single") == [])
  }

  @Test mutating func `a shared value tells the case`() throws {
    ask(.differs(DiffersDemand(attribute: "employer", from: "employer", lookBack: .months(1))))
    review.parts.experts[0].employer = "Works"
    review.parts.experts[1].attributes["former_employer"] = "Works@2024-09-04"
    review.parts.experts[2].attributes["former_employer"] = "Works@2024-09-03"
    #expect(try review.exclusions("ann", "single").map(\.kind) == [.shared])
    #expect(
      try reason("ann").values == [
        "attribute": "employer", "value": "Works", "case": "single", "rule": "R-1",
      ])
    #expect(try reason("bob").code == "excluded.shared")
    #expect(try review.codes("cai", "single") == [])
    // On the shared panel the right case alone is theirs: they leave the room.
    #expect(try review.codes("ann", "shared") == [])
    #expect(try review.recused(from: "right") == ["ann", "bob"])
  }

  @Test mutating func `a look-back names the rule that makes it count`() throws {
    review.parts.conflicts = [
      Conflict(
        expert: "ann", target: .person("Zhang"), kind: "collaboration",
        validity: Validity(until: SmallReview.today.adding(days: -40)))
    ]
    #expect(try review.codes("ann", "single") == [])
    ask(.conflict(ConflictDemand(kinds: ["collaboration"], lookBack: .months(2))))
    #expect(try reason("ann").values["period"] == " (..2024-08-25, R-1)")
  }

  @Test mutating func `a wider effect bars from the session`() throws {
    review.parts.cases[0].attributes["session"] = "spring"
    for index in 1...2 { review.parts.cases[index].attributes["session"] = "spring" }
    review.parts.conflicts = [
      Conflict(expert: "ann", target: .person("Zhang"), kind: "collaboration")
    ]
    #expect(try review.codes("ann", "shared") == [])
    ask(.conflict(ConflictDemand(kinds: ["collaboration"], effect: .session)))
    #expect(try review.codes("ann", "shared") == ["excluded.conflict-person"])
  }

  @Test mutating func `availability tells the answer`() throws {
    ask(.available(AvailabilityDemand()))
    #expect(try review.codes("ann", "single") == [])
    review.parts.slots = [Slot(id: "S", date: SmallReview.today)]
    review.parts.cases[0].slot = "S"
    #expect(try reason("ann").values == ["slot": "S", "rule": "R-1"])
    review.parts.availability = [Availability(expert: "ann", slot: "S", answer: .ifNeeded)]
    #expect(try reason("ann").code == "excluded.unavailable")
    #expect(try reason("ann").values["answer"] == "if-needed")
    review.parts.policy.eligibilityRules = []
    ask(.available(AvailabilityDemand(least: .ifNeeded)))
    #expect(try review.codes("ann", "single") == [])
  }

  @Test mutating func `a rule that only reports bars nobody`() throws {
    review.parts.policy.eligibilityRules = [
      EligibilityRule(.training(TrainingDemand()), enforcement: .report),
      EligibilityRule(
        .differs(DiffersDemand(attribute: "employer", from: "employer")), enforcement: .report),
    ]
    review.parts.experts[0].employer = "Works"
    #expect(try review.codes("ann", "single") == [])
  }
}
