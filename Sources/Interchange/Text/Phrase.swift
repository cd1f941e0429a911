/// A sentence the program can say, in the two languages it speaks.
///
/// Names in braces, as in `{value}`, stand for what is filled in.
struct Phrase: Hashable, Sendable {
  /// The stable name of the sentence, which tests and scripts compare.
  let code: String

  /// The English template.
  let en: String

  /// The Chinese template.
  let zh: String
}

/// A phrase with its values.
struct Statement: Hashable, Sendable {
  let phrase: Phrase

  let values: [String: String]

  init(_ phrase: Phrase, _ values: [String: String] = [:]) {
    self.phrase = phrase
    self.values = values
  }

  /// The sentence in the language that `template` picks.
  ///
  /// One pass over the template: braces inside a value are left alone.
  func text(_ template: KeyPath<Phrase, String> = \.en) -> String {
    var text = ""
    var rest = Substring(phrase[keyPath: template])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
