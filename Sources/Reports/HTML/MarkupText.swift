import PanelModel

/// Text made harmless in markup.
enum MarkupText {
  /// The text as it may stand between tags and in quoted attributes, of HTML and of XML alike.
  ///
  /// What cannot be seen or turns the direction of what follows is written out, as in every message.
  ///
  /// - Complexity: O(length of the text).
  static func escaped(_ text: String) -> String {
    let text = text.visible
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where isSpecial(scalar):
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A character of markup, or one that XML cannot hold at all.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "'", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }

  /// The text as a string of CSS, quotes included: every character but letters and digits of ASCII
  /// and spaces is written by its number, so that it can neither end the string nor the style sheet.
  static func styleString(_ text: String) -> String {
    text.visible.unicodeScalars.reduce(into: "\"") { result, scalar in
      if scalar.isASCII, scalar == " " || scalar.properties.isAlphabetic || scalar.isDigit {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\" + String(scalar.value, radix: 16) + " "
      }
    } + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
