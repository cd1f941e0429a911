import PanelModel
import Testing

@testable import Interchange

@Suite struct CSVReaderTests {
  /// All records as text; the header counts as one of them where there is one.
  static func rows(_ text: String) throws -> [[String]] {
    var reader = try CSVReader(Array(text.utf8))
    var rows: [[String]] = []
    reader.forEachRecord { record in rows.append(record.fields.indices.map(record.text)) }
    #expect(reader.findings.isEmpty)
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),  // no newline at the end
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\r\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1;5\t2\n", [["a", "b"], ["1;5", "2"]]),
    ("\"a;;;\",b\n1,2\n", [["a;;;", "b"], ["1", "2"]]),  // delimiters in quotes do not count
    ("\n\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("sep=;\na,b;c\n1;2\n", [["a,b", "c"], ["1", "2"]]),
    ("\"sep=\t\"\r\na,b\tc\r\n", [["a,b", "c"]]),
    ("a,b\n\"x, y\",2\n", [["a", "b"], ["x, y", "2"]]),
    ("a,b\n\"x \"\"y\"\"\",\"\"\n", [["a", "b"], ["x \"y\"", ""]]),
    ("a,b\n\"\"\"\"\"\",1\n", [["a", "b"], ["\"\"", "1"]]),
    ("a,b\n\"one\r\ntwo\nthree\",2\n", [["a", "b"], ["one\r\ntwo\nthree", "2"]]),
    ("a,b,c\n1,,3\n,2,\n", [["a", "b", "c"], ["1", "", "3"], ["", "2", ""]]),
    ("a,b\n\n1,2\n,\n  ,\t\n3,4\n\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b\n1,2,,\n", [["a", "b"], ["1", "2"]]),  // empty fields too many
    ("a\n\"1\"\n\"2\"", [["a"], ["1"], ["2"]]),
    ("编号,姓名\nE-1,张 伟\n", [["编号", "姓名"], ["E-1", "张 伟"]]),
    ("", []),
  ])
  func `well-formed tables are read`(text: String, rows: [[String]]) throws {
    #expect(try Self.rows(text) == rows)
  }

  @Test func `records know their line, also after quoted newlines and lone returns`() throws {
    let text = "sep=,\na,b\n\"x\r\ny\rz\n\",2\r3,4\r\n\r\n5,6"
    var reader = try CSVReader(Array(text.utf8))
    let header = reader.readHeader()
    #expect(header?.names == ["a", "b"])
    #expect(header?.line == 2)
    var lines: [Int] = []
    reader.forEachRecord { lines.append($0.line) }
    #expect(lines == [3, 7, 9])
    #expect(reader.blankRecords == 1)
  }

  @Test func `empty names at the end of the header do not count`() throws {
    var reader = try CSVReader(Array("a,b,,\n1,2,,\n1,2\n1,2,3,\n".utf8))
    #expect(reader.readHeader()?.names == ["a", "b"])
    var count = 0
    reader.forEachRecord { record in
      count += 1
      #expect(record.count == 2)
    }
    #expect(count == 2)
    #expect(reader.findings.list.map(\.code) == ["csv.too-many-fields"])
  }

  @Test(
    arguments: [
      ("a,b\n1\n2,3\n", "csv.too-few-fields", 2, 2),
      ("a,b\n1,2,3\n", "csv.too-many-fields", 2, 3),
      ("a,b\n\n1,\"x\ny\n", "csv.open-quote", 3, 2),
      ("\"a,b\n1,2\n", "csv.open-quote", 1, 1),
      ("a,b\n\"1\"x,2\n", "csv.text-after-quote", 2, 1),
      ("a,b\n\"1\n\" ,2\n", "csv.text-after-quote", 3, 1),
      ("a,b\n1,x \"y\" z\n", "csv.stray-quote", 2, 2),
      ("a,b\n1, \"y\"\n", "csv.stray-quote", 2, 2),
      ("", "csv.no-header", 1, nil),
      ("\n \n,,\n", "csv.no-header", 1, nil),
    ] as [(String, String, Int, Int?)])
  func `each defect is found where it is`(text: String, code: String, line: Int, column: Int?)
    throws
  {
    var reader = try CSVReader(Array(text.utf8))
    if reader.readHeader() != nil {
      reader.forEachRecord { record in #expect(record.line != line) }
    }
    #expect(reader.findings.list.map(\.code) == [code])
    #expect(reader.findings.list.first?.line == line)
    #expect(reader.findings.list.first?.column == column)
  }

  @Test func `all defects of a file are found, and the good records read`() throws {
    let text = "a,b\n1\n2,2\n\"3\"x,3\n4,\"4\n5,5\"\n6,6,6\n7,7\n8,\"8"
    var reader = try CSVReader(Array(text.utf8))
    _ = reader.readHeader()
    var first: [String] = []
    reader.forEachRecord { first.append($0.text(0)) }
    #expect(first == ["2", "4", "7"])
    #expect(
      reader.findings.list.map(\.code) == [
        "csv.too-few-fields", "csv.text-after-quote", "csv.too-many-fields", "csv.open-quote",
      ])
    #expect(reader.findings.list.map(\.line) == [2, 4, 7, 9])
  }

  @Test func `an unknown delimiter on the first line is refused`() {
    #expect(code { try CSVReader(Array("sep=|\na|b\n".utf8)) } == "csv.unknown-delimiter")
    #expect(code { try CSVReader(Array("sep=\na\n".utf8)) } == "csv.unknown-delimiter")
    #expect(code { try CSVReader(Array("separate,b\n1,2\n".utf8)) } == nil)
  }

  @Test func `the declared limits hold`() throws {
    let wide = String(repeating: ",", count: CSVReader.Limits.columns)
    var reader = try CSVReader(Array("a\(wide)a\n1,2\n".utf8))
    #expect(reader.readHeader() == nil)
    #expect(reader.findings.list.map(\.code) == ["csv.too-many-columns"])

    let long = String(repeating: "x", count: CSVReader.Limits.fieldBytes)
    let text = "a,b\n\(long),\"\(long)\"\n\(long)x,2\n3,\"\(long)x\"\n4,4\n"
    var other = try CSVReader(Array(text.utf8))
    _ = other.readHeader()
    var lines: [Int] = []
    other.forEachRecord { lines.append($0.line) }
    #expect(lines == [2, 5])
    #expect(other.findings.list.map(\.code) == ["csv.field-too-long", "csv.field-too-long"])
    #expect(other.findings.list.map(\.line) == [3, 4])
  }

  @Test func `an error of the body ends the reading`() throws {
    var reader = try CSVReader(Array("1\n2\n3\n".utf8))
    var seen = 0
    func stopAtTwo(_ record: CSVRecord) throws(Finding) {
      seen += 1
      if seen == 2 { throw Finding(FilePhrases.noHeader) }
    }
    #expect(throws: Finding.self) { try reader.forEachRecord(stopAtTwo) }
    #expect(seen == 2)
  }
}
