import PanelModel
import Testing

@Suite struct WorkingCalendarTests {
  private let china = WorkingCalendar.china

  private static func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(iso: text))
  }

  @Test(arguments: [
    // National Day and Mid-Autumn together, with the Sunday before and the Saturday after.
    ("2025-09-27", false), ("2025-09-28", true), ("2025-09-30", true), ("2025-10-01", false),
    ("2025-10-06", false), ("2025-10-08", false), ("2025-10-09", true), ("2025-10-11", true),
    ("2025-10-12", false), ("2023-10-07", true), ("2023-10-08", true), ("2023-09-29", false),
    ("2024-02-09", true), ("2024-02-18", true), ("2021-02-20", true), ("2022-01-30", true),
    ("2026-02-23", false), ("2026-02-28", true), ("2026-05-09", true), ("2026-09-25", false),
    ("2022-12-31", false), ("2023-01-02", false), ("2026-03-05", true), ("2026-03-08", false),
  ])
  func `known days`(text: String, isWorking: Bool) throws {
    #expect(try china.isWorkingDay(Self.day(text)) == isWorking)
  }

  /// The regulation on holidays gives 11 days a year, from 2025 on 13; weekend days that are taken are given
  /// back, so that a year has that many working days fewer than days from Monday to Friday.
  @Test(arguments: zip(2021...2026, [11, 11, 11, 11, 13, 13]))
  func `every year has its days off`(year: Int, holidays: Int) throws {
    let first = try Self.day("\(year)-01-01").dayNumber
    let last = try Self.day("\(year)-12-31").dayNumber
    let days = (first...last).map { CivilDate(dayNumber: $0) }
    let working = try days.count { try china.isWorkingDay($0) }
    let fromMondayToFriday = days.count { !$0.isWeekend }
    #expect(fromMondayToFriday - working == holidays)
    let notice = try #require(china.years[year])
    #expect(Set(notice.work.map(\.isWeekend)) == [true])
    #expect(notice.rest.isDisjoint(with: notice.work))
    let years = notice.rest.union(notice.work).map(\.parts.year)
    #expect(Set(years) == [year])
    #expect(!notice.source.isEmpty)
  }

  @Test(arguments: [
    (5, "2026-09-28", "2026-10-10"), (5, "2025-09-26", "2025-10-10"),
    (1, "2025-10-01", "2025-10-09"),
    (5, "2026-03-05", "2026-03-12"), (5, "2024-02-07", "2024-02-20"),
  ])
  func `some working days later`(count: Int, from: String, to: String) throws {
    #expect(try china.day(count, workingDaysAfter: Self.day(from)) == Self.day(to))
  }

  @Test(arguments: [
    (2, "2026-10-09", "2026-09-30"), (2, "2025-10-12", "2025-10-10"),
    (1, "2026-03-09", "2026-03-06"),
  ])
  func `some working days earlier`(count: Int, from: String, to: String) throws {
    #expect(try china.day(count, workingDaysBefore: Self.day(from)) == Self.day(to))
  }

  @Test func `counting is the same as looking in a list of all working days`() throws {
    let first = try Self.day("2021-01-01").dayNumber
    let last = try Self.day("2026-12-31").dayNumber
    let days = (first...last).map { CivilDate(dayNumber: $0) }
    let working = try days.filter { try china.isWorkingDay($0) }
    for day in days {
      let later = working.filter { $0 > day }
      let earlier = Array(working.filter { $0 < day }.reversed())
      for count in [1, 2, 5] {
        if later.count >= count {
          #expect(try china.day(count, workingDaysAfter: day) == later[count - 1])
        }
        if earlier.count >= count {
          #expect(try china.day(count, workingDaysBefore: day) == earlier[count - 1])
        }
      }
    }
  }

  @Test func `outside the years nothing is said`() throws {
    let before = try Self.day("2020-12-31")
    #expect(throws: WorkingCalendar.UncoveredDay(day: before, years: Array(2021...2026))) {
      try china.isWorkingDay(before)
    }
    let after = try Self.day("2027-01-01")
    #expect(throws: WorkingCalendar.UncoveredDay(day: after, years: Array(2021...2026))) {
      try china.day(5, workingDaysAfter: Self.day("2026-12-28"))
    }
    #expect(throws: WorkingCalendar.UncoveredDay(day: before, years: Array(2021...2026))) {
      try china.day(2, workingDaysBefore: Self.day("2021-01-04"))
    }
  }

  @Test func `an office adds a year, or puts another in its place`() throws {
    let friday = try Self.day("2027-01-01")
    let sunday = try Self.day("2027-01-03")
    let more = china.replacing([WorkingCalendar.Year(2027, rest: [friday], work: [sunday])])
    #expect(try more.day(2, workingDaysAfter: Self.day("2026-12-31")) == Self.day("2027-01-04"))
    let plain = china.replacing([WorkingCalendar.Year(2025)])
    #expect(try plain.isWorkingDay(Self.day("2025-10-01")))
    #expect(try plain.isWorkingDay(Self.day("2026-10-01")) == false)
  }

  @Test func `days of the week`() throws {
    #expect(try Self.day("2026-03-05").weekday == 4)
    #expect(try Self.day("1970-01-01").weekday == 4)
    #expect(try Self.day("1969-12-28").weekday == 7)
    #expect(try Self.day("1969-12-29").weekday == 1)
  }
}
