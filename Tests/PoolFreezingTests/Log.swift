import PanelModel
import PoolRecords

/// A log in memory, with as little ceremony as a test wants.
struct Log {
  private(set) var events: [PoolEvent] = []
  private var chain = LogChain(identity: [UInt8](repeating: 7, count: 16))

  /// Appends an event about a person; returns its number.
  @discardableResult
  mutating func add(_ detail: EventDetail, _ person: String, _ day: CivilDate) -> Int {
    append(
      EventDraft(
        detail, of: Person.ID(person), happened: day, recorder: "secretary", source: "letter"))
  }

  /// Appends an event about an organisation; returns its number.
  @discardableResult
  mutating func list(_ id: String, _ entry: OrganisationEntry, _ day: CivilDate) -> Int {
    append(
      EventDraft(
        .organisationListed(entry), about: .organisation(Organisation.ID(id)), happened: day,
        recorder: "secretary", source: "letter"))
  }

  private mutating func append(_ draft: EventDraft) -> Int {
    let salt = [UInt8](repeating: UInt8(events.count % 251), count: EventContent.saltLength)
    events.append(
      chain.append(draft, at: Moment(milliseconds: 1000 * (events.count + 1)), salt: salt))
    return events.count
  }

  /// Everything that the log says on a day.
  func extract(asOf day: CivilDate) -> PoolExtract {
    let state = PoolFold.state(of: events, asOf: day)
    return PoolExtract(
      listing: state.persons.values.compactMap(ListedPerson.init).sorted { $0.id < $1.id },
      state: state, head: chain.head)
  }
}
