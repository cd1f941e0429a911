import PanelModel

/// Text made harmless in Markdown as GitHub and CommonMark read it.
enum MarkdownText {
  private static let special = Set<Unicode.Scalar>("\\`*_[]|~$^!{}#".unicodeScalars)

  /// The text as a part of one line: none of its characters marks anything up, and it is one line.
  ///
  /// `<` and `&` are written as HTML does, for Markdown passes HTML through. Addresses are broken by a
  /// backslash where they would become links by themselves.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isAtStart = true
    let scalars = Array(text.visible.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isBeforeSpace = place + 1 == scalars.count || scalars[place + 1] == " "
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case ":", "@": result += isLinking(result, scalar) ? "\\\(scalar)" : "\(scalar)"
      case ".", ")":
        // `1. a` would be a list; `1.5` is a number.
        let isList = isAtStart && isBeforeSpace
        result += isList || result.suffix(3).lowercased() == "www" ? "\\\(scalar)" : "\(scalar)"
      case "-", "+", "=": result += isAtStart ? "\\\(scalar)" : "\(scalar)"
      case _ where special.contains(scalar): result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
      // A list or heading is made by what stands before the first letter.
      if isAtStart { isAtStart = scalar == " " || ("0"..."9").contains(scalar) }
    }
    return result
  }

  /// Whether a colon or at sign would make a link of what stands before it.
  private static func isLinking(_ before: String, _ scalar: Unicode.Scalar) -> Bool {
    guard scalar == ":" else { return true }
    let tail = before.suffix(6).lowercased()
    return ["http", "https", "ftp", "mailto", "xmpp"].contains { tail.hasSuffix($0) }
  }
}
