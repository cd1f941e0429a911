public import PanelModel

/// What the search for a roster came to.
///
/// Not a roster yet: nothing here has been checked by anybody but the search itself.
public struct Assignment: Sendable {
  /// How one objective fared.
  public struct StageResult: Hashable, Sendable {
    /// What was aimed at; the measure is always named for `worst-panel`.
    public let objective: Objective
    /// Value of the final seating.
    public let value: Fraction
    /// Value at the end of the stage.
    public let stageValue: Fraction
    /// No seating that keeps the earlier stages exceeds this; nil when nothing is known.
    public let bound: Fraction?
    /// What shows a bound by adding up, perhaps a weaker one; nil where nothing does.
    public let certificate: Certificate.Stage?
  }

  /// Experts of each panel, as indices in the problem's order, rising; nil when there is none.
  public let seats: [[Int]]?
  /// Expert who chairs each panel, in the problem's order; nil where the panel needs no chair, and
  /// empty when there are no seats.
  public let chairs: [Int?]
  /// The stages that were run, in the policy's order.
  public let stages: [StageResult]
  /// Why the search ended.
  public let termination: Roster.Termination
  /// What ended it early.
  public let interruption: Interruption?
  /// Why there is no roster.
  public let explanation: [Statement]
  /// What contradicts each other, where the linear program shows it.
  public let contradiction: Contradiction?
  /// Simplex iterations and nodes spent.
  public let work: Int
  /// From what the seats were drawn; nil where they were chosen.
  public internal(set) var lottery: PairLottery?
}

/// How far a search has come, for people who wait.
public struct AssignmentProgress: Hashable, Sendable {
  /// Which stage begins, from 0.
  public let stage: Int
  /// How many stages there are.
  public let stageCount: Int
  /// What it aims at.
  public let objective: Objective.Name
  /// Eligible pairs of the problem.
  public let pairCount: Int
}
