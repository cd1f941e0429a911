/// A language that people read; machine output is never translated.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}

/// A sentence pattern with a stable code, in both languages.
///
/// Values are written `{name}`, and words that follow a number `{count:expert is|experts are}`:
/// the first for 1, the second for any other. `{kind:word}` is a kind of conflict or relation as the
/// reader calls it (``KindWords``). Both languages must name the same values (a test
/// holds this).
public struct Phrase: Hashable, Sendable {
  /// Stable code, such as `reference.unknown-expert`; tests and JSON compare this, never the text.
  public let code: String
  /// English pattern.
  public let english: String
  /// Chinese pattern.
  public let chinese: String

  /// Makes a phrase.
  public init(_ code: String, en english: String, zh chinese: String) {
    self.code = code
    self.english = english
    self.chinese = chinese
  }

  /// The pattern in a language.
  public func pattern(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Fills the pattern in.
  public func callAsFunction(_ values: KeyValuePairs<String, String> = [:]) -> Statement {
    Statement(self, Dictionary(values.map { ($0, $1) }) { _, last in last })
  }
}

/// A phrase with its values: one thing said to a person, in either language.
public struct Statement: Hashable, Sendable, CustomStringConvertible {
  /// The pattern.
  public let phrase: Phrase
  /// Values by name, as they are in every language.
  public let values: [String: String]
  /// Values by name that are sentences themselves, and are said in the reader's language.
  public let parts: [String: [Statement]]

  /// Makes a statement.
  public init(
    _ phrase: Phrase, _ values: [String: String] = [:], parts: [String: [Statement]] = [:]
  ) {
    self.phrase = phrase
    self.values = values
    self.parts = parts
  }

  /// The code of the phrase.
  public var code: String { phrase.code }

  /// The sentence with the values filled in, what cannot be seen written out; a pattern's
  /// unknown names stay as they stand.
  ///
  /// - Complexity: O(length of the sentence): values are copied once and never scanned again, so a
  ///   value that holds `{name}` itself cannot change the sentence.
  public func text(in language: Language) -> String {
    var text = ""
    var rest = phrase.pattern(in: language)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open]
      text +=
        value(named: name, in: language) ?? numbered(name) ?? worded(name, in: language)
        ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The word of `count:one|many` that the number of that name asks for.
  private func numbered(_ pattern: String) -> String? {
    let halves = pattern.split(separator: ":", maxSplits: 1)
    guard halves.count == 2, let number = values[String(halves[0])] else { return nil }
    let words = halves[1].split(separator: "|", omittingEmptySubsequences: false)
    return words.count == 2 ? String(words[number == "1" ? 0 : 1]) : nil
  }

  /// The word of `kind:word` for a kind of conflict or relation.
  private func worded(_ pattern: String, in language: Language) -> String? {
    let halves = pattern.split(separator: ":", maxSplits: 1)
    guard halves.count == 2, halves[1] == "word", let kind = values[String(halves[0])] else {
      return nil
    }
    return KindWords.word(for: kind, in: language).visible
  }

  private func value(named name: String, in language: Language) -> String? {
    if let value = values[name] { return value.visible }
    let separator = language == .english ? ", " : "、"
    return parts[name]?.map { $0.text(in: language) }.joined(separator: separator)
  }

  /// The English text.
  public var description: String { text(in: .english) }
}
