import PanelModel
import PoolRecords
import Testing

/// What a person's facts come to on a day, at the ends of what holds.
@Suite struct PersonDaysTests {
  private let day = CivilDate(dayNumber: 20_000)

  private func person(_ events: [(EventDetail, Int)]) -> Person {
    var chain = LogChain(identity: [])
    let log = ([(.enrolled(Enrolment(.expert, name: "Ann")), -100)] + events).map {
      detail, offset in
      chain.append(
        EventDraft(
          detail, of: "P1", happened: day.adding(days: offset), recorder: "r", source: "s"),
        at: Moment(milliseconds: 0), salt: [])
    }
    return PoolFold.state(of: log)["P1"] ?? Person(id: "nobody")
  }

  @Test func `a suspension holds on its last day and not after`() {
    let person = person([(.suspended(Suspension(reason: "x", until: day)), -5)])
    let row = ListedPerson(person)
    for (offset, status) in [(0, Person.Status.suspended), (1, .active)] {
      #expect(person.status(on: day.adding(days: offset)) == status)
      #expect(row?.status(on: day.adding(days: offset)) == status)
    }
  }

  @Test func `somebody who was never an expert has no standing`() {
    #expect(Person(id: "P1").status(on: day) == nil)
  }

  @Test func `the main employer is the last one that was not left`() {
    let joined = [(EventDetail.employerJoined(Joining("A")), 0)]
    #expect(person(joined).employer == "A")
    let second = joined + [(.employerJoined(Joining("B", isSecondary: true)), 1)]
    #expect(person(second).employer == "A")
    #expect(person(second + [(.employerLeft("A"), 2)]).employer == "B")
    #expect(person(second + [(.employerJoined(Joining("C")), 2)]).employer == "C")
    #expect(person(joined + [(.employerLeft("A"), 1)]).employer == "")
  }

  @Test func `a term ends with its last day, or the day before its end`() {
    let start = (EventDetail.termStarted(TermStart(until: day)), -10)
    #expect(person([start]).terms.last?.lastDay == day)
    let ended = person([start, (.termEnded(reason: "x"), -4)])
    #expect(ended.terms.last?.lastDay == day.adding(days: -5))
    let late = person([start, (.termEnded(reason: "x"), 4)])
    #expect(late.terms.last?.lastDay == day)
  }

  @Test func `hours are summed by year and subject, training by its last day`() {
    let person = person([
      (.hoursCredited(HoursCredit(year: 2024, hours: 30)), 0),
      (.hoursCredited(HoursCredit(year: 2024, hours: 12)), 1),
      (.hoursCredited(HoursCredit(year: 2024, hours: 5, subject: .general)), 1),
      (.trainingCompleted(TrainingCompletion("a", hours: 8, validUntil: day)), 2),
      (.trainingCompleted(TrainingCompletion("b", hours: 8)), 3),
    ])
    #expect(person.hours(in: 2024, of: .professional) == 42)
    #expect(person.hours(in: 2024, of: .general) == 5 && person.hours(in: 2023, of: .general) == 0)
    #expect(person.trainedUntil == day)
  }

  @Test func `a later word about a day goes before an earlier one`() {
    let person = person([
      (.availabilityStated(AvailabilityStatement(.no, on: Validity(since: day))), 0),
      (.availabilityStated(AvailabilityStatement(.yes, on: Validity(since: day, until: day))), 1),
    ])
    #expect([-1, 0, 1].map { person.availability(on: day.adding(days: $0)) } == [nil, .yes, .no])
  }

  @Test func `a conflict bars until it is dismissed, and again once it is declared again`() throws {
    let key = ConflictKey(.employer("U"), kind: "employer")
    let claim = ConflictClaim(key, validity: Validity(since: day, until: day.adding(days: 30)))
    let ruling = ConflictRuling(key, by: "Li", reason: "x", until: day.adding(days: 3))
    func bars(_ events: [EventDetail]) throws -> [Bool] {
      let person = person(events.enumerated().map { ($1, $0) })
      let record = try #require(person.conflicts[key])
      return [-1, 0, 2, 3, 4, 30, 31].map { record.bars(on: day.adding(days: $0)) }
    }
    let within = [false, true, true, true, true, true, false]
    let none = Array(repeating: false, count: 7)
    #expect(try bars([.conflictDeclared(claim)]) == within)
    #expect(try bars([.conflictDerived(claim), .conflictDismissed(ruling)]) == none)
    #expect(
      try bars([.conflictDerived(claim), .conflictDismissed(ruling), .conflictDerived(claim)])
        == none)
    #expect(
      try bars([.conflictDerived(claim), .conflictDismissed(ruling), .conflictDeclared(claim)])
        == within)
    // Waived from the day after the first to the third.
    #expect(
      try bars([.conflictDeclared(claim), .conflictWaived(ruling)])
        == [false, true, false, false, true, true, false])
  }

  @Test func `a relation holds until the day on which it ended`() throws {
    let key = RelationKey("P2", kind: "kinship")
    let person = person([
      (.relationStated(RelationClaim(key, validity: Validity(since: day))), 0),
      (.relationEnded(key), 5),
    ])
    let record = try #require(person.relations[key]?.first)
    #expect(
      [-1, 0, 4, 5].map { record.holds(on: day.adding(days: $0)) } == [false, true, true, false])
  }

  @Test func `an unmerging leaves everybody what was said of them`() {
    func log(_ last: EventDetail?) -> [PoolEvent] {
      var chain = LogChain(identity: [])
      var events: [(EventDetail, Person.ID)] = [
        (.enrolled(Enrolment(.expert, name: "Ann")), "P1"),
        (.enrolled(Enrolment(.applicant, name: "Anne")), "P2"), (.levelGiven("senior"), "P1"),
        (.merged(IdentityRuling("P2", reason: "card")), "P1"), (.titleGiven("professor"), "P2"),
      ]
      if let last { events.append((last, "P1")) }
      return events.map { detail, id in
        chain.append(
          EventDraft(detail, of: id, happened: day, recorder: "r", source: "s"),
          at: Moment(milliseconds: 0), salt: [])
      }
    }
    let merged = PoolFold.state(of: log(nil))
    #expect(Set(merged.persons.keys) == ["P1"] && merged["P2"]?.id == "P1")
    #expect(merged["P1"]?.title?.value == "professor" && merged["P1"]?.merged == ["P2"])
    #expect(merged["P1"]?.roles.count == 2 && merged["P1"]?.name?.value == "Anne")
    let apart = PoolFold.state(of: log(.unmerged(IdentityRuling("P2", reason: "two cards"))))
    #expect(apart["P1"]?.title == nil && apart["P1"]?.level?.value == "senior")
    #expect(apart["P2"]?.title?.value == "professor" && apart["P2"]?.name?.value == "Anne")
  }
}
