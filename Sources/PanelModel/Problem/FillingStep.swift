/// What one run fills: the panels open to it, those that are settled, and those left for later.
///
/// A panel can be filled when nobody else fills it and the panel that it belongs to has its members.
/// So a committee comes first, then its groups, then the readers of their cases.
public struct FillingStep: Sendable {
  /// The members of a panel that is settled.
  public struct Members: Hashable, Sendable {
    /// Indices of the experts, rising.
    public var experts: [Int]
    /// Index of who chairs, if anybody does.
    public var chair: Int?

    /// Makes members.
    public init(experts: [Int], chair: Int? = nil) {
      self.experts = experts.sorted()
      self.chair = chair
    }
  }

  /// Members of settled panels, by the index of the panel.
  public let settled: [Int: Members]
  /// Indices of the panels to fill, rising.
  public let open: [Int]
  /// Indices of the panels left for later, rising.
  public let later: [Int]

  /// Whether the roster of this run is the whole one.
  ///
  /// Least loads are asked for only then: before, the work that they need is not there.
  public var isWhole: Bool { later.isEmpty }

  /// The step that fills whatever can be filled.
  ///
  /// - Parameters:
  ///   - problem: The problem; its given panels are settled.
  ///   - filled: Panels of an earlier roster, which are settled as well.
  ///   - wanted: Panels, or cases whose readers are wanted; the name of a settled panel stands for
  ///     the readers of all its cases; nil means everything that can be filled.
  /// - Throws: What the names cannot mean, or that nothing can be filled.
  public init(
    _ problem: AssignmentProblem, within filled: [FilledPanel] = [],
    panels wanted: [Panel.ID]? = nil
  ) throws(ProblemError) {
    var reading = StepReading(problem)
    reading.settleGiven()
    reading.settle(filled)
    let fillable = reading.fillable()
    let open = wanted.map { reading.chosen($0, among: fillable) } ?? fillable
    if open.isEmpty, reading.issues.isEmpty { reading.reportNothingToFill() }
    guard reading.issues.isEmpty else { throw ProblemError(reading.issues) }
    settled = reading.settled
    self.open = open
    later = problem.panels.indices.filter { reading.settled[$0] == nil && !open.contains($0) }
  }

  /// The step that fills nothing: what is settled, for questions about the rest.
  ///
  /// - Parameters:
  ///   - problem: The problem; its given panels are settled.
  ///   - filled: Panels of an earlier roster, which are settled as well.
  /// - Throws: What the names cannot mean.
  public init(settling problem: AssignmentProblem, within filled: [FilledPanel] = [])
    throws(ProblemError)
  {
    var reading = StepReading(problem)
    reading.settleGiven()
    reading.settle(filled)
    guard reading.issues.isEmpty else { throw ProblemError(reading.issues) }
    settled = reading.settled
    open = []
    later = problem.panels.indices.filter { reading.settled[$0] == nil }
  }

  /// The step that fills every panel, whatever it belongs to; for problems without given panels,
  /// parents or readers the same as the plain one.
  public init(everyPanelOf problem: AssignmentProblem) {
    settled = [:]
    open = Array(problem.panels.indices)
    later = []
  }
}
