public import PanelModel

/// Small random problems with every kind of rule, table and panel; some of them are no problems at
/// all, and few have many rosters.
public struct RandomPolicy: Sendable {
  /// The day of all problems.
  public static let asOf = CivilDate(dayNumber: 20_517)

  /// Most experts.
  public var experts = 5
  /// Most rules on experts, and on panels.
  public var rules = 3

  /// Makes a generator of problems.
  public init() {}

  /// Draws the parts of one problem; the draw is the seed's alone.
  public func parts(seed: UInt64) -> ProblemParts {
    var draw = RandomRuleDraw(seed: seed)
    var parts = ProblemParts(
      name: "random \(seed)", asOf: Self.asOf, policy: draw.policy(upTo: rules),
      experts: (0..<draw.number(2...experts)).map { draw.expert($0) }, cases: [])
    draw.addTables(to: &parts)
    draw.addDocket(to: &parts)
    draw.addRelations(to: &parts)
    draw.addScores(to: &parts)
    parts.policy.objectives = draw.objectives()
    return parts
  }
}

/// Draws the pieces of a problem from a small vocabulary, so that values meet.
struct RandomRuleDraw {
  var random: SeededGenerator

  static let employers = ["N", "North", "Nord", "N1", "N2", "S", "Else", ""]
  static let specialties = ["a", "a.1", "a.1.x", "a.2", "b", "b.1", "c"]
  static let levels = ["low", "mid", "high"]
  static let kinds = ["kinship", "collaboration", "teacher-student"]
  static let methods = ["file", "talk", ""]

  init(seed: UInt64) { random = SeededGenerator(seed: seed ^ 0xA11C_E5) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func happens(_ times: Int = 1, in count: Int) -> Bool { number(1...count) <= times }

  mutating func one<Element>(of list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  mutating func some(of list: [String], upTo most: Int) -> [String] {
    var chosen: [String] = []
    for _ in 0..<number(0...most) {
      let item = one(of: list)
      if !chosen.contains(item) { chosen.append(item) }
    }
    return chosen
  }

  /// A day near one of those that rules look at.
  mutating func day() -> CivilDate {
    let anchor = one(of: [0, 10, 40, -365, -365 * 40, -91])
    return RandomPolicy.asOf.adding(days: anchor + number(-1...1))
  }

  mutating func validity() -> Validity {
    let since = happens(in: 3) ? nil : day()
    let until = happens(in: 3) ? nil : day()
    if let since, let until, until < since { return Validity(since: until, until: since) }
    return Validity(since: since, until: until)
  }

  mutating func expert(_ index: Int) -> Expert {
    var attributes: [String: String] = [:]
    attributes["sector"] = one(of: ["public", "private", ""])
    attributes["skill"] = one(of: ["1", "2", "3", ""])
    attributes["born"] = happens(in: 4) ? "" : day().description
    attributes["experience"] = one(of: ["", "3", "12", "40", "-2", "many"])
    if happens(in: 3) {
      attributes["former_employer"] = (0..<number(1...2))
        .map { _ in "\(one(of: Self.employers.dropLast()))@\(day())" }.joined(separator: ";")
    }
    return Expert(
      id: Expert.ID("E\(index)"), employer: one(of: Self.employers),
      region: one(of: ["E", "W", ""]),
      specialties: some(of: Self.specialties, upTo: 2).map {
        SpecialtyGrant($0, proficiency: happens(in: 3) ? nil : number(1...3))
      },
      level: one(of: Self.levels + [""]), roles: some(of: ["chair", "reader"], upTo: 2),
      status: happens(in: 15) ? "retired" : Expert.activeStatus,
      trainedUntil: happens(in: 5) ? nil : day(),
      load: LoadOverride(
        least: happens(in: 12) ? 1 : nil, most: happens(in: 5) ? number(1...6) : nil),
      held: max(0, number(-4...2)), severity: number(-3...3), attributes: attributes)
  }

  mutating func one(of list: ArraySlice<String>) -> String { one(of: Array(list)) }
}
