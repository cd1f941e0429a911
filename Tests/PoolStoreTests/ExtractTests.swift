import PanelModel
import PoolRecords
import PoolTestSupport
import Testing

@testable import PoolStore

/// What a problem needs of a pool, read by kinds, against the fold of the whole log.
@Suite struct ExtractTests {
  private static let kinds: Set<KnownKind> = [
    .employerJoined, .employerLeft, .conflictDeclared, .conflictDerived, .conflictDismissed,
    .conflictWaived, .relationStated, .relationEnded, .availabilityStated, .organisationListed,
    .organisationDelisted,
  ]

  private func fill(_ store: StoredPool, _ clock: TestClock, seed: UInt64) throws {
    var history = RandomHistory(seed: seed, prefix: "", isForStore: true)
    for _ in 0..<8 {
      clock.now = Moment(milliseconds: clock.now.milliseconds + 60_000)
      try store.append((0..<12).map { _ in history.next().draft })
    }
  }

  /// A store with a random history, and its clock.
  private func world(seed: UInt64) throws -> (store: StoredPool, clock: TestClock) {
    let clock = TestClock()
    let store = try TemporaryPool().store(clock: clock)
    try fill(store, clock, seed: seed)
    return (store, clock)
  }

  private func days() -> [CivilDate] {
    (-1...RandomHistory.dayCount).map { CivilDate(dayNumber: RandomHistory.firstDay + $0) }
  }

  /// What is asked for of a state; everything else is left out.
  private func asked(_ state: PoolState) -> [String] {
    state.persons.values.flatMap { person in
      person.employments.map { "\(person.id) \($0)" }
        + person.conflicts.map { "\(person.id) \($0.key) \($0.value)" }
        + person.relations.map { "\(person.id) \($0.key) \($0.value)" }
        + person.availability.map { "\(person.id) \($0)" }
    }.sorted() + state.organisations.map { "\($0)" }.sorted()
      + state.mergedInto.map { "\($0)" }.sorted() + state.toldApart.map { "\($0)" }.sorted()
  }

  @Test(arguments: UInt64(0)..<12)
  func `an extract is the part of the state that was asked for`(seed: UInt64) throws {
    let (store, _) = try world(seed: seed)
    for day in days() {
      let state = try store.state(asOf: day)
      let extract = try store.extract(asOf: day, ExtractDemand(kinds: Self.kinds))
      #expect(asked(extract.state) == asked(state), "\(day)")
      #expect(try extract.listing == store.listing(on: day))
      #expect(try extract.head == store.head())
    }
  }

  @Test func `whoever is suspended is so by the same event as in the whole log`() throws {
    var seen = 0
    for seed in UInt64(40)..<56 {
      let (store, _) = try world(seed: seed)
      for day in days() {
        let state = try store.state(asOf: day)
        let demand = ExtractDemand(kinds: Self.kinds, tellsSuspensions: true)
        let extract = try store.extract(asOf: day, demand)
        #expect(asked(extract.state) == asked(state), "\(seed) \(day)")
        for listed in extract.listing where listed.standing == .suspended {
          let standing = extract.state.persons[listed.id]?.standing
          #expect(standing == state.persons[listed.id]?.standing, "\(seed) \(day)")
          seen += 1
        }
      }
    }
    #expect(seen > 20)
  }

  @Test(arguments: UInt64(20)..<28)
  func `recent services are counted as from all of them`(seed: UInt64) throws {
    let (store, _) = try world(seed: seed)
    for day in days() {
      let first = day.adding(days: -4)
      let extract = try store.extract(
        asOf: day,
        ExtractDemand(kinds: [], recent: [.served: first, .missed: first]))
      let state = try store.state(asOf: day)
      func recent(_ state: PoolState) -> [String] {
        state.persons.values.flatMap { person in
          person.services.compactMap { key, record in
            record.outcome.flatMap {
              $0.since >= first ? "\(person.id) \(key) \($0)" : nil
            }
          }
        }.sorted()
      }
      #expect(recent(extract.state) == recent(state), "\(day)")
    }
  }

  @Test func `services on some panels are those that all services tell of`() throws {
    var found = 0
    for seed in UInt64(60)..<68 {
      let (store, _) = try world(seed: seed)
      for day in days() { found += try compareServices(in: store, on: day) }
    }
    #expect(found > 0)
  }

  /// Holds services on one panel, by four demands, against the whole state; returns how many there are.
  private func compareServices(in store: StoredPool, on day: CivilDate) throws -> Int {
    var found = 0
    let state = try store.state(asOf: day)
    for first in [nil, day.adding(days: -6)] {
      func outcomes(_ state: PoolState) -> [String] {
        state.persons.values.flatMap { person in
          person.services.compactMap { key, record in
            guard key.panel == "G1", let outcome = record.outcome,
              first.map({ outcome.since >= $0 }) ?? true
            else { return nil }
            return "\(person.id) \(key) \(outcome)"
          }
        }.sorted()
      }
      for recent in [[:], [KnownKind.served: day.adding(days: -3)]] {
        let demand = ExtractDemand(
          kinds: [], recent: recent, services: ServiceDemand(panels: ["G1"], since: first))
        let extract = try store.extract(asOf: day, demand)
        #expect(outcomes(extract.state) == outcomes(state), "\(day)")
      }
      found += outcomes(state).count
    }
    return found
  }

  @Test(arguments: UInt64(80)..<92)
  func `how a pool is can be told from its list and a few kinds of events`(seed: UInt64) throws {
    let (store, clock) = try world(seed: seed)
    let moment = clock.now
    let expected = try days().map {
      PoolHealth(try store.state(asOf: $0), on: $0, daysAhead: 7, demand: ["560.1": 4])
    }
    for (day, health) in zip(days(), expected) {
      let extract = try store.extract(asOf: day, PoolHealth.demand)
      #expect(.of(extract, on: day, daysAhead: 7, demand: ["560.1": 4]) == health, "\(day)")
    }
    try fill(store, clock, seed: seed + 1000)
    for (day, health) in zip(days(), expected) {
      let extract = try store.extract(asOf: day, PoolHealth.demand, knownAt: moment)
      #expect(.of(extract, on: day, daysAhead: 7, demand: ["560.1": 4]) == health, "\(day)")
    }
  }

  @Test(arguments: UInt64(40)..<46)
  func `as known earlier, an extract is the one that was made then`(seed: UInt64) throws {
    let (store, clock) = try world(seed: seed)
    let moment = clock.now
    let demand = ExtractDemand(kinds: Self.kinds)
    let then = try days().map { try store.extract(asOf: $0, demand) }
    try fill(store, clock, seed: seed + 1000)
    for (day, earlier) in zip(days(), then) {
      let again = try store.extract(asOf: day, demand, knownAt: moment)
      #expect(again.head == earlier.head)
      #expect(again.listing == earlier.listing, "\(day)")
      #expect(asked(again.state) == asked(earlier.state), "\(day)")
    }
    #expect(try store.moment(of: then[0].head) == moment)
  }

  @Test func `enrolments of some persons come under every identifier`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    try store.record([
      Drafts.enrol("E-1"), Drafts.enrol("E-2"), Drafts.enrol("E-3"),
      Drafts.of(.merged(IdentityRuling("E-2", reason: "same card")), "E-1"),
    ])
    let extract = try store.extract(
      asOf: Drafts.day, ExtractDemand(kinds: [], enrolled: ["E-2"]))
    #expect(extract.state.persons["E-1"]?.roles[.expert]?.event == 2)
    #expect(extract.state.persons["E-3"] == nil)
  }

  @Test func `sources are those of the events, and a snapshot is found by its digest`() throws {
    let pool = try TemporaryPool()
    let store = try pool.store()
    let head = try store.record([Drafts.enrol("E-1")])
    #expect(try store.sources(of: [1, 7]) == [1: "letter"])
    let digest = String(repeating: "a", count: 64)
    let note = SnapshotNote(of: digest, asOf: Drafts.day, head: "\(head)")
    try store.record([
      EventDraft(
        .frozen(note), about: .pool, happened: Drafts.day, recorder: "secretary", source: "x")
    ])
    #expect(try store.snapshot(of: digest)?.note == note)
    #expect(try store.snapshot(of: digest)?.event.sequence == 2)
    #expect(try store.snapshot(of: "b") == nil)
    #expect(try store.moment(of: LogHead(size: 2, link: head.link)) == nil)
  }
}
