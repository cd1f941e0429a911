internal import LinearPrograms

/// What is left of the limits of one call.
struct Budget {
  let limits: SolverLimits
  /// Simplex iterations and nodes so far.
  var spent = 0

  /// Work that is left.
  var remainingWork: Int { max(0, (limits.work ?? .max) - spent) }

  /// Milliseconds until the deadline, rounded up, as the C `int` that GLPK wants.
  ///
  /// `Int32.max` (24 days) is GLPK's "no limit".
  var milliseconds: Int32 {
    guard let deadline = limits.deadline else { return .max }
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    guard left < .milliseconds(Int32.max) else { return .max }
    let (seconds, attoseconds) = left.components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }

  /// Which limit has been reached, if one has.
  var reached: SolveEnd? {
    if limits.stop?.isRequested == true { return .stopped }
    if remainingWork == 0 { return .workLimit }
    return milliseconds == 0 ? .timeLimit : nil
  }
}
