import PanelModel
import Testing

@testable import Interchange

@Suite struct PresetPeriodTests {
  @Test(arguments: [
    (5, PresetPeriod.Unit.workingDays, PresetPeriod.Sense.lastsUntil, "2026-09-28", "2026-10-10"),
    (5, .workingDays, .dueBy, "2026-09-28", "2026-10-10"),
    (2, .workingDays, .notBefore, "2026-10-09", "2026-09-30"),
    (14, .days, .noticeBy, "2026-10-15", "2026-10-01"),
    (7, .days, .dueBy, "2026-10-01", "2026-10-08"),
    (36, .months, .holdsUntil, "2026-03-05", "2029-03-05"),
    (36, .months, .lastsUntil, "2024-02-29", "2027-02-28"),
  ])
  func `a period ends on its day`(
    count: Int, unit: PresetPeriod.Unit, sense: PresetPeriod.Sense, from: String, to: String
  ) throws {
    let day = try #require(CivilDate(iso: from))
    let end = try PresetPeriod(count, unit, sense).end(from: day, by: .china)
    #expect("\(end)" == to)
  }

  @Test func `only working days need a calendar`() throws {
    let day = try #require(CivilDate(iso: "2031-01-01"))
    let months = try PresetPeriod(36, .months, .holdsUntil).end(from: day, by: .china)
    #expect("\(months)" == "2034-01-01")
    #expect(throws: WorkingCalendar.UncoveredDay.self) {
      try PresetPeriod(5, .workingDays, .lastsUntil).end(from: day, by: .china)
    }
  }

  @Test func `a table adds years, with every defect told`() throws {
    let scratch = try ScratchDirectory()
    try scratch.write(
      "日期,安排\n2027-01-01,放假\n2027年2月7日,上班\n2028-01-03,rest\n", to: "days.csv")
    let years = try CalendarTable.read(at: scratch.path + "/days.csv")
    #expect(years.map(\.year) == [2027, 2028])
    #expect(years[0].rest.map(\.description) == ["2027-01-01"])
    #expect(years[0].work.map(\.description) == ["2027-02-07"])
    try scratch.write("date,day\n2027-13-01,rest\n2027-01-02,holday\n", to: "bad.csv")
    let error = failure { () throws(InterchangeError) in
      try CalendarTable.read(at: scratch.path + "/bad.csv")
    }
    #expect(error?.kind == .badData)
    #expect(error?.issues.count == 2)
  }
}
