import PanelModel

/// Cuts the bytes of a file into records and fields by RFC 4180.
///
/// It knows quotes, delimiters and line ends, and nothing of how many fields there should be. It is
/// strict about quotes, because a quote in the wrong place mostly means that a field was cut in two.
struct CSVScanner {
  /// What one step came to.
  enum Step {
    case record

    /// A record with a finding; what it holds is not to be trusted.
    case spoilt

    case end
  }

  /// The record of the last step.
  var record: CSVRecord

  /// What was wrong so far.
  var findings = Findings()

  private let file: [UInt8]
  private let delimiter: UInt8
  private(set) var position: Int
  private var line: Int
  private var isSpoilt = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// A scanner that starts at a byte, which stands at the start of a line.
  init(_ file: [UInt8], delimiter: CSVDelimiter, from position: Int, line: Int) {
    self.file = file
    self.delimiter = delimiter.rawValue
    self.position = position
    self.line = line
    record = CSVRecord(file: file)
  }

  /// Goes on to the next record; an empty line is a record of one empty field.
  mutating func next() -> Step {
    guard position < file.count else { return .end }
    record.line = line
    record.fields.removeAll(keepingCapacity: true)
    isSpoilt = false
    let file = file
    let bytes = file.span
    repeat { scanField(bytes) } while skipDelimiter(bytes)
    skipLineEnd(bytes)
    return isSpoilt ? .spoilt : .record
  }

  /// What stands between a position and the current one.
  func text(from start: Int) -> String {
    String(decoding: file[start..<position], as: UTF8.self)
  }

  private mutating func scanField(_ bytes: Span<UInt8>) {
    let isQuoted = position < bytes.count && bytes[position] == Self.quote
    let field = isQuoted ? scanQuoted(bytes) : scanPlain(bytes)
    if record.count < CSVReader.Limits.columns {
      record.fields.append(field)
    } else if !isSpoilt {
      spoil(FilePhrases.tooManyColumns, ["expected": "\(CSVReader.Limits.columns)"])
    }
  }

  private mutating func scanPlain(_ bytes: Span<UInt8>) -> CSVRecord.Field {
    let start = position
    while position < bytes.count, !endsField(bytes[position]) {
      if bytes[position] == Self.quote {
        spoil(FilePhrases.strayQuote, advice: FilePhrases.doubleQuotes)
        skipToFieldEnd(bytes)
        break
      }
      position += 1
    }
    if position - start > CSVReader.Limits.fieldBytes { spoilByLength() }
    return CSVRecord.Field(bytes: start..<position, hasDoubledQuotes: false)
  }

  private mutating func scanQuoted(_ bytes: Span<UInt8>) -> CSVRecord.Field {
    let openingLine = line
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
        hasDoubledQuotes = true
        position += 1
      } else if byte == Self.lineFeed || (byte == Self.carriageReturn && !isPair(bytes)) {
        line += 1
      }
      position += 1
    }
    let end = position
    if position == bytes.count {
      spoil(FilePhrases.openQuote, line: openingLine, advice: FilePhrases.closeQuote)
    } else if end - start > CSVReader.Limits.fieldBytes {
      spoilByLength(line: openingLine)
      position += 1
      skipToFieldEnd(bytes)
    } else {
      closeQuote(bytes)
    }
    return CSVRecord.Field(bytes: start..<end, hasDoubledQuotes: hasDoubledQuotes)
  }

  private mutating func closeQuote(_ bytes: Span<UInt8>) {
    position += 1
    guard position < bytes.count, !endsField(bytes[position]) else { return }
    let start = position
    skipToFieldEnd(bytes)
    spoil(
      FilePhrases.textAfterQuote, ["value": shown(file[start..<position])],
      advice: FilePhrases.doubleQuotes)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// Whether a carriage return and a line feed stand here together, which is one line end.
  private func isPair(_ bytes: Span<UInt8>) -> Bool {
    position + 1 < bytes.count && bytes[position] == Self.carriageReturn
      && bytes[position + 1] == Self.lineFeed
  }

  private mutating func skipToFieldEnd(_ bytes: Span<UInt8>) {
    while position < bytes.count, !endsField(bytes[position]) { position += 1 }
  }

  private mutating func skipDelimiter(_ bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == delimiter else { return false }
    position += 1
    return true
  }

  private mutating func skipLineEnd(_ bytes: Span<UInt8>) {
    guard position < bytes.count else { return }
    position += isPair(bytes) ? 2 : 1
    line += 1
  }

  private mutating func spoilByLength(line: Int? = nil) {
    spoil(
      FilePhrases.fieldTooLong, ["expected": "\(CSVReader.Limits.fieldBytes)"], line: line,
      advice: FilePhrases.closeQuote)
  }

  private mutating func spoil(
    _ phrase: Phrase, _ values: [String: String] = [:], line: Int? = nil, advice: Phrase? = nil
  ) {
    isSpoilt = true
    findings.add(
      Finding(
        phrase, values, line: line ?? self.line, column: record.count + 1,
        advice: advice.map { Statement($0) }))
  }
}
