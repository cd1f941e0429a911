import PanelModel

/// Proofs by counting that one panel cannot be filled, rule by rule.
struct PanelArguments {
  private let problem: CompiledProblem
  private let panel: CompiledProblem.Seats
  private let body: Panel
  private var rules: EligibilityRules { problem.rules }
  private var policy: Policy { problem.problem.policy }

  init(_ problem: CompiledProblem, panel: CompiledProblem.Seats) {
    self.problem = problem
    self.panel = panel
    body = problem.problem.panels[panel.panel]
  }

  /// Finds what contradicts the panel.
  ///
  /// - Parameters:
  ///   - rows: Rows over this panel alone.
  ///   - chair: Its chair, if it needs one.
  /// - Returns: A statement for each rule that no choice of members keeps.
  func statements(
    rows: [CompiledProblem.Row], chair: CompiledProblem.ChairSeat?
  ) -> [Statement] {
    if panel.isOdd, !(panel.range.least...panel.range.most).contains(where: { $0 % 2 == 1 }) {
      return [CountingPhrases.noOddSize(["panel": name, "seats": "\(panel.range)"])]
    }
    // Who is missing altogether is missing in every rule; that is said by itself.
    guard panel.pairs.count >= panel.range.least else { return [] }
    var statements: [Statement] = []
    if let chair, chair.candidates.isEmpty { statements.append(noChair()) }
    return statements + rows.compactMap(statement)
  }

  private var name: String { body.id.rawValue }

  private func noChair() -> Statement {
    let asked = policy.panelRules.indices.filter { index in
      let rule = policy.panelRules[index]
      guard rule.enforcement == .hard, case .chair = rule.demand else { return false }
      return rules.facts.speaks(rule, of: panel.panel)
    }
    guard !asked.isEmpty else { return noLeader() }
    return CountingPhrases.noChair([
      "panel": name, "eligible": "\(panel.pairs.count)",
      "rules": asked.map { policy.name(ofPanelRule: $0) }.joined(separator: ", "),
    ])
  }

  private func noLeader() -> Statement {
    CountingPhrases.noLeader(["panel": name, "parent": body.body.parent?.rawValue ?? ""])
  }

  /// Why no choice of members keeps a row; nil where some choice does.
  private func statement(_ row: CompiledProblem.Row) -> Statement? {
    let reach = RowReach(
      coefficients: row.terms.map { Int($0.coefficient) },
      perSeat: Int(row.sizes.first?.coefficient ?? 0), pairs: panel.pairs.count)
    let seats = panel.range.least...panel.range.most
    let isBelow = row.lower.map { (reach.greatest(of: seats) ?? $0) < $0 } ?? false
    let isAbove = row.upper.map { (reach.least(of: seats) ?? $0) > $0 } ?? false
    guard isBelow || isAbove, problem.origins.indices.contains(row.origin) else { return nil }
    return statement(row, problem.origins[row.origin])
  }

  private func statement(_ row: CompiledProblem.Row, _ origin: RowOrigin) -> Statement {
    let rule = origin.rule.map { policy.name(ofPanelRule: $0) } ?? ""
    let counted = row.terms.count
    let least = panel.range.least
    switch origin.kind {
    case .atMost:
      return CountingPhrases.atMostOutOfReach([
        "panel": name, "rule": rule, "most": "\(quota(origin)?.most(of: least) ?? 0)",
        "seats": "\(least)", "others": "\(panel.pairs.count - counted)",
      ])
    case .atLeast:
      return CountingPhrases.atLeastOutOfReach([
        "panel": name, "rule": rule, "least": "\(quota(origin)?.least(of: least) ?? 0)",
        "eligible": "\(counted)", "value": origin.value.map { " (\($0))" } ?? "",
      ])
    case .groups(let groups):
      return CountingPhrases.groupsOutOfReach([
        "panel": name, "groups": names(ofGroups: groups), "seats": "\(row.lower ?? 0)",
        "eligible": "\(counted)", "most": "\(panel.range.most)",
      ])
    case .quorum:
      let reviewCase = origin.reviewCase.map { problem.problem.cases[$0].id.rawValue } ?? ""
      return CountingPhrases.quorumOutOfReach([
        "panel": name, "rule": rule, "case": reviewCase, "recused": "\(counted)",
        "eligible": "\(panel.pairs.count)",
      ])
    case .leader: return noLeader()
    case .severity, .loadLimit, .load:
      return CountingPhrases.severityOutOfReach(["panel": name, "rule": rule])
    }
  }

  private func quota(_ origin: RowOrigin) -> Quota.Amount? {
    guard let rule = origin.rule else { return nil }
    switch policy.panelRules[rule].demand {
    case .atMost(let quota), .atLeast(let quota): return quota.amount
    default: return nil
    }
  }

  private func names(ofGroups groups: [Int]) -> String {
    groups.compactMap { index in
      if case .group(let group) = policy.panelRules[index].demand { return group.name }
      return nil
    }.joined(separator: ", ")
  }
}
