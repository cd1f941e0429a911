import Dispatch
import Empanel
import Foundation

/// Ctrl-C while a search runs: the first asks for the best roster so far, the second ends all.
final class Interrupts {
  /// Raised by the first Ctrl-C or SIGTERM.
  let stop = StopFlag()
  private let sources: [any DispatchSourceSignal]

  /// Listens until the value is gone.
  ///
  /// - Parameter onFirst: Called at the first signal, on another thread.
  init(onFirst: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "empanel.interrupts")
    let stop = stop
    sources = [SIGINT, SIGTERM].map { number in
      // The default action would end the process before the source sees the signal.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if stop.isRequested { exit(ExitStatus.interrupted.rawValue) }
        onFirst()
        stop.request()
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
