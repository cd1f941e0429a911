/// Why a solve ended; separate from what it holds.
public enum SolveEnd: Hashable, Sendable {
  /// Optimal within the solver's tolerances.
  case optimal
  /// The solver found that nothing satisfies the rows.
  case infeasible
  /// The objective has no bound.
  case unbounded
  /// The work limit of ``SolverLimits``.
  case workLimit
  /// The deadline of ``SolverLimits``.
  case timeLimit
  /// The stop flag of ``SolverLimits``.
  case stopped
  /// A point reached ``IntegerOptions/goal``.
  case goalReached
  /// The solver gave up for numerical reasons; the detail is its own word.
  case numericalTrouble(String)
}

/// What a solve of the relaxation holds.
///
/// The numbers are the solver's, in floating point: nothing here is a proof. `objective` and
/// `primal` mean something when `isPrimalFeasible`, the multipliers when `isDualFeasible`.
public struct RelaxationOutcome: Sendable {
  /// Why the solve ended.
  public var end: SolveEnd
  /// Whether `primal` satisfies rows and bounds within tolerance.
  public var isPrimalFeasible: Bool
  /// Whether `rowDuals` prove the objective within tolerance.
  public var isDualFeasible: Bool
  /// Objective of `primal`.
  public var objective: Double
  /// Value of each column.
  public var primal: [Double]
  /// Multiplier of each row: how much the objective changes with one unit of its bound.
  ///
  /// When minimising, not negative at a lower bound and not positive at an upper one; when
  /// maximising the other way round.
  public var rowDuals: [Double]
  /// Reduced cost of each column: cost less the row duals' share; signs as for `rowDuals`.
  public var reducedCosts: [Double]
  /// Simplex iterations of this call.
  public var iterations: Int

  /// Makes an outcome.
  public init(
    end: SolveEnd, isPrimalFeasible: Bool, isDualFeasible: Bool, objective: Double,
    primal: [Double], rowDuals: [Double], reducedCosts: [Double], iterations: Int
  ) {
    self.end = end
    self.isPrimalFeasible = isPrimalFeasible
    self.isDualFeasible = isDualFeasible
    self.objective = objective
    self.primal = primal
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.iterations = iterations
  }
}

/// What branch and cut holds.
///
/// The whole numbers of integer columns are exact; `objective` is their plain sum in floating point,
/// and `end` and `bound` are the solver's word, not a proof.
public struct IntegerOutcome: Sendable {
  /// Why the search ended; `.optimal` and `.infeasible` are the solver's word.
  public var end: SolveEnd
  /// Best point found, integer columns rounded to whole numbers.
  ///
  /// nil when none was found that beats ``IntegerOptions/incumbent``. Limits may leave a point here.
  public var primal: [Double]?
  /// Objective of `primal`, if there is one.
  public var objective: Double?
  /// The solver's bound on the objective (upper when maximising); infinite when it has none.
  public var bound: Double
  /// Branch-and-bound nodes of this call.
  public var nodes: Int
  /// Simplex iterations of this call.
  public var iterations: Int

  /// Makes an outcome.
  public init(
    end: SolveEnd, primal: [Double]?, objective: Double?, bound: Double, nodes: Int,
    iterations: Int
  ) {
    self.end = end
    self.primal = primal
    self.objective = objective
    self.bound = bound
    self.nodes = nodes
    self.iterations = iterations
  }
}
