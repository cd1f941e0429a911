import Digests
import PanelModel

extension Page {
  /// The page as one file of HTML that needs nothing else: no script, no font, no picture, no network.
  ///
  /// It is well-formed XML as well. Its own policy (Content-Security-Policy) allows nothing but its style
  /// sheet, by its hash, so that even markup that had slipped through could neither run nor load.
  ///
  /// - Returns: The same text for the same page, with a line feed at its end.
  /// - Complexity: O(size of the page).
  public func html() -> String {
    var writer = HTMLWriter(language: language)
    writer.page(self)
    return writer.text
  }
}

/// Writes a page as HTML.
struct HTMLWriter {
  let language: Language
  private(set) var text = ""
  /// Drawings so far, for names that nothing else has.
  private var figureCount = 0

  init(language: Language) { self.language = language }

  /// Adds markup as it is.
  mutating func markup(_ markup: String) { text += markup }

  /// Adds an element with a text in it.
  mutating func element(_ tag: String, _ content: String, attributes: String = "") {
    text += "<\(tag)\(attributes)>\(MarkupText.escaped(content))</\(tag)>\n"
  }

  func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  // MARK: - The whole

  fileprivate mutating func page(_ page: Page) {
    let style = StyleSheet(page).text
    let hash = Base64.text(of: SHA256Digest(of: Array(style.utf8)).bytes)
    let tag = language == .chinese ? "zh-CN" : "en"
    markup(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(tag)" xml:lang="\(tag)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; \
      style-src &#39;sha256-\(hash)&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/>
      <meta name="referrer" content="no-referrer"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>

      """)
    element("title", page.kind.isEmpty ? page.title : "\(page.title) – \(page.kind)")
    markup("<style>\(style)</style>\n</head>\n<body>\n<header>\n")
    if !page.kind.isEmpty { element("p", page.kind, attributes: " class=\"kind\"") }
    markup("<h1><bdi>\(MarkupText.escaped(page.title))</bdi></h1>\n")
    if !page.subtitle.isEmpty { element("p", page.subtitle, attributes: " class=\"subtitle\"") }
    markup("</header>\n<main>\n")
    for block in page.opening { self.block(block) }
    contents(of: page.sections)
    for section in page.sections { self.section(section) }
    markup("</main>\n")
    if !page.footer.isEmpty { element("footer", page.footer) }
    markup("</body>\n</html>\n")
  }

  private mutating func contents(of sections: [Page.Section]) {
    guard sections.count > 2 else { return }
    markup("<nav aria-label=\"\(MarkupText.escaped(say(PagePhrases.contents)))\">\n<ul>\n")
    for section in sections {
      let title = MarkupText.escaped(section.title)
      markup("<li><a href=\"#\(section.name)\">\(title)</a></li>\n")
    }
    markup("</ul>\n</nav>\n")
  }

  private mutating func section(_ section: Page.Section) {
    let sheet = section.startsSheet ? " class=\"sheet\"" : ""
    markup("<section id=\"\(section.name)\"\(sheet)>\n")
    element("h2", section.title)
    for block in section.blocks { self.block(block) }
    markup("</section>\n")
  }

  // MARK: - Blocks

  private mutating func block(_ block: Page.Block) {
    switch block {
    case .heading(let title): element("h3", title)
    case .paragraph(let paragraph): element("p", paragraph)
    case .bullets(let items): bullets(items)
    case .notice(let notice): self.notice(notice)
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    case .figure(let figure):
      figureCount += 1
      self.figure(figure, number: figureCount)
    case .signatures(let names): signatures(names)
    }
  }

  private mutating func bullets(_ items: [String]) {
    guard !items.isEmpty else { return }
    markup("<ul class=\"items\">\n")
    for item in items { element("li", item) }
    markup("</ul>\n")
  }

  private mutating func notice(_ notice: Page.Notice) {
    markup("<div class=\"notice \(notice.tone.rawValue)\" role=\"note\">\n")
    element("p", notice.title, attributes: " class=\"verdict\"")
    if notice.lines.count == 1 { element("p", notice.lines[0]) } else { bullets(notice.lines) }
    markup("</div>\n")
  }

  private mutating func facts(_ facts: [Page.Fact]) {
    guard !facts.isEmpty else { return }
    markup("<dl>\n")
    for fact in facts {
      let value = MarkupText.escaped(fact.value)
      markup("<div><dt>\(MarkupText.escaped(fact.name))</dt>")
      markup(fact.isCode ? "<dd><code>\(value)</code></dd></div>\n" : "<dd>\(value)</dd></div>\n")
    }
    markup("</dl>\n")
  }

  private mutating func signatures(_ names: [String]) {
    markup("<div class=\"signatures\">\n")
    for name in names {
      markup(
        "<p><span class=\"who\">\(MarkupText.escaped(name))</span><span class=\"line\"></span>")
      markup("<span class=\"who\">\(MarkupText.escaped(say(PagePhrases.date)))</span>")
      markup("<span class=\"line day\"></span></p>\n")
    }
    markup("</div>\n")
  }
}

/// Bytes as text by RFC 4648, section 4.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  /// The text, padded to a multiple of four.
  static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      for place in 0..<4 {
        text.append(place <= part.count ? digits[Int(word >> UInt32(18 - 6 * place)) & 63] : "=")
      }
    }
    return String(text)
  }
}
