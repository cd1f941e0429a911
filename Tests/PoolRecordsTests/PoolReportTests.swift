import PanelModel
import PanelTestSupport
import PoolRecords
import PoolTestSupport
import Testing

/// What lists and sheets count and leave out.
@Suite struct PoolReportTests {
  private static let day = CivilDate(dayNumber: RandomHistory.firstDay + 30)

  private func persons(seed: UInt64) -> [Person] {
    var history = RandomHistory(seed: seed, persons: 6)
    let state = PoolFold.state(of: history.log(of: 200), asOf: Self.day)
    return state.persons.values.sorted { $0.id < $1.id }
  }

  @Test func `a filter shows what each of its parts shows`() {
    var shown = 0
    for seed in UInt64(0)..<20 {
      for row in persons(seed: seed).compactMap({ ListedPerson($0) }) {
        let status = row.status(on: Self.day)
        func shows(_ change: (inout PersonFilter) -> Void) -> Bool {
          var filter = PersonFilter()
          filter.role = nil
          filter.showsRemoved = true
          change(&filter)
          let isShown = filter.shows(row, on: Self.day)
          shown += isShown ? 1 : 0
          return isShown
        }
        #expect(shows { _ in })
        #expect(shows { $0.role = .expert } == row.roles.contains(.expert))
        #expect(shows { $0.status = .suspended } == (status == .suspended))
        #expect(shows { $0.showsRemoved = false } == (status != .removed))
        #expect(
          shows { $0.specialty = "560.1" } == row.specialties.contains { $0.specialty == "560.1" })
        #expect(shows { $0.region = "north" } == (row.region == "north"))
        #expect(shows { $0.level = "senior" } == (row.level == "senior"))
        #expect(shows { $0.employer = "U1" } == (row.employer == "U1"))
        #expect(shows { $0.panelRole = "chair" } == row.panelRoles.contains("chair"))
        let isTrained = row.trainedUntil.map { $0 >= Self.day } ?? false
        #expect(shows { $0.isUntrained = true } == !isTrained)
        let ends = [row.trainedUntil, row.termUntil].compactMap { $0 }
          .map { $0.dayNumber - Self.day.dayNumber }
        #expect(shows { $0.endsWithin = 5 } == ends.contains { $0 >= 0 && $0 <= 5 })
      }
    }
    #expect(shown > 200)
  }

  @Test func `a tally counts what the events say`() {
    var counted = 0
    for seed in UInt64(0)..<30 {
      for person in persons(seed: seed) {
        let days = Validity(since: Self.day.adding(days: -12), until: Self.day.adding(days: -2))
        let tally = ServiceTally(of: person, in: days)
        var (served, effort, declined, missed) = (0, 0, 0, 0)
        for (_, record) in person.services {
          if case .declined? = record.answer?.value, days.contains(record.answer?.since ?? Self.day)
          {
            declined += 1
          }
          guard let outcome = record.outcome, days.contains(outcome.since) else { continue }
          if case .served(let service) = outcome.value {
            served += 1
            effort += service.effort
          } else {
            missed += 1
          }
        }
        #expect(
          [tally.served, tally.effort, tally.declined, tally.missed]
            == [served, effort, declined, missed])
        counted += served + declined + missed
      }
    }
    #expect(counted > 50)
  }

  @Test func `years and months begin and end where calendars say`() throws {
    let day = try #require(CivilDate(iso: "2024-02-15"))
    #expect(day.month.since?.description == "2024-02-01")
    #expect(day.month.until?.description == "2024-02-29")
    #expect(day.year(-1).since?.description == "2023-01-01")
    #expect(day.year().until?.description == "2024-12-31")
  }
}
