import PanelModel
import PanelRules
import Testing

/// The rows that rules become: tight, in lowest terms, and left out where nothing can break them.
@Suite struct RuleRowTests {
  /// Six experts, of whom three are of the North, and one panel.
  private var parts = ProblemParts(
    name: "rows", asOf: SmallReview.today, policy: Policy(decimals: 0),
    experts: (0..<6).map {
      Expert(
        id: Expert.ID("e\($0)"), employer: $0 < 3 ? "North" : "South\($0)",
        severity: [2, -2, 4, 0, 0, 0][$0])
    }, cases: [Case(id: "c", seats: SeatRange(3))])

  private let isNorth = Selector.attribute("employer", .equals("North"))

  private func compiled() throws -> CompiledProblem {
    try CompiledProblem(
      AssignmentProblem(parts), panelOrder: [0], expertOrder: Array(parts.experts.indices))
  }

  /// Rows as `lower coefficients +size upper`.
  private func rows() throws -> [String] {
    try compiled().rows.map { row in
      let terms = row.terms.map { "\($0.coefficient)@\($0.pair)" }.joined(separator: " ")
      let sizes = row.sizes.map { " \($0.coefficient)n" }.joined()
      return "\(row.lower.map(String.init) ?? "") <= \(terms)\(sizes) <= "
        + (row.upper.map(String.init) ?? "")
    }
  }

  private mutating func ask(_ demand: PanelDemand) {
    parts.policy.panelRules = [PanelRule(demand, origin: RuleOrigin(id: "R"))]
  }

  @Test mutating func `a share of settled seats is a count`() throws {
    ask(.atMost(Quota(.share(Fraction(1, 2)), of: .members(isNorth))))
    #expect(try rows() == [" <= 1@0 1@1 1@2 <= 1"])
    ask(.atLeast(Quota(.share(Fraction(1, 2)), of: .members(isNorth))))
    #expect(try rows() == ["2 <= 1@0 1@1 1@2 <= "])
    parts.cases[0].seats = SeatRange(3, 5)
    #expect(try rows() == ["0 <= 2@0 2@1 2@2 -1n <= "])
  }

  @Test mutating func `what no choice breaks is left out`() throws {
    ask(.atMost(Quota(.count(3), of: .members(isNorth))))
    #expect(try rows() == [])
    ask(.atLeast(Quota(.count(0), of: .members(isNorth))))
    #expect(try rows() == [])
    // Three seats, and only one expert who is not of the North.
    parts.experts.removeLast(2)
    ask(.atLeast(Quota(.count(2), of: .members(isNorth))))
    #expect(try rows() == [])
    ask(.quorum(QuorumDemand(share: Fraction(2, 3))))
    #expect(try rows() == [])
  }

  @Test mutating func `each value has its row, and those of few experts none`() throws {
    ask(.atMost(Quota(.count(2), of: .each(attribute: "employer"))))
    #expect(try rows() == [" <= 1@0 1@1 1@2 <= 2"])
    #expect(try compiled().rows.map(\.isLazy) == [true])
    #expect(
      try compiled().origins == [RowOrigin(.atMost, rule: 0, panel: 0, value: "North")])
    ask(.atLeast(Quota(.count(1), of: .each(attribute: "employer"))))
    // Four employers want a seat each.
    #expect(try rows().count == 4)
  }

  @Test mutating func `groups have a row for each set that hangs together`() throws {
    let isFirst = Selector.attribute("id", .oneOf(["e0", "e5"]))
    parts.policy.panelRules = [
      PanelRule(.group(SeatGroup(name: "north", seats: 1, of: isNorth))),
      PanelRule(.group(SeatGroup(name: "first", seats: 1, of: isFirst))),
      PanelRule(
        .group(SeatGroup(name: "south", seats: 1, of: .attribute("id", .equals("e4"))))),
    ]
    #expect(
      try rows() == [
        "1 <= 1@0 1@1 1@2 <= ", "1 <= 1@0 1@5 <= ", "2 <= 1@0 1@1 1@2 1@5 <= ",
        "1 <= 1@4 <= ",
      ])
    #expect(
      try compiled().origins.map(\.kind) == [
        .groups([0]), .groups([1]), .groups([0, 1]), .groups([2]),
      ])
  }

  @Test mutating func `a quorum counts those who leave`() throws {
    parts.panels = [PanelRecord(id: "p", seats: SeatRange(4))]
    parts.cases = ["a", "b", "d"].map { Case(id: $0, panel: "p") }
    parts.conflicts = [
      Conflict(expert: "e0", target: .reviewCase("a")),
      Conflict(expert: "e1", target: .reviewCase("a")),
      Conflict(expert: "e0", target: .reviewCase("b")),
      Conflict(expert: "e1", target: .reviewCase("b")),
      Conflict(expert: "e2", target: .reviewCase("d")),
    ]
    ask(.quorum(QuorumDemand(share: Fraction(2, 3))))
    // Three of four must stay: of two who leave for a, one sits; b asks the same, d nothing.
    #expect(try rows() == ["-1 <= -1@0 -1@1 <= "])
    #expect(try compiled().origins.map(\.reviewCase) == [0])
    ask(.quorum(QuorumDemand(share: Fraction(2, 3), countsRecused: true)))
    #expect(try rows() == [])
    ask(.quorum(QuorumDemand(share: Fraction(2, 3), margin: 1)))
    #expect(try rows() == ["0 <= -1@0 -1@1 <= ", "0 <= -1@2 <= "])
  }

  @Test mutating func `severities lie within both bounds`() throws {
    ask(.severity(SeverityDemand(tolerance: Fraction(1, 2))))
    // |2a - 2b + 4c| <= 3/2, in lowest terms |a - b + 2c| <= 0.
    #expect(try rows() == [" <= 1@0 -1@1 2@2 <= 0", "0 <= 1@0 -1@1 2@2 <= "])
  }

  @Test mutating func `an odd size narrows the seats`() throws {
    parts.cases[0].seats = SeatRange(2, 4)
    ask(.seats(SeatsDemand(SeatRange(1, 9), isOdd: true)))
    let panel = try #require(compiled().panels.first)
    #expect(panel.isOdd && panel.range == SeatRange(3))
  }

  @Test mutating func `relations keep apart on the panels that the rule speaks of`() throws {
    parts.cases.append(Case(id: "d", method: "talk", seats: SeatRange(3)))
    parts.relations = [Relation("e2", "e1", kind: "kinship")]
    let problem = { (parts: ProblemParts) in
      try CompiledProblem(
        AssignmentProblem(parts), panelOrder: [1, 0], expertOrder: Array(parts.experts.indices))
    }
    #expect(try problem(parts).apart == [])
    ask(.apart(ApartDemand(kinds: ["kinship"])))
    #expect(try problem(parts).apart == [ApartPair(1, 2)])
    parts.policy.panelRules[0].scope = .attribute("method", .equals("talk"))
    #expect(try problem(parts).apart == [ApartPair(1, 2, panels: [0])])
  }

  @Test mutating func `numbers beyond the limit are refused where they stand`() throws {
    ask(.severity(SeverityDemand(tolerance: Fraction(1, 1 << 31))))
    #expect(throws: ProblemError.self) { try compiled() }
    do {
      _ = try compiled()
    } catch let error as ProblemError {
      #expect(error.issues.map(\.code) == ["rule.numbers-too-large"])
      #expect(error.issues.first?.place.field == "panel[0]")
    }
    parts.cases[0].seats = SeatRange(12)
    parts.policy.panelRules = (0..<11).map { index in
      PanelRule(.group(SeatGroup(name: "g\(index)", seats: 1, of: isNorth)))
    }
    do {
      _ = try compiled()
      Issue.record("eleven groups were compiled")
    } catch let error as ProblemError {
      #expect(error.issues.map(\.code) == ["rule.too-many-groups"])
    }
  }

  @Test mutating func `limits have a row for each expert whom they could stop`() throws {
    parts.slots = [Slot(id: "S", date: SmallReview.today)]
    parts.cases = (0..<3).map {
      Case(id: Case.ID("c\($0)"), seats: SeatRange(1), effort: $0 + 1, slot: $0 < 2 ? "S" : nil)
    }
    parts.experts.removeLast(4)
    parts.policy.loadLimits = [
      LoadLimit(per: .slot, panels: 1, effort: 2), LoadLimit(per: .day, effort: 3),
      LoadLimit(per: .method("talk"), panels: 1),
    ]
    let compiled = try CompiledProblem(
      AssignmentProblem(parts), panelOrder: [0, 1, 2], expertOrder: [0, 1])
    #expect(
      compiled.rows.map { $0.terms.map { Int($0.coefficient) } + [$0.upper ?? -1] } == [
        [1, 1, 1], [1, 2, 2], [1, 1, 1], [1, 2, 2],
      ])
    #expect(
      compiled.origins.map { "\($0.value ?? "") \($0.expert ?? -1)" }
        == ["S 0", "S 0", "S 1", "S 1"])
  }
}
