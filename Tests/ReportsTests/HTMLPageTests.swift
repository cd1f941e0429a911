import Digests
import PanelModel
import PanelTestSupport
import Testing

@testable import Reports

@Suite struct HTMLPageTests {
  private static let known: Set = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section",
    "h1", "h2", "h3", "p", "ul", "li", "a", "div", "dl", "dt", "dd", "code", "bdi", "span", "small",
    "b", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "figure",
    "figcaption", "svg", "desc", "line", "rect", "text",
  ]
  private static let knownAttributes: Set = [
    "xmlns", "lang", "xml:lang", "charset", "http-equiv", "content", "name", "class", "id", "href",
    "role", "aria-label", "aria-labelledby", "scope", "viewBox", "x", "y", "x1", "x2", "y1", "y2",
    "width", "height", "text-anchor",
  ]

  /// A page on which every text is hostile.
  private static func hostile(_ text: String) -> Page {
    let table = Page.Table(
      text,
      columns: [Page.Column(text), Page.Column(text, .number), Page.Column(text, .signature)],
      rows: [
        Page.Row([.text(text), .number("1"), .empty]),
        Page.Row([.name(text, note: text), .number("2"), .empty], isStrong: true),
      ])
    let histogram = Page.Histogram(
      sizes: text, counts: text, bins: [Page.Histogram.Bin(text, count: 3)])
    let bars = Page.Bars(
      things: text, series: [text, text], lines: [Page.Bars.Line(text, amounts: [2, nil])],
      unknown: text)
    return Page(
      language: .english, kind: text, title: text, subtitle: text, footer: text, warning: text,
      opening: [.notice(Page.Notice(.bad, text, lines: [text]))],
      sections: ["a", "b", "c"].map { name in
        Page.Section(
          name, title: text,
          blocks: [
            .heading(text), .paragraph(text), .bullets([text]), .table(table),
            .facts([Page.Fact(text, text), Page.Fact(text, text, isCode: true)]),
            .figure(Page.Figure(text, summary: text, .histogram(histogram))),
            .figure(Page.Figure(text, summary: text, .bars(bars))), .signatures([text]),
          ])
      })
  }

  @Test(arguments: HostileText.samples)
  func `no text becomes markup, whatever it says`(text: String) throws {
    let tree = try XMLTree(Self.hostile(text).html())
    let plain = try XMLTree(Self.hostile("x").html())
    #expect(tree.elements.map(\.name) == plain.elements.map(\.name))
    #expect(Set(tree.elements.map(\.name)).isSubset(of: Self.known))
    let attributes = Set(tree.elements.flatMap { $0.attributes.keys })
    #expect(attributes.isSubset(of: Self.knownAttributes))
    #expect(!tree.elements.contains { $0.name == "td" && $0.text.contains("\u{202E}") })
  }

  @Test func `the page allows its own style sheet and nothing else`() throws {
    for text in HostileText.samples {
      let html = Self.hostile(text).html()
      let tree = try XMLTree(html)
      let style = try #require(tree.elements.first { $0.name == "style" }).text
      let hash = Base64.text(of: SHA256Digest(of: Array(style.utf8)).bytes)
      let policy = tree.elements.first { $0.attributes["http-equiv"] != nil }
      #expect(
        policy?.attributes["content"]
          == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'")
      // HTML does not read references in a style sheet, XML does: it must hold neither.
      #expect(!style.contains("<") && !style.contains("&"))
      #expect(html.contains("<style>\(style)</style>"))
      #expect(tree.elements.allSatisfy { $0.attributes["href"]?.hasPrefix("#") ?? true })
    }
  }

  @Test func `names of elements are unique, and links and labels lead to them`() throws {
    let tree = try XMLTree(try Review.page().page().html())
    let names = tree.elements.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    let links = tree.elements.compactMap { $0.attributes["href"] }.map { String($0.dropFirst()) }
    let labels = tree.elements.compactMap { $0.attributes["aria-labelledby"] }
      .flatMap { $0.split(separator: " ").map(String.init) }
    #expect(links.count > 3 && labels.count > 3)
    #expect(Set(links + labels).isSubset(of: Set(names)))
  }

  @Test func `every drawing has a title and tells its numbers`() throws {
    let page = try Review.page().page()
    let tree = try XMLTree(page.html())
    let drawings = tree.elements.filter { $0.name == "svg" }
    #expect(drawings.count == 3)
    #expect(drawings.allSatisfy { $0.attributes["role"] == "img" })
    let texts = tree.elements.filter { $0.name == "desc" }.map(\.text)
    #expect(texts.count == drawings.count)
    let counts = page.sections.flatMap(\.histograms).flatMap {
      $0.bins.map { "\($0.label): \($0.count)" }
    }
    #expect(!counts.isEmpty && counts.allSatisfy { count in texts.contains { $0.contains(count) } })
  }

  @Test func `a long table is set in parts that together are all of it`() throws {
    let rows = (1...1_234).map { Page.Row([.text("R-\($0)"), .count($0)]) }
    let table = Page.Table("T", columns: [Page.Column("a"), Page.Column("b", .number)], rows: rows)
    let page = Page(
      language: .chinese, kind: "", title: "T",
      sections: [Page.Section("t", title: "T", blocks: [.table(table)])])
    let tree = try XMLTree(page.html())
    let cells = tree.elements.filter { $0.name == "td" }.map(\.text)
    #expect(cells == rows.flatMap { $0.cells.map(\.plain) })
    #expect(tree.elements.count { $0.name == "table" } == 7)
    #expect(tree.elements.count { $0.name == "thead" } == 7)
  }

  @Test func `columns that are empty go, columns to be signed stay`() throws {
    let table = Page.Table(
      "T", columns: [Page.Column("a"), Page.Column("b"), Page.Column("c", .signature)],
      rows: [Page.Row([.text("x"), .empty, .empty])])
    #expect(table.withoutEmptyColumns().columns.map(\.title) == ["a", "c"])
    #expect(HTMLWriter.shares(of: table.columns).reduce(0, +) <= 100)
  }
}
