/// A JSON value to be written.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case whole(Int)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The text or, without one, null.
  static func text(orNull text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .list(texts.map(JSONValue.text))
  }

  /// The document, with a line feed at its end.
  ///
  /// Keys stand in the order of their bytes; an object or list with no object or longer list in it
  /// stands on one line. The same value always gives the same bytes.
  func document() -> String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .whole(let value): text += "\(value)"
    case .text(let value): text += Self.quoted(value)
    case .list(let items):
      write(items, "[", "]", to: &text, indentation) { item, text, indentation in
        item.write(to: &text, indentation: indentation)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      write(sorted, "{", "}", to: &text, indentation) { member, text, indentation in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, indentation: indentation)
      }
    }
  }

  private func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indentation: Int,
    _ body: (Item, inout String, Int) -> Void
  ) {
    let isFlat = isFlat
    let blanks = "\n" + String(repeating: " ", count: indentation)
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += blanks + "  " }
      body(item, &text, indentation + 2)
    }
    text += (isFlat ? "" : blanks) + close
  }

  /// Whether it is written on one line: a list of scalars, or an object of at most five scalars.
  private var isFlat: Bool {
    switch self {
    case .null, .bool, .whole, .text: true
    case .list(let items): items.allSatisfy(\.isScalar)
    case .object(let members): members.count <= 5 && members.values.allSatisfy(\.isScalar)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .whole, .text: true
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  /// The text in quotes, with the escapes that JSON asks for, which YAML reads as well.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
