/// A value as YAML writes it on one line.
indirect enum FlowText {
  /// A text; quoted where it is not a plain word.
  case text(String)
  case list([FlowText])
  /// Named values, in the order in which they are to be read.
  case mapping([(key: String, value: FlowText)])

  /// A text, or nothing where it is empty.
  static func text(orNone text: String) -> FlowText? { text.isEmpty ? nil : .text(text) }

  static func number(_ number: Int) -> FlowText { .text("\(number)") }

  static func texts(_ texts: [String]) -> FlowText { .list(texts.map { .text($0) }) }

  /// A mapping of the values that are there.
  static func values(_ values: [(String, FlowText?)]) -> FlowText {
    .mapping(values.compactMap { key, value in value.map { (key, $0) } })
  }

  var line: String {
    switch self {
    case .text(let text): Self.scalar(text)
    case .list(let items): "[\(items.map(\.line).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\(Self.scalar($0.key)): \($0.value.line)" }.joined(separator: ", "))}"
    }
  }

  /// A value that any YAML reader takes as this text, or as a number or date where it is one.
  static func scalar(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-./_".utf8.contains(byte)
      }
    }
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", ""]
    let isWord = isPlain && !words.contains(value.lowercased()) && value.first != "-"
    return isWord ? value : JSONValue.quoted(value)
  }
}
