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
    /// By the policy's formula, pair by pair when they are asked for.
    case formula
  }

  /// Name of the problem, for people.
  public var name: String
  /// The day whose knowledge the problem holds, and on which things must be valid as long as no
  /// meeting has a day of its own.
  public var asOf: CivilDate
  /// The head of the log from which the pool was frozen, as `1024:9f86…`; empty where there was none.
  public var logHead: String
  /// What is allowed and what is good.
  public var policy: Policy
  /// The pool.
  public var experts: [Expert]
  /// The docket.
  public var cases: [Case]
  /// Panels that have a row of their own.
  public var panels: [PanelRecord]
  /// Members of given panels.
  public var members: [Membership]
  /// Who must not judge what.
  public var conflicts: [Conflict]
  /// Relations between experts.
  public var relations: [Relation]
  /// Settled seats.
  public var pins: [Pin]
  /// The roster before this one.
  public var previous: [PreviousSeat]
  /// The fit of pairs.
  public var scores: Scores
  /// The taxonomy; empty where codes with dots say it all.
  public var specialties: [Specialty]
  /// Specialties near each other.
  public var adjacencies: [Adjacency]
  /// The organisation tree.
  public var organisations: [Organisation]
  /// When panels meet.
  public var slots: [Slot]
  /// Who has time when.
  public var availability: [Availability]

  /// Gathers the parts of a problem.
  public init(
    name: String, asOf: CivilDate, logHead: String = "", policy: Policy = Policy(),
    experts: [Expert], cases: [Case],
    panels: [PanelRecord] = [], members: [Membership] = [], conflicts: [Conflict] = [],
    relations: [Relation] = [], pins: [Pin] = [], previous: [PreviousSeat] = [],
    scores: Scores = .listed([]), specialties: [Specialty] = [], adjacencies: [Adjacency] = [],
    organisations: [Organisation] = [], slots: [Slot] = [], availability: [Availability] = []
  ) {
    self.name = name
    self.asOf = asOf
    self.logHead = logHead
    self.policy = policy
    self.experts = experts
    self.cases = cases
    self.panels = panels
    self.members = members
    self.conflicts = conflicts
    self.relations = relations
    self.pins = pins
    self.previous = previous
    self.scores = scores
    self.specialties = specialties
    self.adjacencies = adjacencies
    self.organisations = organisations
    self.slots = slots
    self.availability = availability
  }
}
