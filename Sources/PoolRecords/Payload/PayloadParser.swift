/// Reads the JSON text of a payload, strictly: no comments, no name twice, nothing behind the end.
struct PayloadParser {
  /// Values within values, at most: a hostile text must not exhaust the stack.
  static let greatestDepth = 32

  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value of a text; nil where it is no JSON.
  ///
  /// - Complexity: O(length of the text).
  static func value(of text: String) -> PayloadValue? {
    var parser = PayloadParser(text)
    guard let value = parser.value(depth: 0) else { return nil }
    parser.skipBlanks()
    return parser.position == parser.bytes.count ? value : nil
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(word: StaticString, as value: PayloadValue) -> PayloadValue? {
    let letters = Array(word.description.utf8)
    guard bytes[position...].starts(with: letters) else { return nil }
    position += letters.count
    return value
  }

  private mutating func value(depth: Int) -> PayloadValue? {
    guard depth < Self.greatestDepth else { return nil }
    skipBlanks()
    switch next {
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "{"): return fields(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "t"): return take(word: "true", as: .flag(true))
    case UInt8(ascii: "f"): return take(word: "false", as: .flag(false))
    case UInt8(ascii: "n"): return take(word: "null", as: .other("null"))
    default: return number()
    }
  }

  private mutating func fields(depth: Int) -> PayloadValue? {
    position += 1
    var fields: [String: PayloadValue] = [:]
    if take("}") { return .fields(fields) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let name = text(), take(":"),
        let value = value(depth: depth + 1), fields.updateValue(value, forKey: name) == nil
      else { return nil }
    } while take(",")
    return take("}") ? .fields(fields) : nil
  }

  private mutating func list(depth: Int) -> PayloadValue? {
    position += 1
    var values: [PayloadValue] = []
    if take("]") { return .list(values) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while take(",")
    return take("]") ? .list(values) : nil
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (48...57).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func number() -> PayloadValue? {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = next
    let count = digits()
    guard count > 0, count == 1 || first != UInt8(ascii: "0") else { return nil }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      position += 1
      isWhole = false
      guard digits() > 0 else { return nil }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      isWhole = false
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { return nil }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isWhole, let number = Int(text) else { return .other(text) }
    return .number(number)
  }

  /// The text whose opening mark is next.
  private mutating func text() -> String? {
    position += 1
    let start = position
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      position += 1
    }
    // Most texts have nothing escaped and end here.
    if next == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    }
    var content = Array(bytes[start..<position])
    while let byte = next, byte >= 0x20 {
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: content, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        content.append(byte)
      } else if let scalar = escaped() {
        content += Array(String(Character(scalar)).utf8)
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let letter = next else { return nil }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicodeEscape()
    default: return nil
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let high = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard next == UInt8(ascii: "\\") else { return nil }
    position += 1
    guard next == UInt8(ascii: "u") else { return nil }
    position += 1
    guard let low = fourDigits(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        return nil
      }
      number = number << 4 | UInt32(digit)
    }
    position += 4
    return number
  }
}

extension PayloadValue {
  /// The value of a JSON text; nil where it is none, or names a value twice.
  public init?(parsing text: String) {
    guard let value = PayloadParser.value(of: text) else { return nil }
    self = value
  }
}
