/// How balanced a roster is, in the four ways of `Policy.md`, over the panels that the run filled.
public struct Balance: Hashable, Sendable {
  /// One measure; smaller is better, save for ``strength``.
  public struct Measure: Hashable, Sendable {
    /// What the roster has; nil where there is nothing to measure.
    public var value: Fraction?
    /// What no admissible roster can better, as far as known.
    public var bound: Fraction?
    /// What the policy tolerates; nil where it says nothing.
    public var tolerance: Fraction?

    /// Makes a measure; by default there is nothing to measure.
    public init(value: Fraction? = nil, bound: Fraction? = nil, tolerance: Fraction? = nil) {
      self.value = value
      self.bound = bound
      self.tolerance = tolerance
    }
  }

  /// Members too many or too few by the quotas, in seats; 0 by hard ones.
  public var composition: Measure
  /// Greatest less least utilisation, 1 for all that an expert may take.
  public var workload: Measure
  /// Mean affinity of the worst panel, in units.
  public var strength: Measure
  /// Greatest range of mean affinities among comparable panels, in units.
  public var comparable: Measure
  /// Greatest distance of a panel's mean severity from 0, in the policy's points.
  public var severity: Measure
  /// Panel luck in millionths of a severity point; nil where no severity is known.
  public var panelLuck: Int?

  /// Makes a balance; by default there is nothing to measure.
  public init(
    composition: Measure = Measure(), workload: Measure = Measure(),
    strength: Measure = Measure(), comparable: Measure = Measure(),
    severity: Measure = Measure(), panelLuck: Int? = nil
  ) {
    self.composition = composition
    self.workload = workload
    self.strength = strength
    self.comparable = comparable
    self.severity = severity
    self.panelLuck = panelLuck
  }
}
