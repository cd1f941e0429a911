import PanelModel

/// Reads JSON (RFC 8259) strictly, with the line and column of every value.
struct JSONReader {
  /// A roster has six levels; what is nested deeper than this is something else.
  static let mostLevels = 64

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var columns = 1
  private var counted = 0
  private var level = 0

  /// Reads a whole document.
  ///
  /// - Throws: A finding at the first place that is not JSON, or where a key stands twice.
  static func read(_ file: [UInt8]) throws(Finding) -> JSONNode {
    var reader = JSONReader(bytes: try DecodedText(file).utf8)
    let node = try reader.value()
    reader.skipBlanks()
    if reader.position < reader.bytes.count { throw reader.unexpected() }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The character of the line, from 1; bytes that continue one do not count.
  ///
  /// Counted on from where it was last asked for, as a whole document may stand on one line.
  private mutating func column() -> Int {
    columns += bytes[counted..<position].count { $0 & 0xC0 != 0x80 }
    counted = position
    return columns
  }

  private mutating func startLine() {
    line += 1
    (columns, counted) = (1, position)
  }

  private mutating func finding(_ phrase: Phrase, _ values: [String: String] = [:]) -> Finding {
    Finding(phrase, values, line: line, column: column())
  }

  private mutating func unexpected() -> Finding {
    guard position < bytes.count else { return finding(RosterPhrases.jsonEnd) }
    return finding(RosterPhrases.json, ["value": shown(bytes[position...].prefix(20))])
  }

  private mutating func skipBlanks() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      position += 1
      if byte == 0x0A { startLine() }
    }
  }

  private mutating func accept(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func value() throws(Finding) -> JSONNode {
    skipBlanks()
    let (line, column) = (line, column())
    return JSONNode(line: line, column: column, content: try content())
  }

  private mutating func content() throws(Finding) -> JSONNode.Content {
    switch current {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t") where accept("true"): return .bool(true)
    case UInt8(ascii: "f") where accept("false"): return .bool(false)
    case UInt8(ascii: "n") where accept("null"): return .null
    default: return .number(try number())
    }
  }

  /// Items between two brackets, separated by commas.
  private mutating func items(
    until close: String, _ item: (inout JSONReader) throws(Finding) -> Void
  ) throws(Finding) {
    level += 1
    guard level <= Self.mostLevels else { throw finding(ProblemFilePhrases.yamlNesting) }
    position += 1
    skipBlanks()
    if !accept(close) {
      repeat {
        try item(&self)
        skipBlanks()
      } while accept(",")
      guard accept(close) else { throw unexpected() }
    }
    level -= 1
  }

  private mutating func list() throws(Finding) -> [JSONNode] {
    var nodes: [JSONNode] = []
    try items(until: "]") { reader throws(Finding) in nodes.append(try reader.value()) }
    return nodes
  }

  private mutating func object() throws(Finding) -> [String: JSONNode] {
    var members: [String: JSONNode] = [:]
    try items(until: "}") { reader throws(Finding) in
      reader.skipBlanks()
      guard reader.current == UInt8(ascii: "\"") else { throw reader.unexpected() }
      let duplicate = reader.finding(ProblemFilePhrases.duplicateKey)
      let key = try reader.string()
      reader.skipBlanks()
      guard reader.accept(":") else { throw reader.unexpected() }
      let value = try reader.value()
      guard members.updateValue(value, forKey: key) == nil else {
        throw Finding(
          ProblemFilePhrases.duplicateKey, ["value": key], line: duplicate.line,
          column: duplicate.column)
      }
    }
    return members
  }

  private mutating func number() throws(Finding) -> String {
    let start = position
    func digits(_ reader: inout JSONReader) -> Int {
      let first = reader.position
      while let byte = reader.current, byte >= 0x30, byte <= 0x39 { reader.position += 1 }
      return reader.position - first
    }
    _ = accept("-")
    let hasLeadingZero = current == UInt8(ascii: "0")
    let count = digits(&self)
    guard count > 0, !hasLeadingZero || count == 1 else { throw unexpected() }
    if accept("."), digits(&self) == 0 { throw unexpected() }
    if accept("e") || accept("E") {
      _ = accept("+") || accept("-")
      if digits(&self) == 0 { throw unexpected() }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string() throws(Finding) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current, byte >= 0x20 {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      default: text.append(byte)
      }
    }
    throw unexpected()
  }

  private mutating func escape() throws(Finding) -> [UInt8] {
    guard let mark = current else { throw unexpected() }
    if let index = Array("\"\\/bfnrt".utf8).firstIndex(of: mark) {
      position += 1
      return [Array("\"\\/\u{8}\u{C}\n\r\t".utf8)[index]]
    }
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard accept("\\") else { throw unexpected() }
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw unexpected() }
    return Array(text.utf8)
  }

  private mutating func codeUnit() throws(Finding) -> UInt16 {
    guard accept("u"), position + 4 <= bytes.count else { throw unexpected() }
    var unit: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw unexpected() }
      unit = unit << 4 | UInt16(digit)
    }
    position += 4
    return unit
  }
}
