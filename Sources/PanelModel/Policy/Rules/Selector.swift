/// A question about an expert, or about a panel, with three answers: true, false, and unknown where
/// a value is missing.
public indirect enum Selector: Hashable, Sendable {
  /// One attribute against something.
  case attribute(String, Comparison)
  /// Every part is true; true where there are none.
  case all([Selector])
  /// Some part is true; false where there are none.
  case any([Selector])
  /// The part is false.
  case not(Selector)

  /// What an attribute is held against.
  public enum Comparison: Hashable, Sendable {
    /// The value is this text (`is`).
    case equals(String)
    /// The value is one of these texts (`in`).
    case oneOf([String])
    /// The value is none of these texts (`not_in`).
    case noneOf([String])
    /// The list has this item (`has`).
    case contains(String)
    /// The level, whole number or date is this or above (`at_least`).
    case atLeast(String)
    /// The level, whole number or date is this or below (`at_most`).
    case atMost(String)
    /// The value is that of a case of the panel (`same_as: case.B`).
    case sameAs(caseAttribute: String)
    /// The value is that of no case of the panel (`differs_from: case.B`).
    case differsFrom(caseAttribute: String)
  }
}
