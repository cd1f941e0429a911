internal import CGLPKSession
public import LinearPrograms

/// GLPK 5.0 behind the ``Solver`` protocol.
///
/// Stateless: every call opens a session on the calling thread and closes it there, so any number
/// of threads may solve at once. GLPK works in floating point throughout (tolerance 1e-7 on rows
/// and bounds, 1e-5 on integrality); only the rounding of integer columns to whole numbers is
/// exact. Nothing it says is a proof.
public struct GLPKSolver: Solver {
  /// Makes a solver; there is nothing to configure.
  public init() {}

  /// Name and version of the GLPK that is linked.
  public var name: String { "GLPK \(Self.linkedVersion)" }

  /// Loads a program into GLPK and hands the live session to `body`, synchronously.
  ///
  /// - Parameters:
  ///   - program: The program to load.
  ///   - body: Uses the session; it cannot escape.
  /// - Returns: What `body` returns.
  /// - Throws: `.missing` when the linked GLPK is older than 5.0, `.nestedSession` when this thread
  ///   is inside another session, `.badNumber` and `.badArgument` for the program, `.fault` when
  ///   GLPK dies on it, or what `body` throws.
  public func withSession<Result>(
    for program: LinearProgram,
    _ body: (inout any SolverSession & ~Copyable) throws(SolverError) -> Result
  ) throws(SolverError) -> Result {
    try Self.require(version: Self.linkedVersion)
    var session: any SolverSession & ~Copyable = try GLPKSession.open(program)
    return try body(&session)
  }

  static var linkedVersion: String { unsafe String(cString: cg_version()) }

  /// Refuses versions that were never tried with this package: before 5.0 the environment and the
  /// simplex codes behave differently.
  static func require(version: String) throws(SolverError) {
    let major = version.split(separator: ".").first.flatMap { Int($0) } ?? 0
    guard major < 5 else { return }
    throw SolverError(
      .missing,
      """
      GLPK \(version) is linked but 5.0 or later is needed.
      Maybe install it: apt-get install libglpk-dev
      """)
  }
}
