import Foundation

/// Files that are written but never read back: reports and lists for other programs.
public enum PlainFile {
  /// Looks whether a file could be written, before anybody waits for it.
  ///
  /// - Parameter path: The file; whether it is there already is left to ``write(_:to:existing:)``.
  /// - Throws: `cannotWrite` where the path is a directory or device, or its directory is not there or
  ///   closed.
  public static func checkTarget(_ path: String) throws(InterchangeError) {
    try OutputFile.checkTarget(path)
  }

  /// Writes a file, all or nothing.
  ///
  /// - Parameters:
  ///   - bytes: What goes into it.
  ///   - path: The file.
  ///   - existing: What to do where there is such a file.
  /// - Throws: `cannotWrite` with the reason; what was there before is untouched then.
  public static func write(
    _ bytes: [UInt8], to path: String, existing: ExistingTarget = .keep
  ) throws(InterchangeError) {
    try OutputFile.write(Data(bytes), to: path, existing: existing)
  }
}

/// Rows of cells as CSV by RFC 4180.
public enum CSVText {
  /// The rows in UTF-8, with commas and line feeds.
  ///
  /// - Parameters:
  ///   - rows: The rows, the headings among them.
  ///   - hasMark: Whether a byte order mark comes first, without which some spreadsheets take UTF-8 for
  ///     something else.
  /// - Returns: The bytes of the file.
  public static func encode(_ rows: [[String]], hasMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.add(row) }
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + writer.bytes
  }
}
