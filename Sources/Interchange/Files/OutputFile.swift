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
    try checkTarget(path)
    do {
      switch existing {
      case .replace: try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
      case .keep: try create(bytes, path)
      }
    } catch {
      if existing == .keep, FileManager.default.fileExists(atPath: path) {
        throw refusal(path, FilePhrases.targetExists())
      }
      throw refusal(path, FilePhrases.unwritable(["reason": InputFile.reason(of: error)]))
    }
  }

  /// Makes a file that must not be there: two runs at once cannot both have made it.
  private static func create(_ bytes: Data, _ path: String) throws {
    let fresh = sibling(of: path, for: "new")
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    try bytes.write(to: URL(fileURLWithPath: fresh))
    do {
      try FileManager.default.linkItem(atPath: fresh, toPath: path)
    } catch {
      // Some file systems have no links; moving refuses an existing name as well, in two steps.
      try FileManager.default.moveItem(atPath: fresh, toPath: path)
    }
  }

  /// Refuses what a file cannot be put in place of, and a directory that takes none.
  static func checkTarget(_ path: String) throws(InterchangeError) {
    if path.isEmpty || InputFile.isDirectory(path) {
      throw refusal(path, FilePhrases.targetIsDirectory())
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: target.path)[.type]
    if let kind = kind as? FileAttributeType, kind != .typeRegular, kind != .typeSymbolicLink {
      throw refusal(path, FilePhrases.targetIsDevice())
    }
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard InputFile.isDirectory(directory) else {
      throw refusal(path, FilePhrases.targetWithoutDirectory(["value": directory]))
    }
    guard FileManager.default.isWritableFile(atPath: directory) else {
      throw refusal(path, FilePhrases.targetClosed(["value": directory]))
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
