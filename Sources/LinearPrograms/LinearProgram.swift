/// A linear or mixed-integer program in plain values, independent of any solver.
///
/// Optimise `sum cost_j x_j` subject to `lower_i <= sum a_ij x_j <= upper_i` and
/// `lower_j <= x_j <= upper_j`. Rows and columns are counted from 0 in the order in which they
/// were added.
public struct LinearProgram: Hashable, Sendable {
  /// Which way the objective is driven.
  public enum Sense: Hashable, Sendable {
    /// The smallest objective is best.
    case minimise
    /// The greatest objective is best.
    case maximise
  }

  /// One non-zero coefficient of a row or a column: the other index and the value.
  public struct Entry: Hashable, Sendable {
    /// Row of a column's entry, or column of a row's entry; from 0.
    public var index: Int
    /// Finite coefficient.
    public var value: Double

    /// Makes an entry.
    public init(_ index: Int, _ value: Double) {
      self.index = index
      self.value = value
    }
  }

  /// One variable with its coefficients in the rows that stand already.
  public struct Column: Hashable, Sendable {
    /// Coefficient in the objective.
    public var cost: Double
    /// Range of the variable; whole numbers or infinities in an integer column.
    public var bounds: Bounds
    /// Whether the variable must be whole.
    public var isInteger: Bool
    /// Coefficients by row.
    public var entries: [Entry]

    /// Makes a column.
    public init(cost: Double, bounds: Bounds, isInteger: Bool = false, entries: [Entry] = []) {
      self.cost = cost
      self.bounds = bounds
      self.isInteger = isInteger
      self.entries = entries
    }
  }

  /// One constraint with its coefficients in the columns that stand already.
  public struct Row: Hashable, Sendable {
    /// Range of the row's activity.
    public var bounds: Bounds
    /// Coefficients by column.
    public var entries: [Entry]

    /// Makes a row.
    public init(bounds: Bounds, entries: [Entry] = []) {
      self.bounds = bounds
      self.entries = entries
    }
  }

  /// Which way the objective is driven.
  public var sense: Sense
  /// The columns; entries of `columns` and of `rows` together are the matrix, and a pair of
  /// row and column may stand in one of the two only.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]

  /// Makes a program, empty by default.
  public init(sense: Sense, columns: [Column] = [], rows: [Row] = []) {
    self.sense = sense
    self.columns = columns
    self.rows = rows
  }
}
