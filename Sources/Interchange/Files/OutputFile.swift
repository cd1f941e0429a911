import Foundation
import PanelModel

/// What to do where the result would replace something.
public enum ExistingTarget: Hashable, Sendable {
  /// Leave it, and report that it is there.
  case keep
  /// Put the result in its place.
  case replace
}

/// Writing under a temporary name, then renaming: what is there is whole, whatever happens.
enum OutputFile {
  /// Writes a file.
  static func write(
    _ bytes: Data, to path: String, existing: ExistingTarget
  ) throws(InterchangeError) {
    if existing == .keep, FileManager.default.fileExists(atPath: path) {
      throw refusal(path, FilePhrases.targetExists())
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw refusal(path, FilePhrases.unwritable(["reason": InputFile.reason(of: error)]))
    }
  }

  /// Renames within one directory, which the file system does in one step.
  static func move(_ source: String, to path: String) throws(InterchangeError) {
    do {
      try FileManager.default.moveItem(atPath: source, toPath: path)
    } catch {
      throw refusal(path, FilePhrases.unwritable(["reason": InputFile.reason(of: error)]))
    }
  }

  /// A name beside the target that nothing else has.
  static func sibling(of path: String, for purpose: String) -> String {
    let url = URL(fileURLWithPath: path)
    let process = ProcessInfo.processInfo.processIdentifier
    return url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).\(purpose)-\(process)").path
  }

  static func refusal(_ path: String, _ statement: Statement) -> InterchangeError {
    InterchangeError(.cannotWrite, [Issue(Issue.Place(file: path), statement)])
  }
}
