import PanelModel

/// A cell that says how many seats a panel has: `5`, or from `11-15`.
enum SeatsCell {
  /// The least and the most seats.
  ///
  /// Between the two may stand a hyphen, a dash, a tilde or 至.
  ///
  /// - Throws: A finding where the cell holds something else, or numbers out of `range`.
  static func parse(
    _ cell: ArraySlice<UInt8>, in range: ClosedRange<Int>
  ) throws(Finding) -> SeatRange {
    let plain = CellText.plain(cell)
    let text = String(decoding: plain, as: UTF8.self)
    let ends = text.split(omittingEmptySubsequences: false) { "-–—~至".contains($0) }
    guard ends.count <= 2, !looksLikeDate(text), !ends.contains(where: isBlank) else {
      throw Finding(
        FilePhrases.notSeats, ["value": shown(cell)], advice: Statement(FilePhrases.seatsAsText))
    }
    let least = try WholeNumberCell.parse(ArraySlice(ends[0].utf8), in: range)
    let most = try WholeNumberCell.parse(ArraySlice(ends[ends.count - 1].utf8), in: range)
    guard least <= most else {
      throw Finding(
        FilePhrases.reversedSeats, ["value": shown(cell)],
        advice: FilePhrases.maybe(["value": "\(most)-\(least)"]))
    }
    return SeatRange(least, most)
  }

  private static func isBlank(_ end: Substring) -> Bool {
    CellText.trimmed(ArraySlice(end.utf8)).isEmpty
  }

  /// Whether a spreadsheet has turned `11-15` into the 15th of November.
  private static func looksLikeDate(_ text: String) -> Bool {
    text.contains("月") || text.contains { $0.isASCII && $0.isLetter }
  }
}
