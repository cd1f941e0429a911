import Foundation
import Synchronization

/// Watches the private memory of this process, which is what a mapped file does not count against.
///
/// The kernel keeps a high-water mark of all resident memory only, so that this looks every few
/// milliseconds.
final class PrivateMemory: Sendable {
  private let most = Mutex<Int?>(nil)

  init() {
    let watcher = Thread { [self] in
      while true {
        look()
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    watcher.start()
  }

  /// Most bytes so far; nil where the system does not tell.
  var peak: Int? {
    look()
    return most.withLock { $0 }
  }

  private func look() {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Int($0)
      })
    else { return }
    most.withLock { $0 = max($0 ?? 0, 1024 * kilobytes) }
  }
}
