import Foundation

/// One run of another program from its start to its end, with what it cost.
struct ChildRun {
  /// Why a program could not be run.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Adds half of it to the time of a run; shorter would take the processor from what is measured.
  private static let microsecondsBetweenLooks: UInt32 = 4000

  /// From before the start to after the end, by the wall clock.
  let seconds: Double
  /// Greatest resident memory that was seen, in KiB; see ``PeakMemory``.
  let peakKilobytes: Int
  /// What the program said about itself; 128 and more when a signal ended it.
  let exitStatus: Int32

  /// Runs a program and waits for it.
  ///
  /// - Parameters:
  ///   - command: The program, looked up in PATH, and its arguments.
  ///   - output: File for what it prints, on either stream.
  /// - Throws: Why the program could not be started or waited for.
  init(_ command: [String], output: String) throws(Failure) {
    let start = ContinuousClock.now
    let child = try Self.spawn(command, output: output)
    var status: Int32 = 0
    var peak = 0
    var ended: pid_t = 0
    while ended == 0 {
      peak = max(peak, PeakMemory.kilobytes(ofProcess: "\(child)"))
      usleep(Self.microsecondsBetweenLooks)
      ended = unsafe waitpid(child, &status, WNOHANG)
    }
    seconds = (ContinuousClock.now - start) / .seconds(1)
    guard ended == child else { throw Failure(description: "\(command[0]) was lost") }
    peakKilobytes = peak
    let signal = status & 0x7f
    exitStatus = signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// What a program prints, without the white space around it.
  static func text(of command: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try ChildRun(command, output: file)
    guard run.exitStatus == 0 else {
      throw Failure(description: "\(command.joined(separator: " ")) ended with \(run.exitStatus)")
    }
    return try String(contentsOfFile: file, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func spawn(_ command: [String], output: String) throws(Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

    // The arrays of C strings live until the child has its own copy.
    let settings = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    var environment = unsafe settings.map { unsafe strdup($0) } + [nil]
    defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
    var child: pid_t = 0
    let code = unsafe posix_spawnp(&child, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else {
      throw Failure(description: "\(command[0]) could not be started: error \(code)")
    }
    return child
  }
}
