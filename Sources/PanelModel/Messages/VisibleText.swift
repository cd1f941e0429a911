extension String {
  /// The text with what nobody could see, or what would steer a terminal, written out.
  ///
  /// Values come from files: an escape sequence must not act where a message is read, a line feed
  /// must not break a message in two, and a zero-width space is the very thing to be shown. The
  /// joiners stay, for emoji and several scripts are written with them.
  ///
  /// - Complexity: O(length of the text).
  public var visible: String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isUnseen {
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control, a line end or invisible formatting.
  fileprivate var isUnseen: Bool {
    if value >= 0x20, value < 0x7F { return false }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
