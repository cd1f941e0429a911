import Foundation
import PanelModel
import Testing

@testable import Interchange

@Suite struct DecodedTextTests {
  let sample = "编号,姓名\r\nE-1,张伟𠀀\r\n"

  @Test func `UTF-8 is taken as it is, and its mark is dropped`() throws {
    let plain = try DecodedText(Array(sample.utf8))
    #expect(plain.utf8 == Array(sample.utf8))
    #expect(plain.encoding == .utf8)
    let marked = try DecodedText([0xEF, 0xBB, 0xBF] + Array(sample.utf8))
    #expect(marked.utf8 == plain.utf8)
    #expect(try DecodedText([]).utf8 == [])
  }

  @Test func `Unicode text of spreadsheets is UTF-16 with a mark`() throws {
    let little = sample.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = sample.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let fromLittle = try DecodedText([0xFF, 0xFE] + little)
    let fromBig = try DecodedText([0xFE, 0xFF] + big)
    #expect(fromLittle.utf8 == Array(sample.utf8))
    #expect(fromLittle.encoding == .utf16LittleEndian)
    #expect(fromBig.utf8 == Array(sample.utf8))
    #expect(fromBig.encoding == .utf16BigEndian)
  }

  @Test func `GB18030 is what is left`() throws {
    // 编号,姓名 and 𠀀, which takes four bytes.
    let bytes: [UInt8] = [
      0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x0A, 0x95, 0x32, 0x82, 0x36,
    ]
    let text = try DecodedText(bytes)
    #expect(text.encoding == .gb18030)
    #expect(text.utf8 == Array("编号,姓名\n𠀀".utf8))
  }

  @Test(
    arguments: [
      // With a mark the file has promised UTF-8.
      ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xB1, 0xE0], "text.invalid-utf8", 5, 2),
      // One broken byte in Chinese UTF-8 must not turn the whole file into nonsense.
      (Array("编号\n姓名\n".utf8) + [0xE5, 0x0A] + Array("单位".utf8), "text.invalid-utf8", 14, 3),
      ([0x61, 0x0D, 0x62, 0x0D, 0x0A, 0xFF, 0x61], "text.unknown-encoding", 5, 3),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xDC], "text.invalid-utf16", 6, 2),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "text.invalid-utf16", 2, 1),
      ([0xFF, 0xFE, 0x00, 0xD8], "text.invalid-utf16", 2, 1),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00], "text.invalid-utf16", 4, 1),
    ] as [([UInt8], String, Int, Int)])
  func `the first byte that is no text is named`(
    bytes: [UInt8], code: String, offset: Int, line: Int
  ) {
    let finding = #expect(throws: Finding.self) { try DecodedText(bytes) }
    #expect(finding?.code == code)
    #expect(finding?.problem.values["offset"] == "\(offset)")
    #expect(finding?.line == line)
  }

  @Test func `control characters are found with their lines`() throws {
    let text = try DecodedText(Array("a\tb\r\nc\u{0}\rd\u{7}\n\u{85}\u{7F}é".utf8))
    #expect(
      text.controlCharacters.list.map(\.code) == [
        "text.nul", "text.control-character", "text.control-character", "text.control-character",
      ])
    #expect(text.controlCharacters.list.map(\.line) == [2, 3, 4, 4])
    #expect(
      text.controlCharacters.list.map { $0.problem.values["value"] } == [
        "U+0000", "U+0007", "U+0085", "U+007F",
      ])
  }

  @Test func `of a million findings a thousand are kept and all are counted`() throws {
    let text = try DecodedText([UInt8](repeating: 0, count: 1_000_000))
    #expect(text.controlCharacters.count == 1_000_000)
    #expect(text.controlCharacters.list.count == Findings.keptInFull)
  }
}
