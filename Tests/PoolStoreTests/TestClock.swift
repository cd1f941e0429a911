import PoolRecords
import Synchronization

/// A clock that a test sets.
final class TestClock: Sendable {
  private let milliseconds = Mutex(1_771_000_000_000)

  var now: Moment {
    get { Moment(milliseconds: milliseconds.withLock { $0 }) }
    set { milliseconds.withLock { $0 = newValue.milliseconds } }
  }
}
