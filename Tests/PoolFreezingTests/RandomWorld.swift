import PanelModel
import PanelTestSupport
import PoolRecords

/// A small pool, a docket and a policy that have much to do with each other.
struct RandomWorld {
  static let firstDay = 19_800
  static let asOf = 20_400
  /// Days on which panels might meet: none of them before the day of the problem.
  static let meetings = [20_400, 20_401, 20_430, 20_460, 20_700, 21_200]
  /// Everything that may happen lies in it, and the last meeting with a long look-back.
  static let window = 19_700...21_300

  private(set) var log = Log()
  private(set) var docket: ProblemParts
  private var generator: SeededGenerator

  private static let persons = ["P1", "P2", "P3", "P4", "P5"]
  private static let employers = ["O1", "O2", "O3", "O4", "Institute 2", "院四", "Elsewhere"]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    docket = ProblemParts(name: "", asOf: CivilDate(dayNumber: Self.asOf), experts: [], cases: [])
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }

  private mutating func day() -> CivilDate {
    CivilDate(dayNumber: number(Self.firstDay...(Self.asOf + 20)))
  }

  private mutating func lookBack() -> LookBack {
    pick([.current, .ever, .months(1), .months(6), .months(12)])
  }

  mutating func fill() {
    let start = CivilDate(dayNumber: Self.firstDay)
    // A tree of three levels with names and aliases.
    log.list("O1", OrganisationEntry(name: "Group"), start)
    log.list(
      "O2", OrganisationEntry(name: "Institute 2", parent: "O1"), start)
    log.list("O3", OrganisationEntry(name: "Office 3", parent: "O2"), start)
    log.list("O4", OrganisationEntry(name: "Office 4", aliases: ["院四"], parent: "O1"), start)
    for person in Self.persons {
      log.add(.enrolled(Enrolment(.expert, name: person)), person, start)
      if number(0...1) == 0 { log.add(.enrolled(Enrolment(.applicant)), person, start) }
    }
    log.add(.enrolled(Enrolment(.applicant, name: "A1")), "A1", start)
    fillDocket()
    for _ in 0..<number(5...40) {
      let (detail, person) = event()
      log.add(detail, person, day())
    }
    if number(0...2) == 0 {
      log.add(.merged(IdentityRuling("P5", reason: "same card")), "P1", day())
    }
  }

  private mutating func fillDocket() {
    let bases: [LookBackBasis] = [.submission, .draw, .meeting]
    var policy = Policy(dates: DateBasis(lookBack: pick(bases)))
    policy.derivationRules = [
      DerivationRule(
        .sameEmployer(
          EmployerDerivation(lookBack: lookBack(), treeLevel: pick([nil, 1, 2, 3])))),
      DerivationRule(
        .related(
          RelationDerivation(
            kinds: [RelationSets.nearRelatives], as: "kinship", lookBack: lookBack()))),
      DerivationRule(
        .related(
          RelationDerivation(kinds: ["coauthor", "student"], as: "coauthor", lookBack: lookBack()))),
    ]
    if number(0...1) == 0 {
      policy.derivationRules.append(DerivationRule(.sameRound(effect: .reviewCase)))
    }
    docket.policy = policy
    docket.cases = (1...3).map { index in
      var attributes: [String: String] = [:]
      if number(0...2) > 0 {
        attributes["submitted"] =
          CivilDate(dayNumber: number((Self.asOf - 200)...Self.asOf)).description
      }
      return Case(
        id: Case.ID("C\(index)"), applicant: pick(["A1", "P2", "P5", "Nobody"]),
        employer: pick(Self.employers), attributes: attributes)
    }
  }

  private mutating func event() -> (EventDetail, String) {
    let person = pick(Self.persons + ["A1"])
    switch number(0...9) {
    case 0...3:
      return (
        .employerJoined(Joining(pick(Self.employers), isSecondary: number(0...2) == 0)), person
      )
    case 4: return (.employerLeft(pick(Self.employers)), person)
    case 5, 6: return (.relationStated(claim(besides: person)), person)
    case 7: return (.relationEnded(claim(besides: person).key), person)
    default: return (ruling(), pick(Self.persons))
    }
  }

  private mutating func claim(besides person: String) -> RelationClaim {
    let other = pick((Self.persons + ["A1"]).filter { $0 != person })
    let since = number(0...1) == 0 ? day() : nil
    let until = number(0...2) == 0 ? (since ?? day()).adding(days: number(0...400)) : nil
    return RelationClaim(
      RelationKey(
        Person.ID(other), kind: pick(["spouse", "child", "coauthor", "student", "friend"])),
      validity: Validity(since: since, until: until))
  }

  private mutating func ruling() -> EventDetail {
    let target: Conflict.Target = pick([
      .reviewCase("C1"), .reviewCase("C2"), .reviewCase("C9"), .person("A1"), .person("P5"),
      .employer("O2"), .employer("Elsewhere"),
    ])
    let key = ConflictKey(target, kind: pick(["employer", "kinship", "coauthor", "competitor"]))
    switch number(0...4) {
    case 0, 1:
      let since = number(0...1) == 0 ? day() : nil
      return .conflictDeclared(
        ConflictClaim(
          key, validity: Validity(since: since, until: number(0...1) == 0 ? day() : nil)))
    case 2, 3: return .conflictDismissed(ConflictRuling(key, by: "Li", reason: "far away"))
    default:
      let until = number(0...1) == 0 ? CivilDate(dayNumber: number(20_400...20_800)) : nil
      return .conflictWaived(ConflictRuling(key, by: "Li", reason: "needed", until: until))
    }
  }
}
