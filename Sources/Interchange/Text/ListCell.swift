/// A cell that holds a list: items between `;`, `；`, `、` or `/`.
enum ListCell {
  /// The items, trimmed; empty ones do not count.
  ///
  /// A backslash takes a separator, or another backslash, as part of the item.
  static func parse(_ cell: ArraySlice<UInt8>) -> [String] {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
      if isEscaped {
        if scalar != "\\", !isSeparator(scalar) { item.append("\\") }
        item.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if isSeparator(scalar) {
        items.append(String(item))
        item = String.UnicodeScalarView()
      } else {
        item.append(scalar)
      }
    }
    if isEscaped { item.append("\\") }
    items.append(String(item))
    return items.map { CellText.text(ArraySlice($0.utf8)) }.filter { !$0.isEmpty }
  }

  /// The cell that holds these items.
  static func text(_ items: [String]) -> String {
    items.map { item in
      var text = String.UnicodeScalarView()
      for scalar in item.unicodeScalars {
        if scalar == "\\" || isSeparator(scalar) { text.append("\\") }
        text.append(scalar)
      }
      return String(text)
    }.joined(separator: ";")
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "；" || scalar == "、" || scalar == "/"
  }
}
