import PanelModel

/// The seats that a year asks for, by specialty.
public enum SeatDemand {
  static let schema = TableSchema([
    .required("specialty", "专业", "专业代码"),
    .required("seats", "席位", "席位数", "年需席位"),
  ])

  /// Reads a table of specialties and seats; rows of one specialty add up.
  ///
  /// - Throws: `noInput` where the file is not there; `badData` with every defect.
  public static func read(at path: String) throws(InterchangeError) -> [String: Int] {
    let bytes = try InputFile.bytes(of: path)
    var log = IssueLog()
    var demand: [String: Int] = [:]
    var reading = TableReading(file: path, schema: schema)
    reading.read(bytes, into: &log) { row in
      let specialty = row.required("specialty", or: "") { cell throws(Finding) in
        try ForeignTable.identifier(cell)
      }
      let seats = row.required("seats", or: 0) { cell throws(Finding) in
        try WholeNumberCell.parse(cell, in: 0...1_000_000)
      }
      demand[specialty, default: 0] += seats
    }
    try log.check()
    return demand
  }
}
