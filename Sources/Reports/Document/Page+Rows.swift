public import PanelModel

extension Page.Table {
  /// The table as cells of a spreadsheet, the headings first.
  ///
  /// A text that a spreadsheet would take for a formula has an apostrophe before it: one that begins,
  /// behind spaces, with `=`, `+`, `-`, `@`, their wide forms, or a control character. Numbers of ours
  /// stay numbers. What cannot be seen is written out.
  ///
  /// - Parameter language: Language of what stands between names.
  /// - Returns: A row for each row of the table, below that of the headings, with a text for each column.
  /// - Complexity: O(size of the table).
  public func spreadsheetRows(in language: Language) -> [[String]] {
    let mark = language == .chinese ? "、" : ", "
    return [columns.map { SpreadsheetText.neutral($0.title) }]
      + rows.map { row in
        row.cells.map { cell in
          switch cell {
          case .number(let number): number
          case .text(let text): SpreadsheetText.neutral(text)
          case .names(let names):
            SpreadsheetText.neutral(
              names.map { $0.note.isEmpty ? $0.text : "\($0.text) (\($0.note))" }
                .joined(separator: mark))
          }
        }
      }
  }
}

/// Text made harmless in a spreadsheet.
enum SpreadsheetText {
  private static let opening = Set<Unicode.Scalar>("=+-@＝＋－＠".unicodeScalars)

  /// The text, behind an apostrophe where it would be taken for a formula.
  static func neutral(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace || $0.isControl }
    guard let first, first.isControl || opening.contains(first) else { return text.visible }
    return "'" + text.visible
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
