import PanelModel

extension RosterDecoding {
  /// What is missing: each of a panel, or else of an expert.
  mutating func shortfalls(_ top: JSONObject) -> [Shortfall] {
    items(top, "shortfalls", "").compactMap { shortfall($0.0, $0.1) }
  }

  private mutating func shortfall(_ node: JSONNode, _ path: String) -> Shortfall? {
    guard let entry = object(node, path) else { return nil }
    let isOfPanel = entry.members["panel"] != nil
    let name = text(entry, isOfPanel ? "panel" : "expert", path)
    let missing = whole(entry, "missing", path)
    let all = whole(entry, isOfPanel ? "planned" : "owed", path)
    guard let name, let missing, let all else { return nil }
    return isOfPanel
      ? .seats(Panel.ID(name), missing: missing, of: all)
      : .load(Expert.ID(name), missing: missing, of: all)
  }
}
