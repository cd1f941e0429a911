import PanelModel
import PoolRecords

extension PersonSheet {
  private struct Document: Encodable {
    struct Training: Encodable {
      let course: String
      let hours: Int
      let completed: String
      let validUntil: String?
      let event: Int
    }
    struct Conflict: Encodable {
      let target: String
      let kind: String
      let bars: Bool
      let events: [Int]
    }
    struct Tally: Encodable {
      let served: Int
      let effort: Int
      let declined: Int
      let missed: Int
    }
    let format = "empanel-pool-person/1"
    let asOf: String
    let id: String
    let merged: [String]
    let name: String?
    let status: String?
    let employer: String
    let title: String?
    let level: String?
    let region: String?
    let specialties: [String]
    let trainedUntil: String?
    let daysLeft: Int?
    let trainings: [Training]
    let termUntil: String?
    let conflicts: [Conflict]
    let thisYear: Tally
    let lastYear: Tally
    let logHead: String
  }

  /// The same for a program.
  func json() throws -> String {
    try JSONText.of(
      Document(
        asOf: "\(day)", id: person.id.rawValue, merged: person.merged.map(\.rawValue),
        name: person.name?.value, status: person.status(on: day)?.rawValue,
        employer: person.employer, title: person.title?.value, level: person.level?.value,
        region: person.region?.value, specialties: person.specialties.keys.sorted(),
        trainedUntil: person.trainedUntil.map { "\($0)" },
        daysLeft: person.trainedUntil.map { $0.dayNumber - day.dayNumber },
        trainings: person.trainings.map { fact in
          Document.Training(
            course: fact.value.course, hours: fact.value.hours, completed: "\(fact.since)",
            validUntil: fact.value.validUntil.map { "\($0)" }, event: fact.event)
        },
        termUntil: person.terms.last?.lastDay.map { "\($0)" },
        conflicts: person.conflicts.sorted {
          ($0.key.kind, $0.key.targetName) < ($1.key.kind, $1.key.targetName)
        }.map { key, record in
          Document.Conflict(
            target: key.targetName, kind: key.kind, bars: record.bars(on: day),
            events: record.claims.map(\.said.event))
        },
        thisYear: tally(day.year()), lastYear: tally(day.year(-1)), logHead: "\(head)"))
  }

  private func tally(_ days: Validity) -> Document.Tally {
    let tally = ServiceTally(of: person, in: days)
    return Document.Tally(
      served: tally.served, effort: tally.effort, declined: tally.declined, missed: tally.missed)
  }
}
