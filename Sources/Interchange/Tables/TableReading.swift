import PanelModel

/// A table read row by row, and where each row and column stood.
struct TableReading {
  /// The name of the file, for messages.
  let file: String

  /// Whether there was a header with every column that must be there.
  private(set) var isReadable = false

  /// The line of each row that was handed out.
  private(set) var lines: [Int] = []

  /// The number of each known column that the table has, from 1.
  private(set) var columns: [String: Int] = [:]

  /// What the records held that could not be handed out.
  private(set) var withheld: [String] = []

  private var spoilt: [Int: Set<String>] = [:]
  private let schema: TableSchema

  init(file: String, schema: TableSchema) {
    self.file = file
    self.schema = schema
  }

  /// Hands out every row of the table; what is wrong goes to the log.
  mutating func read(
    _ bytes: [UInt8], into log: inout IssueLog, _ body: (inout TableRow) -> Void
  ) {
    do throws(Finding) {
      let text = try DecodedText(bytes)
      log.add(text.controlCharacters, in: file)
      var reader = try CSVReader(text.utf8)
      if let (names, line) = reader.readHeader() {
        let header = TableHeader(names, line: line, schema: schema)
        log.add(header.findings, in: file)
        note(header)
        if isReadable { readRows(of: &reader, header, into: &log, body) }
      }
      withheld = reader.withheld
      log.add(reader.findings, in: file)
    } catch {
      log.add(error, in: file)
    }
  }

  private mutating func note(_ header: TableHeader) {
    for column in schema.columns {
      columns[column.name] = header.index(of: column.name).map { $0 + 1 }
    }
    isReadable = schema.columns.allSatisfy { $0.standard != nil || columns[$0.name] != nil }
  }

  private mutating func readRows(
    of reader: inout CSVReader, _ header: TableHeader, into log: inout IssueLog,
    _ body: (inout TableRow) -> Void
  ) {
    reader.forEachRecord { record in
      var row = TableRow(record, header: header)
      body(&row)
      for finding in row.findings { log.add(finding, in: file) }
      if !row.spoilt.isEmpty { spoilt[lines.count] = row.spoilt }
      lines.append(record.line)
    }
  }

  /// Whether what validation says of a row only follows from a cell that is reported already.
  func isSpoilt(row: Int, field: String?) -> Bool {
    guard let fields = spoilt[row] else { return false }
    return field.map(fields.contains) ?? true
  }

  /// Whether any row has a cell in this column that could not be read.
  func hasSpoilt(_ column: String) -> Bool {
    spoilt.values.contains { $0.contains(column) }
  }

  /// Whether an identifier may stand in what could not be read.
  func mayHold(_ identifier: String) -> Bool {
    !isReadable || withheld.contains { $0.contains(identifier) }
  }
}
