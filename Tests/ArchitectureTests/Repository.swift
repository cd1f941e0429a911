import Foundation

/// The files of this checkout.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of text, by its path from the root.
  struct File {
    let path: String
    let text: String

    var isSwift: Bool { path.hasSuffix(".swift") }
    /// The target to whose folder the file belongs.
    var target: String { String(path.split(separator: "/")[1]) }
  }

  /// Every source file under a folder, in a fixed order.
  static func files(under folder: String) throws -> [File] {
    let start = root.appendingPathComponent(folder).path
    let paths = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return
      try paths
      .filter { path in [".swift", ".c", ".h"].contains { path.hasSuffix($0) } }
      .filter { !$0.contains(".build/") }
      .sorted().map { File(path: "\(folder)/\($0)", text: try text(of: "\(folder)/\($0)")) }
  }

  /// The text of a file.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The folders right inside another, by their paths from the root.
  static func folders(in folder: String) throws -> Set<String> {
    let parent = root.appendingPathComponent(folder)
    let entries = try FileManager.default.contentsOfDirectory(
      at: parent, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return Set(entries.filter(\.hasDirectoryPath).map { "\(folder)/\($0.lastPathComponent)" })
  }
}
