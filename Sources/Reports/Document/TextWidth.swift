/// How much room texts take, in cells of a terminal: East Asian wide characters take two (UAX 11).
enum TextWidth {
  /// The text, cut with an ellipsis where it takes more than so many cells.
  static func cut(_ text: String, to cells: Int) -> String {
    var (width, kept) = (0, "")
    for character in text {
      width += character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
      if width > cells { return kept.trimmedEnd + "…" }
      kept.append(character)
    }
    return text
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
