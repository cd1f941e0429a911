public import LinearPrograms

/// Solves tiny integer programs by trying every point: the reference for other solvers.
///
/// Every column must be an integer column with finite bounds, and the ranges together must allow at
/// most ``mostPoints`` points. It has no relaxation and no bases. Sums are floating point, which is
/// exact for the whole numbers of the tests.
public struct ExhaustiveSolver: Solver {
  /// Points that are tried at most.
  public static let mostPoints = 2_000_000

  /// Makes a solver.
  public init() {}

  /// A name that cannot be taken for a real solver's.
  public var name: String { "exhaustive" }

  /// Hands a session over the program to `body`.
  ///
  /// - Parameters:
  ///   - program: A program whose columns are all integer and bounded.
  ///   - body: Uses the session.
  /// - Returns: What `body` returns.
  /// - Throws: `.badArgument` when an index is out of range or an entry stands twice, or what `body`
  ///   throws.
  public func withSession<Result>(
    for program: LinearProgram,
    _ body: (inout any SolverSession & ~Copyable) throws(SolverError) -> Result
  ) throws(SolverError) -> Result {
    var session: any SolverSession & ~Copyable = try ExhaustiveSession(program)
    return try body(&session)
  }
}
