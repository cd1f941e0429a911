import PanelModel

/// Columns of text for a terminal or a print, aligned by the width that characters take there.
struct TextTable {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: String...) { add(cells: cells) }

  /// Adds a row.
  mutating func add(cells: [String]) { rows.append(cells.map(\.visible)) }

  /// The rows, with two spaces between the columns and none at the ends.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? TextTable.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let padded = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - TextTable.width(of: cell))
      }
      return String(padded.joined(separator: "  ").trimmingSuffix { $0 == " " })
    }.joined(separator: "\n")
  }

  /// Cells of a terminal that a text takes: East Asian wide characters take two (UAX 11).
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      if scalar.properties.generalCategory == .nonspacingMark { return width }
      return width + (isWide(scalar) ? 2 : 1)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
