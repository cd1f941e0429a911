import PanelModel
import PoolRecords
import PoolStore

/// Short ways to say events.
enum Drafts {
  static let day = CivilDate(dayNumber: 20_480)

  static func enrol(_ id: String, _ name: String = "Ann", on day: CivilDate = day) -> EventDraft {
    of(.enrolled(Enrolment(.expert, name: name)), id, on: day)
  }

  static func of(_ detail: EventDetail, _ id: String, on day: CivilDate = day) -> EventDraft {
    EventDraft(detail, of: Person.ID(id), happened: day, recorder: "secretary", source: "letter")
  }
}

/// What a call refuses to record; nothing where it records everything.
func refused(_ body: () throws -> Void) throws -> [Issue] {
  do {
    try body()
    return []
  } catch let error as PoolStoreError {
    guard case .refused(let issues) = error else { throw error }
    return issues
  }
}
