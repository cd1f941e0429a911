public import PanelModel

/// The affinities of a problem: as given, or by the policy's formula where none are.
///
/// The one place where that is chosen.
public struct AffinityReader: Sendable {
  private let problem: AssignmentProblem
  private var formula: ComputedAffinities?
  private var row: [Int32] = []

  /// Prepares the affinities of a problem.
  public init(_ problem: AssignmentProblem) {
    self.init(RuleFacts(problem, step: FillingStep(everyPanelOf: problem)))
  }

  init(_ facts: RuleFacts) {
    problem = facts.problem
    if let formula = problem.policy.formula, problem.affinities.isEmpty {
      self.formula = ComputedAffinities(formula, facts)
    }
  }

  /// The affinity of a pair.
  ///
  /// - Parameters:
  ///   - panel: Index of the panel.
  ///   - expert: Index of the expert.
  /// - Returns: Units; nil when the pair is barred for want of a score.
  public func units(panel: Int, expert: Int) -> Int? {
    formula?.units(panel: panel, expert: expert)
      ?? problem.affinities.units(panel: panel, expert: expert)
  }

  /// The affinities of some experts.
  ///
  /// - Parameters:
  ///   - panel: Index of the panel.
  ///   - experts: Indices of experts.
  /// - Returns: Units, ``AffinityTable/barred`` where there is no score.
  /// - Complexity: O(experts of the problem); O(experts asked for x log) where these are few.
  public mutating func units(panel: Int, experts: [Int]) -> [Int32] {
    if let units = formula?.units(panel: panel, experts: experts) { return units }
    if experts.count * 16 < problem.experts.count {
      return experts.map { expert in
        problem.affinities.units(panel: panel, expert: expert).map(Int32.init)
          ?? AffinityTable.barred
      }
    }
    problem.affinities.read(panel: panel, into: &row)
    return experts.map { row[$0] }
  }
}
