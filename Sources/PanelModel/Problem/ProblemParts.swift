/// Everything that a problem is made of, not yet checked.
public struct ProblemParts: Sendable {
  /// A score for one pair, as a list states it.
  public struct Score: Hashable, Sendable {
    /// The panel, or the case with a panel of its own.
    public var panel: Panel.ID
    /// The expert.
    public var expert: Expert.ID
    /// The score in units of the policy's decimals.
    public var units: Int

    /// Makes a score.
    public init(panel: Panel.ID, expert: Expert.ID, units: Int) {
      self.panel = panel
      self.expert = expert
      self.units = units
    }
  }

  /// Where the scores come from.
  public enum Scores: Sendable {
    /// Pair by pair; a pair left out is governed by the policy's `missing`.
    case listed([Score])
    /// A matrix with a row for each case and a column for each expert, in their order.
    case matrix(AffinityMatrix)
  }

  /// Name of the problem, for people.
  public var name: String
  /// The day whose knowledge the problem holds, and on which things must be valid as long as no
  /// meeting has a day of its own.
  public var asOf: CivilDate
  /// What is allowed and what is good.
  public var policy: Policy
  /// The pool.
  public var experts: [Expert]
  /// The docket.
  public var cases: [Case]
  /// Who must not judge what.
  public var conflicts: [Conflict]
  /// Settled seats.
  public var pins: [Pin]
  /// The roster before this one.
  public var previous: [PreviousSeat]
  /// The fit of pairs.
  public var scores: Scores

  /// Gathers the parts of a problem.
  public init(
    name: String, asOf: CivilDate, policy: Policy = Policy(), experts: [Expert], cases: [Case],
    conflicts: [Conflict] = [], pins: [Pin] = [], previous: [PreviousSeat] = [],
    scores: Scores = .listed([])
  ) {
    self.name = name
    self.asOf = asOf
    self.policy = policy
    self.experts = experts
    self.cases = cases
    self.conflicts = conflicts
    self.pins = pins
    self.previous = previous
    self.scores = scores
  }
}
