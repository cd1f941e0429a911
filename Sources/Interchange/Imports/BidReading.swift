import PanelModel

/// Reads bids `paper,reviewer,bid`: the words of OpenReview, or numbers.
struct BidReading {
  /// What the words count, in millionths.
  private static let words = [
    "very high": 1_000_000, "high": 500_000, "neutral": 0, "low": -500_000, "very low": -1_000_000,
  ]
  /// Greatest magnitude of a bid that is a number, in millionths.
  private static let most = 1_000_000_000

  private let path: String

  init(_ path: String) { self.path = path }

  /// Hands out every bid, in the order of the file; a pair that comes twice is an error.
  func read(
    into draft: inout ImportDraft, _ body: (Pair, Int, Int) -> Void
  ) throws(InterchangeError) {
    var table = try ForeignTable(path, width: 3)
    var seen: Set<Pair> = []
    var isFirst = true
    table.read(into: &draft) { record, draft throws(Finding) in
      let mayBeHeader = isFirst
      isFirst = false
      if mayBeHeader, ForeignTable.isHeader(record, number: 2) { return }
      let reviewCase = draft.cases.index(adding: try ForeignTable.name(record, 0, "paper"))
      let expert = draft.experts.index(adding: try ForeignTable.name(record, 1, "reviewer"))
      let bid = try ForeignTable.value(record, 2, "bid", Self.bid)
      let pair = Pair(reviewCase: reviewCase, expert: expert)
      guard seen.insert(pair).inserted else {
        throw Finding(
          ImportPhrases.duplicatePair, ["value": "\(record.text(0)), \(record.text(1))"],
          line: record.line)
      }
      body(pair, bid, record.line)
    }
  }

  private static func bid(_ cell: ArraySlice<UInt8>) throws(Finding) -> Int {
    let word = TableSchema.folded(String(decoding: cell, as: UTF8.self))
      .split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: " ")
    if let millionths = words[word] { return millionths }
    guard let number = try? DecimalCell.number(cell),
      let (millionths, rest) = number.units(places: 6, most: Int128(most)), rest == 0
    else { throw Finding(ImportPhrases.notBid, ["value": shown(cell)]) }
    return Int(millionths)
  }
}
