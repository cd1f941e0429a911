/// What is allowed and what is good: defaults of seats and loads, and the objectives.
public struct Policy: Hashable, Sendable {
  /// Digits after the decimal point of affinities, 0 to 9.
  public var decimals: Int
  /// What a pair without a score means.
  public var missing: AffinityTable.Missing
  /// Seats of a panel whose cases do not say; nil when every case must say.
  public var seats: SeatRange?
  /// Load of an expert who has no own bounds.
  public var load: LoadBounds
  /// Levels of experts and cases, lowest first; empty when the policy names none.
  public var levels: [String]
  /// Objectives, most important first; never empty in a problem.
  public var objectives: [Objective]
  /// The preset that the policy was made from, if any.
  public var preset: PresetOrigin?
  /// Where the rule that sets `seats` was taken from.
  public var seatsOrigin: RuleOrigin

  /// Makes a policy; by default six decimals, no load limits, and the best total.
  public init(
    decimals: Int = 6, missing: AffinityTable.Missing = .zero, seats: SeatRange? = nil,
    load: LoadBounds = LoadBounds(), levels: [String] = [],
    objectives: [Objective] = [Objective(.total)], preset: PresetOrigin? = nil,
    seatsOrigin: RuleOrigin = RuleOrigin()
  ) {
    self.decimals = decimals
    self.missing = missing
    self.seats = seats
    self.load = load
    self.levels = levels
    self.objectives = objectives
    self.preset = preset
    self.seatsOrigin = seatsOrigin
  }
}
