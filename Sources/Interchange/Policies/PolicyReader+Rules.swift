import PanelModel

/// The values of a rule that this version knows, by their names, and how places of it are called.
struct RuleNode {
  let keys: [String: YAMLNode]
  let node: YAMLNode
  /// `panel[2]`.
  let path: String
  /// Whether there are others, which are reported: one of them may be what seems to be missing.
  let hasStrays: Bool
}

/// What all rules have in common.
extension PolicyReader {
  /// The rules of a list; of one that cannot be read, everything that is wrong with it is reported,
  /// and something that asks nothing keeps its place.
  mutating func rules<Kind: RuleKind, Demand>(
    _ node: YAMLNode, _ list: String, unreadable: Demand,
    _ demand: (inout PolicyReader, Kind, RuleNode) -> Demand?
  ) -> [Rule<Demand>] {
    items(of: node).enumerated().map { index, item in
      let path = "\(list)[\(index)]"
      note(item, as: path)
      let count = findings.count
      let rule = rule(item, path, demand)
      findings.name(from: count, as: name(of: item, number: index + 1, list))
      return findings.count == count ? rule ?? Rule(unreadable) : Rule(unreadable)
    }
  }

  /// The rule by its identifier, or else by its place.
  private func name(of node: YAMLNode, number: Int, _ list: String) -> Statement {
    var texts: [String: String] = [:]
    if case .mapping(let entries) = node.content {
      for entry in entries {
        if case .text(let text) = entry.value.content { texts[entry.key] = text }
      }
    }
    if let id = texts["id"], !id.isEmpty {
      return PolicyPhrases.inRule(rule: RulePhrases.named(["id": id]))
    }
    return PolicyPhrases.inRule(
      rule: RulePhrases.numbered([
        "number": "\(number)", "list": list, "kind": texts["rule"] ?? "?",
      ]))
  }

  private mutating func rule<Kind: RuleKind, Demand>(
    _ node: YAMLNode, _ path: String, _ demand: (inout PolicyReader, Kind, RuleNode) -> Demand?
  ) -> Rule<Demand>? {
    guard let kind: Kind = kind(of: node) else { return nil }
    let count = findings.count
    let keys = entries(of: node, known: Kind.common + kind.parameters)
    let rule = RuleNode(
      keys: keys, node: node, path: path, hasStrays: findings.count > count)
    for key in kind.required where keys[key] == nil {
      report(node, missing(key))
    }
    for (key, value) in keys { note(value, as: path + "." + key) }
    let scope = keys["when"].flatMap { selector($0, at: path + ".when") }
    let enforcement: Enforcement = keys["enforce"].flatMap { choice($0) } ?? .hard
    let origin = origin(keys)
    return demand(&self, kind, rule).map {
      Rule($0, when: scope, enforcement: enforcement, origin: origin)
    }
  }

  private mutating func kind<Kind: RuleKind>(of node: YAMLNode) -> Kind? {
    let known = Kind.allCases.map(\.rawValue)
    guard case .mapping(let entries) = node.content else {
      report(
        node,
        Finding(ProblemFilePhrases.notMapping, ["known": "rule, id, when, source, certainty"]))
      return nil
    }
    guard let value = entries.first(where: { $0.key == "rule" })?.value else {
      report(node, missing("rule"))
      return nil
    }
    guard let name = text(value) else { return nil }
    if let kind = Kind(rawValue: name) { return kind }
    report(
      value,
      Finding(
        ProblemFilePhrases.unknownRule, ["value": name, "known": known.joined(separator: ", ")],
        advice: maybe(name, among: known) ?? Self.otherList(of: name)))
    return nil
  }

  /// A rule that is known, but in the other list.
  private static func otherList(of name: String) -> Statement? {
    let name = ChinesePolicyNames.names[name] ?? name
    let lists = [
      ("eligibility", EligibilityDemand.Kind(rawValue: name) != nil),
      ("panel", PanelDemand.Kind(rawValue: name) != nil),
      ("derive", Derivation.Kind(rawValue: name) != nil),
    ]
    return lists.first(where: \.1).map { PolicyPhrases.otherList(["rule": name, "list": $0.0]) }
  }

  private mutating func origin(_ keys: [String: YAMLNode]) -> RuleOrigin {
    RuleOrigin(
      id: keys["id"].flatMap { text($0) } ?? "", source: keys["source"].flatMap { text($0) } ?? "",
      certainty: keys["certainty"].flatMap { text($0) } ?? "",
      waivableBy: keys["waivable_by"].flatMap { text($0) } ?? "")
  }

  // MARK: - Values

  mutating func text(_ rule: RuleNode, _ key: String) -> String {
    rule.keys[key].flatMap { text($0) } ?? ""
  }

  mutating func whole(_ rule: RuleNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
    rule.keys[key].flatMap { whole($0, in: range) }
  }

  mutating func value<Value>(
    _ rule: RuleNode, _ key: String, _ parse: (ArraySlice<UInt8>) throws(Finding) -> Value
  ) -> Value? {
    rule.keys[key].flatMap { value($0, parse) }
  }

  mutating func choice<Choice>(_ rule: RuleNode, _ key: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    rule.keys[key].flatMap { choice($0) }
  }

  mutating func lookBack(_ rule: RuleNode) -> LookBack {
    value(rule, "look_back", PolicyCells.lookBack) ?? .current
  }

  mutating func kinds(_ rule: RuleNode) -> [String] {
    guard let node = rule.keys["kinds"] else { return [] }
    return texts(node, at: rule.path + ".kinds").map(KindNames(policy).name)
  }

  /// The texts of a list; each has a place.
  mutating func texts(_ node: YAMLNode, at path: String) -> [String] {
    items(of: node).enumerated().compactMap { index, item in
      note(item, as: "\(path)[\(index)]")
      return text(item)
    }
  }
}
