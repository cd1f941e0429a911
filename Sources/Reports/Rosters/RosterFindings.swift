public import PanelModel

/// What a page says of a roster: the roster, and what the independent checker and the rules found.
///
/// Nothing is computed from the roster's own claims: loads, balance and values are those that the
/// checker counted from the problem.
public struct RosterFindings: Sendable {
  /// One objective: what was aimed at and how it fared, in words and numbers of the page's language.
  public struct Aim: Hashable, Sendable {
    /// What was aimed at.
    public var name: String
    /// What this roster has.
    public var value: String
    /// What no roster can better; empty where nothing is known.
    public var bound: String
    /// How that is known.
    public var word: String

    /// Makes an aim.
    public init(name: String, value: String, bound: String, word: String) {
      self.name = name
      self.value = value
      self.bound = bound
      self.word = word
    }
  }

  /// How well the members of a panel, or the readers of a case, fit it.
  public struct Quality: Hashable, Sendable {
    /// The panel, or the case with readers.
    public var panel: Panel.ID
    /// Affinities in units, by the measure.
    public var value: Fraction

    /// Makes a quality.
    public init(_ panel: Panel.ID, _ value: Fraction) {
      self.panel = panel
      self.value = value
    }
  }

  /// The problem.
  public var problem: AssignmentProblem
  /// The roster.
  public var roster: Roster
  /// Everything that is wrong with it.
  public var violations: [Statement]
  /// Whether the roster answers another problem than this.
  public var isOfOtherProblem: Bool
  /// Breaches of rules that only report.
  public var remarks: [Statement]
  /// The objectives, in their order.
  public var aims: [Aim]
  /// Whether the checker added up every bound again, and nothing better exists.
  public var isCertifiedBest: Bool
  /// How balanced it is, as counted.
  public var balance: Balance
  /// The work of experts, as counted.
  public var loads: [Expert.ID: ExpertLoad]
  /// What is missing, as counted.
  public var shortfalls: [Shortfall]
  /// How the quality of panels is measured.
  public var measure: Objective.Measure
  /// The quality of each panel that the run filled.
  public var qualities: [Quality]
  /// Work and experts of each specialty.
  public var supply: [SpecialtySupply]

  /// Makes findings; without more, of an admissible roster of which nothing is known.
  public init(
    problem: AssignmentProblem, roster: Roster, violations: [Statement] = [],
    isOfOtherProblem: Bool = false, remarks: [Statement] = [], aims: [Aim] = [],
    isCertifiedBest: Bool = false, balance: Balance = Balance(),
    loads: [Expert.ID: ExpertLoad] = [:], shortfalls: [Shortfall] = [],
    measure: Objective.Measure = .mean, qualities: [Quality] = [],
    supply: [SpecialtySupply] = []
  ) {
    self.problem = problem
    self.roster = roster
    self.violations = violations
    self.isOfOtherProblem = isOfOtherProblem
    self.remarks = remarks
    self.aims = aims
    self.isCertifiedBest = isCertifiedBest
    self.balance = balance
    self.loads = loads
    self.shortfalls = shortfalls
    self.measure = measure
    self.qualities = qualities
    self.supply = supply
  }

  /// Whether there are panels to show.
  public var hasRoster: Bool { !roster.panels.isEmpty }
}
