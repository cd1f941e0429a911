import Foundation
import PanelModel

/// Files as bytes or text, with the error that says why they cannot be had.
enum InputFile {
  /// All bytes of a file.
  static func bytes(of path: String, named name: String? = nil) throws(InterchangeError) -> [UInt8]
  {
    [UInt8](try data(of: path, named: name))
  }

  /// All bytes of a file; a mapped one may be larger than memory, and must not become shorter as long
  /// as the bytes are in use.
  static func data(of path: String, named name: String? = nil, isMapped: Bool = false)
    throws(InterchangeError) -> Data
  {
    let place = Issue.Place(file: name ?? path)
    guard FileManager.default.fileExists(atPath: path) else {
      throw InterchangeError(.noInput, [Issue(place, FilePhrases.missingFile())])
    }
    do {
      return try Data(
        contentsOf: URL(fileURLWithPath: path), options: isMapped ? .alwaysMapped : [])
    } catch {
      throw InterchangeError(
        .noInput, [Issue(place, FilePhrases.unreadable(["reason": reason(of: error)]))])
    }
  }

  /// What the system says, without the path, which the message names already.
  static func reason(of error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    let text = (underlying ?? error).localizedDescription
    // Foundation puts this before what the system says; the message has said it already.
    let preamble = "The operation could not be completed. "
    return text.hasPrefix(preamble) ? String(text.dropFirst(preamble.count)) : text
  }

  /// Whether there is a directory of this name.
  static func isDirectory(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
