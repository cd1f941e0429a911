import Empanel
import PanelTestSupport

/// Problems of campaigns whose objectives are squares of workload or balance.
enum BalancedProblem {
  private static let own = [
    Objective(.loadSpread, aspect: .squares), Objective(.balance, aspect: .composition),
    Objective(.balance, aspect: .comparable),
  ]
  private static let others = [
    Objective(.total), Objective(.worstPanel, of: .mean), Objective(.worstPanel, of: .seat),
    Objective(.rotation), Objective(.continuity), Objective(.loadSpread),
  ]
  private static let gives = [Fraction.zero, .zero, Fraction(1, 10), Fraction(1, 3), Fraction(1)]

  /// One of the objectives alone, before or after another, or the whole of balance; every second quota
  /// only reports.
  static func parts(seed: UInt64) -> ProblemParts {
    var parts = CampaignProblem.parts(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0xBA1A)
    for index in parts.policy.panelRules.indices {
      switch parts.policy.panelRules[index].demand {
      case .atMost, .atLeast:
        if Bool.random(using: &random) { parts.policy.panelRules[index].enforcement = .report }
      default: break
      }
    }
    if parts.policy.load.most == nil {
      parts.policy.load.most = Int.random(in: 2...6, using: &random)
    }
    var objectives = [own.randomElement(using: &random) ?? own[0]]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: objectives = Objective.whole(.balance)
    case 1: break
    default:
      let other = (others + own).randomElement(using: &random) ?? others[0]
      let isSame = other.name == objectives[0].name && other.name != .balance
      if !isSame, other != objectives[0] {
        objectives.insert(other, at: Int.random(in: 0...1, using: &random))
      }
    }
    for index in objectives.indices {
      objectives[index].give = gives.randomElement(using: &random) ?? .zero
    }
    parts.policy.objectives = objectives
    return parts
  }
}
