/// What is allowed and what is good: rules, loads, how affinities are computed, and the objectives.
public struct Policy: Hashable, Sendable {
  /// Digits after the decimal point of affinities, 0 to 9.
  public var decimals: Int
  /// What a pair without a score means.
  public var missing: AffinityTable.Missing
  /// How affinities are computed where no scores are given; nil when they must be given.
  public var formula: AffinityFormula?
  /// Which days the rules speak of.
  public var dates: DateBasis
  /// Levels of experts and cases, lowest first; empty when the policy names none.
  public var levels: [String]
  /// Kinds of conflict and relation that the policy knows beside ``ConflictKinds/standard``.
  public var conflictKinds: [String]
  /// Who may sit.
  public var eligibilityRules: [EligibilityRule]
  /// What was derived from the pool when the problem was frozen; it decides nothing afterwards.
  public var derivationRules: [DerivationRule]
  /// What the members of a panel fulfil together.
  public var panelRules: [PanelRule]
  /// Load of an expert who has no own bounds.
  public var load: LoadBounds
  /// Limits by slot, day and method.
  public var loadLimits: [LoadLimit]
  /// Objectives, most important first; never empty in a problem.
  public var objectives: [Objective]
  /// The preset that the policy was made from, if any.
  public var preset: PresetOrigin?

  /// Makes a policy; by default six decimals, no rules, no load limits, and the best total.
  ///
  /// `seats` is shorthand for a `seats` rule that speaks of every panel.
  public init(
    decimals: Int = 6, missing: AffinityTable.Missing = .zero, seats: SeatRange? = nil,
    load: LoadBounds = LoadBounds(), levels: [String] = [],
    objectives: [Objective] = [Objective(.total)], preset: PresetOrigin? = nil,
    formula: AffinityFormula? = nil, dates: DateBasis = DateBasis(), conflictKinds: [String] = [],
    derivationRules: [DerivationRule] = [], eligibilityRules: [EligibilityRule] = [],
    panelRules: [PanelRule] = [], loadLimits: [LoadLimit] = []
  ) {
    self.decimals = decimals
    self.missing = missing
    self.formula = formula
    self.dates = dates
    self.levels = levels
    self.conflictKinds = conflictKinds
    self.derivationRules = derivationRules
    self.eligibilityRules = eligibilityRules
    self.panelRules = panelRules
    self.load = load
    self.loadLimits = loadLimits
    self.objectives = objectives
    self.preset = preset
    if let seats { self.seats = seats }
  }

  /// The range of the first `seats` rule that speaks of every panel; setting it replaces that rule,
  /// nil removes it.
  public var seats: SeatRange? {
    get {
      guard let index = indexOfPlainSeats, case .seats(let demand) = panelRules[index].demand else {
        return nil
      }
      return demand.range
    }
    set {
      if let index = indexOfPlainSeats { panelRules.remove(at: index) }
      if let newValue {
        panelRules.insert(PanelRule(.seats(SeatsDemand(newValue))), at: 0)
      }
    }
  }

  /// Index of the rule that ``seats`` speaks of; nil where there is none.
  public var indexOfPlainSeats: Int? {
    panelRules.firstIndex { rule in
      if case .seats = rule.demand { return rule.scope == nil && rule.enforcement == .hard }
      return false
    }
  }
}
