import PanelModel
import PanelTestSupport
public import PoolRecords

/// Seeded events about a few persons, with everything that a log may hold: backdated events, corrections,
/// mergers, kinds of later versions and payloads that are none.
public struct RandomHistory {
  /// First day on which something happens.
  public static let firstDay = 20_400
  /// Days on which something may happen.
  public static let dayCount = 40

  private var generator: SeededGenerator
  private let prefix: String
  private let personCount: Int
  private let isForStore: Bool
  private var clock = Moment(milliseconds: RandomHistory.firstDay * 86_400_000)
  private var subjects: [EventSubject] = []

  /// A history of persons whose identifiers begin with a prefix; for a store, only of events whose form
  /// it accepts.
  public init(seed: UInt64, prefix: String = "", persons: Int = 4, isForStore: Bool = false) {
    self.isForStore = isForStore
    generator = SeededGenerator(seed: seed)
    self.prefix = prefix
    personCount = persons
  }

  /// The next event, and when it is recorded; corrections count from `offset`, the events that the log has
  /// before those of this history.
  public mutating func next(after offset: Int = 0) -> (draft: EventDraft, recorded: Moment) {
    clock = Moment(milliseconds: clock.milliseconds + number(0...86_400_000))
    var draft = draft(after: offset)
    while isForStore, !isWellFormed(draft) { draft = self.draft(after: offset) }
    subjects.append(draft.subject)
    return (draft, clock)
  }

  /// A log of some events.
  public mutating func log(of count: Int) -> [PoolEvent] {
    var chain = LogChain(identity: RandomHistory.identity)
    return (0..<count).map { _ in
      let (draft, recorded) = next()
      return chain.append(draft, at: recorded, salt: salt())
    }
  }

  /// What the logs of all histories begin with.
  public static let identity = [UInt8](repeating: 7, count: LogChain.identityLength)

  /// Salt that the seed decides.
  public mutating func salt() -> [UInt8] {
    (0..<EventContent.saltLength).map { _ in UInt8(number(0...255)) }
  }

  /// A random number of a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }

  private mutating func person() -> Person.ID { Person.ID("\(prefix)P\(number(1...personCount))") }

  private mutating func day() -> CivilDate {
    CivilDate(dayNumber: Self.firstDay + number(0...Self.dayCount - 1))
  }

  private mutating func dayIfAny() -> CivilDate? { chance(50) ? day() : nil }

  private mutating func draft(after offset: Int) -> EventDraft {
    if chance(12), let index = subjects.indices.randomElement(using: &generator) {
      return correction(of: index, offset: offset)
    }
    let (detail, subject) =
      chance(6) ? organisation() : chance(2) ? freezing() : (detail(), .person(person()))
    var draft = EventDraft(
      detail, about: subject, happened: day(), recorder: "secretary",
      source: "letter \(number(1...9))")
    spoil(&draft)
    return draft
  }

  /// A few events are of a later version, or say nothing that can be read.
  private mutating func spoil(_ draft: inout EventDraft) {
    if chance(4) {
      draft.kind = pick(["training.completed/2", "panel.dreamt/1", EventKind(.enrolled)])
      draft.payload = pick(["{}", #"{"x":1.5}"#, #"{"as":7}"#, #"{"as":"guest"}"#])
    }
  }

  private func isWellFormed(_ draft: EventDraft) -> Bool {
    let today = CivilDate(dayNumber: Self.firstDay + Self.dayCount)
    return EventForm(of: draft, at: Issue.Place(file: "history"), today: today).issues.isEmpty
  }

  private mutating func correction(of index: Int, offset: Int) -> EventDraft {
    let subject = chance(90) ? subjects[index] : .person(person())
    let payload =
      chance(70) ? (chance(90) ? detail().payload : ["unknown": .flag(true)]) : nil
    let happened = payload == nil || chance(50) ? day() : nil
    let change: Correction.Change =
      chance(30) ? .retracted : .replaced(happened: happened, payload: payload)
    return EventDraft(
      .corrected(Correction(of: offset + index + 1, change, reason: "slip")), about: subject,
      happened: day(), recorder: "secretary", source: "minutes")
  }

  private mutating func organisation() -> (EventDetail, EventSubject) {
    let id = Organisation.ID("\(prefix)O\(number(1...3))")
    if chance(25) { return (.organisationDelisted(reason: "closed"), .organisation(id)) }
    let entry = OrganisationEntry(
      name: "Institute \(number(1...9))", aliases: chance(50) ? ["研究院", "Inst."] : [],
      parent: chance(40) ? Organisation.ID("\(prefix)O1") : nil)
    return (.organisationListed(entry), .organisation(id))
  }

  private mutating func freezing() -> (EventDetail, EventSubject) {
    let digest = String(repeating: "\(number(0...9))", count: 64)
    return (.frozen(SnapshotNote(of: digest, asOf: day(), head: "7:\(digest)")), .pool)
  }

  private mutating func detail() -> EventDetail {
    switch number(0...5) {
    case 0: identity()
    case 1: attribute()
    case 2: entitlement()
    case 3: standing()
    case 4: conflict()
    default: service()
    }
  }

  private mutating func identity() -> EventDetail {
    switch number(0...6) {
    case 0...2:
      .enrolled(
        Enrolment(pick(Person.Role.allCases), name: chance(70) ? "王芳 \(number(1...9))" : ""))
    case 3: .named("Wáng \"Fang\" \(number(1...9))\u{1}")
    case 4: .merged(IdentityRuling(person(), reason: "same card"))
    case 5: .toldApart(IdentityRuling(person(), reason: "two birthdays"))
    default: .unmerged(IdentityRuling(person(), reason: "two cards"))
    }
  }

  private mutating func attribute() -> EventDetail {
    switch number(0...8) {
    case 7: .born(year: number(1950...1990))
    case 8:
      .matched(
        MatchKey("card \(number(1...2))", of: "\(number(1...9))", secret: [UInt8(number(0...3))]))
    case 0: .titleGiven(pick(["professor", "engineer"]))
    case 1: .levelGiven(pick(["senior", "junior"]))
    case 2: .regionGiven(pick(["north", "south"]))
    case 3: .employerLeft("U\(number(1...3))")
    case 4: .capacityStated(LoadOverride(least: chance(50) ? 1 : nil, most: chance(50) ? 9 : nil))
    default: .employerJoined(Joining("U\(number(1...3))", isSecondary: chance(30)))
    }
  }

  private mutating func entitlement() -> EventDetail {
    switch number(0...7) {
    case 0: .specialtyWithdrawn(Named("560.\(number(1...2))"))
    case 1, 2:
      .specialtyGranted(
        SpecialtyGrant("560.\(number(1...2))", proficiency: chance(50) ? number(1...5) : nil))
    case 3: .roleGiven(pick(["chair", "secretary"]))
    case 4: .roleWithdrawn(Named(pick(["chair", "secretary"]), reason: "tired"))
    case 5:
      .trainingCompleted(
        TrainingCompletion(
          "ethics", hours: number(1...90), subject: pick(EducationSubject.allCases),
          validUntil: dayIfAny()))
    case 6:
      .hoursCredited(
        HoursCredit(year: number(2024...2026), hours: number(1...90), subject: .general))
    default:
      .availabilityStated(
        AvailabilityStatement(
          pick(Availability.Answer.allCases), on: Validity(since: dayIfAny(), until: dayIfAny())))
    }
  }

  private mutating func standing() -> EventDetail {
    switch number(0...5) {
    case 0, 1: .suspended(Suspension(reason: "leak", until: dayIfAny()))
    case 2: .reinstated(reason: "cleared")
    case 3: .removed(Removal(pick([.age, .breach])))
    case 4: .termStarted(TermStart(body: "committee", until: dayIfAny()))
    default: .termEnded(reason: "moved away")
    }
  }

  private mutating func conflict() -> EventDetail {
    let other = person()
    let key = ConflictKey(
      pick([
        .employer("U1"), .person(other.rawValue), .expert(Expert.ID(other.rawValue)),
        .reviewCase("C1"),
      ]), kind: pick(["kinship", "employer"]))
    let validity = Validity(since: dayIfAny(), until: dayIfAny())
    switch number(0...5) {
    case 0: return .conflictDeclared(ConflictClaim(key, effect: .panel, validity: validity))
    case 1: return .conflictDerived(ConflictClaim(key, validity: validity, evidence: [1, 2]))
    case 2: return .conflictDismissed(ConflictRuling(key, by: "Li", reason: "no kin"))
    case 3:
      return .conflictWaived(ConflictRuling(key, by: "Li", reason: "needed", until: dayIfAny()))
    case 4: return .relationEnded(RelationKey(other, kind: "kinship"))
    default:
      return .relationStated(
        RelationClaim(RelationKey(other, kind: "kinship"), validity: validity))
    }
  }

  private mutating func service() -> EventDetail {
    let key = ServiceKey(docket: "spring", panel: "G\(number(1...2))")
    return switch number(0...5) {
    case 0: .invited(Invitation(key, meeting: dayIfAny()))
    case 1: .accepted(key)
    case 2: .declined(key, reason: "ill")
    case 3: .missed(key, reason: chance(50) ? "train" : "")
    case 4: .served(ServiceDone(key, effort: number(0...5), role: chance(30) ? "chair" : ""))
    default: .evaluated(Evaluation(key, isPassed: chance(70), score: chance(50) ? 80 : nil))
    }
  }
}
