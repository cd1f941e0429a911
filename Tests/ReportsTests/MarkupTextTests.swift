import PanelModel
import PanelTestSupport
import Testing

@testable import Reports

@Suite struct MarkupTextTests {
  @Test func `markup, quotes and what cannot be seen are written out`() {
    #expect(
      MarkupText.escaped("<a href=\"x\" title='y'>&amp;")
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;")
    #expect(
      MarkupText.escaped("a\u{202E}b\u{0}c\nd\u{FEFF}") == "a\\u{202E}b\\u{0}c\\u{A}d\\u{FEFF}")
    #expect(MarkupText.escaped("\u{FFFE}\u{FFFF}") == "\\u{FFFE}\\u{FFFF}")
    #expect(MarkupText.escaped("王芳 Ána 👩‍🔬 محمد") == "王芳 Ána 👩‍🔬 محمد")
  }

  @Test func `any text comes through an XML parser as it can be seen`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let text = HostileText.random(using: &random)
      let tree = try XMLTree(
        "<p title=\"\(MarkupText.escaped(text))\">\(MarkupText.escaped(text))</p>")
      let expected = text.visible
        .replacing("\u{FFFE}", with: "\\u{FFFE}").replacing("\u{FFFF}", with: "\\u{FFFF}")
      #expect(tree.elements.map(\.name) == ["p"])
      #expect(tree.text == expected)
      #expect(tree.elements.first?.attributes["title"] == expected)
    }
  }

  @Test func `a string of CSS ends where it ends`() {
    #expect(MarkupText.styleString("a1 b") == "\"a1 b\"")
    #expect(MarkupText.styleString("\"}</style>\\") == "\"\\22 \\7d \\3c \\2f style\\3e \\5c \"")
    #expect(MarkupText.styleString("评\n") == "\"\\8bc4 \\5c u\\7b A\\7d \"")
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 is that of RFC 4648`(text: String, expected: String) {
    #expect(Base64.text(of: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\\u{9}=1"), ("\u{0}", "'\\u{0}"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("＠a", "'＠a"),
    ("a=1", "a=1"), ("", ""), ("王芳", "王芳"), ("E-1", "E-1"), ("a\u{202E}b", "a\\u{202E}b"),
  ])
  func `a cell that would be a formula is none`(text: String, expected: String) {
    #expect(SpreadsheetText.neutral(text) == expected)
  }

  @Test func `numbers of ours stay numbers, names do not`() {
    let table = Page.Table(
      "", columns: [Page.Column("=x"), Page.Column("n", .number), Page.Column("who")],
      rows: [Page.Row([.text("-a"), .number("-3"), .name("@b", note: "E-1")])])
    #expect(
      table.spreadsheetRows(in: .english) == [["'=x", "n", "who"], ["'-a", "-3", "'@b (E-1)"]])
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("<b>&", "&lt;b&gt;&amp;"),
    ("[a](b)", "\\[a\\](b)"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("1) a", "1\\) a"),
    ("# a", "\\# a"), ("=a", "\\=a"), ("E-1.5", "E-1.5"), ("0.5", "0.5"), ("2.", "2\\."),
    ("-3", "\\-3"), ("http://a.b", "http\\://a.b"),
    ("www.a", "www\\.a"), ("a@b.c", "a\\@b.c"), ("a\nb", "a\\\\u\\{A\\}b"),
    ("时间: 9:00", "时间: 9:00"),
  ])
  func `Markdown says what it says and marks nothing up`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func `a label is cut where it takes too much room`() {
    #expect(TextWidth.cut("abcdef", to: 6) == "abcdef")
    #expect(TextWidth.cut("abc efg", to: 4) == "abc…")
    #expect(TextWidth.cut("评审专家", to: 6) == "评审专…")
  }
}
