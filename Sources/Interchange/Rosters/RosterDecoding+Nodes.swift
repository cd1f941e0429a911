import PanelModel

/// An object that was read, with its own place for what is missing in it.
struct JSONObject {
  let node: JSONNode
  let members: [String: JSONNode]
}

/// How the values of a roster are read; what has the wrong type is noted, and read as absent.
extension RosterDecoding {
  mutating func report(_ node: JSONNode, _ path: String, _ finding: Finding) {
    findings.add(finding.at(line: node.line, column: node.column, field: path))
  }

  mutating func report(
    _ node: JSONNode, _ path: String, _ phrase: Phrase, _ values: [String: String] = [:]
  ) {
    report(node, path, Finding(phrase, values))
  }

  mutating func reportType(_ node: JSONNode, _ path: String, _ type: Phrase) {
    var finding = Finding(RosterPhrases.wrongType, parts: ["expected": [type()]])
    finding.field = path.isEmpty ? nil : path
    finding.line = node.line
    finding.column = node.column
    findings.add(finding)
  }

  /// A member that must be there.
  mutating func member(_ object: JSONObject, _ name: String, _ path: String) -> JSONNode? {
    if let node = object.members[name] { return node }
    var finding = Finding(RosterPhrases.missingMember, ["value": name])
    finding.field = path.isEmpty ? nil : path
    finding.line = object.node.line
    finding.column = object.node.column
    findings.add(finding)
    return nil
  }

  mutating func object(_ node: JSONNode, _ path: String) -> JSONObject? {
    if case .object(let members) = node.content { return JSONObject(node: node, members: members) }
    reportType(node, path, RosterPhrases.object)
    return nil
  }

  /// The items of a list that must be there, each with its path.
  mutating func items(
    _ object: JSONObject, _ name: String, _ path: String
  ) -> [(JSONNode, String)] {
    guard let node = member(object, name, path) else { return [] }
    return items(node, path.isEmpty ? name : "\(path).\(name)")
  }

  private mutating func items(_ node: JSONNode, _ path: String) -> [(JSONNode, String)] {
    if case .list(let nodes) = node.content {
      return nodes.enumerated().map { ($1, "\(path)[\($0)]") }
    }
    reportType(node, path, RosterPhrases.list)
    return []
  }

  mutating func texts(_ object: JSONObject, _ name: String, _ path: String) -> [String] {
    member(object, name, path).map { texts($0, "\(path).\(name)") } ?? []
  }

  mutating func texts(_ node: JSONNode, _ path: String) -> [String] {
    items(node, path).compactMap { text($0, $1) }
  }

  mutating func text(_ object: JSONObject, _ name: String, _ path: String) -> String? {
    member(object, name, path).flatMap { text($0, path.isEmpty ? name : "\(path).\(name)") }
  }

  mutating func text(orNull object: JSONObject, _ name: String, _ path: String) -> String? {
    guard let node = member(object, name, path), !isNull(node) else { return nil }
    return text(node, "\(path).\(name)")
  }

  mutating func text(_ node: JSONNode, _ path: String) -> String? {
    if case .text(let text) = node.content { return text }
    reportType(node, path, RosterPhrases.text)
    return nil
  }

  mutating func bool(_ node: JSONNode, _ path: String) -> Bool? {
    if case .bool(let value) = node.content { return value }
    reportType(node, path, RosterPhrases.bool)
    return nil
  }

  mutating func whole(_ object: JSONObject, _ name: String, _ path: String) -> Int? {
    member(object, name, path).flatMap { whole($0, "\(path).\(name)") }
  }

  mutating func whole(_ node: JSONNode, _ path: String) -> Int? {
    if case .number(let digits) = node.content, let number = Int(digits) { return number }
    reportType(node, path, RosterPhrases.whole)
    return nil
  }

  mutating func choice<Choice>(_ object: JSONObject, _ name: String, _ path: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    member(object, name, path).flatMap { choice($0, path.isEmpty ? name : "\(path).\(name)") }
  }

  mutating func choice<Choice>(_ node: JSONNode, _ path: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let name = text(node, path) else { return nil }
    if let choice = Choice(rawValue: name) { return choice }
    report(node, path, ChoiceCell.unknown(name, known: Choice.allCases.map(\.rawValue)))
    return nil
  }

  func isNull(_ node: JSONNode) -> Bool {
    if case .null = node.content { true } else { false }
  }
}
