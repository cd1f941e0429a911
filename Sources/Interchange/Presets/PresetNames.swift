import PanelModel

/// What the rules of a preset are called in the tables at hand: columns, levels, and the organising unit.
struct PresetNames {
  /// Names of own columns by those that the rules use.
  var columns: [String: String] = [:]
  /// Names of levels by those that the rules use.
  var levels: [String: String] = [:]
  /// The unit that organises the review; empty when not told.
  var organiser = ""

  /// What stands in a rule for the unit that organises the review.
  static let organiser = "{organiser}"

  func renamed(_ rule: PresetRule) -> PresetRule.Demand {
    switch rule.demand {
    case .eligibility(let demand): .eligibility(renamed(demand))
    case .panel(let demand): .panel(renamed(demand))
    case .derivation, .loads, .limit, .note: rule.demand
    }
  }

  private func renamed(_ demand: EligibilityDemand) -> EligibilityDemand {
    switch demand {
    case .attribute(let selector): .attribute(renamed(selector))
    case .level(.named(let level)): .level(.named(levels[level] ?? level))
    case .training, .specialty, .level, .differs, .conflict, .available: demand
    }
  }

  private func renamed(_ demand: PanelDemand) -> PanelDemand {
    switch demand {
    case .atMost(let quota): .atMost(renamed(quota))
    case .atLeast(let quota): .atLeast(renamed(quota))
    case .chair(let chair):
      .chair(ChairDemand(of: chair.selector.map(renamed), mostPerExpert: chair.mostPerExpert))
    case .group(let group):
      .group(
        SeatGroup(
          name: group.name, seats: group.seats, of: renamed(group.selector),
          reserves: group.reserves))
    case .seats, .apart, .quorum, .severity, .note: demand
    }
  }

  private func renamed(_ quota: Quota) -> Quota {
    switch quota.subject {
    case .members(let selector):
      Quota(quota.amount, of: .members(renamed(selector)), basis: quota.basis)
    case .each(let attribute):
      Quota(quota.amount, of: .each(attribute: name(of: attribute)), basis: quota.basis)
    }
  }

  func renamed(_ selector: Selector) -> Selector {
    switch selector {
    case .attribute(let attribute, let comparison):
      .attribute(name(of: attribute), renamed(comparison, of: attribute))
    case .all(let parts): .all(parts.map(renamed))
    case .any(let parts): .any(parts.map(renamed))
    case .not(let part): .not(renamed(part))
    }
  }

  private func renamed(
    _ comparison: Selector.Comparison, of attribute: String
  ) -> Selector.Comparison {
    func text(_ text: String) -> String {
      if text == Self.organiser { return organiser }
      return attribute == "level" ? levels[text] ?? text : text
    }
    return switch comparison {
    case .equals(let value): .equals(text(value))
    case .oneOf(let values): .oneOf(values.map(text))
    case .noneOf(let values): .noneOf(values.map(text))
    case .contains(let value): .contains(text(value))
    case .atLeast(let value): .atLeast(text(value))
    case .atMost(let value): .atMost(text(value))
    case .sameAs(let name): .sameAs(caseAttribute: columns[name] ?? name)
    case .differsFrom(let name): .differsFrom(caseAttribute: columns[name] ?? name)
    }
  }

  private func name(of attribute: String) -> String {
    guard let column = KnownAttributes.monthsSinceColumn(attribute) else {
      return columns[attribute] ?? attribute
    }
    return "months_since(\(columns[column] ?? column))"
  }
}
