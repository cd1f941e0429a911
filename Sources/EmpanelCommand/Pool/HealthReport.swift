import Empanel
import PanelModel
import PoolRecords

/// How the pool is, as people read it.
struct HealthReport {
  let health: PoolHealth
  let head: LogHead

  static let mostNames = 12

  /// Lines for a person.
  func text(in language: Language) -> String {
    let lines = [
      HealthPhrases.heading([
        "experts": "\(health.total.experts)", "eligible": "\(health.total.eligible)",
        "suspended": "\(health.suspended)", "day": "\(health.day)",
      ]).text(in: language), "", table(in: language), "",
    ]
    return
      (lines + statements.map { $0.text(in: language) } + [
        "", PoolPhrases.head(["head": "\(head)"]).text(in: language),
      ]).joined(separator: "\n")
  }

  private func table(in language: Language) -> String {
    func said(_ phrase: Phrase) -> String { phrase().text(in: language) }
    var table = TextTable()
    table.add(
      said(HealthPhrases.specialty), said(HealthPhrases.experts), said(HealthPhrases.eligible),
      said(HealthPhrases.seats), said(HealthPhrases.seatsEach),
      HealthPhrases.lapsing(["days": "\(health.daysAhead)"]).text(in: language),
      HealthPhrases.ending(["days": "\(health.daysAhead)"]).text(in: language),
      said(HealthPhrases.neverUsed))
    for row in health.rows { add(row, row.specialty, to: &table) }
    add(health.total, said(HealthPhrases.total), to: &table)
    return table.text
  }

  private func add(_ row: PoolHealth.Row, _ name: String, to table: inout TextTable) {
    let each = row.seatsEach.map { "\($0)" } ?? (row.seatsNeeded ?? 0 > 0 ? "!" : "-")
    table.add(
      name, "\(row.experts)", "\(row.eligible)", row.seatsNeeded.map { "\($0)" } ?? "-", each,
      "\(row.lapsing)", "\(row.termsEnding)", "\(row.neverUsed)")
  }

  var statements: [Statement] {
    let (seats, renewal) = (health.concentration, health.renewal)
    var statements: [Statement] = []
    if !health.neverUsed.isEmpty {
      let more = health.neverUsed.count > Self.mostNames ? ", …" : ""
      statements.append(
        HealthPhrases.unused([
          "count": "\(health.neverUsed.count)",
          "ids": health.neverUsed.prefix(Self.mostNames).map(\.rawValue).joined(separator: ", ")
            + more,
        ]))
    }
    statements.append(
      seats.seats == 0
        ? HealthPhrases.noSeats()
        : HealthPhrases.concentration([
          "seats": "\(seats.seats)", "experts": "\(seats.experts)", "active": "\(seats.active)",
          "top": "\(seats.seatsOfTopTenth)", "half": "\(seats.expertsOfHalf)",
        ]))
    statements.append(
      HealthPhrases.renewal([
        "this": "\(renewal.thisYear)", "fresh": "\(renewal.fresh)", "last": "\(renewal.lastYear)",
      ]))
    statements.append(
      HealthPhrases.turnover([
        "enrolled": "\(renewal.enrolled)", "removed": "\(renewal.removed)",
      ]))
    statements.append(ages)
    return statements
  }

  private var ages: Statement {
    let ages = health.ages
    guard ages.counts.contains(where: { $0 > 0 }) else { return HealthPhrases.agesUnknown() }
    return HealthPhrases.ages([
      "young": "\(ages.counts[0])", "forty": "\(ages.counts[1])", "fifty": "\(ages.counts[2])",
      "sixty": "\(ages.counts[3])", "old": "\(ages.counts[4])", "unknown": "\(ages.unknown)",
      "soon": "\(ages.soonSixty)",
    ])
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Row: Encodable {
      let specialty: String
      let experts: Int
      let eligible: Int
      let seatsNeeded: Int?
      let seatsEach: Int?
      let lapsing: Int
      let termsEnding: Int
      let neverUsed: Int

      init(_ row: PoolHealth.Row) {
        specialty = row.specialty
        experts = row.experts
        eligible = row.eligible
        seatsNeeded = row.seatsNeeded
        seatsEach = row.seatsEach
        lapsing = row.lapsing
        termsEnding = row.termsEnding
        neverUsed = row.neverUsed
      }
    }
    struct Concentration: Encodable {
      let seats: Int
      let experts: Int
      let active: Int
      let seatsOfTopTenth: Int
      let expertsOfHalf: Int
    }
    struct Renewal: Encodable {
      let thisYear: Int
      let fresh: Int
      let lastYear: Int
      let enrolled: Int
      let removed: Int
    }
    struct Age: Encodable {
      let from: Int
      let experts: Int
    }
    let format = "empanel-pool-health/1"
    let asOf: String
    let daysAhead: Int
    let specialties: [Row]
    let total: Row
    let suspended: Int
    let neverUsed: [String]
    let concentration: Concentration
    let renewal: Renewal
    let ages: [Age]
    let ageUnknown: Int
    let soonSixty: Int
    let logHead: String
  }

  /// The same for a program.
  func json() throws -> String {
    let (seats, renewal) = (health.concentration, health.renewal)
    return try JSONText.of(
      Document(
        asOf: "\(health.day)", daysAhead: health.daysAhead,
        specialties: health.rows.map(Document.Row.init), total: Document.Row(health.total),
        suspended: health.suspended, neverUsed: health.neverUsed.map(\.rawValue),
        concentration: Document.Concentration(
          seats: seats.seats, experts: seats.experts, active: seats.active,
          seatsOfTopTenth: seats.seatsOfTopTenth, expertsOfHalf: seats.expertsOfHalf),
        renewal: Document.Renewal(
          thisYear: renewal.thisYear, fresh: renewal.fresh, lastYear: renewal.lastYear,
          enrolled: renewal.enrolled, removed: renewal.removed),
        ages: zip(PoolHealth.Ages.groups, health.ages.counts).map {
          Document.Age(from: $0, experts: $1)
        }, ageUnknown: health.ages.unknown, soonSixty: health.ages.soonSixty,
        logHead: "\(head)"))
  }
}
