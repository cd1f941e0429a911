import PanelModel

/// The limits by slot, day and method, and what settled panels have used up of them.
struct LoadLimits: Sendable {
  /// A limit in one of its spans: one slot, one day, one method.
  struct Key: Hashable, Sendable {
    /// Index in the policy's load limits.
    let limit: Int
    /// The slot, the date or the method.
    let span: String
  }

  /// Panels on which an expert sits, and their effort with that of reading.
  struct Use: Hashable, Sendable {
    var panels = 0
    var effort = 0
  }

  private let facts: RuleFacts
  private let keysByPanel: [[Key]]
  private let taken: [Key: [Int: Use]]

  init(_ facts: RuleFacts) {
    self.facts = facts
    keysByPanel = facts.panels.map { Self.keys(of: $0, facts.problem.policy) }
    var taken: [Key: [Int: Use]] = [:]
    for (panel, members) in facts.step.settled {
      for key in keysByPanel[panel] {
        for expert in members.experts {
          taken[key, default: [:]][expert, default: Use()].panels += Self.count(panel, facts)
          taken[key]?[expert]?.effort += facts.problem.panels[panel].effort
        }
      }
    }
    self.taken = taken
  }

  /// The limits that a seat on a panel counts against.
  func keys(of panel: Int) -> [Key] { keysByPanel[panel] }

  private static func keys(of profile: PanelProfile, _ policy: Policy) -> [Key] {
    policy.loadLimits.enumerated().compactMap { index, limit in
      let span: String?
      switch limit.span {
      case .slot: span = profile.slot?.rawValue
      case .day: span = profile.slotDate?.description
      case .method(let method): span = profile.method == method ? method : nil
      }
      return span.map { Key(limit: index, span: $0) }
    }
  }

  /// What a panel counts as a panel: reading is work, but no panel.
  func count(_ panel: Int) -> Int { Self.count(panel, facts) }

  private static func count(_ panel: Int, _ facts: RuleFacts) -> Int {
    facts.panels[panel].isReading ? 0 : 1
  }

  /// What is left of a limit to an expert; nil means no limit.
  func left(of key: Key, to expert: Int) -> (panels: Int?, effort: Int?) {
    let limit = facts.problem.policy.loadLimits[key.limit]
    let use = taken[key]?[expert] ?? Use()
    return (limit.panels.map { $0 - use.panels }, limit.effort.map { $0 - use.effort })
  }

  /// The first limit that leaves an expert no seat on a panel.
  func brokenLimit(_ expert: Int, on panel: Int) -> Key? {
    let effort = facts.problem.panels[panel].effort
    return keysByPanel[panel].first { key in
      let left = left(of: key, to: expert)
      return left.panels.map { $0 < count(panel) } ?? false
        || left.effort.map { $0 < effort } ?? false
    }
  }
}
