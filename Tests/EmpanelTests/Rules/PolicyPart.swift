import PanelModel

/// A rule or a limit of a policy that can be taken out of it.
enum PolicyPart: Hashable, Sendable, CustomStringConvertible {
  case eligibility(Int)
  case panel(Int)
  case limit(Int)

  /// Every part of a policy.
  static func all(of policy: Policy) -> [PolicyPart] {
    policy.eligibilityRules.indices.map(Self.eligibility)
      + policy.panelRules.indices.map(Self.panel) + policy.loadLimits.indices.map(Self.limit)
  }

  /// What people call it.
  func name(in policy: Policy) -> String {
    switch self {
    case .eligibility(let index): policy.eligibilityRules[index].origin.id
    case .panel(let index): policy.panelRules[index].origin.id
    case .limit(let index): "\(policy.loadLimits[index].span)"
    }
  }

  /// The policy without it.
  func removed(from policy: Policy) -> Policy {
    var policy = policy
    switch self {
    case .eligibility(let index): policy.eligibilityRules.remove(at: index)
    case .panel(let index): policy.panelRules.remove(at: index)
    case .limit(let index): policy.loadLimits.remove(at: index)
    }
    return policy
  }

  var description: String {
    switch self {
    case .eligibility(let index): "eligibility rule \(index + 1)"
    case .panel(let index): "panel rule \(index + 1)"
    case .limit(let index): "limit \(index + 1)"
    }
  }
}
