import PanelModel

/// Members that follow from others, and those that stay empty in this version.
///
/// People and other programs read them too; a wrong one would pass for checked.
extension RosterDecoding {
  /// Notes a member that is there and is not what follows from the others.
  mutating func compare(
    _ object: JSONObject, _ name: String, _ path: String, with expected: String?
  ) {
    guard let node = object.members[name] else { return }
    let own = "\(path).\(name)"
    guard isNull(node) else {
      guard let stated = text(node, own), stated != expected else { return }
      report(
        node, own, RosterPhrases.disagrees, ["value": stated, "expected": expected ?? "null"])
      return
    }
    guard let expected else { return }
    report(node, own, RosterPhrases.disagrees, ["value": "null", "expected": expected])
  }

  /// Notes members that hold what this version does not know how to check.
  mutating func refuseLater(_ object: JSONObject, _ names: [String], _ path: String) {
    for name in names {
      guard let node = object.members[name], !isEmpty(node) else { continue }
      report(
        node, path.isEmpty ? name : "\(path).\(name)", RosterPhrases.laterMember,
        ["value": name])
    }
  }

  private func isEmpty(_ node: JSONNode) -> Bool {
    switch node.content {
    case .null: true
    case .list(let nodes): nodes.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number, .text: false
    }
  }
}
