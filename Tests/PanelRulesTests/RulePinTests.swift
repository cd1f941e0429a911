import PanelModel
import PanelRules
import Testing

/// Pins that break a rule of the policy, alone or together.
@Suite struct RulePinTests {
  private var review = SmallReview()

  private mutating func pin(_ expert: Expert.ID, _ panel: Panel.ID, _ effect: Pin.Effect = .seat) {
    review.parts.pins.append(Pin(panel: panel, expert: expert, effect: effect))
  }

  private mutating func ask(_ demand: PanelDemand) {
    review.parts.policy.panelRules.append(PanelRule(demand, origin: RuleOrigin(id: "R-1")))
  }

  private func issues() throws -> [String] {
    try review.pinIssues().map { "\($0.place.row ?? -1) \($0.code)" }
  }

  @Test mutating func `a pinned chair fulfils the rules on chairs`() throws {
    ask(.chair(ChairDemand(of: .attribute("roles", .contains("chair")), mostPerExpert: 1)))
    review.parts.experts[1].roles = ["chair"]
    pin("ann", "single", .chair)
    #expect(try issues() == ["0 pin.breaks-chair"])
    let values = try review.pinIssues().first?.statement.values
    #expect(values == ["expert": "ann", "panel": "single", "rule": "R-1"])
    review.parts.pins = []
    pin("bob", "single", .chair)
    #expect(try issues() == [])
    pin("bob", "shared", .chair)
    #expect(try issues() == ["1 pin.breaks-chair-limit"])
  }

  @Test mutating func `pins keep what a rule allows at most`() throws {
    ask(.atMost(Quota(.count(1), of: .each(attribute: "employer"))))
    for index in 0..<2 { review.parts.experts[index].employer = "Works" }
    pin("ann", "single")
    pin("cai", "single")
    #expect(try issues() == [])
    review.parts.pins = []
    pin("ann", "single")
    pin("bob", "single")
    #expect(try issues() == ["1 pin.breaks-at-most"])
    let values = try review.pinIssues().first?.statement.values
    #expect(values == ["panel": "single", "count": "2", "most": "1", "rule": "R-1"])
  }

  @Test mutating func `pins keep limits by slot`() throws {
    review.parts.slots = [Slot(id: "S", date: SmallReview.today)]
    for index in 0..<3 { review.parts.cases[index].slot = "S" }
    review.parts.policy.loadLimits = [LoadLimit(per: .slot, panels: 1)]
    pin("ann", "single")
    pin("ann", "shared")
    #expect(try issues() == ["1 pin.breaks-limit"])
  }

  @Test mutating func `which pin comes first does not matter`() throws {
    review.parts.slots = [Slot(id: "S", date: SmallReview.today)]
    for index in 0..<3 { review.parts.cases[index].slot = "S" }
    // The shared panel costs 3 points and is too much by itself; the other costs 2.
    review.parts.policy.loadLimits = [LoadLimit(per: .slot, effort: 2)]
    pin("ann", "shared")
    pin("ann", "single")
    #expect(try issues() == ["0 pin.breaks-eligibility"])
    review.parts.pins.reverse()
    #expect(try issues() == ["1 pin.breaks-eligibility"])
  }

  @Test mutating func `pins keep relations that an apart rule names`() throws {
    review.parts.relations = [Relation("ann", "bob", kind: "kinship")]
    pin("ann", "single")
    pin("bob", "single")
    #expect(try issues() == [])
    ask(.apart(ApartDemand(kinds: ["kinship"])))
    #expect(try issues() == ["1 pin.breaks-apart"])
  }

  @Test mutating func `a panel led from above has one of its members, in the chair`() throws {
    var parts = review.parts
    parts.panels = [
      PanelRecord(id: "above", body: PanelBody(fill: .given), seats: SeatRange(2)),
      PanelRecord(
        id: "shared", body: PanelBody(parent: "above", overlap: .leaderOnly),
        seats: SeatRange(1, 2)),
    ]
    parts.members = ["ann", "bob"].map { Membership(panel: "above", expert: $0) }
    func issues(_ pins: [Pin]) throws -> [String] {
      parts.pins = pins
      let problem = try AssignmentProblem(parts)
      let rules = EligibilityRules(problem, step: try FillingStep(problem))
      return rules.pinIssues().map { "\($0.place.row ?? -1) \($0.code)" }
    }
    let seats = [Pin(panel: "shared", expert: "ann"), Pin(panel: "shared", expert: "bob")]
    #expect(try issues(seats) == ["1 pin.breaks-leader-only"])
    #expect(
      try issues([Pin(panel: "shared", expert: "cai", effect: .chair)]) == ["0 pin.breaks-leader"])
    #expect(
      try issues([
        Pin(panel: "shared", expert: "ann", effect: .chair), Pin(panel: "shared", expert: "cai"),
      ]) == [])
    // Pins on panels that are settled already are no question here.
    #expect(try issues([Pin(panel: "above", expert: "cai")]) == [])
  }
}
