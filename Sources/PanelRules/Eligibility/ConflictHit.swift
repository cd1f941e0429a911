import PanelModel

/// A conflict, or a value that must not be shared, as it meets one case.
struct ConflictHit: Hashable, Sendable {
  /// What met the case.
  enum Source: Hashable, Sendable {
    /// A row of `conflicts.csv`, and the rule without which it would not reach as far, if any.
    case conflict(row: Int, rule: Int?)
    /// A `differs` rule, and the value that the expert has or had: an index in
    /// ``ConflictIndex/values``.
    case differs(rule: Int, value: Int)
  }

  let source: Source
  let reviewCase: Int
}

extension Conflict.Effect {
  /// The wider of two.
  func wider(_ other: Conflict.Effect?) -> Conflict.Effect {
    guard let other else { return self }
    return Self.allCases.last { $0 == self || $0 == other } ?? self
  }
}
