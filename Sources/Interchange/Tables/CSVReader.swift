import PanelModel

/// Reads a table by RFC 4180, with the delimiters and line ends that spreadsheets write.
///
/// Records are handed out one at a time as slices of the file. What breaks the rules is collected in
/// `findings` and its record withheld, so whoever reads sees only records of the right width. Records
/// with nothing in them, also those that hold only delimiters, are skipped and counted.
struct CSVReader {
  /// What the reader takes on.
  enum Limits {
    static let fileBytes = 1 << 31
    static let fieldBytes = 1 << 20
    static let columns = 10_000
  }

  /// What separates the fields.
  let delimiter: CSVDelimiter

  /// How many fields a record must have; the header says it, or else the first record.
  private(set) var width: Int?

  /// How many records with nothing in them were skipped.
  private(set) var blankRecords = 0

  /// What the records hold that were not handed out, for they have a finding.
  private(set) var withheld: [String] = []

  private var scanner: CSVScanner

  /// A reader at the start of a file in UTF-8.
  ///
  /// - Throws: A finding where the file is too large, or declares a delimiter that we do not know.
  init(_ file: [UInt8], width: Int? = nil) throws(Finding) {
    self.width = width
    guard file.count <= Limits.fileBytes else {
      throw Finding(FilePhrases.fileTooLarge, ["value": "\(file.count)"])
    }
    let declared = try CSVDelimiter.declared(in: file)
    delimiter = declared?.delimiter ?? .detected(in: file[...])
    scanner = CSVScanner(
      file, delimiter: delimiter, from: declared?.next ?? 0, line: declared == nil ? 1 : 2)
  }

  /// What was wrong so far.
  var findings: Findings { scanner.findings }

  /// Reads the first record as the header: the names in it, and the line on which it stands.
  ///
  /// Empty names at its end do not count. Nil, with a finding, if there is no header to be read.
  mutating func readHeader() -> (names: [String], line: Int)? {
    while true {
      let start = scanner.position
      switch scanner.next() {
      case .spoilt:
        withhold(from: start)
        return nil
      case .end:
        scanner.findings.add(Finding(FilePhrases.noHeader, line: 1))
        return nil
      case .record:
        if isBlank() { continue }
        let record = scanner.record
        let count = record.fields.indices.last { !record.isBlank($0) }.map { $0 + 1 } ?? 0
        width = count
        return ((0..<count).map(record.text), record.line)
      }
    }
  }

  /// Hands out every further record; all have as many fields as the header, or as the first of them.
  mutating func forEachRecord<Failure>(
    _ body: (CSVRecord) throws(Failure) -> Void
  ) throws(Failure) {
    while true {
      let start = scanner.position
      switch scanner.next() {
      case .end: return
      case .spoilt: withhold(from: start)
      case .record:
        if isBlank() { continue }
        if fits() { try body(scanner.record) } else { withhold(from: start) }
      }
    }
  }

  private mutating func withhold(from start: Int) {
    withheld.append(scanner.text(from: start))
  }

  /// Whether the record holds nothing; such a record is counted.
  private mutating func isBlank() -> Bool {
    guard scanner.record.fields.indices.allSatisfy(scanner.record.isBlank) else { return false }
    blankRecords += 1
    return true
  }

  /// Whether the record has the right width; empty fields too many are cut off.
  private mutating func fits() -> Bool {
    let count = scanner.record.count
    guard let width, count != width else {
      width = count
      return true
    }
    if count > width, (width..<count).allSatisfy(scanner.record.isBlank) {
      scanner.record.fields.removeLast(count - width)
      return true
    }
    scanner.findings.add(
      Finding(
        count < width ? FilePhrases.tooFewFields : FilePhrases.tooManyFields,
        ["value": "\(count)", "expected": "\(width)"], line: scanner.record.line,
        column: min(count, width) + 1, advice: Statement(FilePhrases.quoteDelimiters)))
    return false
  }
}
