import Foundation
import FoundationXML
import PanelTestSupport

/// What an XML parser that knows nothing of us finds in a text.
final class XMLTree: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The text right inside.
    var text = ""
  }

  struct NotWellFormed: Error {
    let line: Int
    let reason: String
  }

  /// The elements in the order in which they begin.
  private(set) var elements: [Element] = []
  private(set) var text = ""
  private var open: [Int] = []

  init(_ markup: String) throws {
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    guard parser.parse() else {
      throw NotWellFormed(
        line: parser.lineNumber, reason: parser.parserError.map { "\($0)" } ?? "")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
    if let last = open.last { elements[last].text += string }
  }
}

/// Texts as nobody should write them into a table.
enum HostileText {
  static let samples = [
    "\"><script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "'; DROP TABLE",
    "]]>&amp;<!--", "\u{202E}gnp.exe", "a\u{0}b\u{1B}[31m", "{count}", "=HYPERLINK(\"http://x\")",
    "| a | b |\n---", "](javascript:alert(1))", "\u{FFFE}", "e\u{301}\u{323}", "محمد",
  ]

  private static let scalars: [Unicode.Scalar] = Array(
    "<>&\"'/=`\\{}[]()|*_#-+@;: \t\n\r\u{0}\u{1}\u{7F}\u{85}\u{200B}\u{202E}\u{2028}\u{FFFE}\u{FFFF}评é"
      .unicodeScalars)

  static func random(using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
    }
    return String(text)
  }
}
