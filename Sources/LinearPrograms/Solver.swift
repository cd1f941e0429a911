/// Which simplex method re-solves a program.
public enum SimplexMethod: Hashable, Sendable {
  /// After columns were added or costs changed: the old basis is still primal feasible.
  case primal
  /// After rows were added or bounds changed: the old basis is still dual feasible.
  case dual
}

/// Settings of one branch-and-cut search.
public struct IntegerOptions: Hashable, Sendable {
  /// Which valid inequalities a search may add.
  public enum Cuts: Hashable, Sendable {
    /// Those that follow from single rows: rounding, covers, cliques.
    case byRow
    /// Gomory's as well, which combine rows: strong where all coefficients are small whole numbers,
    /// costly and inexact where they are not.
    case combined
  }

  /// Value of a known good point; only strictly better ones matter.
  ///
  /// When there is none, the search ends `.optimal` without a point and with this value as its
  /// bound. The back end also uses it to keep the objective near zero, for GLPK prunes relative to
  /// the objective's magnitude.
  public var incumbent: Double?
  /// An objective that is good enough: the first point that beats the incumbent and reaches it ends
  /// the search, `.goalReached`.
  ///
  /// A caller who knows a bound of its own saves the proof that way. Minus infinity when
  /// maximising, plus infinity when minimising, asks for the first point.
  public var goal: Double?
  /// Which valid inequalities the search may add.
  public var cuts: Cuts

  /// Makes settings.
  public init(incumbent: Double? = nil, goal: Double? = nil, cuts: Cuts = .byRow) {
    self.incumbent = incumbent
    self.goal = goal
    self.cuts = cuts
  }
}

/// A live program inside a solver: changed and re-solved in place, on one thread.
///
/// Every index counts from 0 and refers to the program as it stands at the call.
public protocol SolverSession: ~Copyable {
  /// Number of rows now.
  var rowCount: Int { get }
  /// Number of columns now.
  var columnCount: Int { get }

  /// Replaces the starting basis of the next relaxation.
  ///
  /// - Throws: `.badArgument` when the counts differ from the program's or the number of basic
  ///   members is not the number of rows.
  mutating func setBasis(_ basis: Basis) throws(SolverError)
  /// The basis of the last relaxation.
  ///
  /// Mutating only because the compiler takes a borrowing call through `any SolverSession` for a
  /// consumption.
  mutating func basis() throws(SolverError) -> Basis
  /// Adds columns at the end; they start out of the basis.
  mutating func append(columns: [LinearProgram.Column]) throws(SolverError)
  /// Adds rows at the end; their activities start in the basis.
  mutating func append(rows: [LinearProgram.Row]) throws(SolverError)
  /// Deletes columns by their indices (strictly rising); later ones move down.
  ///
  /// The basis stays useful when the columns were out of it; otherwise the next solve starts afresh.
  mutating func delete(columns: [Int]) throws(SolverError)
  /// Deletes rows by their indices (strictly rising); later ones move down.
  ///
  /// The basis stays useful when the rows' activities were in it; otherwise the next solve starts
  /// afresh.
  mutating func delete(rows: [Int]) throws(SolverError)
  /// Changes one cost.
  mutating func setCost(ofColumn column: Int, to cost: Double) throws(SolverError)
  /// Changes the range of one column.
  mutating func setBounds(ofColumn column: Int, to bounds: Bounds) throws(SolverError)
  /// Changes the range of one row.
  mutating func setBounds(ofRow row: Int, to bounds: Bounds) throws(SolverError)

  /// Solves the program without its integer marks, from the current basis.
  ///
  /// - Throws: `.fault` when the solver failed on an argument or died; the session is then dead.
  ///   Numerical trouble, infeasibility and limits are outcomes.
  mutating func solveRelaxation(_ method: SimplexMethod, limits: SolverLimits)
    throws(SolverError) -> RelaxationOutcome
  /// Searches for the best point that is whole in every integer column; solves the relaxation
  /// itself where that is needed.
  ///
  /// The search works in floating point: rows may be broken by its tolerances, and the caller checks
  /// every point.
  mutating func solveInteger(_ options: IntegerOptions, limits: SolverLimits)
    throws(SolverError) -> IntegerOutcome
}

/// A solver of linear and mixed-integer programs.
///
/// Stateless and shareable: each call of ``withSession(for:_:)`` opens, uses and closes a session
/// on the calling thread.
public protocol Solver: Sendable {
  /// Name and version, such as `GLPK 5.0`.
  var name: String { get }

  /// Loads a program and hands the live session to `body`, synchronously on this thread.
  ///
  /// - Parameters:
  ///   - program: The program to load. Every number is checked before it enters.
  ///   - body: Uses the session; it cannot escape.
  /// - Returns: What `body` returns.
  /// - Throws: `.badNumber`, `.badArgument`, `.nestedSession`, or what `body` throws.
  func withSession<Result>(
    for program: LinearProgram,
    _ body: (inout any SolverSession & ~Copyable) throws(SolverError) -> Result
  ) throws(SolverError) -> Result
}
