import PanelModel
import RosterCheck
import Testing

/// The affinity formula by hand, read off the total of one seat.
@Suite struct FormulaTests {
  private func affinity(
    _ weights: AffinityFormula.Weights, fits: [Int] = [100, 60, 30], decimals: Int = 2,
    of change: @escaping ExpertChange, to reviewCase: Case,
    _ more: (inout ProblemParts) -> Void = { _ in }
  ) throws -> Fraction {
    var seated = reviewCase
    seated.seats = SeatRange(1)
    let review = RuleReview(experts: [change], cases: [seated]) {
      $0.policy.decimals = decimals
      $0.policy.levels = ["low", "mid", "high"]
      $0.policy.formula = AffinityFormula(specialtyFits: fits, weights: weights)
      $0.scores = .formula
      more(&$0)
    }
    let audit = try review.audit("C1: E1")
    #expect(audit.violations == [])
    return try #require(audit.values.first)
  }

  private func byCodes(
    _ held: [String], _ asked: [String], fits: [Int] = [100, 60, 30], decimals: Int = 2,
    _ more: (inout ProblemParts) -> Void = { _ in }
  ) throws -> Fraction {
    try affinity(
      AffinityFormula.Weights(specialty: 7), fits: fits, decimals: decimals,
      of: { $0.specialties = held.map { SpecialtyGrant($0, proficiency: 1) } },
      to: Case(id: "C1", specialties: asked), more)
  }

  @Test func distanceCountsTheLevelsThatAreNotShared() throws {
    #expect(try byCodes(["a.b.c"], ["a.b.c"]) == Fraction(100))
    #expect(try byCodes(["a.b"], ["a.b.c"]) == Fraction(60))
    #expect(try byCodes(["a.x.c"], ["a.b.c"]) == Fraction(30))
    #expect(try byCodes(["a.b.c"], ["a"]) == Fraction(100))
    #expect(try byCodes(["x"], ["a"]) == .zero)
    #expect(try byCodes(["a.x", "a.b", "y"], ["a.b.c"]) == Fraction(60))
    #expect(try byCodes(["a"], ["a.b.c.d"]) == .zero)
    #expect(try byCodes([], ["a"]) == .zero)
    #expect(try byCodes(["a"], []) == .zero)
  }

  @Test func aListedDistanceCountsWhereItIsLess() throws {
    let far: (inout ProblemParts) -> Void = {
      $0.adjacencies = [Adjacency("a.b", "x", distance: 2)]
    }
    #expect(try byCodes(["x.y"], ["a.b.c"], far) == Fraction(30))
    #expect(try byCodes(["a.b"], ["x"], far) == Fraction(30))
    #expect(try byCodes(["a.b", "x"], ["a.b.c"], far) == Fraction(60))
    #expect(
      try byCodes(["a.b"], ["x"]) { $0.adjacencies = [Adjacency("x", "a", distance: 1)] }
        == Fraction(60))
  }

  @Test func halvesGoToTheEvenNeighbour() throws {
    #expect(try byCodes(["a"], ["a", "x"], fits: [5], decimals: 1) == Fraction(2))
    #expect(try byCodes(["a"], ["a", "x"], fits: [7], decimals: 1) == Fraction(4))
    #expect(try byCodes(["a"], ["a", "x", "y"], fits: [8], decimals: 1) == Fraction(3))
  }

  @Test func levelsAndExperienceAreRoundedWithTheRest() throws {
    let junior: ExpertChange = { $0.level = "low" }
    let senior: ExpertChange = { $0.level = "high" }
    let level = AffinityFormula.Weights(specialty: 0, level: 1)
    #expect(try affinity(level, of: junior, to: Case(id: "C1", level: "high")) == Fraction(33))
    #expect(try affinity(level, of: senior, to: Case(id: "C1", level: "mid")) == Fraction(100))
    #expect(try affinity(level, of: senior, to: Case(id: "C1")) == .zero)
    let years = AffinityFormula.Weights(specialty: 0, experience: 3)
    for (text, units) in [("10", 50), ("30", 100), ("-3", 0), ("x", 0), ("", 0), ("1", 5)] {
      let expert: ExpertChange = { $0.attributes["experience"] = text }
      #expect(try affinity(years, of: expert, to: Case(id: "C1")) == Fraction(units))
    }
    // (60 + 100/3 + 2 * 50) / 4 is 48 and a third: no part is rounded alone.
    let all = AffinityFormula.Weights(specialty: 1, level: 1, experience: 2)
    let expert: ExpertChange = {
      $0.level = "low"
      $0.specialties = [SpecialtyGrant("a.b")]
      $0.attributes["experience"] = "10"
    }
    let reviewCase = Case(id: "C1", specialties: ["a.b.c"], level: "high")
    #expect(try affinity(all, of: expert, to: reviewCase) == Fraction(48))
  }
}
