import PanelModel

/// How the nodes of a policy are read; what has the wrong shape is noted, and read as absent.
extension PolicyReader {
  mutating func report(_ node: YAMLNode, _ finding: Finding) {
    var placed = finding
    placed.line = node.line
    placed.column = node.column
    findings.add(placed)
  }

  /// The named values of a node that are known; the others are reported.
  mutating func entries(
    of node: YAMLNode, known: [String], later: [String] = [], required: [String] = []
  ) -> [String: YAMLNode] {
    let list = known.joined(separator: ", ")
    guard case .mapping(let entries) = node.content else {
      report(node, Finding(ProblemFilePhrases.notMapping, ["known": list]))
      return [:]
    }
    var values: [String: YAMLNode] = [:]
    for entry in entries {
      if known.contains(entry.key) {
        values[entry.key] = entry.value
        continue
      }
      let isLater = later.contains(entry.key)
      var finding = Finding(
        isLater ? ProblemFilePhrases.laterKey : ProblemFilePhrases.unknownKey,
        ["value": entry.key, "known": list],
        advice: isLater ? nil : maybe(entry.key, among: known + later))
      finding.line = entry.line
      finding.column = entry.column
      findings.add(finding)
    }
    for key in required where values[key] == nil {
      report(node, Finding(ProblemFilePhrases.missingKey, ["value": key]))
    }
    return values
  }

  /// The items of a list.
  mutating func items(of node: YAMLNode) -> [YAMLNode] {
    if case .list(let items) = node.content { return items }
    report(node, Finding(ProblemFilePhrases.notList))
    return []
  }

  /// The text of a node.
  mutating func text(_ node: YAMLNode) -> String? {
    if case .text(let text) = node.content { return CellText.text(ArraySlice(text.utf8)) }
    report(node, Finding(ProblemFilePhrases.notText))
    return nil
  }

  /// A value that a parser of cells reads.
  mutating func value<Value>(
    _ node: YAMLNode, _ parse: (ArraySlice<UInt8>) throws(Finding) -> Value
  ) -> Value? {
    guard let text = text(node) else { return nil }
    do throws(Finding) {
      return try parse(ArraySlice(text.utf8))
    } catch {
      report(node, error)
      return nil
    }
  }

  mutating func whole(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
    value(node) { cell throws(Finding) in try WholeNumberCell.parse(cell, in: range) }
  }

  /// One of the names of a choice; names that only a later version knows are called that.
  mutating func choice<Choice>(_ node: YAMLNode, later: [String] = []) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(node) { cell throws(Finding) in
      let text = String(decoding: cell, as: UTF8.self)
      guard later.contains(text) else { return try ChoiceCell.parse(cell) }
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Finding(ProblemFilePhrases.laterKey, ["value": text, "known": known])
    }
  }

  /// The name of a rule; nil where the node is no rule at all, which `refuseRule` reports.
  func ruleName(of node: YAMLNode) -> String? {
    guard case .mapping(let entries) = node.content,
      let value = entries.first(where: { $0.key == "rule" })?.value,
      case .text(let name) = value.content
    else { return nil }
    return name
  }

  /// Reports a rule that this version does not respect: no rule is ever passed over.
  mutating func refuseRule(_ node: YAMLNode, known: [String], later: [String]) {
    guard let name = ruleName(of: node) else {
      report(node, Finding(ProblemFilePhrases.missingKey, ["value": "rule"]))
      return
    }
    let isLater = later.contains(name)
    var finding = Finding(
      isLater ? ProblemFilePhrases.laterRule : ProblemFilePhrases.unknownRule,
      ["value": name, "known": (known.isEmpty ? later : known).joined(separator: ", ")],
      advice: isLater ? nil : maybe(name, among: known + later))
    if case .mapping(let entries) = node.content,
      let value = entries.first(where: { $0.key == "rule" })?.value
    {
      finding.line = value.line
      finding.column = value.column
    }
    findings.add(finding)
  }

  private func maybe(_ name: String, among known: [String]) -> Statement? {
    Suggestions.advice(for: name, among: known)
  }
}
