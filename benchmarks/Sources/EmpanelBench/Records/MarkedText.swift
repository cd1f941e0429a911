/// A text with a part that a program writes.
enum MarkedText {
  /// Replaces what stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
  ///
  /// - Returns: The new text; nil where the marks are missing.
  static func replacing(_ name: String, in text: String, with part: String) -> String? {
    let (begin, end) = ("<!-- \(name):begin -->\n", "<!-- \(name):end -->")
    guard let start = text.firstRange(of: begin), let stop = text.firstRange(of: end),
      start.upperBound <= stop.lowerBound
    else { return nil }
    return text[..<start.upperBound] + part + "\n" + text[stop.lowerBound...]
  }
}
