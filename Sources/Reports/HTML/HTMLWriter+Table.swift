import PanelModel

extension HTMLWriter {
  /// Rows that one table has; longer ones are set as several, so that what is out of sight need not be
  /// laid out.
  private static let rowsOfPart = 200

  /// Letters of a note that is kept on one line, such as an identifier.
  private static let shortNote = 12
  /// Rows that are kept on one sheet of paper.
  private static let rowsOnOneSheet = 16

  /// Writes a table, in parts where it is long.
  mutating func table(_ table: Page.Table) {
    guard !table.rows.isEmpty else { return }
    let parts = stride(from: 0, to: table.rows.count, by: Self.rowsOfPart).map {
      $0..<min($0 + Self.rowsOfPart, table.rows.count)
    }
    for part in parts {
      let isOnly = parts.count == 1
      let isWhole = table.rows.count <= Self.rowsOnOneSheet
      let name = isOnly ? (isWhole ? "wide whole" : "wide") : "wide part"
      markup("<div class=\"\(name)\">\n")
      self.part(table, rows: part, isOnly: isOnly)
      markup("</div>\n")
    }
  }

  private mutating func part(_ table: Page.Table, rows: Range<Int>, isOnly: Bool) {
    let caption =
      isOnly
      ? table.caption
      : say(
        PagePhrases.part,
        [
          "caption": table.caption, "first": "\(rows.lowerBound + 1)", "last": "\(rows.upperBound)",
          "all": "\(table.rows.count)",
        ])
    markup("<table>\n")
    element("caption", caption)
    markup("<colgroup>")
    for share in Self.shares(of: table.columns) { markup("<col class=\"w\(share)\"/>") }
    markup("</colgroup>\n<thead><tr>")
    for column in table.columns {
      markup("<th scope=\"col\"\(Self.mark(of: column))>\(MarkupText.escaped(column.title))</th>")
    }
    markup("</tr></thead>\n<tbody>\n")
    for row in table.rows[rows] { self.row(row, of: table.columns) }
    markup("</tbody>\n</table>\n")
  }

  private mutating func row(_ row: Page.Row, of columns: [Page.Column]) {
    markup(row.isStrong ? "<tr class=\"strong\">" : "<tr>")
    for (cell, column) in zip(row.cells, columns) {
      markup("<td\(Self.mark(of: column))>")
      switch cell {
      case .text(let text), .number(let text): markup(MarkupText.escaped(text))
      case .names(let names): self.names(names)
      }
      markup("</td>")
    }
    markup("</tr>\n")
  }

  /// Names, each on one line where there is room for it, its mark with it.
  private mutating func names(_ names: [Page.Named]) {
    for (place, name) in names.enumerated() {
      let isLast = place == names.count - 1
      // The wide comma of Chinese needs no space.
      markup(place == 0 || language == .chinese ? "" : " ")
      markup("<span class=\"name\">")
      markup("<bdi>\(MarkupText.escaped(name.text))</bdi>")
      if !name.note.isEmpty {
        let isShort = name.note.count <= Self.shortNote
        markup(isShort ? " <small class=\"id\">" : " <small>")
        markup("\(MarkupText.escaped(name.note))</small>")
      }
      markup(isLast ? "</span>" : "\(MarkupText.escaped(language.nameMark))</span>")
    }
  }

  private static func mark(of column: Page.Column) -> String {
    switch column.kind {
    case .text: ""
    case .number: " class=\"number\""
    case .signature: " class=\"sign\""
    }
  }

  /// The width of each column in whole percent; all together at most 100.
  static func shares(of columns: [Page.Column]) -> [Int] {
    let sum = columns.reduce(0) { $0 + $1.weight }
    return columns.map { max(1, $0.weight * 100 / max(1, sum)) }
  }
}

extension Language {
  /// Behind a name that another follows.
  var nameMark: String { self == .chinese ? "、" : "," }
}
