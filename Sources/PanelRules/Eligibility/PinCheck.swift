import PanelModel

/// Finds the pins that no roster could keep without breaking a rule.
struct PinCheck {
  private let rules: EligibilityRules
  private var problem: AssignmentProblem { rules.problem }

  init(_ rules: EligibilityRules) { self.rules = rules }

  func issues() -> [Issue] {
    var issues: [Issue] = []
    var pinnedByPanel: [Int: [(row: Int, expert: Int)]] = [:]
    var effortByExpert: [Int: Int] = [:]
    for (row, pin) in problem.pins.enumerated() where pin.effect != .keepOff {
      guard let panel = problem.indexByPanel[pin.panel],
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      let exclusion = rules.exclusions(expert: expert, panel: panel).first
      if let exclusion {
        let values = ["expert": pin.expert.rawValue, "panel": pin.panel.rawValue]
        issues.append(
          Issue(
            .row(row, of: .pins),
            Statement(
              EligibilityPhrases.pinExcluded, values, parts: ["reason": [exclusion.statement]])))
      }
      issues += togetherIssues(row: row, expert: expert, with: pinnedByPanel[panel] ?? [])
      pinnedByPanel[panel, default: []].append((row, expert))
      effortByExpert[expert, default: 0] += problem.panels[panel].effort
      issues += crowdIssues(row: row, panel: panel, count: pinnedByPanel[panel]?.count ?? 0)
      if exclusion?.kind != .load {
        issues += loadIssues(row: row, expert: expert, effort: effortByExpert[expert] ?? 0)
      }
    }
    return issues
  }

  private func togetherIssues(row: Int, expert: Int, with others: [(row: Int, expert: Int)])
    -> [Issue]
  {
    others.filter { rules.apart.contains(ApartPair(expert, $0.expert)) }.map { other in
      Issue(
        .row(row, of: .pins),
        EligibilityPhrases.pinsApart([
          "first": problem.pins[other.row].expert.rawValue,
          "second": problem.pins[row].expert.rawValue, "panel": problem.pins[row].panel.rawValue,
        ]))
    }
  }

  private func crowdIssues(row: Int, panel: Int, count: Int) -> [Issue] {
    let body = problem.panels[panel]
    guard count > body.seats.most else { return [] }
    return [
      Issue(
        .row(row, of: .pins),
        EligibilityPhrases.pinsExceedSeats([
          "panel": body.id.rawValue, "seats": "\(body.seats.most)", "count": "\(count)",
        ]))
    ]
  }

  private func loadIssues(row: Int, expert: Int, effort: Int) -> [Issue] {
    guard let most = rules.loads[expert].most, effort > most else { return [] }
    return [
      Issue(
        .row(row, of: .pins),
        EligibilityPhrases.pinsExceedLoad([
          "expert": problem.experts[expert].id.rawValue, "effort": "\(effort)",
          "most": "\(most)",
        ]))
    ]
  }
}
