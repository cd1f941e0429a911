import PanelModel
import PoolRecords
import Reports

/// How the pool is, as a page.
struct HealthPage {
  private let report: HealthReport
  private let language: Language

  /// Lines that a drawing shows; the table has all.
  private static let drawn = 30

  init(_ report: HealthReport, language: Language) {
    self.report = report
    self.language = language
  }

  private var health: PoolHealth { report.health }

  private func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  /// The page.
  func page() -> Page {
    let head = "\(report.head)"
    let statements = report.statements.map { $0.text(in: language) }
    return Page(
      language: language, kind: say(HealthPhrases.kind), title: say(HealthPhrases.title),
      subtitle: say(
        HealthPhrases.heading,
        [
          "experts": "\(health.total.experts)", "eligible": "\(health.total.eligible)",
          "suspended": "\(health.suspended)", "day": "\(health.day)",
        ]), footer: say(HealthPhrases.footer, ["day": "\(health.day)", "head": head]),
      sections: [
        Page.Section(
          "specialties", title: say(HealthPhrases.bySpecialty),
          blocks: (supply.map { [.figure($0)] } ?? [])
            + [.table(specialties), .paragraph(say(HealthPhrases.eligibleMeans))]),
        Page.Section("people", title: say(HealthPhrases.people), blocks: people(statements)),
        Page.Section(
          "origin", title: say(HealthPhrases.origin),
          blocks: [
            .facts([Page.Fact(say(HealthPhrases.logHead), head, isCode: true)]),
            .paragraph(say(HealthPhrases.headMeans)),
          ]),
      ])
  }

  private func people(_ statements: [String]) -> [Page.Block] {
    let ages = health.ages
    guard ages.counts.contains(where: { $0 > 0 }) else { return [.bullets(statements)] }
    let groups = PoolHealth.Ages.groups
    let bins = groups.indices.map { place -> Page.Histogram.Bin in
      let label =
        place + 1 < groups.count
        ? (place == 0 ? "< \(groups[1])" : "\(groups[place])–\(groups[place + 1] - 1)")
        : "≥ \(groups[place])"
      return Page.Histogram.Bin(label, count: ages.counts[place])
    }
    return [
      .bullets(statements),
      .figure(
        Page.Figure(
          say(HealthPhrases.agesTitle),
          summary: say(
            HealthPhrases.agesSummary,
            ["unknown": "\(ages.unknown)", "soon": "\(ages.soonSixty)"]),
          .histogram(
            Page.Histogram(
              sizes: say(HealthPhrases.ageYears), counts: say(HealthPhrases.experts), bins: bins)))),
    ]
  }

  /// The table of specialties, with the sum below.
  var specialties: Page.Table {
    let days = "\(health.daysAhead)"
    return Page.Table(
      say(HealthPhrases.bySpecialty),
      columns: [
        Page.Column(say(HealthPhrases.specialty), weight: 6),
        Page.Column(say(HealthPhrases.experts), .number, weight: 3),
        Page.Column(say(HealthPhrases.eligible), .number, weight: 3),
        Page.Column(say(HealthPhrases.seats), .number, weight: 3),
        Page.Column(say(HealthPhrases.seatsEach), .number, weight: 3),
        Page.Column(say(HealthPhrases.lapsing, ["days": days]), .number, weight: 4),
        Page.Column(say(HealthPhrases.ending, ["days": days]), .number, weight: 4),
        Page.Column(say(HealthPhrases.neverUsed), .number, weight: 3),
      ],
      rows: health.rows.map { row($0, $0.specialty) }
        + [row(health.total, say(HealthPhrases.total), isStrong: true)]
    ).withoutEmptyColumns()
  }

  private func row(_ row: PoolHealth.Row, _ name: String, isStrong: Bool = false) -> Page.Row {
    let each: Page.Cell =
      row.seatsEach.map { .count($0) }
      ?? (row.seatsNeeded ?? 0 > 0 ? .text(say(HealthPhrases.nobody)) : .empty)
    return Page.Row(
      [
        .text(name), .count(row.experts), .count(row.eligible),
        row.seatsNeeded.map { .count($0) } ?? .empty, each, .count(row.lapsing),
        .count(row.termsEnding), .count(row.neverUsed),
      ], isStrong: isStrong)
  }

  /// Experts beside those who are eligible, or seats beside eligible experts where a demand was given.
  private var supply: Page.Figure? {
    guard !health.rows.isEmpty else { return nil }
    let hasDemand = health.total.seatsNeeded != nil
    func amounts(_ row: PoolHealth.Row) -> (Int, Int) {
      hasDemand ? (row.seatsNeeded ?? 0, row.eligible) : (row.experts, row.eligible)
    }
    let lines = health.rows.sorted { one, other in
      let (left, right) = (amounts(one), amounts(other))
      let (first, second) = (left.0 * right.1, right.0 * left.1)
      return first != second ? first > second : one.specialty < other.specialty
    }.prefix(Self.drawn)
    return Page.Figure(
      say(hasDemand ? HealthPhrases.demandTitle : HealthPhrases.eligibleTitle),
      summary: say(
        HealthPhrases.drawnSummary,
        ["shown": "\(lines.count)", "all": "\(health.rows.count)"]),
      .bars(
        Page.Bars(
          things: say(HealthPhrases.specialty),
          series: [
            say(hasDemand ? HealthPhrases.seats : HealthPhrases.experts),
            say(HealthPhrases.eligible),
          ],
          lines: lines.map { Page.Bars.Line($0.specialty, amounts: [amounts($0).0, $0.eligible]) })
      ))
  }
}
