/// A starting point of the simplex method: the standing of every row's activity and every column.
///
/// A valid basis has as many basic members as the program has rows.
public struct Basis: Hashable, Sendable {
  /// Where a variable stands.
  public enum Standing: Hashable, Sendable {
    /// In the basis.
    case basic
    /// Out of the basis, at its lower bound.
    case atLower
    /// Out of the basis, at its upper bound.
    case atUpper
    /// Out of the basis, free, at zero.
    case free
    /// Out of the basis, with equal bounds.
    case fixed
  }

  /// Standing of each row's activity.
  public var rows: [Standing]
  /// Standing of each column.
  public var columns: [Standing]

  /// Makes a basis.
  public init(rows: [Standing], columns: [Standing]) {
    self.rows = rows
    self.columns = columns
  }
}
