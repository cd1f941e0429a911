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
    /// least, or the sum of their squares.
    case loadSpread = "load-spread"
    /// How far the panels are from what the policy would like of their members, or how much
    /// comparable panels differ in quality.
    case balance
    /// How many seats of the previous roster their experts keep: the panels and experts that one of
    /// its rows names together, however often.
    case continuity
    /// How many rows of the previous roster come again: each whose expert sits on its panel.
    case rotation

    /// Whether a smaller value is better.
    public var isLeastBest: Bool {
      switch self {
      case .seatsFilled, .total, .worstPanel, .continuity: false
      case .loadSpread, .balance, .rotation: true
      }
    }

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

  /// Which of several numbers is meant, where an objective knows more than one.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// Of the spread of work: the greatest less the least utilisation.
    case range
    /// Of the spread of work: the sum of the squares of the utilisations.
    case squares
    /// Of balance: members too many or too few by the quotas that only report.
    case composition
    /// Of balance: the greatest range of mean affinities among comparable panels.
    case comparable

    /// Those that an objective knows, the usual one first; none for most.
    public static func known(to name: Name) -> [Aspect] {
      switch name {
      case .loadSpread: [.range, .squares]
      case .balance: [.composition, .comparable]
      case .seatsFilled, .total, .worstPanel, .continuity, .rotation: []
      }
    }
  }

  /// What is driven up or down.
  public var name: Name
  /// How a panel is measured, for `worstPanel` only.
  ///
  /// Nil leaves it to the problem: the sum where all panels have the same seats, else the mean.
  public var measure: Measure?
  /// Which number is meant, for `loadSpread` and `balance` only; nil means the usual one.
  public var aspect: Aspect?
  /// Share of the stage's value that later objectives may take, from 0 to 1.
  public var give: Fraction

  /// The aspect that is meant; nil for an objective that has but one.
  public var meantAspect: Aspect? { aspect ?? Aspect.known(to: name).first }

  /// Whether values are affinities, in units; others are plain shares or counts.
  public var isAffinity: Bool {
    name == .total || name == .worstPanel || meantAspect == .comparable
  }

  /// Whether seats and least loads are soft, so that panels may be short of members: exactly where
  /// `seats-filled` comes first.
  public static func areElastic(_ objectives: [Objective]) -> Bool {
    objectives.first?.name == .seatsFilled
  }

  /// The decimals in which values are told: those of the policy's affinities, or none.
  public func decimals(in policy: Policy) -> Int { isAffinity ? policy.decimals : 0 }

  /// Makes an objective that gives nothing.
  public init(
    _ name: Name, of measure: Measure? = nil, aspect: Aspect? = nil, give: Fraction = .zero
  ) {
    self.name = name
    self.measure = measure
    self.aspect = aspect
    self.give = give
  }

  /// An objective by its name alone: balance is two, one after the other, all others are one.
  public static func whole(_ name: Name, give: Fraction = .zero) -> [Objective] {
    name == .balance
      ? Aspect.known(to: name).map { Objective(name, aspect: $0, give: give) }
      : [Objective(name, give: give)]
  }
}
