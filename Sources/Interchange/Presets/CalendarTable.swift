public import PanelModel

/// Holidays and make-up days of years that an office knows and this version does not.
public enum CalendarTable {
  static let schema = TableSchema([
    .required("date", "日期"), .required("day", "安排", "休班"),
  ])

  /// What a day is.
  enum Kind: String, CaseIterable {
    case rest
    case work
  }

  private static let chinese: [String: Kind] = [
    "休": .rest, "放假": .rest, "休息": .rest, "节假日": .rest, "班": .work, "上班": .work,
    "工作日": .work, "调休上班": .work,
  ]

  /// Reads a table of days off and of weekend days on which people work; the years of its days are
  /// covered by it.
  ///
  /// - Throws: `noInput` where the file is not there; `badData` with every defect.
  public static func read(at path: String) throws(InterchangeError) -> [WorkingCalendar.Year] {
    let bytes = try InputFile.bytes(of: path)
    var log = IssueLog()
    var years: [Int: WorkingCalendar.Year] = [:]
    var reading = TableReading(file: path, schema: schema)
    reading.read(bytes, into: &log) { row in
      let day = row.required("date", or: CivilDate(dayNumber: 0), DateCell.parse)
      let kind = row.required("day", or: Kind.rest) { cell throws(Finding) in
        try ChoiceCell.parse(cell, aliases: chinese)
      }
      var year = years[day.parts.year] ?? WorkingCalendar.Year(day.parts.year, source: path)
      switch kind {
      case .rest: year.rest.insert(day)
      case .work: year.work.insert(day)
      }
      years[day.parts.year] = year
    }
    try log.check()
    return years.values.sorted { $0.year < $1.year }
  }
}
