/// One aim of the assignment, and how much of it later aims may take from it.
public struct Objective: Hashable, Sendable {
  /// What is driven up, or down where less is better.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// How many seats are filled, no more than the least of each panel, less a part below 1 for the
    /// least loads that are missed.
    ///
    /// As the first objective it makes seats and least loads soft; see ``Objective/areElastic(_:)``.
    case seatsFilled = "seats-filled"
    /// The sum of affinities over all seats.
    case total
    /// The quality of the panel that fares worst.
    case worstPanel = "worst-panel"
    /// How unequally the work is spread over the experts, by utilisation: (effort held, settled and
    /// new) / most load, of the active experts who have a most load above 0; the greatest less the
    /// least.
    case loadSpread = "load-spread"
    /// How many seats of the previous roster their experts keep: the panels and experts that one of
    /// its rows names together, however often.
    case continuity
    /// How many rows of the previous roster come again: each whose expert sits on its panel.
    case rotation

    /// Whether a smaller value is better.
    public var isLeastBest: Bool { self == .loadSpread || self == .rotation }

    /// Whether values are affinities, in units; others are plain shares or counts.
    public var isAffinity: Bool { self == .total || self == .worstPanel }

    /// Whether a value, or a bound, is as good as another or worse.
    public func isNoBetter(_ one: Fraction, than other: Fraction) -> Bool {
      isLeastBest ? one >= other : one <= other
    }
  }

  /// How the quality of one panel is measured.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Sum of affinities over the panel's seats.
    case sum
    /// Mean affinity over the panel's filled seats.
    case mean
    /// Affinity of the panel's worst seat.
    case seat
  }

  /// What is driven up or down.
  public var name: Name
  /// How a panel is measured, for `worstPanel` only.
  ///
  /// Nil leaves it to the problem: the sum where all panels have the same seats, else the mean.
  public var measure: Measure?
  /// Share of the stage's value that later objectives may take, from 0 to 1.
  public var give: Fraction

  /// Whether seats and least loads are soft, so that panels may be short of members: exactly where
  /// `seats-filled` comes first.
  public static func areElastic(_ objectives: [Objective]) -> Bool {
    objectives.first?.name == .seatsFilled
  }

  /// The decimals in which values are told: those of the policy's affinities, or none.
  public func decimals(in policy: Policy) -> Int { name.isAffinity ? policy.decimals : 0 }

  /// Makes an objective that gives nothing.
  public init(_ name: Name, of measure: Measure? = nil, give: Fraction = .zero) {
    self.name = name
    self.measure = measure
    self.give = give
  }
}
