import Foundation

/// The greatest resident memory of this process so far.
///
/// The program that starts the others stays small, reads no problem and states its own peak as the
/// floor of what can be seen of theirs.
enum PeakMemory {
  /// In KiB; 0 where the system does not say.
  static var kilobytes: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
