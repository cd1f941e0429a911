import PanelModel

extension Page {
  /// The page as Markdown with tables as GitHub knows them; drawings are tables there.
  ///
  /// - Returns: The same text for the same page, with a line feed at its end.
  /// - Complexity: O(size of the page).
  public func markdown() -> String {
    var parts = ["# " + MarkdownText.escaped(title)]
    let heading = [kind, subtitle].filter { !$0.isEmpty }.map(MarkdownText.escaped)
    if !heading.isEmpty { parts.append(heading.joined(separator: "  \n")) }
    parts += opening.flatMap(markdown)
    for section in sections {
      parts.append("## " + MarkdownText.escaped(section.title))
      parts += section.blocks.flatMap(markdown)
    }
    if !footer.isEmpty { parts += ["---", MarkdownText.escaped(footer)] }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(of block: Block) -> [String] {
    switch block {
    case .heading(let title): ["### " + MarkdownText.escaped(title)]
    case .paragraph(let paragraph): [MarkdownText.escaped(paragraph)]
    case .bullets(let items): Self.list(items)
    case .notice(let notice):
      [
        (["**" + MarkdownText.escaped(notice.title) + "**"] + Self.list(notice.lines))
          .flatMap { $0.split(separator: "\n").map { "> " + $0 } + [">"] }
          .dropLast().joined(separator: "\n")
      ]
    case .facts(let facts):
      facts.isEmpty
        ? []
        : [
          facts.map { fact in
            "- \(MarkdownText.escaped(fact.name)): "
              + (fact.isCode ? "`\(Self.code(fact.value))`" : MarkdownText.escaped(fact.value))
          }.joined(separator: "\n")
        ]
    case .table(let table): markdown(of: table)
    case .figure(let figure):
      [MarkdownText.escaped(figure.summary)].filter { $0 != "" }
        + markdown(of: Self.table(of: figure))
    case .signatures(let names):
      [
        names.map { MarkdownText.escaped($0) + " \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_" }
          .joined(separator: "\n\n")
      ]
    }
  }

  private static func list(_ items: [String]) -> [String] {
    items.isEmpty ? [] : [items.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n")]
  }

  /// What stands between backquotes is taken as it is, so there must be none in it.
  private static func code(_ text: String) -> String {
    text.visible.replacing("`", with: "'")
  }

  private func markdown(of table: Table) -> [String] {
    guard !table.rows.isEmpty else { return [] }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let head = line(table.columns.map { MarkdownText.escaped($0.title) })
    let rule = line(table.columns.map { $0.kind == .number ? "---:" : "---" })
    let rows = table.rows.map { row in
      line(
        row.cells.map { cell in
          let text = markdown(of: cell)
          return row.isStrong && !text.isEmpty ? "**\(text)**" : text
        })
    }
    let caption = table.caption.isEmpty ? [] : ["*\(MarkdownText.escaped(table.caption))*"]
    return caption + [([head, rule] + rows).joined(separator: "\n")]
  }

  private func markdown(of cell: Cell) -> String {
    switch cell {
    case .text(let text), .number(let text): MarkdownText.escaped(text)
    case .names(let names):
      names.map { name in
        let note = name.note.isEmpty ? "" : " (\(MarkdownText.escaped(name.note)))"
        return MarkdownText.escaped(name.text) + note
      }.joined(separator: language == .chinese ? "、" : ", ")
    }
  }
}
