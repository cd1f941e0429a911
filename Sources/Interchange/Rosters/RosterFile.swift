import Foundation
public import PanelModel

/// Rosters as JSON of the format `empanel-roster/1`.
///
/// Keys are sorted, there are no clock times, and the same roster always gives the same bytes.
public enum RosterFile {
  /// The format that is read and written.
  public static let format = "empanel-roster/1"

  /// The roster as JSON.
  ///
  /// - Parameter roster: Any roster.
  /// - Returns: UTF-8 with a line feed at its end.
  public static func encode(_ roster: Roster) -> [UInt8] {
    Array(RosterEncoding.json(of: roster).document().utf8)
  }

  /// Reads a roster from JSON; members that the format does not know are ignored.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: The name of the file, for messages.
  /// - Returns: The roster as it stands; nothing in it has been checked against a problem.
  /// - Throws: `badData` with every defect, each by line, column and path, such as
  ///   `panels[3].experts[1]`.
  public static func decode(
    _ bytes: [UInt8], file: String = "roster.json"
  ) throws(InterchangeError) -> Roster {
    var log = IssueLog(files: [file])
    do throws(Finding) {
      var decoding = RosterDecoding()
      let roster = decoding.roster(try JSONReader.read(bytes))
      log.add(decoding.findings, in: file)
      if let roster, log.isEmpty { return roster }
    } catch {
      log.add(error, in: file)
    }
    throw log.error()
  }

  /// Reads a roster from a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The roster as it stands.
  /// - Throws: `noInput` where it cannot be opened, or what ``decode(_:file:)`` throws.
  public static func read(at path: String) throws(InterchangeError) -> Roster {
    try decode(try InputFile.bytes(of: path), file: path)
  }

  /// Looks whether a roster could be written, before anybody waits for it.
  ///
  /// - Parameter path: The file; whether it is there already is left to ``write(_:to:existing:)``.
  /// - Throws: `cannotWrite` where the path is a directory or device, or its directory is not there
  ///   or closed.
  public static func checkTarget(_ path: String) throws(InterchangeError) {
    try OutputFile.checkTarget(path)
  }

  /// Writes a roster to a file, all or nothing.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - path: The file.
  ///   - existing: What to do where there is such a file.
  /// - Throws: `cannotWrite` with the reason; what was there before is untouched then.
  public static func write(
    _ roster: Roster, to path: String, existing: ExistingTarget = .keep
  ) throws(InterchangeError) {
    try OutputFile.write(Data(encode(roster)), to: path, existing: existing)
  }
}
