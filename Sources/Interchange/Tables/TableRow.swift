import PanelModel

/// One row of a table while its cells are parsed; a bad cell is noted, and read as its default.
struct TableRow {
  /// The line on which the row starts.
  var line: Int { record.line }

  /// What is wrong with its cells.
  private(set) var findings: [Finding] = []

  /// The columns whose cells are not to be believed.
  private(set) var spoilt: Set<String> = []

  private let record: CSVRecord
  private let header: TableHeader

  init(_ record: CSVRecord, header: TableHeader) {
    self.record = record
    self.header = header
  }

  /// The bytes of a cell; none where the table does not have the column.
  func cell(_ column: String) -> ArraySlice<UInt8> {
    header.index(of: column).map { record[$0] } ?? []
  }

  /// The trimmed text of a cell.
  func text(_ column: String) -> String { CellText.text(cell(column)) }

  /// The value of a cell; the standard where it is empty or cannot be read.
  mutating func value<Value>(
    _ column: String, or standard: Value, _ parse: (ArraySlice<UInt8>) throws(Finding) -> Value
  ) -> Value {
    let cell = CellText.trimmed(cell(column))
    return cell.isEmpty ? standard : required(column, or: standard, parse)
  }

  /// The value of a cell that must not be empty; the standard where it cannot be read.
  mutating func required<Value>(
    _ column: String, or standard: Value, _ parse: (ArraySlice<UInt8>) throws(Finding) -> Value
  ) -> Value {
    do throws(Finding) {
      return try parse(cell(column))
    } catch {
      report(error, in: column)
      return standard
    }
  }

  mutating func whole(_ column: String, or standard: Int, in range: ClosedRange<Int>) -> Int {
    value(column, or: standard) { cell throws(Finding) in
      try WholeNumberCell.parse(cell, in: range)
    }
  }

  mutating func whole(_ column: String, in range: ClosedRange<Int>) -> Int? {
    value(column, or: nil) { cell throws(Finding) in try WholeNumberCell.parse(cell, in: range) }
  }

  mutating func seats(_ column: String) -> SeatRange? {
    value(column, or: nil) { cell throws(Finding) in
      try SeatsCell.parse(cell, in: ProblemLimits.seats)
    }
  }

  /// A list in which nothing stands that was probably meant to stand between its items.
  mutating func list(_ column: String) -> [String] {
    value(column, or: []) { cell throws(Finding) in try ListCell.checked(cell) }
  }

  mutating func date(_ column: String) -> CivilDate? {
    value(column, or: nil) { cell throws(Finding) in try DateCell.parse(cell) }
  }

  /// One of the names of a choice; the standard where the cell is empty or holds none of them.
  mutating func choice<Choice>(
    _ column: String, or standard: Choice, aliases: [String: Choice] = [:]
  ) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    value(column, or: standard) { cell throws(Finding) in
      try ChoiceCell.parse(cell, aliases: aliases)
    }
  }

  /// The number of a column, from 1; nil where the table does not have it.
  func number(of column: String) -> Int? { header.index(of: column).map { $0 + 1 } }

  /// Columns that the schema does not know, from left to right.
  var attributeNames: [String] { header.attributes.map(\.name) }

  /// Every attribute that is not empty.
  func attributes() -> [String: String] {
    var values: [String: String] = [:]
    for attribute in header.attributes where attribute.index < record.count {
      let value = CellText.text(record[attribute.index])
      if !value.isEmpty { values[attribute.name] = value }
    }
    return values
  }

  mutating func report(_ finding: Finding, in column: String) {
    spoilt.insert(column)
    var placed = finding
    placed.line = line
    placed.column = header.index(of: column).map { $0 + 1 }
    placed.field = column
    findings.append(placed)
  }
}
