/// A limit on what one expert does in one slot, on one day or by one method.
public struct LoadLimit: Hashable, Sendable {
  /// What the work is gathered by.
  public enum Span: Hashable, Sendable {
    /// The slot of a panel; panels without one do not count.
    case slot
    /// The date of the panel's slot; panels without one do not count.
    case day
    /// The method of a panel, over the whole docket.
    case method(String)
  }

  /// What the work is gathered by.
  public var span: Span
  /// Most panels, at least 1; nil means no limit.
  public var panels: Int?
  /// Most effort points, at least 1; nil means no limit.
  public var effort: Int?

  /// Makes a limit.
  public init(per span: Span, panels: Int? = nil, effort: Int? = nil) {
    self.span = span
    self.panels = panels
    self.effort = effort
  }
}
