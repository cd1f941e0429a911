import PanelModel

/// One row of a list of the pool: the cells of a file, and the options that stand for empty cells.
struct ListRow {
  /// Line of the file; nil for a person named on the command line.
  let line: Int?
  /// The column of whom the row is about.
  let subject: String
  private let cells: [String: ArraySlice<UInt8>]
  private let options: [String: String]
  private let numbers: [String: Int]
  private let file: String
  /// What is wrong with its cells.
  private(set) var issues: [Issue] = []

  /// A row of a file.
  init(_ row: TableRow, of reading: ListColumns, subject: String, options: [String: String]) {
    line = row.line
    self.subject = subject
    file = reading.file
    numbers = reading.numbers
    var cells: [String: ArraySlice<UInt8>] = [:]
    for column in reading.numbers.keys {
      let cell = CellText.trimmed(row.cell(column))
      if !cell.isEmpty { cells[column] = cell }
    }
    self.cells = cells
    self.options = options
  }

  /// A row that stands in no file.
  init(_ subject: String, _ name: String, options: [String: String]) {
    line = nil
    self.subject = subject
    file = name
    numbers = [:]
    cells = [subject: ArraySlice(name.utf8)]
    self.options = options
  }

  /// What stands in a column; nil where that is nothing.
  func cell(_ column: String) -> ArraySlice<UInt8>? {
    if let cell = cells[column] { return cell }
    guard let option = options[column] else { return nil }
    let cell = CellText.trimmed(ArraySlice(option.utf8))
    return cell.isEmpty ? nil : cell
  }

  /// The text in a column; empty where there is none.
  func text(_ column: String) -> String { cell(column).map { CellText.text($0) } ?? "" }

  /// The value in a column; nil where there is none, or none that can be read.
  mutating func value<Value>(
    _ column: String, _ parse: (ArraySlice<UInt8>) throws(Finding) -> Value
  ) -> Value? {
    guard let cell = cell(column) else { return nil }
    do throws(Finding) {
      return try parse(cell)
    } catch {
      report(column, error.problem, advice: error.advice)
      return nil
    }
  }

  mutating func report(_ column: String, _ statement: Statement, advice: Statement? = nil) {
    issues.append(Issue(place(column), statement, advice: advice))
  }

  /// Where a column of the row stands; an option has a place of its own.
  func place(_ column: String?) -> Issue.Place {
    guard let column, line != nil || column != subject else {
      return Issue.Place(file: file, line: line)
    }
    guard line != nil, cells[column] != nil || options[column] == nil else {
      return Issue.Place(file: ListRow.option(column))
    }
    return Issue.Place(file: file, line: line, column: numbers[column], field: column)
  }

  /// The option by which a column can be given.
  static func option(_ column: String) -> String { "--" + column.replacing("_", with: "-") }
}

/// The columns of a list that were found in its file.
struct ListColumns {
  let file: String
  /// Number of each known column that the file has, from 1.
  let numbers: [String: Int]
}
