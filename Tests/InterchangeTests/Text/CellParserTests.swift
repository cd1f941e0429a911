import PanelModel
import Testing

@testable import Interchange

@Suite struct CellParserTests {
  @Test(arguments: [
    ("12", 12), (" 12\t", 12), ("１２", 12), ("\u{3000}7\u{A0}", 7), ("-5", -5), ("－５", -5),
    ("+5", 5),
    ("007", 7), ("\u{2212}3", -3),
  ])
  func `whole numbers are read`(cell: String, number: Int) throws {
    #expect(try WholeNumberCell.parse(bytes(cell), in: -10...100) == number)
  }

  @Test(
    arguments: [
      ("", "number.empty", nil), ("\u{3000}", "number.empty", nil),
      ("3.0", "number.not-whole", nil), ("x", "number.not-whole", nil),
      ("1,000", "number.not-whole", "1000"), ("1，000，000", "number.not-whole", "1000000"),
      ("12,34", "number.not-whole", nil), ("--5", "number.not-whole", nil),
      ("101", "number.out-of-range", nil), ("-11", "number.out-of-range", nil),
      ("99999999999999999999", "number.out-of-range", nil),
    ] as [(String, String, String?)])
  func `what is no whole number is refused`(cell: String, code: String, advised: String?) {
    let finding = #expect(throws: Finding.self) {
      try WholeNumberCell.parse(bytes(cell), in: -10...100)
    }
    #expect(finding?.code == code)
    #expect(finding?.advice?.values["value"] == advised)
  }

  @Test(arguments: [
    ("5", 5...5), ("11-15", 11...15), ("11–15", 11...15), ("11~15", 11...15), ("11至15", 11...15),
    ("１１－１５", 11...15), ("１１～１５", 11...15), (" 11 — 15 ", 11...15), ("3-3", 3...3),
  ])
  func `seats are a number or a range`(cell: String, seats: ClosedRange<Int>) throws {
    #expect(
      try SeatsCell.parse(bytes(cell), in: 0...99) == SeatRange(seats.lowerBound, seats.upperBound))
  }

  @Test(arguments: [
    ("", "seats.not-seats"), ("15-11", "seats.reversed"), ("-5", "seats.not-seats"),
    ("5-", "seats.not-seats"), ("2026-11-15", "seats.not-seats"), ("Nov-15", "seats.not-seats"),
    ("11月15日", "seats.not-seats"), ("5-100", "number.out-of-range"), ("5.5", "number.not-whole"),
  ])
  func `what is no number of seats is refused`(cell: String, expected: String) {
    #expect(code { try SeatsCell.parse(bytes(cell), in: 0...99) } == expected)
  }

  @Test(arguments: [
    ("a;b", ["a", "b"]), ("a；b、c/d", ["a", "b", "c", "d"]), (" a b ;\u{3000}c", ["a b", "c"]),
    ("", []), (";; ;", []), ("C\\/C++;D", ["C/C++", "D"]), ("a\\;b", ["a;b"]), ("a\\b", ["a\\b"]),
    ("a\\\\;b", ["a\\", "b"]), ("a\\", ["a\\"]), ("560.20:3;560.30", ["560.20:3", "560.30"]),
  ])
  func `lists are cut at any separator not escaped`(cell: String, items: [String]) {
    #expect(ListCell.parse(bytes(cell)) == items)
  }

  @Test(arguments: [
    "2026-03-05", "2026/3/5", "2026年3月5日", "２０２６年０３月０５日", " 2026/03/05 ", "2026-3-5",
  ])
  func `a date with the year first is read`(cell: String) throws {
    let date = try DateCell.parse(bytes(cell))
    #expect(date == CivilDate(year: 2026, month: 3, day: 5))
  }

  @Test func `leap days are in the calendar where they should be`() {
    #expect(code { try DateCell.parse(bytes("2024-02-29")) } == nil)
    #expect(code { try DateCell.parse(bytes("2000-02-29")) } == nil)
    #expect(code { try DateCell.parse(bytes("1900-02-29")) } == "date.impossible")
    #expect(code { try DateCell.parse(bytes("2026-02-29")) } == "date.impossible")
  }

  @Test(arguments: [
    ("", "date.empty"), ("03/05/26", "date.ambiguous"), ("3/5/2026", "date.ambiguous"),
    ("5.3.2026", "date.ambiguous"), ("2026-04-31", "date.impossible"),
    ("2026-13-01", "date.impossible"), ("2026-00-10", "date.impossible"),
    ("0000-01-01", "date.impossible"), ("2026-3/5", "date.not-date"), ("46086", "date.not-date"),
    ("2026/3/5 0:00", "date.not-date"), ("2026年3月", "date.not-date"), ("soon", "date.not-date"),
    ("2026--1-5", "date.not-date"), ("2026-003-05", "date.not-date"),
  ])
  func `what is no date is refused`(cell: String, expected: String) {
    #expect(code { try DateCell.parse(bytes(cell)) } == expected)
  }
}
