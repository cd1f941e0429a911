import Foundation
import Glibc
import PoolRecords

/// A writer in a process of its own.
struct WriterProcess {
  private let process = Process()
  private let output = Pipe()
  private let notes = Pipe()

  /// Starts to append to a pool.
  init(path: String, seed: UInt64, calls: Int) throws {
    process.executableURL = Self.executable
    process.arguments = ["append", path, "\(seed)", "\(calls)"]
    process.standardOutput = output
    process.standardError = notes
    try process.run()
  }

  /// Kills it, or finds that it has ended.
  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits until it was told some heads, and returns them; fewer where it ends before.
  func firstAcknowledged(_ count: Int) -> [LogHead] {
    var text = ""
    while text.count(where: { $0 == "\n" }) < count {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    return Self.heads(text)
  }

  private static func heads(_ text: String) -> [LogHead] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.compactMap { LogHead(String($0)) }
  }

  /// Waits for its end and returns the heads that it was told, in order; a last line that was cut off
  /// was not told.
  func acknowledged() -> [LogHead] {
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Self.heads(text)
  }

  /// What it complained of, once it has ended.
  var complaint: String {
    String(decoding: notes.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Whether it ended by itself, having done all.
  var hasSucceeded: Bool {
    process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// It stands beside the test bundle in the build directory.
  private static var executable: URL {
    URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("PoolWriter")
  }
}
