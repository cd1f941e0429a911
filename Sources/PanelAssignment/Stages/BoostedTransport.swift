import PanelModel
import PanelRules

/// Seatings of a transport problem in which panels below a threshold count more and more.
///
/// Loads that leave no room are what the network simplex is best at: every answer keeps them, and a panel
/// that weighs more is served first. Nothing is proved; the best worst panel on the way is kept.
struct BoostedTransport {
  /// Larger problems are left to prices of work.
  private static let mostPairs = 500_000
  private static let mostRounds = 60
  /// Rounds without a better worst panel.
  private static let patience = 15
  /// Parts of a weight of 1.
  static let one = 64
  private static let greatest = 1 << 14

  private let model: AssignmentModel
  private let quality: PanelQuality

  /// - Parameters:
  ///   - model: The total, and what earlier stages demand.
  ///   - quality: What is wanted of the panels.
  init(_ model: AssignmentModel, _ quality: PanelQuality) {
    self.model = model
    self.quality = quality
  }

  /// The seating with the best worst panel that was met on the way to a threshold.
  ///
  /// - Parameters:
  ///   - threshold: What every panel should reach.
  ///   - budget: Work, clock and stop flag.
  /// - Returns: nil where the model is no transport problem, or a large one.
  func seating(reaching threshold: Fraction, within budget: inout Budget) -> Seating? {
    guard model.problem.pairCount <= Self.mostPairs else { return nil }
    var weights = [Int](repeating: Self.one, count: model.problem.panels.count)
    var best: (seating: Seating, worst: Fraction)?
    var failures = 0
    for _ in 0..<Self.mostRounds where failures < Self.patience && budget.interruption == nil {
      guard let transport = PlainTransport(model, weights: weights),
        case .best(let seating, _, let work)? = transport.solve(within: budget)
      else { break }
      budget.spend(work)
      let values = quality.values(of: seating, in: model.problem)
      guard let worst = values.min() else { break }
      failures += 1
      if best.map({ worst > $0.worst }) ?? true {
        best = (seating, worst)
        failures = 0
      }
      if worst >= threshold { break }
      for (panel, value) in values.enumerated() where value < threshold {
        weights[panel] = min(Self.greatest, weights[panel] + max(8, weights[panel] / 4))
      }
    }
    return best?.seating
  }
}
