import PanelModel
import PanelRules
import Testing

/// How conflicts bar, recuse and keep apart.
@Suite struct ConflictTests {
  private var review = SmallReview()

  private mutating func add(
    _ target: Conflict.Target, _ effect: Conflict.Effect = .reviewCase,
    _ validity: Validity = Validity()
  ) {
    review.parts.conflicts.append(
      Conflict(
        expert: "ann", target: target, kind: "kinship", effect: effect, validity: validity))
  }

  @Test(arguments: Conflict.Effect.allCases)
  mutating func `a conflict with the only case bars whatever its effect`(
    effect: Conflict.Effect
  ) throws {
    add(.reviewCase("single"), effect)
    #expect(try review.codes("ann", "single") == ["excluded.conflict-case"])
    #expect(try review.codes("ann", "shared") == [])
    #expect(try review.codes("bob", "single") == [])
    #expect(try review.recused(from: "single") == [])
  }

  @Test mutating func `on a shared panel the effect case recuses`() throws {
    add(.reviewCase("right"))
    #expect(try review.codes("ann", "shared") == [])
    #expect(try review.recused(from: "right") == ["ann"])
    #expect(try review.recused(from: "left") == [])
  }

  @Test(arguments: [Conflict.Effect.panel, .session])
  mutating func `on a shared panel the wider effects bar`(effect: Conflict.Effect) throws {
    add(.reviewCase("right"), effect)
    #expect(try review.codes("ann", "shared") == ["excluded.conflict-case"])
    #expect(try review.codes("bob", "shared") == [])
    #expect(try review.recused(from: "right") == [])
  }

  @Test mutating func `an employer reaches every case of that employer`() throws {
    add(.employer("Works"), .panel)
    #expect(try review.codes("ann", "single") == ["excluded.conflict-employer"])
    #expect(try review.codes("ann", "shared") == ["excluded.conflict-employer"])
    let values = try review.exclusions("ann", "shared").first?.statement.values
    #expect(
      values == ["kind": "kinship", "employer": "Works", "case": "right", "period": ""])
  }

  @Test mutating func `an employer bars the single case and recuses from the shared one`() throws {
    add(.employer("Works"))
    #expect(try review.codes("ann", "single") == ["excluded.conflict-employer"])
    #expect(try review.codes("ann", "shared") == [])
    #expect(try review.recused(from: "right") == ["ann"])
    #expect(try review.recused(from: "left") == [])
  }

  @Test(arguments: ["works", "Works ", "Work", "Zhang"])
  mutating func `an employer is meant letter by letter`(name: String) throws {
    add(.employer(name), .panel)
    #expect(try review.codes("ann", "single") == [])
    #expect(try review.codes("ann", "shared") == [])
  }

  @Test mutating func `cases without an employer meet no employer`() throws {
    for index in review.parts.cases.indices { review.parts.cases[index].employer = "" }
    add(.employer("Works"), .panel)
    #expect(try review.codes("ann", "single") == [])
  }

  @Test mutating func `a person is the applicant`() throws {
    add(.person("Wang"), .panel)
    #expect(try review.codes("ann", "shared") == ["excluded.conflict-person"])
    #expect(try review.codes("ann", "single") == [])
    #expect(try review.exclusions("ann", "shared").first?.statement.values["person"] == "Wang")
  }

  @Test mutating func `a person recuses from a shared panel's case`() throws {
    add(.person("Li"))
    #expect(try review.codes("ann", "shared") == [])
    #expect(try review.recused(from: "left") == ["ann"])
  }

  @Test(arguments: Conflict.Effect.allCases)
  mutating func `two experts are kept apart, and neither is barred`(
    effect: Conflict.Effect
  ) throws {
    add(.expert("cai"), effect)
    let rules = EligibilityRules(try AssignmentProblem(review.parts))
    #expect(rules.apart == [ApartPair(2, 0)])
    for expert: Expert.ID in ["ann", "cai"] {
      #expect(try review.codes(expert, "single") == [])
      #expect(try review.codes(expert, "shared") == [])
    }
  }

  @Test(arguments: [
    (-1, 1, true), (0, 0, true), (0, 1, true), (-1, 0, true), (1, 1, false), (1, 5, false),
    (-1, -1, false), (-5, -1, false),
  ])
  mutating func `a conflict holds from its first day to its last`(
    since: Int, until: Int, holds: Bool
  ) throws {
    let validity = Validity(
      since: SmallReview.today.adding(days: since), until: SmallReview.today.adding(days: until))
    add(.reviewCase("single"), .reviewCase, validity)
    add(.reviewCase("left"), .reviewCase, validity)
    add(.expert("bob"), .reviewCase, validity)
    let rules = EligibilityRules(try AssignmentProblem(review.parts))
    #expect(try review.codes("ann", "single") == (holds ? ["excluded.conflict-case"] : []))
    #expect(try review.recused(from: "left") == (holds ? ["ann"] : []))
    #expect(rules.apart.isEmpty == !holds)
  }

  @Test(arguments: [(-1, true), (0, true), (1, false)])
  mutating func `an open end holds for ever`(since: Int, holds: Bool) throws {
    add(
      .reviewCase("single"), .panel, Validity(since: SmallReview.today.adding(days: since)))
    #expect(try review.codes("ann", "single").isEmpty == !holds)
  }

  @Test(arguments: [(-1, false), (0, true), (1, true)])
  mutating func `an open beginning holds since ever`(until: Int, holds: Bool) throws {
    add(
      .reviewCase("single"), .panel, Validity(until: SmallReview.today.adding(days: until)))
    #expect(try review.codes("ann", "single").isEmpty == !holds)
  }

  @Test mutating func `the period is told where there is one`() throws {
    add(.reviewCase("single"), .panel, Validity(since: CivilDate(iso: "2024-01-31")))
    add(.reviewCase("single"), .panel, Validity(until: CivilDate(iso: "2099-12-31")))
    #expect(
      try review.exclusions("ann", "single").map { $0.statement.values["period"] }
        == [" (2024-01-31..)", " (..2099-12-31)"])
  }

  @Test mutating func `an expired conflict does not hide one that holds`() throws {
    let yesterday = Validity(until: SmallReview.today.adding(days: -1))
    add(.reviewCase("single"), .panel, yesterday)
    add(.reviewCase("single"), .panel)
    add(.reviewCase("single"), .panel, yesterday)
    #expect(try review.codes("ann", "single") == ["excluded.conflict-case"])
  }
}
