import PanelModel

/// A cell that holds a civil date, year first: `2026-03-05`, `2026/3/5` or `2026年3月5日`.
enum DateCell {
  /// The date in the cell.
  ///
  /// - Throws: A finding where the cell is empty, holds no date of these forms, or one that is not in
  ///   the calendar.
  static func parse(_ cell: ArraySlice<UInt8>) throws(Finding) -> CivilDate {
    let text = String(decoding: CellText.plain(cell), as: UTF8.self)
    guard !text.isEmpty else { throw Finding(FilePhrases.emptyDate) }
    guard let parts = parts(text) else { throw refusal(of: text, cell) }
    let (year, month, day) = parts
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw Finding(FilePhrases.impossibleDate, ["value": shown(cell)])
    }
    return date
  }

  private static func parts(_ text: String) -> (Int, Int, Int)? {
    if text.hasSuffix("日") {
      return numbers(text.dropLast(), separators: ["年", "月"])
    }
    return numbers(text[...], separators: ["-", "-"]) ?? numbers(text[...], separators: ["/", "/"])
  }

  /// Three numbers between two separators: a year of four digits, then up to two digits each.
  private static func numbers(_ text: Substring, separators: [Character]) -> (Int, Int, Int)? {
    guard let first = text.firstIndex(of: separators[0]) else { return nil }
    let rest = text[text.index(after: first)...]
    guard let second = rest.firstIndex(of: separators[1]) else { return nil }
    let year = text[..<first]
    let month = rest[..<second]
    let day = rest[rest.index(after: second)...]
    guard year.utf8.count == 4, month.utf8.count <= 2, day.utf8.count <= 2,
      [year, month, day].allSatisfy({ WholeNumberCell.isDigits(ArraySlice($0.utf8)) }),
      let year = Int(year), let month = Int(month), let day = Int(day)
    else { return nil }
    return (year, month, day)
  }

  /// Why a cell is not a date: `03/05/26` could be three of them, the others are none.
  private static func refusal(of text: String, _ cell: ArraySlice<UInt8>) -> Finding {
    let numbers = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let isAmbiguous =
      numbers.count == 3 && numbers[0].utf8.count <= 2
      && numbers.allSatisfy { WholeNumberCell.isDigits(ArraySlice($0.utf8)) }
    return Finding(
      isAmbiguous ? FilePhrases.ambiguousDate : FilePhrases.notDate, ["value": shown(cell)],
      advice: Statement(FilePhrases.writeDate))
  }
}
