public import PanelModel

/// A problem as a directory of plain files: `problem.yaml`, `experts.csv`, `cases.csv` and others.
///
/// Reading is strict and reports everything at once. A file, column, key or rule that the format
/// knows and this version does not respect is an error, never passed over; other files, such as a
/// roster, are left alone.
public enum ProblemDirectory {
  /// Reads a problem.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - rules: Finds what else is wrong with a valid problem, such as pins that break a rule; what
  ///     it finds by table and row is reported by file and line.
  /// - Returns: The problem, valid by construction.
  /// - Throws: `noInput` where the directory or a file that it must hold is missing; `badData` with
  ///   every defect of all files, each by file, line, column and field.
  /// - Complexity: O(size of the files).
  public static func read(
    at path: String, examinedBy rules: (AssignmentProblem) -> [Issue] = { _ in [] }
  ) throws(InterchangeError) -> AssignmentProblem {
    var reader = try ProblemReader(path)
    return try reader.problem(examinedBy: rules).problem
  }

  /// Reads the parts of a problem, for a caller who changes some of them before the problem is made.
  ///
  /// - Parameter path: The directory.
  /// - Returns: Parts of which a valid problem can be made as they are.
  /// - Throws: What ``read(at:)`` throws.
  public static func parts(at path: String) throws(InterchangeError) -> ProblemParts {
    var reader = try ProblemReader(path)
    return try reader.problem().parts
  }

  /// Writes the parts of a problem, all or nothing.
  ///
  /// The files are written into a temporary directory beside the target, which then takes its name.
  /// A directory is replaced only where it holds nothing but files of a problem.
  ///
  /// - Parameters:
  ///   - parts: The parts; listed scores become `affinities.csv`, a matrix `affinities.npy`.
  ///   - path: The directory; one that is there and empty is filled.
  ///   - existing: What to do where the directory holds files already.
  /// - Throws: `cannotWrite` with the reason; what was there before is untouched then.
  public static func write(
    _ parts: ProblemParts, to path: String, existing: ExistingTarget = .keep
  ) throws(InterchangeError) {
    try ProblemWriter(parts: parts, path: path).write(existing: existing)
  }
}
