import Foundation
import Interchange
import PanelModel

/// Where a report goes: a file, or standard output.
struct ReportTarget {
  private let path: String?
  private let isForced: Bool

  /// Looks whether it could be written, before anybody waits for it.
  ///
  /// - Parameters:
  ///   - path: The file; nil for standard output.
  ///   - isForced: Whether it may replace a file that is there.
  /// - Throws: `cannotWrite`, with the reason.
  init(_ path: String?, isForced: Bool) throws(InterchangeError) {
    self.path = path
    self.isForced = isForced
    guard let path else { return }
    try PlainFile.checkTarget(path)
    guard !isForced, FileManager.default.fileExists(atPath: path) else { return }
    throw InterchangeError(
      .cannotWrite,
      [
        Issue(
          Issue.Place(file: path), CommandPhrases.targetExists(),
          advice: CommandPhrases.force())
      ])
  }

  /// Writes the report, and says where it is.
  func write(_ bytes: [UInt8], on console: Console) throws(InterchangeError) {
    guard let path else { return try console.data(bytes) }
    try PlainFile.write(bytes, to: path, existing: isForced ? .replace : .keep)
    console.note(console.text(CommandPhrases.reportWritten(["path": path])))
  }
}

extension CommandPhrases {
  static let reportWritten = Phrase("written.report", en: "Report: {path}", zh: "报告：{path}")
}
