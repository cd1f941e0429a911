import PanelModel

/// A table of another system, which mostly has no header.
struct ForeignTable {
  /// The file, as the user named it.
  let file: String

  private var reader: CSVReader
  private let controlCharacters: Findings

  /// Opens a table whose records have so many fields, or as many as the first of them.
  init(_ path: String, width: Int? = nil) throws(InterchangeError) {
    file = path
    let bytes = try InputFile.bytes(of: path)
    do throws(Finding) {
      let text = try DecodedText(bytes)
      controlCharacters = text.controlCharacters
      reader = try CSVReader(text.utf8, width: width)
    } catch {
      throw InterchangeError(.badData, [error.issue(in: path)])
    }
  }

  /// Hands out every record, the first as well; what is wrong goes to the log of the draft.
  mutating func read(
    into draft: inout ImportDraft,
    _ body: (CSVRecord, inout ImportDraft) throws(Finding) -> Void
  ) {
    draft.log.add(controlCharacters, in: file)
    var count = 0
    reader.forEachRecord { record in
      count += 1
      do throws(Finding) {
        try body(record, &draft)
      } catch {
        draft.log.add(error, in: file)
      }
    }
    draft.log.add(reader.findings, in: file)
    if count == 0, reader.findings.isEmpty {
      draft.log.add(Finding(ProblemPhrases.empty), in: file)
    }
  }

  /// Whether a record that should hold a number is a header instead.
  static func isHeader(_ record: CSVRecord, number column: Int) -> Bool {
    let words = (0..<record.count).map { TableSchema.folded(record.text($0)) }
    guard record.count > column, Double(words[column]) == nil else { return false }
    return words.contains { headerWords.contains($0) }
  }

  private static let headerWords: Set<String> = [
    "paper", "paper_id", "paperid", "submission", "submission_id", "note_id", "reviewer",
    "reviewer_id", "user", "user_id", "userid", "profile", "profile_id", "score", "affinity", "bid",
    "tag",
    "similarity", "load", "max", "min", "max_load", "min_load", "quota", "constraint", "expert",
    "case",
  ]

  /// The finding for a record of the wrong number of fields.
  static func wrongWidth(_ record: CSVRecord, _ names: [String]) -> Finding {
    Finding(
      ImportPhrases.columns,
      [
        "value": "\(record.count)", "expected": "\(names.count)",
        "names": names.joined(separator: ","),
      ], line: record.line)
  }

  /// The text of a cell that must not be empty.
  static func identifier(_ cell: ArraySlice<UInt8>) throws(Finding) -> String {
    let name = CellText.text(cell)
    if name.isEmpty { throw Finding(ProblemPhrases.emptyIdentifier) }
    return name
  }

  /// The text of a field that must not be empty.
  static func name(_ record: CSVRecord, _ column: Int, _ field: String) throws(Finding) -> String {
    let name = CellText.text(record[column])
    guard name.isEmpty else { return name }
    throw Finding(ProblemPhrases.emptyIdentifier).at(
      line: record.line, column: column + 1, field: field)
  }

  /// The value of a field, with the place where it cannot be read.
  static func value<Value>(
    _ record: CSVRecord, _ column: Int, _ field: String,
    _ parse: (ArraySlice<UInt8>) throws(Finding) -> Value
  ) throws(Finding) -> Value {
    do throws(Finding) {
      return try parse(record[column])
    } catch {
      throw error.at(line: record.line, column: column + 1, field: field)
    }
  }
}
