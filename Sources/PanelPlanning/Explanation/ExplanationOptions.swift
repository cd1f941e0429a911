public import LinearPrograms
import PanelAssignment

/// How long an explanation may search, and how much it lists.
public struct ExplanationOptions: Sendable {
  /// Most problems that are solved to find repairs; more are tried to find smaller clashes.
  public var mostRepairSolves = 400
  /// Most changes of a feasible problem that are solved again.
  public var mostChangeSolves = 12
  /// Most repairs that are listed.
  public var mostRepairs = 6
  /// Most work of one question, in steps of the search.
  public var workLimit = 20_000
  /// Moment at which the search must end; nil means no limit.
  public var deadline: ContinuousClock.Instant?
  /// When the search began.
  private let start = ContinuousClock.now
  /// A request to stop.
  public var stop: StopFlag?

  /// Makes options.
  public init(deadline: ContinuousClock.Instant? = nil, stop: StopFlag? = nil) {
    self.deadline = deadline
    self.stop = stop
  }

  /// The limits of one question.
  var search: AssignmentOptions {
    var options = AssignmentOptions(workLimit: workLimit, stop: stop)
    options.deadline = deadline
    return options
  }

  /// Whether two thirds of the time are over.
  var isLate: Bool {
    deadline.map { $0 - ContinuousClock.now < ($0 - start) / 3 } ?? false
  }

  /// Whether the clock or somebody wants an end.
  var isOver: Bool {
    stop?.isRequested == true || deadline.map { ContinuousClock.now >= $0 } == true
  }
}
