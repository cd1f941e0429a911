import PanelModel

/// The "Unicode text" that spreadsheets save.
enum UTF16Decoding {
  /// The text after the byte order mark, in UTF-8.
  ///
  /// - Throws: A finding at the first half of a pair that stands alone, or at a last odd byte.
  static func utf8(
    of bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16
  ) throws(Finding) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var line = 1
    var offset = 2
    while offset + 1 < bytes.count {
      let first = unit(bytes[offset], bytes[offset + 1])
      let second = offset + 3 < bytes.count ? unit(bytes[offset + 2], bytes[offset + 3]) : 0
      guard let scalar = scalar(first, second) else {
        throw broken(offset, line)
      }
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if scalar == "\n" { line += 1 }
      offset += UTF16.isLeadSurrogate(first) ? 4 : 2
    }
    if offset < bytes.count { throw broken(offset, line) }
    return utf8
  }

  /// The character that starts with `first`, or nil where a surrogate stands alone.
  private static func scalar(_ first: UInt16, _ second: UInt16) -> Unicode.Scalar? {
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard UTF16.isTrailSurrogate(second) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
  }

  private static func broken(_ offset: Int, _ line: Int) -> Finding {
    Finding(
      FilePhrases.invalidUTF16, ["offset": "\(offset)"], line: line,
      advice: Statement(FilePhrases.saveAsUTF8))
  }
}
