public import PanelModel

/// The rules of a problem as flat arrays of indices, ready for a solver.
///
/// Panels and experts are counted in the order that the caller gives, so that nothing depends on
/// the order of rows in a file.
public struct CompiledProblem: Sendable {
  /// One panel to fill.
  public struct Seats: Hashable, Sendable {
    /// Index in the problem's panels.
    public let panel: Int
    /// Seats to fill; of a panel of odd size the ends are odd, where there is an odd number.
    ///
    /// From 0 on where the panel may be short.
    public let range: SeatRange
    /// The least number of seats that the problem plans; no less than the least of ``range``.
    public let planned: Int
    /// Effort points of one seat.
    public let effort: Int
    /// The panel's eligible pairs, as a range of the pair arrays.
    public let pairs: Range<Int>
    /// Experts who are pinned here, rising.
    public let pinned: [Int32]
    /// Whether the number of filled seats must be odd.
    public internal(set) var isOdd: Bool
  }

  /// One expert's work.
  public struct Work: Hashable, Sendable {
    /// Index in the problem's experts.
    public let expert: Int
    /// Least effort owed here.
    public let least: Int
    /// Least effort owed here that may be missed; ``least`` where nothing may.
    public let owed: Int
    /// Most effort here; where the policy has no limit, the effort of all panels open to the expert.
    public let most: Int
    /// Effort of all panels open to the expert.
    public let open: Int
  }

  /// Panels in the given order.
  public private(set) var panels: [Seats]
  /// Experts in the given order.
  public private(set) var experts: [Work]
  /// Expert of each eligible pair; rising within a panel.
  public let pairExperts: [Int32]
  /// Affinity of each eligible pair, in units.
  public let pairUnits: [Int32]
  /// Pairs of experts who must not sit together; experts and panels as compiled.
  public let apart: [ApartPair]
  /// Rules over one panel or several, beside seats and loads.
  public private(set) var rows: [Row]
  /// Panels that need a chair, rising by panel, each at most once.
  public private(set) var chairs: [ChairSeat]
  /// How often one expert may chair.
  public private(set) var chairLimits: [ChairLimit]
  /// Where rows come from.
  public private(set) var origins: [RowOrigin]
  /// The rules in words, for explanations.
  public let rules: EligibilityRules
  /// Whether panels may be short of members, and experts of least loads.
  ///
  /// Nothing that is asked of the members of a panel binds one on which nobody sits.
  public let isElastic: Bool

  /// Compiles a problem for the step that fills every panel.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - panelOrder: Indices of all panels in the order wanted.
  ///   - expertOrder: Indices of all experts in the order wanted.
  /// - Throws: Pins that break a rule, and rules whose numbers are too large.
  public init(_ problem: AssignmentProblem, panelOrder: [Int], expertOrder: [Int])
    throws(ProblemError)
  {
    try self.init(
      problem, step: FillingStep(everyPanelOf: problem), panelOrder: panelOrder,
      expertOrder: expertOrder)
  }

  /// Compiles a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - step: What is filled, and what is settled.
  ///   - panelOrder: Indices of the panels to fill in the order wanted.
  ///   - expertOrder: Indices of all experts in the order wanted.
  /// - Throws: Pins that break a rule, and rules whose numbers are too large.
  /// - Complexity: O(panels x experts x rules), less where panels are alike.
  public init(
    _ problem: AssignmentProblem, step: FillingStep, panelOrder: [Int], expertOrder: [Int]
  ) throws(ProblemError) {
    try self.init(
      EligibilityRules(problem, step: step), panelOrder: panelOrder, expertOrder: expertOrder)
  }

  /// Compiles a problem whose rules of eligibility have been read.
  ///
  /// - Parameters:
  ///   - rules: The problem and the step, read.
  ///   - panelOrder: Indices of the panels to fill in the order wanted.
  ///   - expertOrder: Indices of all experts in the order wanted.
  ///   - isElastic: Whether seats and least loads are soft.
  /// - Throws: Pins that break a rule, and rules whose numbers are too large.
  public init(
    _ rules: EligibilityRules, panelOrder: [Int], expertOrder: [Int], isElastic: Bool = false
  ) throws(ProblemError) {
    let issues = rules.pinIssues()
    guard issues.isEmpty else { throw ProblemError(issues) }
    self.rules = rules
    self.isElastic = isElastic
    var draft = ProblemDraft(
      rules, panelOrder: panelOrder, expertOrder: expertOrder, isElastic: isElastic)
    draft.compile()
    guard draft.issues.isEmpty else { throw ProblemError(draft.issues) }
    panels = draft.panels
    pairExperts = draft.pairExperts
    pairUnits = draft.pairUnits
    experts = draft.experts
    apart = draft.apart
    rows = draft.rows
    chairs = draft.chairs
    chairLimits = draft.chairLimits
    origins = draft.origins
  }

  /// The same problem with more rules.
  ///
  /// - Parameters:
  ///   - rows: Rows over its pairs and panels; their origins count from the first of `origins`.
  ///   - chairs: Panels that need a chair.
  ///   - chairLimits: How often one expert may chair.
  ///   - odd: Panels whose number of filled seats must be odd.
  ///   - origins: Where the rows come from.
  /// - Returns: The problem with what it had and what is added.
  public func adding(
    rows: [Row] = [], chairs: [ChairSeat] = [], chairLimits: [ChairLimit] = [], odd: [Int] = [],
    origins: [RowOrigin] = []
  ) -> CompiledProblem {
    var problem = self
    for panel in odd { problem.panels[panel].isOdd = true }
    let known = problem.origins.count
    problem.rows += origins.isEmpty ? rows : rows.map { $0.with(origin: known + $0.origin) }
    problem.origins += origins
    problem.chairs = (problem.chairs + chairs).sorted { $0.panel < $1.panel }
    problem.chairLimits += chairLimits
    return problem
  }

  /// The same problem with other rows.
  ///
  /// - Parameter rows: Rows that the same seatings keep.
  /// - Returns: The problem with these rows alone.
  public func replacing(rows: [Row]) -> CompiledProblem {
    var problem = self
    problem.rows = rows
    return problem
  }

  /// The same problem with other loads.
  ///
  /// - Parameter loads: Least and most effort of each compiled expert.
  /// - Returns: The problem with these loads.
  public func replacing(loads: [ClosedRange<Int>]) -> CompiledProblem {
    var problem = self
    problem.experts = zip(experts, loads).map { work, load in
      Work(
        expert: work.expert, least: load.lowerBound,
        owed: isElastic ? work.owed : load.lowerBound, most: load.upperBound, open: work.open)
    }
    return problem
  }

  /// The problem that was compiled.
  public var problem: AssignmentProblem { rules.problem }
  /// Number of eligible pairs.
  public var pairCount: Int { pairExperts.count }
}
