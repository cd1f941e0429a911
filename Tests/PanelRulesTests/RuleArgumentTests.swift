import PanelModel
import PanelRules
import Testing

/// Proofs by counting that name a rule.
@Suite struct RuleArgumentTests {
  /// Four experts, one of whom is of the North, and a panel of three.
  private var parts = ProblemParts(
    name: "arguments", asOf: SmallReview.today, policy: Policy(decimals: 0),
    experts: (0..<4).map {
      Expert(id: Expert.ID("e\($0)"), employer: $0 == 0 ? "North" : "South", severity: 3)
    }, cases: [Case(id: "c", seats: SeatRange(3))])

  private let isNorth = Selector.attribute("employer", .equals("North"))

  private func compiled() throws -> CompiledProblem {
    let problem = try AssignmentProblem(parts)
    return try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }

  private func only(_ location: SourceLocation = #_sourceLocation) throws -> Statement {
    let statements = try CountingArguments(compiled()).contradictions()
    #expect(statements.count == 1, "\(statements)", sourceLocation: location)
    return try #require(statements.first)
  }

  private mutating func ask(_ demands: PanelDemand...) {
    parts.policy.panelRules = demands.enumerated().map {
      PanelRule($1, origin: RuleOrigin(id: "R\($0)"))
    }
  }

  @Test mutating func `too few who count`() throws {
    ask(.atLeast(Quota(.share(Fraction(2, 3)), of: .members(isNorth))))
    #expect(try only().code == "infeasible.at-least-out-of-reach")
    #expect(
      try only().values == [
        "panel": "c", "rule": "R0", "least": "2", "eligible": "1", "value": "",
      ])
    ask(.atLeast(Quota(.count(1), of: .members(isNorth))))
    #expect(try CountingArguments(compiled()).contradictions() == [])
  }

  @Test mutating func `too few who do not count`() throws {
    ask(.atMost(Quota(.count(2), of: .members(.not(isNorth)))))
    #expect(try CountingArguments(compiled()).contradictions() == [])
    ask(.atMost(Quota(.count(1), of: .members(.not(isNorth)))))
    #expect(try only().code == "infeasible.at-most-out-of-reach")
    #expect(
      try only().values == ["panel": "c", "rule": "R0", "most": "1", "seats": "3", "others": "1"])
  }

  @Test mutating func `groups that want more than fit`() throws {
    ask(
      .group(SeatGroup(name: "north", seats: 1, of: isNorth)),
      .group(SeatGroup(name: "first", seats: 1, of: .attribute("id", .equals("e0")))))
    #expect(try only().code == "infeasible.groups-out-of-reach")
    #expect(
      try only().values == [
        "panel": "c", "groups": "north, first", "seats": "2", "eligible": "1", "most": "3",
      ])
  }

  @Test mutating func `nobody who may chair`() throws {
    ask(.chair(ChairDemand(of: .attribute("roles", .contains("chair")))))
    #expect(try only().code == "infeasible.no-chair")
    #expect(try only().values == ["panel": "c", "rules": "R0", "eligible": "4"])
    parts.experts[3].roles = ["chair"]
    #expect(try CountingArguments(compiled()).contradictions() == [])
  }

  @Test mutating func `too many who would leave`() throws {
    parts.cases = [Case(id: "c", panel: "p"), Case(id: "d", panel: "p")]
    parts.panels = [PanelRecord(id: "p", seats: SeatRange(3))]
    parts.conflicts = (0..<3).map {
      Conflict(expert: Expert.ID("e\($0)"), target: .reviewCase("d"))
    }
    ask(.quorum(QuorumDemand(share: Fraction(2, 3))))
    #expect(try only().code == "infeasible.quorum-out-of-reach")
    #expect(
      try only().values == [
        "panel": "p", "rule": "R0", "case": "d", "recused": "3", "eligible": "4",
      ])
  }

  @Test mutating func `severities that never cancel out`() throws {
    ask(.severity(SeverityDemand(tolerance: Fraction(2))))
    #expect(try only().code == "infeasible.severity-out-of-reach")
    ask(.severity(SeverityDemand(tolerance: Fraction(3))))
    #expect(try CountingArguments(compiled()).contradictions() == [])
  }

  @Test mutating func `no odd number of seats`() throws {
    parts.cases[0].seats = nil
    ask(
      .seats(SeatsDemand(SeatRange(2, 4), isOdd: true)), .seats(SeatsDemand(SeatRange(2))))
    #expect(try only().code == "infeasible.no-odd-size")
  }

  @Test mutating func `a slot that wants more seats than its experts may take`() throws {
    parts.slots = [Slot(id: "S", date: SmallReview.today)]
    parts.cases = ["c", "d"].map { Case(id: $0, seats: SeatRange(3), slot: "S") }
    parts.policy.loadLimits = [LoadLimit(per: .slot, panels: 1)]
    #expect(try only().code == "infeasible.limit-exceeds-capacity")
    #expect(
      try only().values == [
        "span": "S", "count": "2", "panels": "c, d", "seats": "6", "experts": "4", "capacity": "4",
      ])
    parts.policy.loadLimits = [LoadLimit(per: .slot, panels: 2)]
    #expect(try CountingArguments(compiled()).contradictions() == [])
  }

  @Test mutating func `a specialty that wants more than its experts may take`() throws {
    parts.policy.eligibilityRules = [EligibilityRule(.specialty(SpecialtyDemand()))]
    parts.policy.load.most = 1
    for index in 0..<3 { parts.experts[index].specialties = [SpecialtyGrant("a")] }
    parts.experts += (4..<9).map {
      Expert(id: Expert.ID("e\($0)"), specialties: [SpecialtyGrant("b")])
    }
    parts.cases = ["c", "d"].map { Case(id: $0, specialties: ["a"], seats: SeatRange(2)) }
    parts.cases.append(Case(id: "x", specialties: ["b"], seats: SeatRange(1)))
    #expect(try only().code == "infeasible.specialty-exceeds-capacity")
    #expect(
      try only().values == [
        "specialty": "a", "count": "2", "panels": "c, d", "demand": "4", "experts": "3",
        "capacity": "3",
      ])
  }

  @Test mutating func `what a search found is named by its rules`() throws {
    ask(
      .atLeast(Quota(.count(1), of: .members(isNorth))),
      .atMost(Quota(.count(2), of: .each(attribute: "employer"))),
      .group(SeatGroup(name: "north", seats: 2, of: .attribute("id", .oneOf(["e0", "e1"])))))
    let arguments = CountingArguments(try compiled())
    let statement = try #require(
      arguments.argument(origins: [1, 0, 1, 2, 99], panels: [0], experts: [1], chairs: [0]))
    #expect(statement.code == "infeasible.rules-together")
    let parts = try #require(statement.parts["parts"])
    #expect(
      parts.map(\.code) == [
        "together.rule", "together.rule-for", "together.rule", "together.chairs",
        "together.seats", "together.loads",
      ])
    try #require(parts.count == 6)
    #expect(parts[1].values == ["rule": "R1", "panel": "c", "value": "South"])
    #expect(parts[5].values == ["experts": "e1"])
    #expect(arguments.argument(origins: [], panels: [0], experts: [0]) == nil)
  }
}
