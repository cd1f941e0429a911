import PanelModel
import PanelTestSupport

/// Small random problems with rules of every kind; the draw is the seed's alone.
struct RandomRules {
  var random: SeededGenerator
  /// Whether codes are those of a table, and not read by their dots.
  let hasTaxonomy: Bool

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    hasTaxonomy = Bool.random(using: &random)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
  mutating func one<Item>(_ items: Item...) -> Item { items[number(0...(items.count - 1))] }

  static let today = CivilDate(year: 2026, month: 2, day: 28) ?? CivilDate(dayNumber: 0)

  mutating func near() -> CivilDate {
    one(
      Self.today, Self.today.adding(days: one(-1, 1)), Self.today.adding(months: -12),
      Self.today.adding(months: -12).adding(days: one(-1, 1)), Self.today.adding(months: 1))
  }

  mutating func period() -> Validity {
    let (one, other) = (near(), near())
    return Validity(
      since: chance(40) ? min(one, other) : nil, until: chance(50) ? max(one, other) : nil)
  }

  /// nil when the dice made something that is no problem, such as rules that no panel can keep.
  mutating func problem() -> AssignmentProblem? {
    var parts = ProblemParts(
      name: "rules", asOf: Self.today, policy: Policy(),
      experts: (0..<number(4...6)).map { expert($0) },
      cases: [])
    addDocket(to: &parts)
    addTables(to: &parts)
    parts.policy = policy(of: parts)
    do throws(ProblemError) { return try AssignmentProblem(parts) } catch { return nil }
  }

  private mutating func expert(_ index: Int) -> Expert {
    var expert = Expert(
      id: Expert.ID("E\(index)"), employer: one("", "N", "North", "S", "X", "T"),
      region: one("", "r", "s"),
      specialties: (0..<number(0...2)).map { _ in
        SpecialtyGrant(specialty(), proficiency: one(nil, 1, 3))
      },
      level: one("", "low", "mid", "high"), roles: chance(50) ? ["chair"] : [],
      status: chance(6) ? "retired" : "active",
      trainedUntil: chance(80) ? near() : nil,
      load: LoadOverride(most: chance(20) ? number(2...6) : nil), held: chance(20) ? 1 : 0,
      severity: number(-2...2))
    if chance(60) { expert.attributes["rank"] = one("senior", "junior") }
    if chance(70) {
      expert.attributes["born"] = near().adding(months: -12 * number(0...2)).description
    }
    if chance(30) { expert.attributes["former_employer"] = "\(one("N", "South", "X"))@\(near())" }
    if index == 0 {  // rules may name these columns, so somebody must have them
      expert.attributes["rank"] = "senior"
      expert.attributes["born"] = "2025-02-28"
    }
    return expert
  }

  mutating func specialty() -> String {
    hasTaxonomy ? one("p", "q", "1.1", "1.1.1", "2") : one("1", "1.1", "1.1.1", "1.2", "2")
  }

  private mutating func reviewCase(_ index: Int, panel: Panel.ID?) -> Case {
    var reviewCase = Case(
      id: Case.ID("C\(index)"), applicant: one("", "Ada", "Bo"),
      employer: one("", "N", "South", "X"), region: one("", "r", "s"),
      specialties: (0..<number(0...2)).map { _ in specialty() }, level: one("", "low", "mid"),
      method: one("", "file", "talk"), effort: number(1...2), panel: panel,
      readers: panel != nil && chance(30) ? 1 : 0, slot: one(nil, "S1", "S2", "S3"))
    if chance(40) { reviewCase.attributes["submitted"] = near().description }
    if chance(25) { reviewCase.attributes["session"] = "May" }
    return reviewCase
  }

  private mutating func addDocket(to parts: inout ProblemParts) {
    let count = number(2...3)
    let kind = number(0...2)
    parts.cases = (0..<count).map { index in
      let panel: Panel.ID? = kind == 0 ? nil : kind == 1 ? (index < 2 ? "P" : nil) : "G"
      return reviewCase(index, panel: panel)
    }
    guard kind == 2 else { return }
    let given = chance(50)
    let overlap = one(
      PanelBody.Overlap.withinParent, PanelBody.Overlap.leaderOnly, PanelBody.Overlap.separate)
    parts.panels = [
      PanelRecord(
        id: "COM", body: PanelBody(kind: "committee", fill: given ? .given : .assign),
        seats: given ? SeatRange(2) : SeatRange(2, 3)),
      PanelRecord(
        id: "G",
        body: PanelBody(
          kind: "group", parent: "COM", overlap: overlap, slot: one(nil, "S1", "S3")),
        seats: SeatRange(1, 3)),
    ]
    if given {
      let ids = parts.experts.map(\.id).shuffled(using: &random).prefix(2)
      parts.members = ids.map { Membership(panel: "COM", expert: $0) }
      if chance(40) { parts.members[0].role = Membership.chairRole }
    }
  }

  private mutating func addTables(to parts: inout ProblemParts) {
    let (experts, cases) = (parts.experts.map(\.id), parts.cases.map(\.id))
    func any() -> Expert.ID { experts[Int.random(in: 0..<experts.count, using: &random)] }
    for _ in 0..<number(0...4) {
      let (expert, other) = (any(), any())
      let reviewCase = cases[Int.random(in: 0..<cases.count, using: &random)]
      var target: Conflict.Target = one(
        .reviewCase(reviewCase), .employer(one("North", "S", "X")), .person("Ada"))
      if expert != other, chance(30) { target = .expert(other) }
      parts.conflicts.append(
        Conflict(
          expert: expert, target: target, kind: one("kinship", "coauthor"),
          effect: Conflict.Effect.allCases[number(0...2)], validity: period()))
    }
    for _ in 0..<number(0...2) {
      let (one, other) = (any(), any())
      guard one != other else { continue }
      parts.relations.append(Relation(one, other, kind: "coauthor", validity: period()))
    }
    let panels = Set(parts.cases.map { $0.panel?.rawValue ?? $0.id.rawValue }).sorted()
    for panel in panels {
      if chance(10) {
        parts.pins.append(
          Pin(panel: Panel.ID(panel), expert: any(), effect: Pin.Effect.allCases[number(0...2)]))
      }
      for years in 1...3 where chance(25) {
        parts.previous.append(
          PreviousSeat(
            panel: Panel.ID(panel), expert: any(), date: Self.today.adding(months: -12 * years)))
      }
    }
    if hasTaxonomy {
      // A code with a dot that lies where the table says, and not where the dot does.
      parts.specialties = [
        Specialty(id: "p"), Specialty(id: "q", parent: "p"), Specialty(id: "1.1", parent: "q"),
        Specialty(id: "1.1.1", parent: "p"), Specialty(id: "2"),
      ]
    }
    if chance(60) { parts.adjacencies = [Adjacency("1.1", "2", distance: number(1...2))] }
    parts.organisations = [
      Organisation(id: "T"), Organisation(id: "N", name: "North", parent: "T"),
      Organisation(id: "S", aliases: ["South"], parent: "N"),
    ]
    parts.slots = [
      Slot(id: "S1", date: Self.today.adding(months: 1)),
      Slot(id: "S2", date: Self.today.adding(months: 1)), Slot(id: "S3", date: Self.today),
    ]
    for expert in experts {
      for slot in parts.slots where chance(75) {
        parts.availability.append(
          Availability(
            expert: expert, slot: slot.id, answer: Availability.Answer.allCases[number(0...2)]))
      }
    }
  }
}
