import PanelModel
import PanelRules

/// Everything of a problem that may take part in a clash, in the order of the files.
struct MemberList {
  private let reading: EligibilityRules

  /// The least loads.
  let leastLoads: [RuleMember]
  /// All rules but least loads.
  let rules: [RuleMember]
  /// The numbers of seats of open panels; readers of a case are so many and no other number.
  let seats: [RuleMember]

  init(_ parts: ProblemParts, rules reading: EligibilityRules) {
    self.reading = reading
    leastLoads =
      (parts.policy.load.least > 0 ? [.leastLoad(nil)] : [])
      + parts.experts.filter { $0.load.least ?? 0 > 0 }.map { .leastLoad($0.id) }
    rules = Self.policyRules(parts.policy) + Self.rows(of: parts)
    seats = reading.openPanels.map { reading.problem.panels[$0] }
      .filter { $0.purpose == .judging }.map { .seats($0.id) }
  }

  private static func policyRules(_ policy: Policy) -> [RuleMember] {
    var members: [RuleMember] = []
    for (index, rule) in policy.eligibilityRules.enumerated() where rule.enforcement == .hard {
      members.append(.eligibilityRule(index))
    }
    for (index, rule) in policy.panelRules.enumerated() where rule.enforcement == .hard {
      switch rule.demand {
      case .note: continue
      case .seats(let demand) where !demand.isOdd: continue
      default: members.append(.panelRule(index))
      }
    }
    if policy.load.most != nil { members.append(.mostLoad(nil)) }
    members += policy.loadLimits.indices.map { .loadLimit($0) }
    if policy.missing == .ineligible { members.append(.missingScores) }
    return members
  }

  private static func rows(of parts: ProblemParts) -> [RuleMember] {
    parts.experts.filter { $0.load.most != nil }.map { .mostLoad($0.id) }
      + Set(parts.conflicts.map(\.kind)).sorted().map { .conflicts(kind: $0) }
      + parts.pins.indices.map { .pin($0) }
  }

  /// The rules without the loads of experts who may not sit on some panels whatever they may do.
  ///
  /// - Parameter panels: Indices of the panels.
  /// - Returns: The rules, in their order.
  /// - Complexity: O(experts with a most load of their own × panels × rules).
  func onPanels(_ panels: [Int]) -> [RuleMember] {
    let problem = reading.problem
    return rules.filter { member in
      switch member {
      case .mostLoad(let expert?):
        guard let index = problem.indexByExpert[expert] else { return false }
        return panels.contains { panel in
          reading.exclusions(expert: index, panel: panel).allSatisfy { $0.kind == .load }
        }
      case .pin(let row):
        return panels.contains { problem.panels[$0].id == problem.pins[row].panel }
      default: return true
      }
    }
  }
}
