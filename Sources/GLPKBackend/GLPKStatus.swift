internal import CGLPKSession
internal import LinearPrograms

/// What GLPK's numbers mean, one table per routine.
///
/// Infeasible can come as a status or as a return code, and a limit can still hold a point, so
/// return codes and statuses are read separately.
enum GLPKStatus {
  /// What a return code of the simplex routine asks for.
  enum SimplexReturn: Hashable {
    /// The routine ended by itself: the status tells how.
    case finished
    /// The slice's iterations are used up.
    case sliceEnded
    /// The clock ended the slice.
    case timeLimit
    /// The basis cannot be factorised.
    case badBasis
    /// A lower bound above its upper bound, or nothing satisfies the rows.
    case infeasible
    /// No multipliers exist: unbounded, or infeasible as well.
    case noDual
    /// The routine lost its way in rounding errors.
    case trouble
    /// A code the routine is never asked to return.
    case unexpected
  }

  /// What a return code of branch and cut means.
  enum SearchReturn: Hashable {
    /// The tree is exhausted: the status tells with what.
    case finished
    /// The callback ended it; the cause is known.
    case terminated
    /// The clock ended a linear program inside a node.
    case timeLimit
    /// A lower bound above its upper bound, or nothing satisfies the rows.
    case infeasible
    /// A node's linear program could not be solved.
    case trouble
    /// A code the routine is never asked to return.
    case unexpected
  }

  /// What branch and cut holds.
  enum PointStatus: Hashable {
    /// A point, the best there is.
    case best
    /// A point.
    case some
    /// Proof of the search that there is no point.
    case noPoint
    /// Nothing.
    case unknown
  }

  static let simplexReturns: [Int: SimplexReturn] = [
    CG_CODE_FINISHED: .finished,
    CG_CODE_BAD_BASIS: .badBasis,
    CG_CODE_SINGULAR: .badBasis,
    CG_CODE_ILL_CONDITIONED: .badBasis,
    CG_CODE_BAD_BOUNDS: .infeasible,
    CG_CODE_FAILED: .trouble,
    CG_CODE_ITERATION_LIMIT: .sliceEnded,
    CG_CODE_TIME_LIMIT: .timeLimit,
    CG_CODE_NO_PRIMAL: .infeasible,
    CG_CODE_NO_DUAL: .noDual,
    CG_CODE_NO_SOLUTION: .infeasible,
    CG_CODE_NO_CONVERGENCE: .trouble,
    CG_CODE_UNSTABLE: .trouble,
  ]

  static let searchReturns: [Int: SearchReturn] = [
    CG_CODE_FINISHED: .finished,
    CG_CODE_BAD_BOUNDS: .infeasible,
    CG_CODE_FAILED: .trouble,
    CG_CODE_TIME_LIMIT: .timeLimit,
    CG_CODE_NO_PRIMAL: .infeasible,
    CG_CODE_STOPPED: .terminated,
    CG_CODE_UNSTABLE: .trouble,
  ]

  /// How a simplex run that ended by itself ended; a status that is not here leaves it undecided.
  static let basicStatuses: [Int: SolveEnd] = [
    CG_STATUS_NO_FEASIBLE: .infeasible,
    CG_STATUS_OPTIMAL: .optimal,
    CG_STATUS_UNBOUNDED: .unbounded,
  ]

  static let pointStatuses: [Int: PointStatus] = [
    CG_STATUS_UNDEFINED: .unknown,
    CG_STATUS_FEASIBLE: .some,
    CG_STATUS_NO_FEASIBLE: .noPoint,
    CG_STATUS_OPTIMAL: .best,
  ]

  /// Why the callback ended a search.
  static let causes: [Int: SolveEnd] = [
    CG_CAUSE_WORK: .workLimit,
    CG_CAUSE_TIME: .timeLimit,
    CG_CAUSE_STOP: .stopped,
    CG_CAUSE_GOAL: .goalReached,
  ]

  static let standings: [Int: Basis.Standing] = [
    CG_STANDING_BASIC: .basic,
    CG_STANDING_LOWER: .atLower,
    CG_STANDING_UPPER: .atUpper,
    CG_STANDING_FREE: .free,
    CG_STANDING_FIXED: .fixed,
  ]

  static func simplexReturn(_ code: Int32) -> SimplexReturn {
    simplexReturns[Int(code)] ?? .unexpected
  }

  static func searchReturn(_ code: Int32) -> SearchReturn {
    searchReturns[Int(code)] ?? .unexpected
  }

  static func pointStatus(_ status: Int32) -> PointStatus {
    pointStatuses[Int(status)] ?? .unknown
  }

  static func standing(_ code: UInt8) -> Basis.Standing { standings[Int(code)] ?? .free }

  static func code(of standing: Basis.Standing) -> UInt8 {
    switch standing {
    case .basic: UInt8(CG_STANDING_BASIC)
    case .atLower: UInt8(CG_STANDING_LOWER)
    case .atUpper: UInt8(CG_STANDING_UPPER)
    case .free: UInt8(CG_STANDING_FREE)
    case .fixed: UInt8(CG_STANDING_FIXED)
    }
  }
}
