import Empanel
import Interchange

/// What a preset counts in days, counted from one day.
struct CountedDays {
  /// A rule with the day that comes out.
  struct Row {
    let rule: PresetRule
    let period: PresetPeriod
    let end: CivilDate
    /// Where offices may count the first day as well: the day that comes out then, if it is another.
    let including: CivilDate?
  }

  let from: CivilDate
  let rows: [Row]
  /// The notices that were read for it.
  let sources: [String]

  /// Counts every period of a preset.
  ///
  /// - Throws: `badData` where working days leave the years that are known.
  init(
    _ preset: PolicyPreset, from day: CivilDate, by years: [WorkingCalendar.Year]
  ) throws(InterchangeError) {
    let calendar = WorkingCalendar.china.replacing(years)
    from = day
    do throws(WorkingCalendar.UncoveredDay) {
      var rows: [Row] = []
      for rule in preset.rules {
        guard let period = rule.period else { continue }
        rows.append(try Self.row(rule, period, from: day, by: calendar))
      }
      self.rows = rows
    } catch {
      throw InterchangeError(.badData, [Self.issue(error)])
    }
    let counted = rows.filter { $0.period.unit == .workingDays }.map(\.end.parts.year)
    sources = Set(counted + (counted.isEmpty ? [] : [day.parts.year])).sorted()
      .compactMap { calendar.years[$0]?.source }
  }

  private static func row(
    _ rule: PresetRule, _ period: PresetPeriod, from day: CivilDate, by calendar: WorkingCalendar
  ) throws(WorkingCalendar.UncoveredDay) -> Row {
    let end = try period.end(from: day, by: calendar)
    var including: CivilDate?
    if period.unit == .workingDays, period.sense == .lastsUntil,
      try calendar.isWorkingDay(day), period.count > 1
    {
      including = try calendar.day(period.count - 1, workingDaysAfter: day)
    }
    return Row(rule: rule, period: period, end: end, including: including)
  }

  private static func issue(_ error: WorkingCalendar.UncoveredDay) -> Issue {
    let years = error.years.map(String.init)
    return Issue(
      Issue.Place(file: "presets", field: "--from"),
      PresetTexts.uncovered([
        "day": "\(error.day)", "first": years.first ?? "", "last": years.last ?? "",
      ]), advice: PresetTexts.addCalendar(["year": "\(error.day.parts.year)"]))
  }

  /// Lines for a person.
  func lines(in language: Language) -> [String] {
    func said(_ day: CivilDate) -> String {
      "\(day) (\(PresetTexts.weekdays[day.weekday - 1]().text(in: language)))"
    }
    guard !rows.isEmpty else { return [PresetTexts.noPeriods().text(in: language)] }
    var lines = [PresetTexts.countedFrom(["day": said(from)]).text(in: language)]
    for row in rows {
      let statement = PresetTexts.phrase(of: row.period.sense)([
        "from": said(from), "day": said(row.end),
      ])
      lines.append("  \(row.rule.id)  \(row.rule.words.text(in: language))")
      lines.append("    \(statement.text(in: language))")
      if let including = row.including {
        lines.append(
          "    \(PresetTexts.includingFirst(["day": said(including)]).text(in: language))")
      }
    }
    lines.append(PresetTexts.firstDayRule().text(in: language))
    if !sources.isEmpty {
      lines.append(
        PresetTexts.calendarSources(["sources": sources.joined(separator: "; ")]).text(
          in: language))
    }
    return lines
  }
}
