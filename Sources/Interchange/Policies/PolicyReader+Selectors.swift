import PanelModel

/// Selectors: one attribute against something, or several selectors together.
extension PolicyReader {
  mutating func selector(_ node: YAMLNode, at path: String) -> Selector? {
    note(node, as: path)
    let count = findings.count
    let keys = entries(
      of: node,
      known: ["attribute"] + PolicyKeys.comparisons + PolicyKeys.combinations,
      elsewhere: ["each": PolicyPhrases.eachElsewhere])
    guard case .mapping = node.content else { return nil }
    return selector(node, keys, hasStrays: findings.count > count, at: path)
  }

  /// A selector by its values, which may also stand among those of an `attribute` rule.
  mutating func selector(
    _ node: YAMLNode, _ keys: [String: YAMLNode], hasStrays: Bool, at path: String
  ) -> Selector? {
    for (key, value) in keys { note(value, as: path + "." + key) }
    let combinations = PolicyKeys.combinations.filter { keys[$0] != nil }
    let comparisons = PolicyKeys.comparisons.filter { keys[$0] != nil }
    let hasAttribute = keys["attribute"] != nil || !comparisons.isEmpty
    guard combinations.count + (hasAttribute ? 1 : 0) == 1 else {
      if !hasStrays { refuseNumber(node, ["attribute"] + PolicyKeys.combinations) }
      return nil
    }
    if let name = combinations.first, let part = keys[name] {
      return combination(name, part, at: "\(path).\(name)")
    }
    guard let attribute = keys["attribute"] else {
      report(node, Finding(ProblemFilePhrases.missingKey, ["value": "attribute"]))
      return nil
    }
    guard comparisons.count == 1, let operand = keys[comparisons[0]] else {
      if !hasStrays { refuseNumber(node, PolicyKeys.comparisons) }
      return nil
    }
    let comparison = comparison(comparisons[0], operand, at: "\(path).\(comparisons[0])")
    guard let attribute = text(attribute), let comparison else { return nil }
    return .attribute(attribute, comparison)
  }

  mutating func refuseNumber(_ node: YAMLNode, _ names: [String]) {
    report(node, Finding(PolicyPhrases.oneOf, ["known": names.joined(separator: ", ")]))
  }

  private mutating func combination(_ name: String, _ node: YAMLNode, at path: String) -> Selector?
  {
    if name == "not" { return selector(node, at: path).map { .not($0) } }
    let parts = items(of: node).enumerated().compactMap { index, item in
      selector(item, at: "\(path)[\(index)]")
    }
    return name == "all" ? .all(parts) : .any(parts)
  }

  private mutating func comparison(
    _ name: String, _ node: YAMLNode, at path: String
  ) -> Selector.Comparison? {
    switch name {
    case "in": .oneOf(texts(node, at: path))
    case "not_in": .noneOf(texts(node, at: path))
    case "has": text(node).map { .contains($0) }
    case "at_least": text(node).map { .atLeast($0) }
    case "at_most": text(node).map { .atMost($0) }
    case "same_as":
      value(node, PolicyCells.caseAttribute).map { .sameAs(caseAttribute: $0) }
    case "differs_from":
      value(node, PolicyCells.caseAttribute).map { .differsFrom(caseAttribute: $0) }
    default: text(node).map { .equals($0) }
    }
  }

  /// What a quota counts: members of whom a selector is true, or members alike (`each: value`).
  mutating func subject(_ node: YAMLNode, at path: String) -> Quota.Subject? {
    guard case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "each" })
    else { return selector(node, at: path).map { .members($0) } }
    let keys = self.entries(
      of: node, known: ["attribute", "each"], required: ["attribute"])
    for (key, value) in keys { note(value, as: path + "." + key) }
    if let each = keys["each"], let value = text(each), value != "value" {
      report(each, ChoiceCell.unknown(value, known: ["value"]))
    }
    return keys["attribute"].flatMap { text($0) }.map { .each(attribute: $0) }
  }
}
