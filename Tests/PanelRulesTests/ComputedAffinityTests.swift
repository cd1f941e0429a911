import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@Suite struct ComputedAffinityTests {
  @Test func `the formula as the text has it, on random problems`() throws {
    var pairs = 0
    var values: Set<Int> = []
    for seed in 0..<4000 {
      guard let problem = try? AssignmentProblem(RandomPolicy().parts(seed: UInt64(seed))),
        problem.policy.formula != nil
      else { continue }
      let naive = NaivePolicy(problem)
      var reader = AffinityReader(problem)
      let everybody = Array(problem.experts.indices)
      for panel in problem.panels.indices {
        let row = reader.units(panel: panel, experts: everybody)
        for expert in everybody {
          let expected = naive.affinity(expert, panel)
          #expect(Int(row[expert]) == expected, "seed \(seed), \(panel), \(expert)")
          #expect(reader.units(panel: panel, expert: expert) == expected)
          values.insert(Int(row[expert]))
          pairs += 1
        }
      }
    }
    #expect(pairs > 2000 && values.count > 100)
  }

  @Test func `given scores go before the formula`() throws {
    var review = SmallReview()
    review.parts.policy.formula = AffinityFormula(
      specialtyFits: [1], weights: .init(specialty: 1))
    let reader = AffinityReader(try AssignmentProblem(review.parts))
    #expect(reader.units(panel: 0, expert: 0) == 7)
    #expect(reader.units(panel: 1, expert: 0) == 0)
    review.parts.scores = .formula
    review.parts.cases[0].specialties = ["a"]
    review.parts.experts[2].specialties = [SpecialtyGrant("a")]
    let computed = AffinityReader(try AssignmentProblem(review.parts))
    let problem = try AssignmentProblem(review.parts)
    let single = try #require(problem.indexByPanel["single"])
    #expect(computed.units(panel: single, expert: 2) == 1)
    #expect(computed.units(panel: single, expert: 0) == 0)
  }

  @Test func `a computed score is a score`() throws {
    var review = SmallReview()
    review.parts.policy.missing = .ineligible
    review.parts.policy.formula = AffinityFormula(
      specialtyFits: [1], weights: .init(specialty: 1))
    review.parts.scores = .formula
    let rules = EligibilityRules(try AssignmentProblem(review.parts))
    #expect(rules.exclusions(expert: 1, panel: 0) == [])
  }
}
