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
    /// Seats to fill.
    public let range: SeatRange
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
    /// Most effort here; where the policy has no limit, the effort of all panels open to the expert.
    public let most: Int
    /// Effort of all panels open to the expert.
    public let open: Int
  }

  /// Panels in the given order.
  public private(set) var panels: [Seats]
  /// Experts in the given order.
  public let experts: [Work]
  /// Expert of each eligible pair; rising within a panel.
  public let pairExperts: [Int32]
  /// Affinity of each eligible pair, in units.
  public let pairUnits: [Int32]
  /// Pairs of experts who must not sit together.
  public let apart: [ApartPair]
  /// Rules over one panel or several, beside seats and loads.
  public private(set) var rows: [Row] = []
  /// Panels that need a chair, rising by panel, each at most once.
  public private(set) var chairs: [ChairSeat] = []
  /// How often one expert may chair.
  public private(set) var chairLimits: [ChairLimit] = []
  /// The rules in words, for explanations.
  public let rules: EligibilityRules

  /// Compiles a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - panelOrder: Indices of all panels in the order wanted.
  ///   - expertOrder: Indices of all experts in the order wanted.
  /// - Throws: Pins that break a rule.
  /// - Complexity: O(panels x experts).
  public init(_ problem: AssignmentProblem, panelOrder: [Int], expertOrder: [Int])
    throws(ProblemError)
  {
    let rules = EligibilityRules(problem)
    let issues = rules.pinIssues()
    guard issues.isEmpty else { throw ProblemError(issues) }
    self.rules = rules

    var position = [Int](repeating: 0, count: problem.experts.count)
    for (place, expert) in expertOrder.enumerated() { position[expert] = place }
    let pinned = Self.pinnedExperts(of: problem)

    var panels: [Seats] = []
    var pairExperts: [Int32] = []
    var pairUnits: [Int32] = []
    var open = [Int](repeating: 0, count: problem.experts.count)
    var row: [Int32] = []
    for panel in panelOrder {
      problem.affinities.read(panel: panel, into: &row)
      let body = problem.panels[panel]
      let start = pairExperts.count
      for (place, expert) in expertOrder.enumerated() {
        let units = row[expert]
        guard
          rules.isEligible(
            expert: expert, panel: panel, hasScore: units != AffinityTable.barred)
        else { continue }
        pairExperts.append(Int32(place))
        pairUnits.append(units)
        open[place] += body.effort
      }
      panels.append(
        Seats(
          panel: panel, range: body.seats, effort: body.effort, pairs: start..<pairExperts.count,
          pinned: (pinned[panel] ?? []).map { Int32(position[$0]) }.sorted(), isOdd: false))
    }
    self.panels = panels
    self.pairExperts = pairExperts
    self.pairUnits = pairUnits
    experts = expertOrder.enumerated().map { place, expert in
      let load = rules.loads[expert]
      return Work(
        expert: expert, least: load.least, most: min(load.most ?? open[place], open[place]),
        open: open[place])
    }
    apart = rules.apart.map { ApartPair(position[$0.first], position[$0.second]) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func pinnedExperts(of problem: AssignmentProblem) -> [Int: [Int]] {
    var pinned: [Int: [Int]] = [:]
    for pin in problem.pins where pin.effect != .keepOff {
      guard let panel = problem.indexByPanel[pin.panel],
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      pinned[panel, default: []].append(expert)
    }
    return pinned
  }

  /// The same problem with more rules.
  ///
  /// - Parameters:
  ///   - rows: Rows over its pairs and panels.
  ///   - chairs: Panels that need a chair.
  ///   - chairLimits: How often one expert may chair.
  ///   - odd: Panels whose number of filled seats must be odd.
  /// - Returns: The problem with what it had and what is added.
  public func adding(
    rows: [Row] = [], chairs: [ChairSeat] = [], chairLimits: [ChairLimit] = [], odd: [Int] = []
  ) -> CompiledProblem {
    var problem = self
    for panel in odd { problem.panels[panel].isOdd = true }
    problem.rows += rows
    problem.chairs = (problem.chairs + chairs).sorted { $0.panel < $1.panel }
    problem.chairLimits += chairLimits
    return problem
  }

  /// The problem that was compiled.
  public var problem: AssignmentProblem { rules.problem }
  /// Number of eligible pairs.
  public var pairCount: Int { pairExperts.count }
}
