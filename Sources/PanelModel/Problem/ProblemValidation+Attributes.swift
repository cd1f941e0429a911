/// Checks of the names by which rules ask for columns.
extension ProblemValidation {
  /// Whether experts have the attribute; reports it where they do not.
  @discardableResult
  mutating func checkExpertAttribute(
    _ attribute: String, in rule: RulePlace, at field: String
  ) -> Bool {
    if KnownAttributes.expert.contains(attribute) { return true }
    let columns = ownColumns.experts
    if columns.contains(attribute) { return true }
    if let column = dateColumn(of: attribute) {
      let isThere = column == "trained_until" || columns.contains(column)
      if !isThere {
        report(
          RulePhrases.missingColumn, ["attribute": attribute, "column": column], of: rule,
          at: field)
      }
      return isThere
    }
    if KnownAttributes.derived.contains(attribute) { return true }
    let known =
      KnownAttributes.expert + KnownAttributes.derived + ["months_since(COLUMN)"]
      + columns.sorted()
    report(
      RulePhrases.unknownExpertAttribute,
      ["value": attribute, "known": known.joined(separator: ", ")], of: rule, at: field)
    return false
  }

  /// Whether panels or cases have the attribute; reports it where they do not.
  mutating func checkPanelAttribute(
    _ attribute: String, in rule: RulePlace, at field: String
  ) -> Bool {
    if PanelFacts.knownAttributes.contains(attribute) { return true }
    let columns = ownColumns.panels.union(ownColumns.cases)
    if columns.contains(attribute) { return true }
    let known = PanelFacts.knownAttributes + columns.sorted()
    report(
      RulePhrases.unknownPanelAttribute,
      ["value": attribute, "known": known.joined(separator: ", ")], of: rule, at: field)
    return false
  }

  mutating func checkCaseAttribute(_ attribute: String, in rule: RulePlace, at field: String) {
    if KnownAttributes.reviewCase.contains(attribute) || ownColumns.cases.contains(attribute) {
      return
    }
    let known = KnownAttributes.reviewCase + ownColumns.cases.sorted()
    report(
      RulePhrases.unknownCaseAttribute,
      ["value": attribute, "known": known.joined(separator: ", ")], of: rule, at: field)
  }

  /// The column of dates from which a derived attribute counts.
  private func dateColumn(of attribute: String) -> String? {
    attribute == "age"
      ? KnownAttributes.birthColumn : KnownAttributes.monthsSinceColumn(attribute)
  }

  /// Cells from which rules count must be dates, or they would pass for empty ones.
  mutating func checkDateColumns(_ places: [RulePlace]) {
    let policy = parts.policy
    let selectors = policy.eligibilityRules.map(\.selectors) + policy.panelRules.map(\.selectors)
    var seen: Set<String> = []
    for (place, selectors) in zip(places, selectors) {
      for column in selectors.flatMap(\.attributes).compactMap(dateColumn)
      where seen.insert(column).inserted {
        for (row, expert) in parts.experts.enumerated() {
          guard let text = expert.attributes[column], !text.isEmpty, CivilDate(iso: text) == nil
          else { continue }
          report(
            Statement(RulePhrases.notDateCell, ["value": text], parts: ["rule": [place.name]]),
            at: row, of: .experts, field: column,
            advice: RulePhrases.writeDay(["example": "1970-03-05"]))
        }
      }
    }
  }
}

extension Policy {
  /// The attributes of experts that rules name, each once.
  public var expertAttributes: Set<String> {
    var names = Set(eligibilityRules.flatMap(\.selectors).flatMap(\.attributes))
    names.formUnion(panelRules.flatMap(\.selectors).flatMap(\.attributes))
    for rule in panelRules {
      switch rule.demand {
      case .atMost(let quota), .atLeast(let quota):
        if case .each(let attribute) = quota.subject { names.insert(attribute) }
      default: continue
      }
    }
    return names
  }
}

/// Columns that the format does not know and some row has filled.
struct OwnColumns {
  var experts: Set<String> = []
  var cases: Set<String> = []
  var panels: Set<String> = []

  init(of parts: ProblemParts) {
    for expert in parts.experts { experts.formUnion(expert.attributes.keys) }
    for reviewCase in parts.cases { cases.formUnion(reviewCase.attributes.keys) }
    for record in parts.panels { panels.formUnion(record.body.attributes.keys) }
  }
}

extension Rule where Demand == EligibilityDemand {
  /// The selectors on experts.
  var selectors: [Selector] {
    if case .attribute(let selector) = demand { return [selector] }
    return []
  }
}

extension Rule where Demand == PanelDemand {
  /// The selectors on experts.
  var selectors: [Selector] {
    switch demand {
    case .atMost(let quota), .atLeast(let quota):
      if case .members(let selector) = quota.subject { [selector] } else { [] }
    case .chair(let chair): chair.selector.map { [$0] } ?? []
    case .group(let group): [group.selector]
    case .seats, .apart, .quorum, .severity, .note: []
    }
  }
}

extension Selector {
  /// The attributes that it names, none where it is nested too deeply.
  var attributes: [String] {
    guard isNested(atMost: RuleLimits.selectorDepth) else { return [] }
    return switch self {
    case .attribute(let name, _): [name]
    case .all(let parts), .any(let parts): parts.flatMap(\.attributes)
    case .not(let part): part.attributes
    }
  }
}
