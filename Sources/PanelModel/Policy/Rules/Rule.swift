/// One rule of a policy: what it demands, of what, how strictly, and where it was taken from.
///
/// `Policy.md` is the normative text of every rule; what is said here only names the fields.
public struct Rule<Demand: Hashable & Sendable>: Hashable, Sendable {
  /// What is demanded.
  public var demand: Demand
  /// Panels that the rule speaks of (`when`); nil means all.
  public var scope: Selector?
  /// Whether a roster may break it.
  public var enforcement: Enforcement
  /// Where it was taken from.
  public var origin: RuleOrigin

  /// Makes a rule; by default a hard one that speaks of every panel.
  public init(
    _ demand: Demand, when scope: Selector? = nil, enforcement: Enforcement = .hard,
    origin: RuleOrigin = RuleOrigin()
  ) {
    self.demand = demand
    self.scope = scope
    self.enforcement = enforcement
    self.origin = origin
  }
}

/// How strictly a rule is meant.
public enum Enforcement: String, Hashable, Sendable, CaseIterable {
  /// No roster breaks it.
  case hard
  /// Breaches are counted and shown, and forbid nothing.
  case report
}

/// How far back a conflict or relation is looked for.
public enum LookBack: Hashable, Sendable {
  /// Only what holds on the day.
  case current
  /// Whatever held once.
  case ever
  /// What held within so many calendar months before the reference day; 1 to 1200.
  case months(Int)
}
