import Foundation
import PanelModel

/// How the characters of a file are written down.
enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
}

/// The text of a file in UTF-8, whatever it was written in.
///
/// A byte order mark decides. Without one the text is UTF-8 where all of it is well-formed, else
/// GB18030, the national encoding in which Chinese spreadsheets save CSV.
struct DecodedText: Sendable {
  /// The text in well-formed UTF-8, without byte order mark.
  let utf8: [UInt8]

  /// What the file was written in.
  let encoding: TextEncoding

  /// NUL bytes and control characters other than tab and the ends of lines.
  let controlCharacters: Findings

  /// Decodes the bytes of a file.
  ///
  /// - Throws: A finding at the first byte that no encoding explains.
  init(_ bytes: [UInt8]) throws(Finding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
      utf8 = try Self.validUTF8(bytes, from: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      utf8 = try UTF16Decoding.utf8(of: bytes) { UInt16($0) | UInt16($1) << 8 }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      utf8 = try UTF16Decoding.utf8(of: bytes) { UInt16($0) << 8 | UInt16($1) }
    } else {
      (utf8, encoding) = try Self.withoutMark(bytes)
    }
    controlCharacters = Self.controlCharacters(in: utf8)
  }

  /// The line on which a byte stands, counted from 1.
  static func line(ofByte offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset
    where bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) {
      line += 1
    }
    return line
  }

  private static func validUTF8(_ bytes: [UInt8], from start: Int) throws(Finding) -> [UInt8] {
    if let offset = firstIllFormed(bytes, from: start)?.lowerBound {
      throw undecodable(bytes, at: offset, FilePhrases.invalidUTF8)
    }
    return start == 0 ? bytes : Array(bytes[start...])
  }

  private static func withoutMark(
    _ bytes: [UInt8]
  ) throws(Finding) -> (utf8: [UInt8], encoding: TextEncoding) {
    guard let firstBad = firstIllFormed(bytes, from: 0)?.lowerBound else { return (bytes, .utf8) }
    if isMostlyUTF8(bytes) {
      throw undecodable(bytes, at: firstBad, FilePhrases.invalidUTF8)
    }
    // CFString's number for GB18030, which Foundation does not name.
    let nationalEncoding = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(data: Data(bytes), encoding: nationalEncoding) else {
      throw undecodable(bytes, at: firstBad, FilePhrases.unknownEncoding)
    }
    return (Array(text.utf8), .gb18030)
  }

  private static func undecodable(_ bytes: [UInt8], at offset: Int, _ phrase: Phrase) -> Finding {
    let hexadecimal = String(bytes[offset], radix: 16, uppercase: true)
    return Finding(
      phrase,
      ["value": hexadecimal.count < 2 ? "0" + hexadecimal : hexadecimal, "offset": "\(offset)"],
      line: line(ofByte: offset, in: bytes),
      advice: Statement(FilePhrases.saveAsUTF8))
  }

  /// The first bytes from `start` on that are not UTF-8.
  private static func firstIllFormed(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
    }
  }

  /// Whether three quarters of the bytes beyond ASCII stand in well-formed UTF-8.
  ///
  /// Almost any bytes decode as GB18030, so one broken byte would turn a good file into nonsense.
  /// In real GB18030 text far fewer bytes happen to look like UTF-8.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let beyondASCII = bytes.reduce(0) { $1 >= 0x80 ? $0 + 1 : $0 }
    var illFormed = 0
    var start = 0
    while let bad = firstIllFormed(bytes, from: start) {
      illFormed += bad.count
      if illFormed * 4 > beyondASCII { return false }
      start = bad.upperBound
    }
    return true
  }

  /// Finds what no text file should hold.
  private static func controlCharacters(in utf8: [UInt8]) -> Findings {
    var findings = Findings()
    var line = 1
    var before: UInt8 = 0
    for byte in utf8 {
      // U+0080 to U+009F are C2 80 to C2 9F.
      let isControl = byte < 0x20 || byte == 0x7F || (before == 0xC2 && byte < 0xA0)
      if isControl {
        switch byte {
        case 0x0A: line += before == 0x0D ? 0 : 1
        case 0x0D: line += 1
        case 0x09: break
        default: findings.add(controlCharacter(byte, line: line))
        }
      }
      before = byte
    }
    return findings
  }

  private static func controlCharacter(_ byte: UInt8, line: Int) -> Finding {
    let digits = String(byte, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    return Finding(
      byte == 0 ? FilePhrases.nulByte : FilePhrases.controlCharacter, ["value": name], line: line,
      advice: byte == 0 ? Statement(FilePhrases.saveAsUTF8) : nil)
  }
}
