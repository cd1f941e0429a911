public import LinearPrograms

/// How an assignment is searched; none of it changes what a good roster is.
public struct AssignmentOptions: Sendable {
  /// Work that an assignment may cost unless somebody says otherwise.
  public static let defaultWorkLimit = 2_000_000

  /// Decides ties.
  public var seed: UInt64
  /// Most work: simplex iterations plus branch-and-bound nodes. The same on every machine.
  public var workLimit: Int
  /// Most time; nil means no limit. A roster that the clock ended cannot be reproduced.
  public var timeLimit: Duration?
  /// Relative gap at which a stage may end; 0 asks for the proof.
  public var gap: Double
  /// A request to stop, raised by any thread.
  public var stop: StopFlag?

  /// Makes options; by default the proof is wanted, within the default work.
  ///
  /// - Parameters:
  ///   - seed: Decides ties.
  ///   - workLimit: At least 1.
  ///   - timeLimit: Most time.
  ///   - gap: From 0 to 1.
  ///   - stop: A request to stop.
  public init(
    seed: UInt64 = 0, workLimit: Int = AssignmentOptions.defaultWorkLimit,
    timeLimit: Duration? = nil, gap: Double = 0, stop: StopFlag? = nil
  ) {
    self.seed = seed
    self.workLimit = workLimit
    self.timeLimit = timeLimit
    self.gap = gap
    self.stop = stop
  }
}
