/// Least and most work of one expert, in effort points, both inclusive.
public struct LoadBounds: Hashable, Sendable {
  /// Least effort, at least 0.
  public var least: Int
  /// Most effort; nil means no limit.
  public var most: Int?

  /// Makes bounds; by default there are none.
  public init(least: Int = 0, most: Int? = nil) {
    self.least = least
    self.most = most
  }
}

/// An expert's own bounds; a missing side falls back on the policy's default.
public struct LoadOverride: Hashable, Sendable {
  /// Own least effort.
  public var least: Int?
  /// Own most effort.
  public var most: Int?

  /// Makes an override; by default it overrides nothing.
  public init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }

  /// The bounds that hold for the expert.
  public func resolved(with fallback: LoadBounds) -> LoadBounds {
    LoadBounds(least: least ?? fallback.least, most: most ?? fallback.most)
  }
}
