/// All panels filled, with what was aimed at, how good it is, and why to believe it.
///
/// A plain value: nothing here has been checked. `RosterCheck` recomputes every number.
public struct Roster: Hashable, Sendable {
  /// Why the search ended; separate from whether there is a roster.
  public enum Termination: String, Hashable, Sendable, CaseIterable {
    /// Value and bound of every objective are equal.
    case optimal
    /// The gap that the user allowed was reached.
    case gapReached
    /// A time or work limit ended the search.
    case limit
    /// Somebody asked for a stop.
    case stopped
    /// There is no roster that satisfies every hard rule.
    case infeasible
  }

  /// Why the search ended.
  public var termination: Termination
  /// Whether the same build, problem and seed give the same bytes; false when the clock had a say.
  public var isReproducible: Bool
  /// What was aimed at, in the policy's order.
  public var objectives: [ObjectiveResult]
  /// The panels, by identifier; empty when there is no roster.
  public var panels: [FilledPanel]
  /// Panels, and cases whose readers, that were filled before this run; rising.
  ///
  /// They are taken over as they were, stand among ``panels``, and objectives do not count them.
  public var settled: [Panel.ID]
  /// Panels, and cases whose readers, that this roster leaves open; rising.
  public var unfilled: [Panel.ID]
  /// What is missing where seats and least loads are soft: panels, then experts, each by identifier.
  public var shortfalls: [Shortfall]
  /// Why there is no roster, why seats stay empty, or why the search stopped short; for people.
  public var explanation: [Statement]
  /// The work of every expert who has any or who owes some.
  public var loads: [Expert.ID: ExpertLoad]
  /// How balanced it is.
  public var balance: Balance
  /// The pins of the problem, as they were.
  public var pins: [Pin]
  /// Digest of the problem that this answers.
  public var problemDigest: String
  /// Head of the log from which the problem's pool was frozen; empty where there was none.
  public var logHead: String
  /// Seed of the ties.
  public var seed: UInt64
  /// Versions of the program and its solver, by name.
  public var versions: [String: String]
  /// What shows the bounds of the objectives.
  public var certificate: Certificate
  /// From what the roster was drawn; nil where it was chosen.
  ///
  /// Then the objective's stage value is what the lottery expects, its bound that of all lotteries with
  /// the same most probability, and its value the drawn roster's, which may be on either side.
  public var lottery: PairLottery?

  /// Makes a roster.
  public init(
    termination: Termination, isReproducible: Bool, objectives: [ObjectiveResult],
    panels: [FilledPanel], settled: [Panel.ID] = [], unfilled: [Panel.ID] = [],
    shortfalls: [Shortfall] = [], explanation: [Statement] = [], loads: [Expert.ID: ExpertLoad],
    balance: Balance = Balance(), pins: [Pin], problemDigest: String, logHead: String = "",
    seed: UInt64, versions: [String: String], certificate: Certificate = Certificate(),
    lottery: PairLottery? = nil
  ) {
    self.termination = termination
    self.isReproducible = isReproducible
    self.objectives = objectives
    self.panels = panels
    self.settled = settled
    self.unfilled = unfilled
    self.shortfalls = shortfalls
    self.explanation = explanation
    self.loads = loads
    self.balance = balance
    self.pins = pins
    self.problemDigest = problemDigest
    self.logHead = logHead
    self.seed = seed
    self.versions = versions
    self.certificate = certificate
    self.lottery = lottery
  }
}

/// One panel with its members.
public struct FilledPanel: Hashable, Sendable {
  /// The panel.
  public var panel: Panel.ID
  /// The cases that it serves.
  public var cases: [Case.ID]
  /// Its members, by identifier.
  public var experts: [Expert.ID]
  /// The member who chairs it, if anybody was named.
  public var chair: Expert.ID?
  /// Members who leave the room, by the case for which they do.
  public var recused: [Case.ID: [Expert.ID]]
  /// Members of each seat group that the policy names, by the group's name.
  public var groups: [String: [Expert.ID]]
  /// Members who read a case, by the case.
  public var readers: [Case.ID: [Expert.ID]]

  /// Makes a filled panel.
  public init(
    panel: Panel.ID, cases: [Case.ID], experts: [Expert.ID], chair: Expert.ID? = nil,
    recused: [Case.ID: [Expert.ID]] = [:], groups: [String: [Expert.ID]] = [:],
    readers: [Case.ID: [Expert.ID]] = [:]
  ) {
    self.panel = panel
    self.cases = cases
    self.experts = experts
    self.chair = chair
    self.recused = recused
    self.groups = groups
    self.readers = readers
  }
}

/// Work of one expert in a roster, in effort points and seats.
public struct ExpertLoad: Hashable, Sendable {
  /// Effort points that the roster's seats cost.
  public var effort: Int
  /// Seats taken.
  public var seats: Int
  /// Least effort that was owed here: the bound less work already held, not below 0.
  public var least: Int
  /// Most effort that was allowed here: the bound less work already held; nil for no limit.
  public var most: Int?

  /// Makes a load.
  public init(effort: Int, seats: Int, least: Int, most: Int?) {
    self.effort = effort
    self.seats = seats
    self.least = least
    self.most = most
  }
}
