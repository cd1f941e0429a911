import PanelModel
import PanelTestSupport
import PoolRecords
import PoolTestSupport
import Testing

/// The health of random pools beside a plain count.
@Suite struct PoolHealthTests {
  private static let day = CivilDate(dayNumber: RandomHistory.firstDay + 30)

  private func state(seed: UInt64) -> PoolState {
    var history = RandomHistory(seed: seed, persons: 8)
    return PoolFold.state(of: history.log(of: 300), asOf: Self.day)
  }

  private func served(_ person: Person) -> [CivilDate] {
    person.services.values.compactMap { record in
      guard let outcome = record.outcome, case .served = outcome.value else { return nil }
      return outcome.since
    }
  }

  @Test func `every number is that of a plain count`() {
    var eligibleSeen = 0
    for seed in UInt64(0)..<60 {
      let state = state(seed: seed)
      let health = PoolHealth(state, on: Self.day, daysAhead: 7, demand: ["560.1": 9, "900": 2])
      let experts = state.persons.values.filter {
        $0.roles[.expert] != nil && $0.status(on: Self.day) != .removed
      }
      let isTrainingKnown = state.persons.values.contains {
        $0.roles[.expert] != nil && $0.trainedUntil != nil
      }
      func isActive(_ person: Person) -> Bool { person.status(on: Self.day) == .active }
      func isEligible(_ person: Person) -> Bool {
        isActive(person)
          && (!isTrainingKnown || (person.trainedUntil?.dayNumber ?? 0) >= Self.day.dayNumber)
      }
      func isSoon(_ day: CivilDate?) -> Bool {
        day.map { (0...7).contains($0.dayNumber - Self.day.dayNumber) } ?? false
      }
      for row in health.rows {
        let own = experts.filter { $0.specialties[row.specialty] != nil }
        #expect(row.experts == own.count)
        #expect(row.eligible == own.count(where: isEligible))
        #expect(row.lapsing == own.count { isEligible($0) && isSoon($0.trainedUntil) })
        #expect(row.termsEnding == own.count { isActive($0) && isSoon($0.terms.last?.lastDay) })
        #expect(row.neverUsed == own.count { isActive($0) && served($0).isEmpty })
      }
      let codes = Set(experts.flatMap(\.specialties.keys)).union(["560.1", "900"])
      #expect(health.rows.map(\.specialty) == codes.sorted())
      #expect(health.total.experts == experts.count)
      #expect(health.total.eligible == experts.count(where: isEligible))
      #expect(health.suspended == experts.count { !isActive($0) })
      #expect(
        health.neverUsed == experts.filter { isActive($0) && served($0).isEmpty }.map(\.id).sorted()
      )
      eligibleSeen += health.total.eligible
    }
    #expect(eligibleSeen > 20)
  }

  @Test func `seats, their half and their top are those of the sorted list`() {
    for seed in UInt64(0)..<60 {
      let state = state(seed: seed)
      let health = PoolHealth(state, on: Self.day)
      let experts = state.persons.values.filter { $0.roles[.expert] != nil }
      let counts = experts.map { served($0).count }.filter { $0 > 0 }.sorted(by: >)
      let active = experts.count { $0.status(on: Self.day) == .active }
      #expect(health.concentration.seats == counts.reduce(0, +))
      #expect(health.concentration.experts == counts.count)
      #expect(health.concentration.active == active)
      let top = active / 10 + (active % 10 > 0 ? 1 : 0)
      #expect(health.concentration.seatsOfTopTenth == counts.prefix(top).reduce(0, +))
      let half = (0...counts.count).first {
        counts.prefix($0).reduce(0, +) * 2 >= counts.reduce(0, +)
      }
      #expect(health.concentration.expertsOfHalf == half)
    }
  }

  @Test func `a demand without experts stands out, and each takes a share rounded up`() {
    let day = Self.day
    var chain = LogChain(identity: [UInt8](repeating: 1, count: LogChain.identityLength))
    let details: [(String, EventDetail)] = (1...3).flatMap { number in
      [
        ("E-\(number)", EventDetail.enrolled(Enrolment(.expert, name: "Ann"))),
        ("E-\(number)", .specialtyGranted(SpecialtyGrant("1"))),
        ("E-\(number)", .born(year: day.parts.year - 54 - number)),
      ]
    }
    let events = details.map { id, detail in
      chain.append(
        EventDraft(detail, of: Person.ID(id), happened: day, recorder: "r", source: "s"),
        at: Moment(milliseconds: 0), salt: [UInt8](repeating: 2, count: EventContent.saltLength))
    }
    let health = PoolHealth(
      PoolFold.state(of: events, asOf: day), on: day, demand: ["1": 10, "2": 1])
    #expect(health.rows.map(\.seatsEach) == [4, nil])
    #expect(health.rows.map(\.eligible) == [3, 0])
    #expect(health.total.seatsNeeded == 11 && health.total.seatsEach == 4)
    #expect(health.ages.counts == [0, 0, 3, 0, 0] && health.ages.soonSixty == 3)
    #expect(health.renewal.enrolled == 3 && health.concentration.expertsOfHalf == 0)
  }
}
