extension WorkingCalendar {
  /// The years of China for which the notice of the State Council's General Office was read.
  ///
  /// Days off are written from their first to their last day, weekends among them included. The
  /// notice of a year may name days at the end of the year before: the last days of the last year stand as
  /// weekends do, until the next notice is known.
  public static let china = WorkingCalendar([
    notice(
      2021, "国办发明电〔2020〕27号, 2020-11-25",
      rest: [
        ("01-01", "01-03"), ("02-11", "02-17"), ("04-03", "04-05"), ("05-01", "05-05"),
        ("06-12", "06-14"), ("09-19", "09-21"), ("10-01", "10-07"),
      ],
      work: ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"]),
    notice(
      2022, "国办发明电〔2021〕11号, 2021-10-25",
      rest: [
        ("01-01", "01-03"), ("01-31", "02-06"), ("04-03", "04-05"), ("04-30", "05-04"),
        ("06-03", "06-05"), ("09-10", "09-12"), ("10-01", "10-07"),
      ],
      work: ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"]),
    // It begins on 2022-12-31, a Saturday.
    notice(
      2023, "国办发明电〔2022〕16号, 2022-12-08",
      rest: [
        ("01-01", "01-02"), ("01-21", "01-27"), ("04-05", "04-05"), ("04-29", "05-03"),
        ("06-22", "06-24"), ("09-29", "10-06"),
      ],
      work: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"]),
    notice(
      2024, "国办发明电〔2023〕7号, 2023-10-25",
      rest: [
        ("01-01", "01-01"), ("02-10", "02-17"), ("04-04", "04-06"), ("05-01", "05-05"),
        ("06-10", "06-10"), ("09-15", "09-17"), ("10-01", "10-07"),
      ],
      work: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]),
    notice(
      2025, "国办发明电〔2024〕12号, 2024-11-12",
      rest: [
        ("01-01", "01-01"), ("01-28", "02-04"), ("04-04", "04-06"), ("05-01", "05-05"),
        ("05-31", "06-02"), ("10-01", "10-08"),
      ],
      work: ["01-26", "02-08", "04-27", "09-28", "10-11"]),
    notice(
      2026, "国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04",
      rest: [
        ("01-01", "01-03"), ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"),
        ("06-19", "06-21"), ("09-25", "09-27"), ("10-01", "10-07"),
      ],
      work: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]),
  ])

  private static func notice(
    _ year: Int, _ source: String, rest: [(first: String, last: String)], work: [String]
  ) -> Year {
    func day(_ text: String) -> CivilDate? { CivilDate(iso: "\(year)-\(text)") }
    let days = rest.flatMap { first, last -> [CivilDate] in
      guard let first = day(first), let last = day(last) else { return [] }
      return (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
    }
    return Year(year, rest: Set(days), work: Set(work.compactMap(day)), source: source)
  }
}
