/// Writes a table by RFC 4180: commas, line feeds, and quotes where a field needs them.
struct CSVWriter {
  /// What was written, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Adds a record.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ cell: String) {
    // The other delimiters as well, so that no reader takes them for the one that separates.
    guard cell.utf8.contains(where: { "\",;\t\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
