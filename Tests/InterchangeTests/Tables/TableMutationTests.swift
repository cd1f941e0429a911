import PanelModel
import Testing

@testable import Interchange

/// Files with bytes changed at random: none may crash the program, or be lost in silence.
@Suite struct TableMutationTests {
  static let good = #"""
    id,姓名,seats,effort,trained_until,"note, long"
    E-1,张伟,5,1.25,2026-03-05,"says ""yes"""
    E-2,李娜,11-15,-0.5,2026/3/5,"two
    lines"

    E-3,Müller,3,1e-05,2026年3月5日,plain
    """#

  @Test func `twenty thousand mutated files give records or findings`() {
    let seed: UInt64 = 18_030
    var generator = TestGenerator(seed: seed)
    for round in 0..<20_000 {
      var file = Array(Self.good.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.mutate(&file, &generator) }
      let (records, findings) = Self.read(file)
      if records == 0, findings == 0, file.contains(where: { $0 > 0x20 }) {
        Testing.Issue.record("seed \(seed), round \(round): neither records nor findings")
        return
      }
    }
  }

  /// Words are conserved: every one of a file stands in a record that was handed out, or in one that
  /// was withheld with a finding; none twice, none nowhere.
  @Test func `every record that is not blank is handed out or reported`() throws {
    let seed: UInt64 = 4_180
    var generator = TestGenerator(seed: seed)
    let base = (0..<12).map { "a\($0),\"b\($0)\",c\($0),\"d \"\"\($0)\"\"\nd\"" }.joined(
      separator: "\n")
    for round in 0..<20_000 {
      var file = Array(base.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) { Self.mutate(&file, &generator) }
      guard let text = try? DecodedText(file), var reader = try? CSVReader(text.utf8) else {
        continue
      }
      guard let header = reader.readHeader() else {
        #expect(!reader.findings.isEmpty, "seed \(seed), round \(round)")
        continue
      }
      var words = header.names.flatMap(Self.words)
      reader.forEachRecord { record in
        words += (0..<record.count).flatMap { Self.words(record.text($0)) }
      }
      words += reader.withheld.flatMap(Self.words)
      let whole = String(decoding: text.utf8, as: UTF8.self)
      guard words.sorted() == Self.words(whole).sorted(),
        reader.findings.count >= reader.withheld.count
      else {
        Testing.Issue.record("seed \(seed), round \(round): \(whole)")
        return
      }
    }
  }

  /// Runs of letters, digits and everything beyond ASCII.
  private static func words(_ text: String) -> [String] {
    text.utf8.split { byte in
      byte < 0x80 && !(Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte))
    }.map { String(decoding: Array($0), as: UTF8.self) }
  }

  @Test func `the file before its mutation is good`() {
    #expect(Self.read(Array(Self.good.utf8)) == (records: 4, findings: 0))
  }

  private static func mutate(_ file: inout [UInt8], _ generator: inout TestGenerator) {
    let special = Array("\",;\t\n\r\\\0".utf8) + [0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x80]
    let byte =
      Bool.random(using: &generator)
      ? special.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
    let index = file.isEmpty ? 0 : Int.random(in: file.indices, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where !file.isEmpty: file[index] = byte
    case 1 where !file.isEmpty: file.remove(at: index)
    case 2: file.removeSubrange(index..<min(file.count, index + 40))
    default: file.insert(byte, at: index)
    }
  }

  /// Reads a file as a problem's table is read, every cell by every parser.
  private static func read(_ file: [UInt8]) -> (records: Int, findings: Int) {
    do throws(Finding) {
      let text = try DecodedText(file)
      var reader = try CSVReader(text.utf8)
      guard let (names, line) = reader.readHeader() else { return (0, reader.findings.count) }
      let header = TableHeader(names, line: line, schema: KnownColumns.cases)
      var records = 1  // the header
      reader.forEachRecord { record in
        records += 1
        for index in 0..<record.count { parse(record[index]) }
      }
      return (
        records, text.controlCharacters.count + header.findings.count + reader.findings.count
      )
    } catch {
      return (0, 1)
    }
  }

  private static func parse(_ cell: ArraySlice<UInt8>) {
    _ = try? WholeNumberCell.parse(cell, in: 0...99)
    _ = try? SeatsCell.parse(cell, in: 0...99)
    _ = try? DateCell.parse(cell)
    _ = try? DecimalCell.parse(cell, decimals: 9)
    _ = ListCell.parse(cell)
  }
}
