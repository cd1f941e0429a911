public import PanelModel

extension CompiledProblem {
  /// Everything by which seats depend on each other beyond seats and loads of one effort, so that a
  /// draw with given probabilities could break it; with the mend.
  ///
  /// A rule counts that speaks of a panel to fill, whether or not it could be broken there.
  ///
  /// - Complexity: O(panels × rules + pairs of experts to keep apart × panels).
  public func lotteryObstacles() -> [Issue] {
    panelRuleObstacles() + limitObstacles() + panelObstacles() + apartObstacles()
  }

  private func obstacle(
    _ statement: Statement, _ advice: Statement, field: String? = nil, table: Issue.Table = .problem
  ) -> Issue {
    Issue(Issue.Place(file: table.rawValue, field: field), statement, advice: advice)
  }

  private func panelRuleObstacles() -> [Issue] {
    problem.policy.panelRules.enumerated().compactMap { index, rule in
      guard rule.enforcement == .hard, rule.demand.tiesSeats,
        let panel = panels.map(\.panel).sorted().first(where: { rules.facts.speaks(rule, of: $0) })
      else { return nil }
      let place = "panel[\(index)]"
      return obstacle(
        LotteryPhrases.rule([
          "rule": rule.origin.id.isEmpty ? place : rule.origin.id,
          "kind": rule.demand.kind.rawValue, "panel": problem.panels[panel].id.rawValue,
        ]), LotteryPhrases.withoutRule(), field: place)
    }
  }

  private func limitObstacles() -> [Issue] {
    let binding = Set(panels.flatMap { rules.limits.keys(of: $0.panel).map(\.limit) })
    return binding.sorted().map { index in
      let name =
        switch problem.policy.loadLimits[index].span {
        case .slot: "load.per_slot"
        case .day: "load.per_day"
        case .method(let method): "load.per_method.\(method)"
        }
      return obstacle(
        LotteryPhrases.limit(["limit": name]), LotteryPhrases.withoutCap(), field: name)
    }
  }

  private func panelObstacles() -> [Issue] {
    var issues: [Issue] = []
    let seats = panels.sorted { $0.panel < $1.panel }
    for panel in seats {
      let name = problem.panels[panel.panel].id.rawValue
      if rules.chairs.isLedFromAbove(panel.panel) {
        issues.append(
          obstacle(
            LotteryPhrases.leader(["panel": name]), LotteryPhrases.withoutCap(), table: .panels))
      }
      if panel.isOdd, panel.range.least < panel.range.most {
        issues.append(
          obstacle(
            LotteryPhrases.odd([
              "panel": name, "least": "\(panel.range.least)", "most": "\(panel.range.most)",
            ]), LotteryPhrases.oneSize(["least": "\(panel.range.least)"])))
      }
    }
    if let first = seats.first, let other = seats.first(where: { $0.effort != first.effort }) {
      issues.append(
        obstacle(
          LotteryPhrases.efforts([
            "panel": problem.panels[first.panel].id.rawValue, "effort": "\(first.effort)",
            "other": problem.panels[other.panel].id.rawValue, "otherEffort": "\(other.effort)",
          ]), LotteryPhrases.withoutCap(), field: "effort", table: .cases))
    }
    return issues
  }

  /// Pairs that are named at most.
  private static let shownPairs = 5

  /// An issue for each of the first pairs of experts who could meet where they must not.
  private func apartObstacles() -> [Issue] {
    if apart.isEmpty { return [] }
    let eligible = panels.map { Set(pairExperts[$0.pairs]) }
    let issues = apart.compactMap { pair -> (key: [String], issue: Issue)? in
      let panel = panels.indices.first { panel in
        pair.holds(on: panel) && eligible[panel].contains(Int32(pair.first))
          && eligible[panel].contains(Int32(pair.second))
      }
      guard let panel else { return nil }
      let names = [pair.first, pair.second].map { problem.experts[experts[$0].expert].id.rawValue }
        .sorted()
      return (
        names,
        obstacle(
          LotteryPhrases.apart([
            "expert": names[0], "other": names[1],
            "panel": problem.panels[panels[panel].panel].id.rawValue,
          ]), LotteryPhrases.keepOff(), table: .conflicts)
      )
    }
    return issues.sorted { $0.key.lexicographicallyPrecedes($1.key) }.prefix(Self.shownPairs)
      .map(\.issue)
  }
}

extension PanelDemand {
  /// Whether the rule makes seats of a panel depend on who has the others.
  fileprivate var tiesSeats: Bool {
    switch self {
    case .seats, .note: false
    case .atMost, .atLeast, .chair, .group, .apart, .quorum, .severity: true
    }
  }
}
