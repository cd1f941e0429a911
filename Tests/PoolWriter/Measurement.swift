import Foundation
import Glibc
import PanelModel
import PoolRecords
import PoolStore

/// What a large pool costs, on this machine, in wall time: a line of JSON for each step.
struct Measurement {
  let path: String
  let persons: Int
  let events: Int

  private static let portion = 20_000
  private let firstDay = CivilDate(dayNumber: 18_000)

  func run() throws {
    let store = try StoredPool.create(at: path)
    try timed("append", count: persons * events) {
      var drafts: [EventDraft] = []
      for round in 0..<events {
        for person in 0..<persons {
          drafts.append(draft(round, of: person))
          if drafts.count == Self.portion {
            try store.append(drafts)
            drafts.removeAll(keepingCapacity: true)
          }
        }
      }
      try store.append(drafts)
    }
    try timed("close") { try store.close() }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    WriterProgram.say(#"{"step":"file","bytes":\#(size),"count":\#(persons * events)}"#)
    try readBack()
  }

  private func readBack() throws {
    var opened: StoredPool?
    try timed("open, with the head") {
      opened = try StoredPool(opening: path, for: .appending)
      _ = try opened?.head()
    }
    guard let store = opened else { return }
    let day = firstDay.adding(days: 700)
    try timed("list of a day") { _ = try store.listing(on: day) }
    try timed("history of one person") { _ = try store.history(of: "E-1").state(asOf: day) }
    try timed("two events, checked", count: 2) {
      try store.record([draft(0, of: persons), draft(3, of: persons)])
    }
    try timed("forty events, checked", count: 40) {
      try store.record((0..<min(40, persons)).map { draft(1, of: $0) })
    }
    try timed("state of everybody, by folding the whole log", count: persons * events) {
      _ = try store.state(asOf: day)
    }
  }

  private func timed(_ name: String, count: Int = 1, _ body: () throws -> Void) rethrows {
    let start = clock()
    let (seconds, attoseconds) = try ContinuousClock().measure(body).components
    let processor = Double(clock() - start) / 1e6
    let time = Double(seconds) + Double(attoseconds) / 1e18
    WriterProgram.say(
      #"{"step":"\#(name)","seconds":\#(time),"cpu":\#(processor),"count":\#(count)}"#)
  }

  /// A name of Han characters that nobody else has.
  static func name(_ person: Int) -> String {
    let characters = Array("伟芳娜敏静丽强磊洋艳")
    return "王" + String(String(person).compactMap(\.wholeNumberValue).map { characters[$0] })
  }

  /// A career of ordinary events: a third changes the list, the rest is invitations and services.
  private func draft(_ round: Int, of person: Int) -> EventDraft {
    let id = Person.ID("E-\(person)")
    let day = firstDay.adding(days: round * 30 + person % 30)
    let key = ServiceKey(docket: "2024-\(round)", panel: "G-\(person % 300)")
    let detail: EventDetail =
      switch round {
      case 0: .enrolled(Enrolment(.expert, name: Self.name(person)))
      case 1: .employerJoined(Joining("ORG-\(person % 900)"))
      case 2: .specialtyGranted(SpecialtyGrant("560.\(person % 90)", proficiency: person % 5 + 1))
      case 3:
        .trainingCompleted(
          TrainingCompletion("induction", hours: 8, validUntil: day.adding(days: 730)))
      case 4: .levelGiven("senior")
      case 5: .termStarted(TermStart(until: day.adding(days: 1000)))
      default:
        switch round % 3 {
        case 0: .invited(Invitation(key))
        case 1: .served(ServiceDone(key, effort: 4))
        default: .hoursCredited(HoursCredit(year: 2024, hours: 6))
        }
      }
    return EventDraft(
      detail, of: id, happened: day, recorder: "secretary", source: "sign-in sheet \(round)")
  }
}
