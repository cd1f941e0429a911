import PanelModel
import PoolRecords
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
    ("2026-03-05T08:15:30.123Z", 1_772_698_530_123),
    ("2024-02-29T23:59:59.000Z", 1_709_251_199_000),
  ])
  func `known moments`(text: String, milliseconds: Int) {
    #expect(Moment(iso: text)?.milliseconds == milliseconds)
    #expect(Moment(milliseconds: milliseconds).description == text)
  }

  @Test func `milliseconds may be left out`() {
    #expect(Moment(iso: "2026-03-05T08:15:30Z") == Moment(iso: "2026-03-05T08:15:30.000Z"))
  }

  @Test(arguments: [
    "", "2026-03-05", "2026-03-05T08:15:30", "2026-03-05 08:15:30Z", "2026-02-29T08:15:30Z",
    "2026-03-05T24:15:30Z", "2026-03-05T08:60:30Z", "2026-03-05T08:15:60Z",
    "2026-03-05T08:15:30,123Z",
    "2026-03-05T08:15:3éZ", "2026-03-05T+8:15:30Z", "2026-03-05T08:15:30.12Z",
  ])
  func `texts that are no moment`(text: String) { #expect(Moment(iso: text) == nil) }

  @Test func `the end of a day is its last millisecond in UTC`() throws {
    let day = try #require(CivilDate(iso: "2026-03-05"))
    let end = Moment(endOf: day)
    #expect(end.description == "2026-03-05T23:59:59.999Z" && end.day == day)
    #expect(Moment(milliseconds: end.milliseconds + 1).day == day.adding(days: 1))
    #expect(Moment(milliseconds: -1).day == CivilDate(dayNumber: -1))
  }
}
