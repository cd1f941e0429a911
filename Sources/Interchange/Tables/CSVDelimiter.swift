/// What separates the fields of a table.
enum CSVDelimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The delimiter named by a first line like `sep=;`, and where the next line starts.
  ///
  /// - Throws: A finding where that line names something else.
  static func declared(
    in bytes: [UInt8]
  ) throws(Finding) -> (delimiter: CSVDelimiter, next: Int)? {
    let end = bytes.prefix(32).firstIndex { $0 == 0x0A || $0 == 0x0D } ?? min(bytes.count, 32)
    let line = bytes[..<end].filter { $0 != UInt8(ascii: "\"") }
    guard String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
    guard line.count == 5, let delimiter = CSVDelimiter(rawValue: line[4]) else {
      throw Finding(
        FilePhrases.unknownDelimiter, ["value": shown(line[4...])], line: 1)
    }
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return (delimiter, min(bytes.count, end + (isPair ? 2 : 1)))
  }

  /// The delimiter that stands most often in the first line with anything in it, outside quotes.
  ///
  /// Of equally frequent ones the first in the order comma, semicolon, tab.
  static func detected(in bytes: ArraySlice<UInt8>) -> CSVDelimiter {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        if hasText { break }
        counts = [:]
      } else if !isQuoted, let delimiter = CSVDelimiter(rawValue: byte) {
        counts[delimiter, default: 0] += 1
        continue
      }
      hasText = hasText || byte > 0x20
    }
    let most = counts.values.max() ?? 0
    return allCases.first { counts[$0, default: 0] == most } ?? .comma
  }
}
