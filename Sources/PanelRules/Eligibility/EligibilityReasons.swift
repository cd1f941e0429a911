import PanelModel

/// Why an expert may not sit on a panel, in words.
struct EligibilityReasons {
  private let rules: EligibilityRules
  private let expert: Int
  private let panel: PanelProfile
  private let person: Expert
  private var problem: AssignmentProblem { rules.problem }

  init(_ rules: EligibilityRules, expert: Int, panel: Int) {
    self.rules = rules
    self.expert = expert
    self.panel = rules.facts.panels[panel]
    person = rules.problem.experts[expert]
  }

  func exclusions() -> [Exclusion] {
    let all =
      standing() + checked() + conflicts() + overlap() + pins() + work()
    // Stable: reasons of one kind stay in the order of rules and rows.
    return Exclusion.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }

  private func standing() -> [Exclusion] {
    guard person.status != Expert.activeStatus else { return [] }
    let source = person.attributes[Expert.statusSourceColumn] ?? ""
    return [
      Exclusion(
        .status,
        Statement(
          EligibilityPhrases.status, ["status": person.status],
          parts: ["basis": Self.basis(source)]))
    ]
  }

  private func checked() -> [Exclusion] {
    rules.checks.filter { check in
      panel.asks[check.index] && !check.isMet(by: expert, on: panel, rules.facts)
    }.map { check in
      CheckReasons(check, person, expert: expert, panel: panel, rules.facts).exclusion()
    }
  }

  // MARK: - Conflicts

  private func conflicts() -> [Exclusion] {
    var hits = rules.conflicts.hits(barring: expert, from: panel.index)
    if let recusal = rules.recusal(expert, fromReading: panel.index), !hits.contains(recusal) {
      hits.append(recusal)
    }
    return hits.map(exclusion)
  }

  /// Why the expert leaves the room for a case.
  func recusals(from reviewCase: Int) -> [Exclusion] {
    rules.conflicts.hits(recusing: expert, from: reviewCase, on: panel.index).map(exclusion)
  }

  private func exclusion(_ hit: ConflictHit) -> Exclusion {
    switch hit.source {
    case .conflict(let row, let rule):
      Exclusion(.conflict, statement(row, rule, reviewCase: hit.reviewCase))
    case .differs(let rule, let value):
      Exclusion(
        .shared, statement(of: rules.conflicts.values[value], rule, reviewCase: hit.reviewCase))
    }
  }

  private func statement(of value: String, _ rule: Int, reviewCase: Int) -> Statement {
    var attribute = ""
    if case .differs(let demand) = problem.policy.eligibilityRules[rule].demand {
      attribute = demand.attribute
    }
    return EligibilityPhrases.shared([
      "attribute": attribute, "value": value, "case": problem.cases[reviewCase].id.rawValue,
      "rule": problem.policy.name(ofEligibilityRule: rule),
    ])
  }

  private func statement(_ row: Int, _ rule: Int?, reviewCase: Int) -> Statement {
    let conflict = problem.conflicts[row]
    let name = rule.map { problem.policy.name(ofEligibilityRule: $0) }
    var values = [
      "kind": conflict.kind, "case": problem.cases[reviewCase].id.rawValue,
      "period": Self.text(of: conflict.validity, rule: name),
    ]
    let parts = ["basis": Self.basis(conflict.source)]
    switch conflict.target {
    case .employer(let name):
      values["employer"] = name
      return Statement(EligibilityPhrases.conflictWithEmployer, values, parts: parts)
    case .person(let name):
      values["person"] = name
      return Statement(EligibilityPhrases.conflictWithPerson, values, parts: parts)
    case .reviewCase, .expert:
      return Statement(EligibilityPhrases.conflictWithCase, values, parts: parts)
    }
  }

  /// On whose word something rests, where the row says so.
  private static func basis(_ source: String) -> [Statement] {
    source.isEmpty ? [] : [EligibilityPhrases.source(["source": source])]
  }

  /// ` (2024-01-01..2026-12-31, RULE)`; without dates for a conflict without an end, without the
  /// rule where none widens it.
  private static func text(of validity: Validity, rule: String?) -> String {
    var parts: [String] = []
    if validity.since != nil || validity.until != nil {
      let since = validity.since.map(\.description) ?? ""
      let until = validity.until.map(\.description) ?? ""
      parts.append("\(since)..\(until)")
    }
    if let rule { parts.append(rule) }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  // MARK: - Other panels

  private func overlap() -> [Exclusion] {
    let parent = panel.panel.body.parent?.rawValue ?? ""
    switch rules.misplacement(expert, panel.index) {
    case nil: return []
    case .outside:
      return [Exclusion(.overlap, EligibilityPhrases.outsideParent(["parent": parent]))]
    case .inside:
      return [Exclusion(.overlap, EligibilityPhrases.insideParent(["parent": parent]))]
    case .cannotChair:
      return [Exclusion(.overlap, EligibilityPhrases.cannotLead(["parent": parent]))]
    }
  }

  private func pins() -> [Exclusion] {
    guard let row = rules.keepOff(expert, panel.index) else { return [] }
    let pin = problem.pins[row]
    return [
      Exclusion(.keptOff, EligibilityPhrases.keptOff(["by": pin.by, "reason": pin.reason]))
    ]
  }

  private func work() -> [Exclusion] {
    var exclusions: [Exclusion] = []
    let effort = rules.seatEfforts[panel.index]
    if let most = rules.loads[expert].most, effort > most {
      exclusions.append(
        Exclusion(.load, EligibilityPhrases.load(["most": "\(most)", "effort": "\(effort)"])))
    }
    if let key = rules.limits.brokenLimit(expert, on: panel.index) {
      exclusions.append(Exclusion(.limit, EligibilityPhrases.limit(["span": key.span])))
    }
    if !rules.computesScores, problem.affinities.units(panel: panel.index, expert: expert) == nil {
      exclusions.append(Exclusion(.noScore, EligibilityPhrases.noScore()))
    }
    return exclusions
  }
}

extension Policy {
  /// How people know an eligibility rule: its identifier, else its place among them, from 1.
  func name(ofEligibilityRule index: Int) -> String {
    let id = eligibilityRules[index].origin.id
    return id.isEmpty ? "\(index + 1)" : id
  }

  /// How people know a rule on panels: its identifier, else its place among them, from 1.
  func name(ofPanelRule index: Int) -> String {
    let id = panelRules[index].origin.id
    return id.isEmpty ? "\(index + 1)" : id
  }
}
