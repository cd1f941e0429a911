public import LinearPrograms
public import PanelModel

/// How an assignment is searched; none of it changes what a good roster is.
public struct AssignmentOptions: Sendable {
  /// Work that an assignment may cost unless somebody says otherwise.
  public static let defaultWorkLimit = 100_000

  /// What is aimed at, most important first; nil or none means the policy's objectives.
  public var objectives: [Objective]?
  /// Decides ties, and what is drawn.
  public var seed: UInt64
  /// Draws the roster from the best lottery in which no expert sits on a panel with a greater
  /// probability, pins excepted; above 0, at most 1; nil chooses the best roster.
  ///
  /// Only for seats and loads of one effort, and the total.
  public var mostProbability: Fraction?
  /// Most work: simplex iterations plus branch-and-bound nodes.
  ///
  /// The same on every machine.
  public var workLimit: Int
  /// Moment at which the search must end, reading of the rules included; nil means no limit.
  ///
  /// A roster that the clock ended cannot be reproduced.
  public var deadline: ContinuousClock.Instant?
  /// Most threads, at least 1; more than there are cores are not run at once.
  ///
  /// What is found does not depend on it.
  public var threads = Int.max
  /// Relative gap at which a stage may end; 0 asks for the proof.
  public var gap: Double
  /// A request to stop, raised by any thread.
  public var stop: StopFlag?

  /// Pairs from which on a search begins with prices of the experts' work.
  var leastPairsToPrice = AssignmentModel.leastPairsToPrice

  /// Makes options; by default the proof is wanted, within the default work.
  ///
  /// - Parameters:
  ///   - objectives: What is aimed at instead of the policy's objectives.
  ///   - seed: Decides ties, and what is drawn.
  ///   - mostProbability: Above 0, at most 1; nil for no lottery.
  ///   - workLimit: At least 1.
  ///   - timeLimit: Most time.
  ///   - start: From when the time counts.
  ///   - gap: From 0 to 1.
  ///   - stop: A request to stop.
  public init(
    objectives: [Objective]? = nil, seed: UInt64 = 0, mostProbability: Fraction? = nil,
    workLimit: Int = AssignmentOptions.defaultWorkLimit,
    timeLimit: Duration? = nil, since start: ContinuousClock.Instant = .now, gap: Double = 0,
    stop: StopFlag? = nil
  ) {
    self.objectives = objectives
    self.seed = seed
    self.mostProbability = mostProbability
    self.workLimit = workLimit
    deadline = timeLimit.map { start + $0 }
    self.gap = gap
    self.stop = stop
  }

  /// What is aimed at in a problem.
  public func aims(in problem: AssignmentProblem) -> [Objective] {
    guard let objectives, !objectives.isEmpty else { return problem.policy.objectives }
    return objectives
  }
}
