/// What the rules need to know of a Swift file: its code without comments and strings.
struct SourceText {
  /// The text with every comment and every string literal taken out; lines stay where they are.
  let code: String

  init(_ text: String) { code = Self.stripped(Array(text)) }

  /// Modules that the file imports.
  var imports: [String] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return code.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
        .drop { $0.hasPrefix("@") || Self.levels.contains(String($0)) }
      guard words.first == "import", let name = words.dropFirst().first else { return nil }
      let path = kinds.contains(String(name)) ? words.dropFirst(2).first : name
      return path?.split(separator: ".").first.map(String.init)
    }
  }

  /// Names of the types that the file declares, nested ones included.
  var declaredTypes: [String] {
    let keywords: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    let words = self.words
    return zip(words, words.dropFirst()).filter { keywords.contains($0.0) && $0.1 != "func" }
      .map(\.1)
  }

  /// Identifiers and keywords in their order.
  var words: [String] {
    code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  private static let levels: Set = ["public", "package", "internal", "fileprivate", "private"]

  private static func stripped(_ text: [Character]) -> String {
    var code = ""
    var position = 0
    func starts(_ token: String) -> Bool { text[position...].starts(with: token) }
    /// Skips to behind the next `end`, keeping line ends.
    func skip(to end: String, escaping: Bool) {
      while position < text.count, !starts(end) {
        if escaping, text[position] == "\\" { position += 1 }
        if position < text.count, text[position].isNewline { code.append("\n") }
        position += 1
      }
      position += end.count
    }
    while position < text.count {
      if starts("//") {
        while position < text.count, !text[position].isNewline { position += 1 }
      } else if starts("/*") {
        position += 2
        skip(to: "*/", escaping: false)
      } else if starts("\"\"\"") {
        position += 3
        skip(to: "\"\"\"", escaping: true)
      } else if starts("#\"") {
        position += 2
        skip(to: "\"#", escaping: false)
      } else if starts("\"") {
        position += 1
        skip(to: "\"", escaping: true)
      } else {
        code.append(text[position])
        position += 1
      }
    }
    return code
  }
}
