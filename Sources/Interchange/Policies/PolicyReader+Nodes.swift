import PanelModel

/// How the nodes of a policy are read; what has the wrong shape is noted, and read as absent.
extension PolicyReader {
  mutating func report(_ node: YAMLNode, _ finding: Finding) {
    var placed = finding
    placed.line = node.line
    placed.column = node.column
    findings.add(placed)
  }

  /// The named values of a node that are known; the others are reported, and those that have a
  /// meaning elsewhere with a phrase of their own.
  mutating func entries(
    of node: YAMLNode, known: [String], required: [String] = [],
    elsewhere: [String: Phrase] = [:]
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
      let phrase = elsewhere[entry.key]
      var finding = Finding(
        phrase ?? ProblemFilePhrases.unknownKey, ["value": entry.key, "known": list],
        advice: phrase == nil ? maybe(entry.key, among: known) : nil)
      finding.line = entry.line
      finding.column = entry.column
      findings.add(finding)
    }
    for key in required where values[key] == nil {
      report(node, missing(key))
    }
    return values
  }

  /// That a key is not there, and what may be written.
  func missing(_ key: String) -> Finding {
    Finding(
      ProblemFilePhrases.missingKey, ["value": key],
      advice: PolicyKeys.examples[key].map { PolicyPhrases.addLine(["value": "\(key): \($0)"]) })
  }

  /// The items of a list.
  mutating func items(of node: YAMLNode) -> [YAMLNode] {
    if case .list(let items) = node.content { return items }
    var advice: Statement?
    if case .text(let text) = node.content, !text.isEmpty, !text.contains(":") {
      advice = PolicyPhrases.writeValue(["value": "[\(text)]"])
    }
    report(node, Finding(ProblemFilePhrases.notList, advice: advice))
    return []
  }

  /// The text of a node.
  mutating func text(_ node: YAMLNode) -> String? {
    if case .text(let text) = node.content { return CellText.text(ArraySlice(text.utf8)) }
    var advice: Statement?
    if case .list(let items) = node.content, case .text(let only)? = items.first?.content {
      advice = PolicyPhrases.writeValue(["value": only])
    }
    report(node, Finding(ProblemFilePhrases.notText, advice: advice))
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

  /// One of the names of a choice.
  mutating func choice<Choice>(_ node: YAMLNode) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(node) { cell throws(Finding) in try ChoiceCell.parse(cell) }
  }

  /// One of some names of a choice.
  mutating func choice<Choice>(_ node: YAMLNode, among known: [Choice]) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(node) { cell throws(Finding) in
      let names = known.map(\.rawValue)
      let choice = try? ChoiceCell.parse(cell) as Choice
      guard let choice, names.contains(choice.rawValue) else {
        throw ChoiceCell.unknown(shown(cell), known: names)
      }
      return choice
    }
  }

  /// The known name that was probably meant, also where it was written in Chinese.
  func maybe(_ name: String, among known: [String]) -> Statement? {
    let meant = ChinesePolicyNames.names[name] ?? ChinesePolicyNames.words[name]
    if let meant, known.contains(meant) { return PolicyPhrases.writeValue(["value": meant]) }
    return Suggestions.advice(for: name, among: known)
  }
}
