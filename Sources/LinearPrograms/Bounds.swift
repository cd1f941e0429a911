/// A closed interval for a row or a column, in the program's own units.
///
/// A missing side is an infinity; both sides missing is a free row or column.
public struct Bounds: Hashable, Sendable {
  /// Least value, or minus infinity.
  public var lower: Double
  /// Greatest value, or plus infinity.
  public var upper: Double

  /// Makes an interval; `lower > upper` is allowed and makes the program infeasible.
  public init(lower: Double = -.infinity, upper: Double = .infinity) {
    self.lower = lower
    self.upper = upper
  }

  /// Exactly one value.
  public static func fixed(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  /// Zero or one, the range of a seat.
  public static let binary = Bounds(lower: 0, upper: 1)
  /// No bound on either side.
  public static let free = Bounds()
}
