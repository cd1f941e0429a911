/// A solve that could not be tried, or a defect on the way; outcomes such as infeasible are not
/// errors.
public struct SolverError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure; new ones may be added.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// Stable name.
    public let rawValue: String
    /// Makes a code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A number that must not enter the solver: not finite, or too large in magnitude.
    public static let badNumber = Code(rawValue: "solver.bad-number")
    /// An index out of range, a duplicate entry, a basis that does not fit.
    public static let badArgument = Code(rawValue: "solver.bad-argument")
    /// A session is already open on this thread.
    public static let nestedSession = Code(rawValue: "solver.nested-session")
    /// The session was used on another thread, or after a fault.
    public static let unusableSession = Code(rawValue: "solver.unusable-session")
    /// The solver stopped on a failed assertion or ran out of memory; the session is dead.
    public static let fault = Code(rawValue: "solver.fault")
    /// The installed solver is too old or not there.
    public static let missing = Code(rawValue: "solver.missing")
  }

  /// What kind of failure.
  public let code: Code
  /// One sentence with the values concerned.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message, with its code.
  public var description: String { "\(message) [\(code.rawValue)]" }
}
