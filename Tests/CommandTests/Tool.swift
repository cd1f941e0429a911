import Foundation
import Testing

/// The built command, run as a user runs it.
struct Tool {
  /// What one run came to.
  struct Run {
    let status: Int32
    let output: String
    let notes: String
  }

  /// A directory of its own for each test, gone with the value.
  final class Workplace {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "empanel-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws {
      try FileManager.default.createDirectory(
        atPath: URL(fileURLWithPath: file(name)).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    }

    func text(of name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
  }

  let workplace: Workplace
  var environment = ["LC_ALL": "C.UTF-8", "COLUMNS": "100"]

  init() throws { workplace = try Workplace() }

  /// The command stands beside the test bundle in the build directory.
  static var executable: URL {
    URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("empanel")
  }

  /// Starts the command without waiting for it.
  func start(_ arguments: [String]) throws -> (process: Process, output: Pipe, notes: Pipe) {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: workplace.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, notes) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = notes
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, notes)
  }

  /// Runs the command to its end.
  @discardableResult
  func run(_ arguments: String...) throws -> Run {
    let (process, output, notes) = try start(arguments)
    return try Tool.finish(process, output, notes)
  }

  static func finish(_ process: Process, _ output: Pipe, _ notes: Pipe) throws -> Run {
    // Both pipes are drained at once, or a full one would stop the command.
    let drained = DrainedPipe(notes)
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      notes: drained.text())
  }

  /// The example that is committed, from the top of the package.
  static var city: String { packageRoot + "/datasets/city" }

  static var packageRoot: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Writes a problem by hand: three experts, two cases of two seats.
  func writeSmallProblem(
    _ name: String = "small", experts: String? = nil, cases: String? = nil,
    policy: String = "load:\n  default: {most: 2}\n"
  ) throws {
    try workplace.write(
      "format: empanel-problem/1\nname: Small\nas_of: 2026-03-05\n" + policy,
      to: name + "/problem.yaml")
    try workplace.write(
      experts ?? "id,name\nE-1,Ann\nE-2,李伟\nE-3,Cid\n", to: name + "/experts.csv")
    try workplace.write(
      cases ?? "id,seats,employer\nC-1,2,ORG-1\nC-2,2,\n", to: name + "/cases.csv")
    try workplace.write(
      """
      case_or_panel,expert,score
      C-1,E-1,0.9
      C-1,E-2,0.5
      C-1,E-3,0.1
      C-2,E-1,0.2
      C-2,E-2,0.6
      C-2,E-3,0.3

      """, to: name + "/affinities.csv")
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class DrainedPipe: @unchecked Sendable {
  // Written once by the thread before it signals, read only after the signal.
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    Thread.detachNewThread { [self] in
      data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
