import PanelModel

/// Reads constraints on pairs: -1 is a conflict, 1 a pin, 0 nothing.
struct ConstraintReading {
  /// How many names are looked up for one that was probably meant: the wrong file needs one message,
  /// not a million comparisons.
  private static let mostLookups = 100

  private let path: String

  init(_ path: String) { self.path = path }

  func read(into draft: inout ImportDraft) throws(InterchangeError) {
    var table = try ForeignTable(path, width: 3)
    var seen: [Pair: Int] = [:]
    var lookups = 0
    var isFirst = true
    table.read(into: &draft) { record, draft throws(Finding) in
      let mayBeHeader = isFirst
      isFirst = false
      if mayBeHeader, ForeignTable.isHeader(record, number: 2) { return }
      let pair = try pair(record, draft, &lookups)
      let value = try ForeignTable.value(record, 2, "value", Self.constraint)
      let known = seen.updateValue(value, forKey: pair)
      if known == value { return }  // says the same once more
      guard known == nil else {
        throw Finding(
          ImportPhrases.contradiction, ["value": "\(record.text(0)), \(record.text(1))"],
          line: record.line)
      }
      if value < 0 { draft.conflicts.append((pair.reviewCase, pair.expert)) }
      if value > 0 { draft.pins.append((pair.reviewCase, pair.expert)) }
    }
  }

  private func pair(
    _ record: CSVRecord, _ draft: ImportDraft, _ lookups: inout Int
  ) throws(Finding) -> Pair {
    let paper = try ForeignTable.name(record, 0, "paper")
    guard let reviewCase = draft.cases.index(of: paper) else {
      throw unknown(record, 0, "paper", ImportPhrases.unknownCase, draft.cases, &lookups)
    }
    let reviewer = try ForeignTable.name(record, 1, "reviewer")
    guard let expert = draft.experts.index(of: reviewer) else {
      throw unknown(record, 1, "reviewer", ImportPhrases.unknownExpert, draft.experts, &lookups)
    }
    return Pair(reviewCase: reviewCase, expert: expert)
  }

  private func unknown(
    _ record: CSVRecord, _ column: Int, _ field: String, _ phrase: Phrase, _ known: NameTable,
    _ lookups: inout Int
  ) -> Finding {
    let name = CellText.text(record[column])
    lookups += 1
    let meant =
      lookups > Self.mostLookups ? nil : Suggestions.nearest(to: name, among: known.names)
    return Finding(
      phrase, ["value": name], advice: meant.map { FilePhrases.maybe(["value": $0]) }
    ).at(line: record.line, column: column + 1, field: field)
  }

  private static func constraint(_ cell: ArraySlice<UInt8>) throws(Finding) -> Int {
    let units = try DecimalCell.parse(cell, decimals: 3)
    guard let value = [-1000: -1, 0: 0, 1000: 1][Int(units)] else {
      throw Finding(ImportPhrases.notConstraint, ["value": shown(cell)])
    }
    return value
  }
}
