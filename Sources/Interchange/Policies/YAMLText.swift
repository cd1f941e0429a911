import PanelModel
import Yams

/// Reads YAML as nodes of text, and refuses what could make one text mean two things.
enum YAMLText {
  /// A policy has a hundred lines; more than this is something else.
  static let mostBytes = 1 << 20

  /// The root of the text, or nil where it is empty or cannot be read at all.
  static func read(_ file: [UInt8], into findings: inout Findings) -> YAMLNode? {
    do throws(Finding) {
      guard file.count <= mostBytes else {
        throw Finding(
          ProblemFilePhrases.yamlTooLarge, ["value": "\(file.count)", "most": "\(mostBytes)"])
      }
      let text = try DecodedText(file)
      guard text.controlCharacters.isEmpty else {
        for finding in text.controlCharacters.list { findings.add(finding) }
        return nil
      }
      try checkNesting(text.utf8)
      return try node(String(decoding: text.utf8, as: UTF8.self), &findings)
    } catch {
      findings.add(error)
      return nil
    }
  }

  /// The composer works recursively, so depth is bounded before it starts: brackets in the flow
  /// style, and the column of the first word in the block style.
  private static func checkNesting(_ text: [UInt8]) throws(Finding) {
    var line = 1
    var brackets = 0
    var column = 0
    var isLeading = true
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        line += byte == UInt8(ascii: "\n") ? 1 : 0
        (column, isLeading) = (0, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): column += isLeading ? 1 : 0
      default: isLeading = false
      }
      if brackets > 50 || column > 200 { throw Finding(ProblemFilePhrases.yamlNesting, line: line) }
    }
  }

  private static func node(_ text: String, _ findings: inout Findings) throws(Finding) -> YAMLNode?
  {
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // The parser owns the anchors, which the nodes only point to.
      return try withExtendedLifetime(parser) {
        try parser.singleRoot().flatMap { converted($0, &findings) }
      }
    } catch let error as YamlError {
      let found = finding(error)
      throw found.code == ProblemFilePhrases.yaml.code
        ? YAMLSlip.find(in: text, before: found.line) ?? found : found
    } catch {
      throw Finding(ProblemFilePhrases.yaml, ["value": "\(error)"])
    }
  }

  private static func finding(_ error: YamlError) -> Finding {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Finding(
        ProblemFilePhrases.yaml, ["value": problem], line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return Finding(
        ProblemFilePhrases.duplicateKey, ["value": keys.joined(separator: ", ")],
        line: context.mark.line, column: context.mark.column,
        advice: ProblemFilePhrases.keepOne())
    case .reader(let problem, _, _, _):
      return Finding(ProblemFilePhrases.yaml, ["value": problem])
    default:
      return Finding(ProblemFilePhrases.yaml, ["value": "\(error)"])
    }
  }

  /// The node and all below it; nil, with a finding, for what is refused.
  private static func converted(_ node: Node, _ findings: inout Findings) -> YAMLNode? {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    func refuse(_ phrase: Phrase, _ values: [String: String] = [:]) -> YAMLNode? {
      let finding = Finding(phrase, values, line: line, column: column)
      // An alias brings the node that it stands for, with the anchor that is refused already.
      if !findings.list.contains(finding) { findings.add(finding) }
      return nil
    }
    if node.anchor != nil || node.alias != nil { return refuse(ProblemFilePhrases.yamlAnchor) }
    if let tag = tag(of: node) { return refuse(ProblemFilePhrases.yamlTag, ["value": tag]) }
    let content: YAMLNode.Content
    switch node {
    case .scalar(let scalar): content = .text(scalar.string)
    case .sequence(let nodes): content = .list(nodes.compactMap { converted($0, &findings) })
    case .mapping(let pairs): content = .mapping(entries(pairs, &findings))
    case .alias: return refuse(ProblemFilePhrases.yamlAnchor)
    }
    return YAMLNode(line: line, column: column, content: content)
  }

  /// The tag that the text gives to a node, if it gives one.
  ///
  /// The basic resolver takes every scalar for a string, and composing makes it do so for keys.
  private static func tag(of node: Node) -> String? {
    let (given, standard): (Tag, Tag.Name) =
      switch node {
      case .scalar(let scalar): (scalar.tag, .str)
      case .sequence(let sequence): (sequence.tag, .seq)
      case .mapping(let mapping): (mapping.tag, .map)
      case .alias: (.implicit, .str)
      }
    let name = given.description
    return name.isEmpty || name == standard.rawValue ? nil : name
  }

  private static func entries(
    _ pairs: Node.Mapping, _ findings: inout Findings
  ) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    for (key, value) in pairs {
      guard let name = converted(key, &findings) else { continue }
      guard case .text(let text) = name.content else {
        findings.add(
          Finding(ProblemFilePhrases.yamlKey, line: name.line, column: name.column))
        continue
      }
      if text == "<<" {
        findings.add(
          Finding(ProblemFilePhrases.yamlMerge, line: name.line, column: name.column))
      } else if entries.contains(where: { $0.key == text }) {
        findings.add(
          Finding(
            ProblemFilePhrases.duplicateKey, ["value": text], line: name.line, column: name.column,
            advice: ProblemFilePhrases.keepOne()))
      } else if let value = converted(value, &findings) {
        entries.append(
          YAMLNode.Entry(key: text, line: name.line, column: name.column, value: value))
      }
    }
    return entries
  }
}
