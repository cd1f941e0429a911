import NetworkFlow
import PanelRules

extension AssignmentModel {
  /// What a point of each expert's work is worth where panels have no rules: a transport problem.
  ///
  /// In parts; all 0 where that has no answer.
  func transportPrices(within budget: Budget) -> [Int64] {
    let efforts = problem.panels.reduce(0) { $0 + $1.effort }
    let mean = max(1, (efforts + problem.panels.count / 2) / max(1, problem.panels.count))
    let transport = TransportProblem(
      seats: rules.counts.map { Int64($0.least)...Int64($0.most) },
      loads: problem.experts.map { Int64(0)...Int64(max(0, $0.most) / mean) },
      affinities: .sparse(
        starts: [0] + problem.panels.map(\.pairs.upperBound), experts: problem.pairExperts,
        values: weights.values(summed ?? .affinity)))
    let outcome = try? transport.solve(threads: budget.threads, until: { budget.isOver })
    guard case .optimal(let best)? = outcome else {
      return Array(repeating: 0, count: problem.experts.count)
    }
    return zip(best.expertPrices, problem.experts).map { price, work in
      work.most >= work.open ? 0 : price * PanelPricing.parts / Int64(mean)
    }
  }
}
