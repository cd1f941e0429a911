/// What all parsers of cells do first: trim, and read full-width characters as plain ones.
enum CellText {
  /// The cell without blanks at its ends: space, tab, line ends, no-break and full-width space.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Most cells have nothing to trim, and there may be millions of them.
    if let first = cell.first, let last = cell.last, first > 0x20, first < 0x80, last > 0x20,
      last < 0x80
    {
      return cell
    }
    var cell = cell
    while let length = blankLength(cell.prefix(3)) { cell = cell.dropFirst(length) }
    while true {
      if let last = cell.last, isBlank(last) {
        cell = cell.dropLast()
      } else if cell.suffix(2).elementsEqual(noBreakSpace) {
        cell = cell.dropLast(2)
      } else if cell.suffix(3).elementsEqual(fullWidthSpace) {
        cell = cell.dropLast(3)
      } else {
        return cell
      }
    }
  }

  /// The trimmed text of a cell.
  static func text(_ cell: ArraySlice<UInt8>) -> String {
    String(decoding: trimmed(cell), as: UTF8.self)
  }

  /// The trimmed cell with full-width letters, digits and signs as their ASCII twins.
  static func plain(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let cell = trimmed(cell)
    for byte in cell where byte >= 0x80 { return folded(cell) }
    return cell
  }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let fullWidthSpace: [UInt8] = [0xE3, 0x80, 0x80]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func blankLength(_ start: ArraySlice<UInt8>) -> Int? {
    guard let first = start.first else { return nil }
    if isBlank(first) { return 1 }
    if start.starts(with: noBreakSpace) { return 2 }
    return start.elementsEqual(fullWidthSpace) ? 3 : nil
  }

  private static func folded(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = ""
    for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        text.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212: text += "-"  // the minus sign of typesetters
      default: text.unicodeScalars.append(scalar)
      }
    }
    return ArraySlice(text.utf8)
  }
}

/// A cell as messages show it: on one line, and not longer than people read.
func shown(_ cell: ArraySlice<UInt8>) -> String {
  let text = String(decoding: cell.prefix(400), as: UTF8.self)
  let line = String(text.prefix(60).map { $0.isNewline ? " " : $0 })
  return text.count > 60 ? line + "…" : line
}
