import Foundation

/// The greatest resident memory of a process so far, as the kernel keeps it.
///
/// What `wait4` says after the end is of no use here: it starts at the peak of the program that
/// started the process, and ours is larger than a small solver. The kernel's mark of the process
/// itself goes with its memory, so that it is read again and again while the process runs.
enum PeakMemory {
  /// Reads the mark of a process.
  ///
  /// - Parameter process: Its number, or `self`.
  /// - Returns: In KiB; 0 for a process that has ended.
  static func kilobytes(ofProcess process: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
