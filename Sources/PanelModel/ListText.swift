/// Lists as one text: items between `;`, `；`, `、` or `/`.
public enum ListText {
  /// The items, without spaces around them; empty ones do not count.
  ///
  /// A backslash takes a separator, or another backslash, as part of the item.
  public static func items(of text: String) -> [String] {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if scalar != "\\", !isSeparator(scalar), !isDoubtful(scalar) { item.append("\\") }
        item.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if isSeparator(scalar) {
        items.append(trimmed(item))
        item = String.UnicodeScalarView()
      } else {
        item.append(scalar)
      }
    }
    if isEscaped { item.append("\\") }
    items.append(trimmed(item))
    return items.filter { !$0.isEmpty }
  }

  /// Whether a scalar stands between items.
  public static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "；" || scalar == "、" || scalar == "/"
  }

  /// Whether a scalar probably was meant to stand between items, though it does not.
  public static func isDoubtful(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "，" || scalar == "|" || scalar == "｜"
  }

  private static func trimmed(_ item: String.UnicodeScalarView) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    var rest = item[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }
}
