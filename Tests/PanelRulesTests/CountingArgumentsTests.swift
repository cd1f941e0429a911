import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@Suite struct CountingArgumentsTests {
  private var review = SmallReview()

  @Test func `nothing is said where nothing contradicts`() throws {
    #expect(try review.contradictions() == [])
  }

  @Test mutating func `too few eligible experts, counted by their first reason`() throws {
    review.parts.cases[0].seats = SeatRange(3)
    review.parts.experts += [Expert(id: "dee"), Expert(id: "eva"), Expert(id: "fay")]
    review.parts.experts[0].status = "retired"
    review.parts.conflicts = ["ann", "bob", "dee"].map {
      Conflict(expert: $0, target: .reviewCase("single"))
    }
    review.parts.pins = [Pin(panel: "single", expert: "eva", effect: .keepOff)]
    let statement = try #require(try review.contradictions().first)
    #expect(try review.contradictions().count == 1)
    #expect(statement.code == "infeasible.too-few-eligible")
    #expect(
      statement.values == ["panel": "single", "seats": "3", "eligible": "2", "excluded": "4"])
    // Ann counts as retired, not once more as in conflict.
    #expect(
      statement.parts["reasons"]?.map { "\($0.code) \($0.values["count"] ?? "")" }
        == ["count.status 1", "count.conflict 2", "count.kept-off 1"])
  }

  @Test mutating func `as many eligible experts as seats are enough`() throws {
    review.parts.cases[0].seats = SeatRange(3)
    #expect(try review.contradictions() == [])
    review.parts.cases[0].seats = SeatRange(4, 5)
    #expect(try review.contradictions().map(\.code) == ["infeasible.too-few-eligible"])
  }

  @Test mutating func `a least load beyond the panels that are open`() throws {
    // Open to Ann: the shared panel for 3 points.
    review.parts.conflicts = [Conflict(expert: "ann", target: .reviewCase("single"))]
    review.parts.experts[0].load = LoadOverride(least: 3)
    #expect(try review.contradictions() == [])
    review.parts.experts[0].load = LoadOverride(least: 4)
    let statement = try #require(try review.contradictions().first)
    #expect(statement.code == "infeasible.least-load-out-of-reach")
    #expect(statement.values == ["expert": "ann", "least": "4", "open": "3"])
    review.parts.experts[0].held = 1
    #expect(try review.contradictions() == [])
  }

  @Test mutating func `all seats against all loads`() throws {
    // The least seats cost 2 + 3; three experts at 2, 2 and 0 points have 4.
    review.parts.cases.append(Case(id: "more", seats: SeatRange(1)))
    review.parts.cases[1].effort = 1
    review.parts.cases[2].effort = 1
    review.parts.policy.load.most = 2
    review.parts.experts[2].held = 2
    // Now 2 + 2 + 1 against 2 + 2 + 0.
    let statement = try #require(try review.contradictions().first)
    #expect(statement.code == "infeasible.demand-exceeds-capacity")
    #expect(statement.values == ["demand": "5", "capacity": "4"])
    review.parts.experts[2].held = 1
    #expect(try review.contradictions() == [])
  }

  @Test mutating func `least loads against all seats`() throws {
    // The most seats cost 2 * 2 + 2 * 3 = 10.
    review.parts.policy.load.least = 3
    review.parts.experts[0].load = LoadOverride(least: 4)
    #expect(try review.contradictions() == [])
    review.parts.experts[1].load = LoadOverride(least: 4)
    let statement = try #require(try review.contradictions().first)
    #expect(statement.code == "infeasible.least-loads-exceed-seats")
    #expect(statement.values == ["least": "11", "offer": "10"])
  }

  @Test mutating func `a group of panels against its experts`() throws {
    // Two panels of 1 seat for 2 points where only Ann may sit, who may take 3; and the shared one.
    review.parts.cases.append(Case(id: "twin", seats: SeatRange(1), effort: 2))
    review.parts.experts[0].load = LoadOverride(most: 3)
    for panel in ["single", "twin"] {
      for expert: Expert.ID in ["bob", "cai"] {
        review.parts.conflicts.append(
          Conflict(expert: expert, target: .reviewCase(Case.ID(panel))))
      }
    }
    #expect(try review.contradictions() == [])
    let compiled = try review.compiled()
    let arguments = CountingArguments(compiled)
    let statement = try #require(arguments.shortage(ofPanels: [0, 2]))
    #expect(statement.code == "infeasible.group-exceeds-capacity")
    #expect(
      statement.values == [
        "count": "2", "panels": "single, twin", "demand": "4", "experts": "1", "capacity": "3",
      ])
    #expect(arguments.shortage(ofPanels: [0]) == nil)
    #expect(arguments.shortage(ofPanels: [0, 1, 2]) == nil)
    #expect(arguments.shortage(ofPanels: []) == nil)
  }

  @Test mutating func `a group of experts against the seats open to it`() throws {
    // Ann and Bob may sit on the single panel only: one seat of 2 points, and both owe 2.
    review.parts.cases[0].seats = SeatRange(1)
    for expert in 0..<2 {
      review.parts.experts[expert].load = LoadOverride(least: 2)
      review.parts.conflicts.append(
        Conflict(
          expert: review.parts.experts[expert].id, target: .reviewCase("left"), effect: .panel))
    }
    #expect(try review.contradictions() == [])
    let arguments = CountingArguments(try review.compiled())
    let statement = try #require(arguments.surplus(ofExperts: [1, 0]))
    #expect(statement.code == "infeasible.group-owes-too-much")
    #expect(
      statement.values == ["count": "2", "experts": "ann, bob", "least": "4", "offer": "2"])
    #expect(arguments.surplus(ofExperts: [0]) == nil)
    #expect(arguments.surplus(ofExperts: [0, 1, 2]) == nil)
    #expect(arguments.surplus(ofExperts: []) == nil)
  }

  @Test mutating func `long lists are cut short`() throws {
    review.parts.cases = (0..<12).map { Case(id: Case.ID("c\($0 + 10)"), seats: SeatRange(1)) }
    review.parts.scores = .listed([])
    review.parts.policy.load.most = 3
    let arguments = CountingArguments(try review.compiled())
    let statement = try #require(arguments.shortage(ofPanels: Array(0..<12)))
    #expect(statement.values["panels"] == "c10, c11, c12, c13, c14, c15, c16, c17, +4")
    #expect(statement.values["count"] == "12")
  }

  @Test(arguments: 0..<4)
  func `a contradiction is never said of a problem that has a roster`(slice: Int) throws {
    var contradicted = 0
    for index in 0..<1500 {
      let seed = UInt64(slice * 1_000_000 + index)
      let problem = try AssignmentProblem(RandomProblem().parts(seed: seed))
      guard let compiled = try? compiled(problem) else { continue }
      let arguments = CountingArguments(compiled)
      var random = SeededGenerator(seed: seed)
      let panels = compiled.panels.indices.filter { _ in Bool.random(using: &random) }
      let experts = compiled.experts.indices.filter { _ in Bool.random(using: &random) }
      let groups = [arguments.shortage(ofPanels: panels), arguments.surplus(ofExperts: experts)]
      let statements = arguments.contradictions() + groups.compactMap(\.self)
      guard !statements.isEmpty else { continue }
      contradicted += 1
      #expect(ExhaustiveAssignment(problem).answer() == nil, "seed \(seed): \(statements)")
    }
    #expect(contradicted > 100)
  }

  private func compiled(_ problem: AssignmentProblem) throws(ProblemError) -> CompiledProblem {
    try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }
}

/// What counting says of readers.
@Suite struct ReaderArgumentsTests {
  private func contradictions(seats: Int, most: Int) throws -> [Statement] {
    let scored = ["ann", "bob", "cai"].map { Expert(id: Expert.ID($0)) }
    let parts = ProblemParts(
      name: "readers", asOf: SmallReview.today,
      policy: Policy(decimals: 0, load: LoadBounds(most: most)), experts: scored,
      cases: ["one", "two"].map {
        Case(
          id: Case.ID($0), specialties: ["a"], effort: 3, panel: "all", readers: seats)
      },
      panels: [PanelRecord(id: "all", body: PanelBody(fill: .given), seats: SeatRange(3))],
      members: scored.map { Membership(panel: "all", expert: $0.id) }, scores: .listed([]))
    let problem = try AssignmentProblem(parts)
    let step = try FillingStep(problem)
    let compiled = try CompiledProblem(
      problem, step: step, panelOrder: step.open, expertOrder: Array(problem.experts.indices))
    return CountingArguments(compiled).contradictions()
  }

  @Test func `readers of cases are not called panels`() throws {
    let statement = try #require(
      try contradictions(seats: 2, most: 4).first {
        $0.code == "infeasible.specialty-exceeds-capacity"
      })
    #expect(statement.parts["what"] == [CountingPhrases.countedReaders(["count": "2"])])
  }
}
