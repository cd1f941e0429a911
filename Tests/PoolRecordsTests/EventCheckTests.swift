import PanelModel
import PoolRecords
import Testing

/// What may not be recorded, one event at a time against a small pool.
@Suite struct EventCheckTests {
  private static let today = CivilDate(dayNumber: 20_500)
  private static let key = ServiceKey(docket: "spring", panel: "G1")
  private static let kinship = ConflictKey(.employer("U1"), kind: "kinship")
  private static let between = ConflictKey(.expert("P2"), kind: "kinship")

  private static func draft(
    _ detail: EventDetail, _ subject: EventSubject = .person("P1"), day: Int = 20_400
  ) -> EventDraft {
    EventDraft(
      detail, about: subject, happened: CivilDate(dayNumber: day), recorder: "Li", source: "letter")
  }

  /// P1 is an expert, P2 an applicant, P3 a suspended expert with a term, P4 was removed, P5 is merged
  /// into P1, P6 is gone.
  private static let log: [PoolEvent] = {
    func enrol(_ role: Person.Role) -> EventDetail { .enrolled(Enrolment(role, name: "Ann")) }
    let drafts = [
      draft(enrol(.expert), day: 20_000), draft(enrol(.applicant), .person("P2"), day: 20_000),
      draft(enrol(.expert), .person("P3"), day: 20_000),
      draft(enrol(.expert), .person("P4"), day: 20_000),
      draft(enrol(.expert), .person("P5"), day: 20_000),
      draft(.suspended(Suspension(reason: "leak")), .person("P3"), day: 20_100),
      draft(.termStarted(TermStart()), .person("P3"), day: 20_100),
      draft(.removed(Removal(.age)), .person("P4"), day: 20_100),
      draft(.merged(IdentityRuling("P5", reason: "card")), day: 20_100),
      draft(.specialtyGranted(SpecialtyGrant("560")), day: 20_100),
      draft(.invited(Invitation(key)), day: 20_100),
      draft(.conflictDeclared(ConflictClaim(kinship)), day: 20_100),
      draft(.served(ServiceDone(key)), .person("P3"), day: 20_090),
      draft(
        .organisationListed(OrganisationEntry(name: "A", parent: "O1")), .organisation("O2"),
        day: 20_000),
      draft(.organisationListed(OrganisationEntry(name: "B")), .organisation("O1"), day: 20_000),
      draft(.erased(Erasure(events: [], reason: "wish")), .person("P6"), day: 20_100),
      draft(.corrected(Correction(of: 10, .retracted, reason: "x")), day: 20_100),
      draft(.specialtyGranted(SpecialtyGrant("570")), day: 20_100),
      draft(.titleGiven("x"), .person("P2"), day: 20_000),
    ]
    var chain = LogChain(identity: [])
    return drafts.enumerated().map { index, draft in
      var event = chain.append(draft, at: Moment(milliseconds: index), salt: [])
      if index == 18 { event.content = nil }
      return event
    }
  }()

  private func codes(_ draft: EventDraft) -> [String] {
    let state = PoolFold.state(of: Self.log, asOf: draft.happened)
    let check = EventCheck(state, today: Self.today) { number in
      Self.log.first { $0.header.sequence == number }
    }
    return check.issues(of: draft, at: Issue.Place(file: "sheet.csv", line: 4)).map {
      "\($0.place.file):\($0.place.line ?? 0) \($0.place.field ?? "-") \($0.code)"
    }
  }

  static let refused: [(EventDraft, String)] = [
    (draft(.titleGiven("x"), .person("P9")), "subject record.unknown-person"),
    (draft(.titleGiven("x"), day: 19_999), "subject record.unknown-person"),
    (draft(.titleGiven("x"), .person("P6")), "subject record.erased-person"),
    (
      draft(.trainingCompleted(TrainingCompletion("a", hours: 1)), .person("P9")),
      "subject record.unknown-person"
    ),
    (
      draft(.trainingCompleted(TrainingCompletion("a", hours: 1)), .person("P2")),
      "subject record.no-expert"
    ),
    (draft(.enrolled(Enrolment(.expert, name: "x"))), "as record.enrolled-already"),
    (draft(.enrolled(Enrolment(.holder)), .person("P9")), "name payload.missing"),
    (draft(.reinstated(reason: "")), "subject record.not-suspended"),
    (
      draft(.suspended(Suspension(reason: "x")), .person("P3")), "subject record.suspended-already"
    ),
    (draft(.suspended(Suspension(reason: "x")), .person("P4")), "subject record.removed-already"),
    (draft(.reinstated(reason: ""), .person("P4")), "subject record.removed-already"),
    (draft(.removed(Removal(.age)), .person("P4")), "subject record.removed-already"),
    (draft(.termStarted(TermStart()), .person("P3")), "subject record.term-running"),
    (draft(.termEnded(reason: "")), "subject record.no-term"),
    (draft(.specialtyWithdrawn(Named("570.1"))), "specialty record.not-held"),
    (draft(.roleWithdrawn(Named("chair"))), "role record.not-held"),
    (draft(.employerLeft("U1")), "employer record.not-held"),
    (draft(.relationEnded(RelationKey("P2", kind: "kin"))), "other record.not-held"),
    (
      draft(.relationStated(RelationClaim(RelationKey("P9", kind: "kin")))),
      "other record.unknown-person"
    ),
    (draft(.relationStated(RelationClaim(RelationKey("P1", kind: "kin")))), "other payload.itself"),
    (
      draft(.conflictDismissed(ConflictRuling(between, by: "Li", reason: "x")), .person("P3")),
      "target record.not-held"
    ),
    (
      draft(.conflictDeclared(ConflictClaim(ConflictKey(.expert("P9"), kind: "kin")))),
      "target record.unknown-person"
    ),
    (
      draft(.conflictDerived(ConflictClaim(kinship, evidence: [99]))),
      "evidence record.unknown-event"
    ),
    (draft(.accepted(ServiceKey(docket: "spring", panel: "G2"))), "panel record.not-invited"),
    (draft(.missed(key, reason: ""), .person("P5"), day: 20_050), "panel record.not-invited"),
    (draft(.served(ServiceDone(key)), .person("P3")), "panel record.settled-already"),
    (draft(.evaluated(Evaluation(key, isPassed: true))), "panel record.not-served"),
    (draft(.merged(IdentityRuling("P1", reason: "x"))), "other payload.itself"),
    (draft(.merged(IdentityRuling("P5", reason: "x"))), "other record.merged-already"),
    (
      draft(.merged(IdentityRuling("P1", reason: "x")), .person("P5")),
      "other record.merged-already"
    ),
    (draft(.merged(IdentityRuling("P9", reason: "x"))), "other record.unknown-person"),
    (draft(.unmerged(IdentityRuling("P3", reason: "x"))), "other record.not-merged"),
    (
      draft(.organisationDelisted(reason: ""), .organisation("O9")),
      "subject record.unknown-organisation"
    ),
    (
      draft(.organisationListed(OrganisationEntry(name: "x", parent: "O9")), .organisation("O1")),
      "parent record.unknown-organisation"
    ),
    (
      draft(.organisationListed(OrganisationEntry(name: "x", parent: "O2")), .organisation("O1")),
      "parent record.organisation-circle"
    ),
    (
      draft(.organisationListed(OrganisationEntry(name: "x", parent: "O1")), .organisation("O1")),
      "parent record.organisation-circle"
    ),
    (draft(.corrected(Correction(of: 99, .retracted, reason: "x"))), "event record.unknown-event"),
    (draft(.corrected(Correction(of: 19, .retracted, reason: "x"))), "event record.erased-event"),
    (
      draft(.corrected(Correction(of: 17, .retracted, reason: "x"))), "event record.not-correctable"
    ),
    (
      draft(.corrected(Correction(of: 16, .retracted, reason: "x"))), "event record.not-correctable"
    ),
    (draft(.corrected(Correction(of: 2, .retracted, reason: "x"))), "event record.other-subject"),
    (
      draft(
        .corrected(
          Correction(
            of: 18, .replaced(happened: nil, payload: ["specialty": .number(5)]), reason: "x"))),
      "specialty payload.not-text"
    ),
    (
      draft(
        .corrected(
          Correction(
            of: 18,
            .replaced(
              happened: nil, payload: ["specialty": .text("a"), "proficiency": .number(9)]),
            reason: "x"))),
      "proficiency payload.range"
    ),
    (
      draft(.trainingCompleted(TrainingCompletion("a", hours: 1)), day: 20_502),
      "happened event.in-future"
    ),
    (
      draft(
        .trainingCompleted(
          TrainingCompletion("a", hours: 1, validUntil: CivilDate(dayNumber: 20_399)))),
      "validUntil payload.day-order"
    ),
    (draft(.trainingCompleted(TrainingCompletion("a", hours: -1))), "hours payload.range"),
    (draft(.hoursCredited(HoursCredit(year: 26, hours: 1))), "year payload.range"),
    (draft(.specialtyGranted(SpecialtyGrant("a", proficiency: 6))), "proficiency payload.range"),
    (draft(.capacityStated(LoadOverride(least: 3, most: 2))), "most payload.least-above-most"),
    (draft(.removed(Removal(.other))), "reason payload.missing"),
    (draft(.titleGiven("")), "title payload.missing"),
    (draft(.titleGiven("x"), .organisation("O1")), "subject event.needs-person"),
    (
      draft(.organisationDelisted(reason: ""), .person("P1")), "subject event.needs-organisation"
    ),
    (draft(.titleGiven("x"), .person("")), "subject payload.missing"),
  ]

  @Test(arguments: refused)
  func `what cannot follow is told with its place`(draft: EventDraft, expected: String) {
    #expect(codes(draft) == ["sheet.csv:4 \(expected)"])
  }

  static let accepted: [EventDraft] = [
    draft(.titleGiven("x")), draft(.titleGiven("x"), .person("P5")),
    draft(.enrolled(Enrolment(.expert)), .person("P4")), draft(.enrolled(Enrolment(.holder))),
    draft(.reinstated(reason: ""), .person("P3")), draft(.termEnded(reason: ""), .person("P3")),
    draft(.removed(Removal(.age)), .person("P3")), draft(.specialtyWithdrawn(Named("570"))),
    draft(.accepted(key)), draft(.accepted(key), .person("P5")), draft(.missed(key, reason: "")),
    draft(.served(ServiceDone(key))),
    draft(.evaluated(Evaluation(key, isPassed: false)), .person("P3")),
    draft(.conflictWaived(ConflictRuling(kinship, by: "Li", reason: "x"))),
    draft(.conflictDerived(ConflictClaim(kinship, evidence: [1, 12]))),
    draft(.relationStated(RelationClaim(RelationKey("P2", kind: "kin")))),
    draft(.unmerged(IdentityRuling("P5", reason: "x"))),
    draft(.organisationListed(OrganisationEntry(name: "x", parent: "O1")), .organisation("O2")),
    draft(.organisationDelisted(reason: ""), .organisation("O1")),
    draft(.corrected(Correction(of: 1, .retracted, reason: "x"))),
    draft(.termStarted(TermStart()), day: 21_000),
    draft(.trainingCompleted(TrainingCompletion("a", hours: 1)), day: 20_501),
    EventDraft(
      kind: "panel.dreamt/3", subject: .pool, happened: today, recorder: "Li", source: "x",
      payload: #"{"any":null}"#),
  ]

  @Test(arguments: accepted)
  func `what can follow is accepted`(draft: EventDraft) { #expect(codes(draft) == []) }

  @Test(arguments: [
    (#"{"as":7}"#, "as payload.not-text"), (#"{"as":"guest"}"#, "as payload.not-choice"),
    ("{}", "as payload.missing"), ("[]", "payload event.no-object"),
    ("x", "payload event.no-object"),
  ])
  func `a payload that is not of its kind is told by its field`(payload: String, expected: String) {
    let draft = EventDraft(
      kind: EventKind(.enrolled), subject: .person("P9"), happened: Self.today, recorder: "Li",
      source: "x", payload: payload)
    #expect(codes(draft) == ["sheet.csv:4 \(expected)"])
  }
}
