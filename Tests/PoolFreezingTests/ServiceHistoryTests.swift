import PanelModel
import PanelTestSupport
import PoolRecords
import Testing

@testable import PoolFreezing

/// Who sat where before, as rows of a problem.
@Suite struct ServiceHistoryTests {
  /// 2026-03-05.
  private let day = CivilDate(dayNumber: 20_517)
  /// 2018-01-01.
  private let start = CivilDate(dayNumber: 17_532)

  /// A docket whose policy asks for the renewal of panels.
  private func docket(_ change: (inout ProblemParts) -> Void = { _ in }) -> ProblemParts {
    let rule = EligibilityRule(.attribute(.attribute("years_in_row", .atMost("1"))))
    var parts = ProblemParts(
      name: "Spring", asOf: day, policy: Policy(eligibilityRules: [rule]), experts: [],
      cases: [Case(id: "C1")], panels: [PanelRecord(id: "K")])
    change(&parts)
    return parts
  }

  private func rows(_ log: Log, _ docket: ProblemParts) -> [PreviousSeat] {
    PoolSnapshot(log.extract(asOf: docket.asOf), for: docket).parts(sources: [:]).previous
  }

  private func log() -> Log {
    var log = Log()
    for id in ["E-1", "E-2"] { log.add(.enrolled(Enrolment(.expert, name: id)), id, start) }
    return log
  }

  private func served(_ panel: String, _ docket: String, role: String = "") -> EventDetail {
    .served(ServiceDone(ServiceKey(docket: docket, panel: panel), role: role))
  }

  @Test func `services on panels of the docket become rows, with role and day`() {
    var log = log()
    // 2025-03-01.
    let last = CivilDate(dayNumber: 20_148)
    log.add(served("K", "2025", role: "chair"), "E-2", last)
    log.add(served("K", "2024"), "E-2", last.adding(months: -12))
    log.add(served("C1", "2025"), "E-1", last)
    log.add(served("L", "2025"), "E-1", last)
    log.add(served("K", "late"), "E-1", day.adding(days: 1))
    let expected = [
      PreviousSeat(panel: "C1", expert: "E-1", date: last),
      PreviousSeat(panel: "K", expert: "E-2", date: last.adding(months: -12)),
      PreviousSeat(panel: "K", expert: "E-2", role: "chair", date: last),
    ]
    #expect(rows(log, docket()) == expected)
    let recent = docket { $0.policy.dates.previousMonths = 13 }
    #expect(rows(log, recent) == [expected[0], expected[2]])
    #expect(
      PoolSnapshot.demand(of: recent).services
        == ServiceDemand(panels: ["C1", "K"], since: CivilDate(dayNumber: 20_125)))
  }

  @Test func `nothing is asked where no rule reads it, or the docket says it`() {
    var log = log()
    log.add(served("K", "2025"), "E-2", day.adding(months: -10))
    let unread = docket { $0.policy.eligibilityRules = [] }
    #expect(rows(log, unread).isEmpty && PoolSnapshot.demand(of: unread).services == nil)
    let own = [PreviousSeat(panel: "K", expert: "E-1")]
    let said = docket { $0.previous = own }
    #expect(rows(log, said) == own && PoolSnapshot.demand(of: said).services == nil)
    for objective in [Objective.Name.continuity, .rotation] {
      #expect(
        rows(log, docket { $0.policy = Policy(objectives: [Objective(objective)]) }).count == 1)
    }
  }

  @Test func `who was removed has no rows, and who was merged has those of both`() {
    var log = log()
    log.add(served("K", "2025"), "E-1", day.adding(months: -10))
    log.add(served("K", "2024"), "E-2", day.adding(months: -20))
    log.add(.merged(IdentityRuling("E-2", reason: "same card")), "E-1", start)
    #expect(rows(log, docket()).map(\.expert) == ["E-1", "E-1"])
    log.add(.removed(Removal(.age)), "E-1", day)
    #expect(rows(log, docket()).isEmpty)
  }

  /// One thing that is said of a service.
  private struct Said {
    var person: String
    var key: ServiceKey
    var isServed: Bool
    var day: CivilDate
  }

  @Test(arguments: UInt64(0)..<40)
  func `the rows are what a search of the log finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    var log = log()
    var said: [Said] = []
    for _ in 0..<number(5...60) {
      let item = Said(
        person: "E-\(number(1...2))",
        key: ServiceKey(docket: "D\(number(1...4))", panel: ["K", "C1", "L"][number(0...2)]),
        isServed: number(0...3) > 0, day: start.adding(days: number(0...3100)))
      said.append(item)
      let detail: EventDetail =
        item.isServed ? .served(ServiceDone(item.key)) : .missed(item.key, reason: "")
      let event = log.add(detail, item.person, item.day)
      guard number(0...4) == 0 else { continue }
      let moved = start.adding(days: number(0...3100))
      log.add(
        .corrected(
          Correction(of: event, .replaced(happened: moved, payload: nil), reason: "slip")),
        item.person, item.day)
      said[said.count - 1].day = moved
    }
    var expected: [String] = []
    for person in ["E-1", "E-2"] {
      for panel in ["C1", "K"] {
        for name in 1...4 {
          let key = ServiceKey(docket: "D\(name)", panel: panel)
          // Of what is said of one service the latest day counts, and of one day what was recorded last.
          let about = said.filter { $0.person == person && $0.key == key && $0.day <= day }
          guard let last = about.map(\.day).max(),
            let word = about.last(where: { $0.day == last }), word.isServed
          else { continue }
          expected.append("\(panel) \(person) \(last)")
        }
      }
    }
    let found = rows(log, docket()).map { row in
      "\(row.panel) \(row.expert) \(row.date.map { "\($0)" } ?? "")"
    }
    #expect(found.sorted() == expected.sorted())
  }
}
