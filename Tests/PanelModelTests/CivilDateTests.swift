import PanelModel
import Testing

@Suite struct CivilDateTests {
  /// Names every day from 1900 to 2200 by walking, with the leap rule written out on its own.
  private func walk(_ visit: (_ number: Int, _ year: Int, _ month: Int, _ day: Int) -> Void) {
    // 1900-01-01 is 70 years before day 0, 17 of which were leap years (1904 to 1968).
    var number = -(70 * 365 + 17)
    for year in 1900...2200 {
      let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          visit(number, year, index + 1, day)
          number += 1
        }
      }
    }
  }

  @Test func everyDayOfThreeCenturiesHasTheNumberThatWalkingGives() {
    var wrong: [String] = []
    walk { number, year, month, day in
      let date = CivilDate(year: year, month: month, day: day)
      let parts = CivilDate(dayNumber: number).parts
      if date?.dayNumber != number || parts != (year, month, day) {
        wrong.append("\(year)-\(month)-\(day)")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func everyDayIsReadAsItIsWritten() {
    var wrong: [String] = []
    walk { number, _, _, _ in
      let date = CivilDate(dayNumber: number)
      if CivilDate(iso: "\(date)") != date { wrong.append("\(date)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2026, 3, 5, 20_517), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func knownDays(year: Int, month: Int, day: Int, number: Int) {
    #expect(CivilDate(year: year, month: month, day: day)?.dayNumber == number)
    #expect(CivilDate(dayNumber: number).parts == (year, month, day))
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2200, 2, 29), (2026, 4, 31), (2026, 13, 1),
    (2026, 0, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, 1, -1),
  ])
  func daysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "2026-3-05", "2026-03-5", "26-03-05", "2026/03/05", "2026-03-05 ", " 2026-03-05", "2026-03",
    "2026-03-05-", "-2026-03-05", "2026-02-29", "٢٠٢٦-03-05", "2026-03-+5", "", "--",
  ])
  func textsThatAreNoDate(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func yearsOfFewerDigitsAreFilledUp() {
    #expect(CivilDate(year: 33, month: 4, day: 3)?.description == "0033-04-03")
  }

  @Test func daysAreAddedAcrossYearEndsAndLeapDays() {
    #expect(CivilDate(iso: "2023-12-31")?.adding(days: 1) == CivilDate(iso: "2024-01-01"))
    #expect(CivilDate(iso: "2024-02-28")?.adding(days: 1) == CivilDate(iso: "2024-02-29"))
    #expect(CivilDate(iso: "2024-03-01")?.adding(days: -1) == CivilDate(iso: "2024-02-29"))
    #expect(CivilDate(iso: "2100-02-28")?.adding(days: 1) == CivilDate(iso: "2100-03-01"))
  }

  @Test func validityIncludesBothEndsAndIsOpenWhereNoneIsGiven() {
    let day = CivilDate(dayNumber: 100)
    let before = CivilDate(dayNumber: 99)
    let after = CivilDate(dayNumber: 101)
    let only = Validity(since: day, until: day)
    #expect([before, day, after].map(only.contains) == [false, true, false])
    #expect([before, day, after].map(Validity(since: day).contains) == [false, true, true])
    #expect([before, day, after].map(Validity(until: day).contains) == [true, true, false])
    #expect([before, day, after].map(Validity().contains) == [true, true, true])
  }
}
