import PanelModel
import PanelRules
import Testing

@Suite struct PinCheckTests {
  private var review = SmallReview()

  private mutating func pin(_ expert: Expert.ID, _ panel: Panel.ID, _ effect: Pin.Effect = .seat) {
    review.parts.pins.append(Pin(panel: panel, expert: expert, effect: effect))
  }

  /// The issues as `row code`, with the code of the reason if there is one.
  private func issues() throws -> [String] {
    try review.pinIssues().map { issue in
      let reasons = (issue.statement.parts["reason"] ?? []).map(\.code)
      return (["\(issue.place.row ?? -1)", issue.code] + reasons).joined(separator: " ")
    }
  }

  @Test mutating func `pins that keep every rule are accepted and seated`() throws {
    pin("ann", "single", .chair)
    pin("bob", "single")
    pin("cai", "shared")
    pin("ann", "shared", .keepOff)
    #expect(try issues() == [])
    let compiled = try review.compiled()
    #expect(compiled.panels.map(\.pinned) == [[0, 1], [2]])
  }

  @Test(arguments: [Pin.Effect.seat, .chair])
  mutating func `who is not active cannot be pinned`(effect: Pin.Effect) throws {
    review.parts.experts[0].status = "retired"
    pin("ann", "single", effect)
    #expect(try issues() == ["0 pin.breaks-eligibility excluded.status"])
  }

  @Test mutating func `a conflict forbids the pin and is named`() throws {
    review.parts.conflicts = [Conflict(expert: "ann", target: .person("Zhang"))]
    pin("bob", "single")
    pin("ann", "single")
    #expect(try issues() == ["1 pin.breaks-eligibility excluded.conflict-person"])
    let values = try review.pinIssues().first?.statement.values
    #expect(values == ["expert": "ann", "panel": "single"])
  }

  @Test mutating func `who is only recused may be pinned`() throws {
    review.parts.conflicts = [Conflict(expert: "ann", target: .person("Li"))]
    pin("ann", "shared")
    #expect(try issues() == [])
  }

  @Test mutating func `a pin wants a score where the policy wants one`() throws {
    review.parts.policy.missing = .ineligible
    pin("ann", "single")
    pin("bob", "single")
    #expect(try issues() == ["1 pin.breaks-eligibility excluded.no-score"])
  }

  @Test mutating func `more pins than seats`() throws {
    pin("ann", "single")
    pin("bob", "single")
    pin("cai", "single")
    #expect(try issues() == ["2 pin.breaks-seats"])
    let values = try review.pinIssues().first?.statement.values
    #expect(values == ["panel": "single", "seats": "2", "count": "3"])
  }

  @Test mutating func `pinned seats together above the load`() throws {
    review.parts.experts[0].load = LoadOverride(most: 5)
    review.parts.experts[0].held = 1
    pin("ann", "single")
    pin("ann", "shared")
    #expect(try issues() == ["1 pin.breaks-load"])
    let values = try review.pinIssues().first?.statement.values
    #expect(values == ["expert": "ann", "effort": "5", "most": "4"])
    review.parts.experts[0].held = 0
    #expect(try issues() == [])
  }

  @Test mutating func `two pinned experts who must not sit together`() throws {
    review.parts.conflicts = [Conflict(expert: "cai", target: .expert("ann"))]
    pin("ann", "single")
    pin("cai", "shared")
    #expect(try issues() == [])
    pin("cai", "single")
    #expect(try issues() == ["2 pin.breaks-apart"])
    let values = try review.pinIssues().first?.statement.values
    #expect(values == ["first": "ann", "second": "cai", "panel": "single"])
  }

  @Test mutating func `every broken pin is told at once`() throws {
    review.parts.experts[0].status = "retired"
    review.parts.conflicts = [Conflict(expert: "bob", target: .reviewCase("single"))]
    pin("ann", "shared")
    pin("bob", "single")
    #expect(
      try issues() == [
        "0 pin.breaks-eligibility excluded.status",
        "1 pin.breaks-eligibility excluded.conflict-case",
      ])
  }
}
