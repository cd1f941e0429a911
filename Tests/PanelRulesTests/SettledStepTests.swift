import PanelModel
import PanelRules
import Testing

/// What settled panels take from those that are filled after them.
@Suite struct SettledStepTests {
  /// A committee of Ann and Bob that is given, with Ann in the chair, and a group under it.
  private var parts = ProblemParts(
    name: "tree", asOf: SmallReview.today, policy: Policy(decimals: 0),
    experts: ["ann", "bob", "cai", "dee"].map { Expert(id: $0) },
    cases: [Case(id: "one", panel: "group"), Case(id: "two", panel: "group")],
    panels: [
      PanelRecord(
        id: "committee", body: PanelBody(fill: .given), seats: SeatRange(2), effort: 2),
      PanelRecord(
        id: "group", body: PanelBody(parent: "committee"), seats: SeatRange(2), effort: 2),
    ],
    members: [
      Membership(panel: "committee", expert: "ann", role: Membership.chairRole),
      Membership(panel: "committee", expert: "bob"),
    ])

  private func compiled(within filled: [FilledPanel] = []) throws -> CompiledProblem {
    let problem = try AssignmentProblem(parts)
    let step = try FillingStep(problem, within: filled)
    return try CompiledProblem(
      problem, step: step, panelOrder: step.open, expertOrder: Array(problem.experts.indices))
  }

  /// Codes of the reasons for the first open panel, expert by expert.
  private func reasons() throws -> [[String]] {
    let compiled = try compiled()
    return compiled.problem.experts.indices.map { expert in
      compiled.rules.exclusions(expert: expert, panel: compiled.panels[0].panel)
        .map(\.statement.code)
    }
  }

  @Test mutating func `members come from the parent`() throws {
    #expect(
      try reasons() == [[], [], ["excluded.outside-parent"], ["excluded.outside-parent"]])
  }

  @Test mutating func `a separate panel takes nobody from the parent`() throws {
    parts.panels[1].body.overlap = .separate
    #expect(try reasons() == [["excluded.inside-parent"], ["excluded.inside-parent"], [], []])
  }

  @Test mutating func `only the chair comes from the parent`() throws {
    parts.panels[1].body.overlap = .leaderOnly
    parts.policy.panelRules = [
      PanelRule(.chair(ChairDemand(of: .attribute("roles", .contains("chair")))))
    ]
    parts.experts[1].roles = ["chair"]
    parts.experts[2].roles = ["chair"]
    #expect(try reasons() == [["excluded.cannot-lead"], [], [], []])
    let compiled = try compiled()
    // Bob alone may chair, and must sit.
    #expect(compiled.chairs.map(\.candidates) == [[0]])
    #expect(compiled.pairExperts == [1, 2, 3])
    #expect(compiled.rows.map { [$0.lower, $0.upper] } == [[1, nil]])
    #expect(compiled.rows.first?.terms.map(\.pair) == [0])
    #expect(compiled.origins.map(\.kind) == [.leader])
  }

  @Test mutating func `settled seats count against loads and their limits`() throws {
    parts.policy.load = LoadBounds(least: 3, most: 5)
    parts.experts[1].held = 2
    #expect(try reasons()[1] == ["excluded.load"])
    let loads = try compiled().rules.loads
    #expect(loads[0] == LoadBounds(least: 1, most: 3))
    #expect(loads[2] == LoadBounds(least: 3, most: 5))
    parts.policy.load = LoadBounds()
    parts.slots = [Slot(id: "S", date: SmallReview.today)]
    parts.panels[0].body.slot = "S"
    parts.panels[1].body.slot = "S"
    parts.policy.loadLimits = [LoadLimit(per: .slot, panels: 1)]
    #expect(
      try reasons() == [
        ["excluded.limit"], ["excluded.limit"], ["excluded.outside-parent"],
        ["excluded.outside-parent"],
      ])
  }

  @Test mutating func `least loads wait for the last step`() throws {
    parts.policy.load.least = 2
    parts.cases[0].readers = 1
    #expect(try compiled().rules.loads.allSatisfy { $0.least == 0 })
    parts.cases[0].readers = 0
    #expect(try compiled().rules.loads.map(\.least) == [0, 0, 2, 2])
  }

  @Test mutating func `settled chairs count against the limit`() throws {
    parts.policy.panelRules = [PanelRule(.chair(ChairDemand(mostPerExpert: 1)))]
    let once = try compiled()
    // Ann chairs the committee; Bob may chair the group.
    #expect(once.chairs.map(\.candidates) == [[1]])
    #expect(once.chairLimits.first?.left(to: 0) == 0)
    #expect(once.chairLimits.first?.left(to: 1) == 1)
    parts.policy.panelRules = [PanelRule(.chair(ChairDemand(mostPerExpert: 2)))]
    #expect(try compiled().chairs.map(\.candidates) == [[0, 1]])
    #expect(try compiled().chairLimits.isEmpty)
  }

  @Test mutating func `a chair who is only pinned counts on a given panel too`() throws {
    parts.policy.panelRules = [PanelRule(.chair(ChairDemand(mostPerExpert: 1)))]
    parts.members[0].role = ""
    parts.pins = [Pin(panel: "committee", expert: "ann", effect: .chair)]
    #expect(try compiled().chairs.map(\.candidates) == [[1]])
  }

  @Test mutating func `readers are members who stay in the room`() throws {
    parts.cases[0].readers = 1
    parts.conflicts = [Conflict(expert: "bob", target: .reviewCase("one"), kind: "kinship")]
    let filled = FilledPanel(panel: "group", cases: ["one", "two"], experts: ["ann", "bob"])
    let problem = try compiled(within: [filled])
    #expect(problem.panels.count == 1 && problem.pairExperts == [0])
    let codes = problem.problem.experts.indices.map { expert in
      problem.rules.exclusions(expert: expert, panel: problem.panels[0].panel)
        .map(\.statement.code)
    }
    #expect(
      codes == [
        [], ["excluded.conflict-case"], ["excluded.outside-parent"], ["excluded.outside-parent"],
      ])
  }
}
