import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@Suite struct EligibilityRulesTests {
  private var review = SmallReview()

  @Test func `nothing bars an active expert without conflicts`() throws {
    for expert: Expert.ID in ["ann", "bob", "cai"] {
      #expect(try review.codes(expert, "single") == [])
      #expect(try review.codes(expert, "shared") == [])
    }
  }

  @Test(arguments: ["suspended", "retired", "", "Active"])
  mutating func `only the status active may sit`(status: String) throws {
    review.parts.experts[1].status = status
    #expect(try review.codes("bob", "single") == ["excluded.status"])
    #expect(try review.codes("bob", "shared") == ["excluded.status"])
    #expect(try review.codes("cai", "single") == [])
  }

  @Test mutating func `a pair without a score is barred where the policy wants one`() throws {
    review.parts.policy.missing = .ineligible
    #expect(try review.codes("ann", "single") == [])
    #expect(try review.codes("ann", "shared") == ["excluded.no-score"])
    #expect(try review.codes("bob", "single") == ["excluded.no-score"])
  }

  @Test mutating func `a score of nothing is a score`() throws {
    review.parts.policy.missing = .ineligible
    review.parts.scores = .listed([.init(panel: "single", expert: "ann", units: 0)])
    #expect(try review.codes("ann", "single") == [])
  }

  @Test mutating func `a keep-off pin bars its pair only`() throws {
    review.parts.pins = [
      Pin(panel: "shared", expert: "ann", effect: .keepOff, by: "chief", reason: "travels")
    ]
    let exclusions = try review.exclusions("ann", "shared")
    #expect(exclusions.map(\.kind) == [.keptOff])
    #expect(exclusions.first?.statement.values == ["by": "chief", "reason": "travels"])
    #expect(try review.codes("ann", "single") == [])
    #expect(try review.codes("bob", "shared") == [])
  }

  @Test mutating func `a seat must not cost more than the load that is left`() throws {
    // The shared panel costs 1 + 2 points, the single one 2.
    review.parts.experts[0].load = LoadOverride(most: 5)
    review.parts.experts[0].held = 2
    #expect(try review.codes("ann", "shared") == [])
    review.parts.experts[0].held = 3
    let exclusions = try review.exclusions("ann", "shared")
    #expect(exclusions.map(\.kind) == [.load])
    #expect(exclusions.first?.statement.values == ["most": "2", "effort": "3"])
    #expect(try review.codes("ann", "single") == [])
    review.parts.experts[0].held = 4
    #expect(try review.codes("ann", "single") == ["excluded.load"])
  }

  @Test mutating func `who holds more than the most takes no seat`() throws {
    review.parts.policy.load.most = 3
    review.parts.experts[0].held = 1_000_000_000
    #expect(try review.codes("ann", "single") == ["excluded.load"])
    #expect(try review.exclusions("ann", "single").first?.statement.values["most"] == "0")
    #expect(try review.codes("bob", "shared") == [])
  }

  @Test mutating func `held work counts against both ends of the load`() throws {
    review.parts.policy.load = LoadBounds(least: 4, most: 9)
    review.parts.experts[0].held = 3
    review.parts.experts[1].held = 6
    review.parts.experts[2].status = "retired"
    let rules = EligibilityRules(try AssignmentProblem(review.parts))
    #expect(
      rules.loads == [
        LoadBounds(least: 1, most: 6), LoadBounds(least: 0, most: 3), LoadBounds(least: 0, most: 9),
      ])
  }

  @Test mutating func `an own bound goes before the policy's`() throws {
    review.parts.policy.load = LoadBounds(least: 4, most: 9)
    review.parts.experts[0].load = LoadOverride(least: 0)
    review.parts.experts[1].load = LoadOverride(most: 4)
    let rules = EligibilityRules(try AssignmentProblem(review.parts))
    #expect(
      rules.loads == [
        LoadBounds(least: 0, most: 9), LoadBounds(least: 4, most: 4), LoadBounds(least: 4, most: 9),
      ])
  }

  @Test mutating func `every reason is told, the more personal first`() throws {
    review.parts.policy.missing = .ineligible
    review.parts.policy.load.most = 1
    review.parts.experts[1].status = "retired"
    review.parts.conflicts = [Conflict(expert: "bob", target: .employer("Works"))]
    review.parts.pins = [Pin(panel: "single", expert: "bob", effect: .keepOff)]
    #expect(
      try review.exclusions("bob", "single").map(\.kind)
        == [.status, .conflict, .keptOff, .load, .noScore])
    #expect(Exclusion.Kind.allCases.sorted() == Exclusion.Kind.allCases)
  }

  @Test func `the quick question and the reasons agree`() throws {
    var barred = 0
    var open = 0
    for seed in 0..<2000 {
      let problem = try AssignmentProblem(RandomProblem().parts(seed: UInt64(seed)))
      let rules = EligibilityRules(problem)
      for panel in problem.panels.indices {
        for expert in problem.experts.indices {
          let hasScore = problem.affinities.units(panel: panel, expert: expert) != nil
          let isOpen = rules.isEligible(expert: expert, panel: panel, hasScore: hasScore)
          #expect(
            isOpen == rules.exclusions(expert: expert, panel: panel).isEmpty,
            "seed \(seed), panel \(panel), expert \(expert)")
          if isOpen { open += 1 } else { barred += 1 }
        }
      }
    }
    #expect(barred > 2000 && open > 2000)
  }
}
