/// The three entries of the Python dictionary at the head of an array file.
///
/// Only what NumPy writes is understood: string, `True` or `False`, and a tuple of plain integers.
struct NPYDictionary {
  /// The text is not such a dictionary.
  struct Malformed: Error {}

  let elementType: String
  let isFortranOrder: Bool
  let shape: [Int]

  /// Reads the whole text; any order of the keys, each once.
  init(_ text: [UInt8]) throws(Malformed) {
    var parser = Parser(rest: text[...])
    var descr: String?
    var order: Bool?
    var shape: [Int]?
    try parser.expect("{")
    while !parser.accept("}") {
      let key = try parser.string()
      try parser.expect(":")
      switch key {
      case "descr" where descr == nil: descr = try parser.elementType()
      case "fortran_order" where order == nil: order = try parser.boolean()
      case "shape" where shape == nil: shape = try parser.tuple()
      default: throw Malformed()
      }
      if parser.accept(",") { continue }
      try parser.expect("}")
      break
    }
    parser.skipBlanks()
    guard let descr, let order, let shape, parser.rest.isEmpty else { throw Malformed() }
    elementType = descr
    isFortranOrder = order
    self.shape = shape
  }

  private struct Parser {
    var rest: ArraySlice<UInt8>

    mutating func skipBlanks() {
      rest = rest.drop { $0 == 0x20 || $0 == 0x0A }
    }

    mutating func accept(_ token: String) -> Bool {
      skipBlanks()
      guard rest.starts(with: token.utf8) else { return false }
      rest = rest.dropFirst(token.utf8.count)
      return true
    }

    mutating func expect(_ token: String) throws(Malformed) {
      guard accept(token) else { throw Malformed() }
    }

    mutating func string() throws(Malformed) -> String {
      let quote = accept("'") ? UInt8(ascii: "'") : UInt8(ascii: "\"")
      if quote == UInt8(ascii: "\"") { try expect("\"") }
      guard let end = rest.firstIndex(of: quote) else { throw Malformed() }
      let content = rest[..<end]
      rest = rest[(end + 1)...]
      return String(decoding: content, as: UTF8.self)
    }

    /// The element type; a list of named fields is passed over as a whole, to be refused as a type.
    mutating func elementType() throws(Malformed) -> String {
      guard accept("[") else { return try string() }
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { throw Malformed() }
      let fields = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      return "[" + fields + "]"
    }

    mutating func boolean() throws(Malformed) -> Bool {
      if accept("True") { return true }
      try expect("False")
      return false
    }

    mutating func tuple() throws(Malformed) -> [Int] {
      var numbers: [Int] = []
      try expect("(")
      while !accept(")") {
        skipBlanks()
        let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw Malformed() }
        numbers.append(number)
        rest = rest.dropFirst(digits.count)
        if accept(",") { continue }
        try expect(")")
        break
      }
      return numbers
    }
  }
}
