import Synchronization

/// A request to stop that any thread may raise and that running solves obey.
///
/// A solver back end whose inner loop cannot look at Swift memory (GLPK's callback is C and must
/// stay C) registers an observer for the length of one solve.
public final class StopFlag: Sendable {
  private struct State {
    var isRequested = false
    var nextToken = 0
    var observers: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  /// Makes a flag that is not raised.
  public init() {}

  /// Whether a stop has been requested; never goes back.
  public var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Raises the flag and calls every observer once.
  ///
  /// Safe on any thread, but not inside a signal handler.
  public func request() {
    let observers = state.withLock { state in
      state.isRequested = true
      defer { state.observers = [:] }
      return state.observers
    }
    for observer in observers.values { observer() }
  }

  /// Registers a call for the moment of the request; it is made at once if that has passed.
  ///
  /// - Parameter observer: Called at most once, on the requesting thread; must not block.
  /// - Returns: A token for ``removeObserver(_:)``.
  public func addObserver(_ observer: @escaping @Sendable () -> Void) -> Int {
    let (token, isLate) = state.withLock { state in
      state.nextToken += 1
      if !state.isRequested { state.observers[state.nextToken] = observer }
      return (state.nextToken, state.isRequested)
    }
    if isLate { observer() }
    return token
  }

  /// Forgets an observer.
  ///
  /// It may still be running on another thread when this returns.
  public func removeObserver(_ token: Int) {
    _ = state.withLock { $0.observers.removeValue(forKey: token) }
  }
}
