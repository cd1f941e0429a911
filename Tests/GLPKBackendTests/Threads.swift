import Foundation
import LinearPrograms
import Synchronization

/// Runs `body` once on each of `count` real threads at the same time and returns what they made, in
/// order.
///
/// Real threads, because the pool of Swift's tasks may have fewer than the test means.
func onThreads<Value: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let values = Mutex<[Int: Value]>([:])
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    let thread = Thread {
      let value = body(index)
      values.withLock { $0[index] = value }
      group.leave()
    }
    thread.start()
  }
  group.wait()
  return values.withLock { values in (0..<count).compactMap { values[$0] } }
}

/// Runs `body` on a thread of its own, for a thread holds one session only.
func onAnotherThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws(SolverError) -> Value
) throws(SolverError) -> Value {
  let results = onThreads(1) { _ in
    Result { () throws(SolverError) in try body() }
  }
  return try results[0].get()
}
