import Foundation

/// Results as lines of JSON.
enum ResultFile {
  /// Why a file of results is of no use.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Adds records at the end of a file; what is in it stays.
  static func append(_ records: [ResultRecord], to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let file = URL(fileURLWithPath: path)
    var data = (try? Data(contentsOf: file)) ?? Data()
    for record in records { data += try encoder.encode(record) + Data("\n".utf8) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file, options: .atomic)
  }

  /// The records of the latest run in some files.
  static func latestRun(in files: [String]) throws -> [ResultRecord] {
    let records = try files.flatMap(read)
    guard let date = records.map(\.circumstances.date).max() else {
      throw Failure(description: "There are no results.")
    }
    return records.filter { $0.circumstances.date == date }
  }

  /// The files of results in a folder.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".jsonl") }.map { folder + "/" + $0 }
  }

  private static func read(_ path: String) throws -> [ResultRecord] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(ResultRecord.self, from: Data($0.utf8))
    }
  }
}
