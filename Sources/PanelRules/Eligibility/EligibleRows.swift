import PanelModel

/// The affinities of eligible pairs of a problem whose scores are a matrix, a panel's row at a time.
///
/// For problems with more pairs than memory holds: a bit for each pair is kept, and the scores are read
/// from the matrix whenever they are wanted.
public struct EligibleRows: Sendable {
  private let affinities: AffinityTable
  private let panelOrder: [Int]
  private let expertOrder: [Int32]
  /// By the place of the panel.
  private let eligible: [ExpertSet]

  /// Number of eligible pairs.
  public let pairCount: Int
  /// How many panels are open to each expert, by the place of the expert.
  public let openPanels: [Int]

  /// Finds out who is eligible.
  ///
  /// - Parameters:
  ///   - rules: The problem and the step, read.
  ///   - panelOrder: Indices of the panels to fill in the order wanted.
  ///   - expertOrder: Indices of all experts in the order wanted.
  /// - Complexity: O(panels x experts / 64 x rules), less where panels are alike.
  public init(_ rules: EligibilityRules, panelOrder: [Int], expertOrder: [Int]) {
    affinities = rules.problem.affinities
    self.panelOrder = panelOrder
    self.expertOrder = expertOrder.map(Int32.init)
    var experts = EligibleExperts(rules)
    eligible = panelOrder.map { experts.experts(on: $0) }
    pairCount = eligible.reduce(0) { $0 + $1.count }
    var open = [Int](repeating: panelOrder.count, count: expertOrder.count)
    for set in eligible { set.forEachMissing { open[$0] -= 1 } }
    openPanels = expertOrder.map { open[$0] }
  }

  /// How many experts are eligible for a panel.
  public func eligibleCount(at place: Int) -> Int { eligible[place].count }

  /// Writes the affinities of a panel, ``AffinityTable/barred`` for who is not eligible.
  ///
  /// - Parameters:
  ///   - place: Place of the panel.
  ///   - row: Overwritten; one number for each expert, by place.
  /// - Complexity: O(experts).
  public func read(_ place: Int, into row: inout [Int32]) {
    var scores: [Int32] = []
    affinities.read(panel: panelOrder[place], into: &scores)
    eligible[place].forEachMissing { scores[$0] = AffinityTable.barred }
    if row.count != scores.count { row = scores }
    for place in row.indices { row[place] = scores[Int(expertOrder[place])] }
  }
}
