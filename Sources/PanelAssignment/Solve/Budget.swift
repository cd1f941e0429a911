import LinearPrograms

/// What is left of the limits of an assignment.
struct Budget: Sendable {
  private(set) var workLeft: Int
  let deadline: ContinuousClock.Instant?
  let stop: StopFlag?
  /// Most threads at once.
  let threads: Int
  private(set) var workSpent = 0

  init(
    work: Int, deadline: ContinuousClock.Instant?, stop: StopFlag?, threads: Int = 1
  ) {
    workLeft = work
    self.deadline = deadline
    self.stop = stop
    self.threads = threads
  }

  init(_ options: AssignmentOptions) {
    self.init(
      work: options.workLimit, deadline: options.deadline, stop: options.stop,
      threads: max(1, options.threads))
  }

  /// What pivots of the network simplex count in iterations of the linear program's.
  static func work(ofPivots pivots: Int) -> Int { pivots / 64 }

  /// What exchanges of seats count in iterations of the linear program's.
  static func work(ofExchanges exchanges: Int) -> Int { exchanges / 8192 }

  mutating func spend(_ work: Int) {
    workLeft = max(0, workLeft - work)
    workSpent += work
  }

  /// A budget of its own with one part in `parts` of the work that is left.
  func share(_ parts: Int) -> Budget {
    Budget(work: workLeft / parts, deadline: deadline, stop: stop, threads: threads)
  }

  /// The same limits on one thread, with other work.
  func alone(work: Int) -> Budget { Budget(work: work, deadline: deadline, stop: stop) }

  /// Two thirds of the work and of the time that are left.
  func mostOfIt() -> Budget {
    let now = ContinuousClock.now
    return Budget(
      work: workLeft - workLeft / 3, deadline: deadline.map { $0 - ($0 - now) / 3 }, stop: stop,
      threads: threads)
  }

  /// The limits of the next call.
  func limits() -> SolverLimits {
    SolverLimits(work: workLeft, deadline: deadline, stop: stop)
  }

  /// Why the search must end now, if it must.
  var interruption: Interruption? { hurry ?? (workLeft <= 0 ? .workLimit : nil) }

  /// Whether somebody or the clock wants an end.
  var hurry: Interruption? {
    if let stop, stop.isRequested { return .stopped }
    if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
    return nil
  }

  /// Whether the clock or somebody has ended the search.
  var isOver: Bool { hurry != nil }
}

/// Why a search ended before its proof.
public enum Interruption: Hashable, Sendable {
  /// The work limit: reproducible.
  case workLimit
  /// The clock: not reproducible.
  case timeLimit
  /// A request.
  case stopped
  /// The solver gave up; its own word.
  case numericalTrouble(String)
}

extension Interruption {
  /// nil for an end that is an answer.
  init?(_ end: SolveEnd) {
    switch end {
    case .optimal, .infeasible, .goalReached: return nil
    case .workLimit: self = .workLimit
    case .timeLimit: self = .timeLimit
    case .stopped: self = .stopped
    case .unbounded: self = .numericalTrouble("unbounded")
    case .numericalTrouble(let detail): self = .numericalTrouble(detail)
    }
  }
}
