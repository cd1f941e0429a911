import PanelModel

/// A list of prices: `repair,price,limit`, a line for each kind of thing that may be done.
public enum PriceTable {
  /// One line.
  public struct Row: Hashable, Sendable {
    /// The kind of thing, by the name that programs know.
    public let name: String
    /// The price.
    public let price: Int
    /// How many there may be; nil for any number.
    public let limit: Int?

    /// Makes a line.
    public init(_ name: String, price: Int, limit: Int?) {
      self.name = name
      self.price = price
      self.limit = limit
    }
  }

  static let schema = TableSchema([
    .required("repair", "措施"), .required("price", "代价", "价格"),
    .optional("limit", "上限", "至多"), .optional("note", "说明"),
  ])

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - known: The names that may stand in it, each with what else it may be called.
  ///   - prices: Prices that may stand in it.
  ///   - limits: Limits that may stand in it.
  /// - Returns: Its lines, each name once.
  /// - Throws: `noInput` where the file is not there; `badData` with every defect.
  public static func read(
    at path: String, known: [String: [String]], prices: ClosedRange<Int>,
    limits: ClosedRange<Int>
  ) throws(InterchangeError) -> [Row] {
    let bytes = try InputFile.bytes(of: path)
    var log = IssueLog()
    var rows: [Row] = []
    var reading = TableReading(file: path, schema: schema)
    reading.read(bytes, into: &log) { row in
      let name = row.required("repair", or: "") { cell throws(Finding) in
        try Self.name(CellText.text(cell), among: known)
      }
      let price = row.required("price", or: 0) { cell throws(Finding) in
        try WholeNumberCell.parse(cell, in: prices)
      }
      let limit = row.whole("limit", in: limits)
      if rows.contains(where: { $0.name == name }), !name.isEmpty {
        row.report(Finding(ProblemPhrases.duplicateIdentifier, ["value": name]), in: "repair")
      }
      rows.append(Row(name, price: price, limit: limit))
    }
    try log.check()
    return rows
  }

  private static func name(
    _ text: String, among known: [String: [String]]
  ) throws(Finding) -> String {
    let folded = TableSchema.folded(text)
    let found = known.first { name, aliases in
      TableSchema.folded(name) == folded || aliases.contains(text)
    }
    guard let found else { throw ChoiceCell.unknown(text, known: known.keys.sorted()) }
    return found.key
  }

  /// A list as a file.
  ///
  /// - Parameter rows: Its lines, with what each is, in words.
  /// - Returns: The bytes of a CSV file.
  public static func bytes(of rows: [(row: Row, note: String)]) -> [UInt8] {
    var writer = CSVWriter()
    writer.add(schema.columns.map(\.name))
    for (row, note) in rows {
      writer.add([row.name, "\(row.price)", row.limit.map { "\($0)" } ?? "", note])
    }
    return Array(writer.bytes)
  }
}
