/// When a solve must give up: work, time, or a request from outside.
///
/// Work is deterministic (simplex iterations plus branch-and-bound nodes, which may count more in large programs); time is not, so a result
/// that the clock ended cannot be reproduced.
public struct SolverLimits: Sendable {
  /// Most work of this call; nil means no limit.
  public var work: Int?
  /// Moment at which the call gives up; nil means no limit.
  public var deadline: ContinuousClock.Instant?
  /// A request to stop, raised by any thread.
  public var stop: StopFlag?

  /// Makes limits; by default there are none.
  public init(
    work: Int? = nil, deadline: ContinuousClock.Instant? = nil, stop: StopFlag? = nil
  ) {
    self.work = work
    self.deadline = deadline
    self.stop = stop
  }
}
