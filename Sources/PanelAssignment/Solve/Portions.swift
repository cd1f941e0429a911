import Dispatch
import Synchronization

/// Work on many things of a kind, on several threads.
enum Portions {
  /// What `body` makes of every portion, in their order, whichever thread made it.
  ///
  /// - Parameters:
  ///   - count: Number of portions.
  ///   - threads: Most threads at once.
  ///   - body: Makes something of the portion with this index.
  /// - Returns: One result for each portion.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let next = Atomic<Int>(0)
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
