import PanelModel

/// What is left of the limits by slot, day and method after the settled panels.
struct AtOnceBook {
  /// A limit in one slot, on one day or by one method.
  struct Span: Hashable {
    /// Index in the policy's limits.
    let limit: Int
    /// The slot, the day or the method.
    let name: String
  }

  private struct Key: Hashable {
    var span: Span
    var expert: Int
  }

  private let examination: Examination
  private var taken: [Key: (panels: Int, effort: Int)] = [:]

  init(_ examination: Examination) {
    self.examination = examination
    for (panel, members) in examination.filled where examination.isSettled[panel] {
      for span in spans(of: panel) {
        for expert in members.members {
          let key = Key(span: span, expert: expert)
          let use = taken[key] ?? (0, 0)
          let cost = cost(of: panel)
          taken[key] = (use.panels + cost.panels, use.effort + cost.effort)
        }
      }
    }
  }

  /// The limits that count a panel, each with its slot, day or method.
  func spans(of panel: Int) -> [Span] {
    examination.problem.policy.loadLimits.enumerated().compactMap { index, limit in
      examination.span(of: limit, at: panel).map { Span(limit: index, name: $0) }
    }
  }

  /// What a seat counts: reading is work, but no panel.
  func cost(of panel: Int) -> (panels: Int, effort: Int) {
    (examination.isReading(panel) ? 0 : 1, examination.problem.panels[panel].effort)
  }

  /// What is left to an expert; nil means no limit.
  func left(to expert: Int, in span: Span) -> (panels: Int?, effort: Int?) {
    let bounds = examination.problem.policy.loadLimits[span.limit]
    let use = taken[Key(span: span, expert: expert)] ?? (0, 0)
    return (bounds.panels.map { $0 - use.panels }, bounds.effort.map { $0 - use.effort })
  }

  /// Whether the limits leave an expert room for a seat on a panel.
  func leavesRoom(for panel: Int, to expert: Int, in spans: [Span]) -> Bool {
    let cost = cost(of: panel)
    return spans.allSatisfy { span in
      let left = left(to: expert, in: span)
      return cost.panels <= left.panels ?? cost.panels && cost.effort <= left.effort ?? cost.effort
    }
  }
}
