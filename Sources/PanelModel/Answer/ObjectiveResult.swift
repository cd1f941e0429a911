/// How one objective fared, exactly.
///
/// All values are in units of `10^-decimals`, as fractions because a mean need not be whole. The
/// spread of work is a plain share of 1 and seats of the previous roster are counted, both without
/// decimals; where less is better, the bound is below the value.
public struct ObjectiveResult: Hashable, Sendable {
  /// Whose word the bound is.
  public enum Proof: String, Hashable, Sendable, CaseIterable {
    /// The independent checker re-added it.
    case certified
    /// The solver's.
    case solver
    /// There is no bound.
    case none
  }

  /// What was aimed at.
  public var objective: Objective
  /// Decimals of the values.
  public var decimals: Int
  /// Value of the roster.
  public var value: Fraction
  /// Value of the stage, before later objectives took what they were given.
  public var stageValue: Fraction
  /// No roster that is as good in the earlier objectives is better than this; nil when nothing is
  /// known.
  public var bound: Fraction?
  /// Whose word the bound is.
  public var proof: Proof

  /// Makes a result.
  public init(
    objective: Objective, decimals: Int, value: Fraction, stageValue: Fraction, bound: Fraction?,
    proof: Proof
  ) {
    self.objective = objective
    self.decimals = decimals
    self.value = value
    self.stageValue = stageValue
    self.bound = bound
    self.proof = proof
  }

  /// Whether the bound is reached.
  public var isOptimal: Bool { bound == stageValue }

  /// `|bound - stageValue| / max(1 unit, |stageValue|)`, for people; nil without a bound.
  public var gap: Double? {
    guard let bound else { return nil }
    func real(_ fraction: Fraction) -> Double {
      Double(fraction.numerator) / Double(fraction.denominator)
    }
    let value = real(stageValue)
    return isOptimal ? 0 : (real(bound) - value).magnitude / max(1, value.magnitude)
  }
}
