/// One record of a table: its fields as slices of the file.
///
/// A record is good only inside the call that hands it out; whoever keeps it pays for a copy.
struct CSVRecord {
  /// Where a field stands in the file, without its quotes.
  struct Field {
    let bytes: Range<Int>

    /// Whether it holds doubled quotes, which stand for one.
    let hasDoubledQuotes: Bool
  }

  /// The physical line on which the record starts, counted from 1.
  var line = 1

  /// The fields, from left to right.
  var fields: [Field] = []

  private let file: [UInt8]

  init(file: [UInt8]) {
    self.file = file
  }

  /// How many fields there are.
  var count: Int { fields.count }

  /// The bytes of a field, in UTF-8.
  subscript(index: Int) -> ArraySlice<UInt8> {
    let field = fields[index]
    let raw = file[field.bytes]
    return field.hasDoubledQuotes ? Self.unquoted(raw) : raw
  }

  /// The text of a field.
  func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  /// Whether a field holds nothing but blanks.
  func isBlank(_ index: Int) -> Bool {
    for byte in file[fields[index].bytes] where byte != 0x20 && byte != 0x09 { return false }
    return true
  }

  /// Takes every second of two neighbouring quotes away.
  private static func unquoted(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes: ArraySlice<UInt8> = []
    var isSecond = false
    for byte in raw {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { bytes.append(byte) }
    }
    return bytes
  }
}
