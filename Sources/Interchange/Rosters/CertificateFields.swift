import PanelModel

extension Certificate {
  /// The stage of an objective by its place; nil where there is none.
  func stage(_ index: Int) -> Stage? { index < stages.count ? stages[index] : nil }
}

extension RosterEncoding {
  /// The certificate; null where there is none.
  static func json(of certificate: Certificate) -> JSONValue {
    if certificate.stages.isEmpty { return .null }
    return .object(["stages": .list(certificate.stages.map { $0.map(json) ?? .null })])
  }

  private static func json(of stage: Certificate.Stage) -> JSONValue {
    .object([
      "bound": .text(stage.bound.description), "over": .text(orNull: stage.over?.description),
      // 64-bit numbers are more than a JSON number holds in most readers.
      "scale": .text("\(stage.scale)"),
      "panels": .object(
        stage.panels.reduce(into: [:]) { $0[$1.key.rawValue] = .text("\($1.value)") }),
      "rows": .list(stage.sortedRows.map { json(of: $0, $1) }),
    ])
  }

  private static func json(of row: Certificate.Row, _ multiplier: Certificate.Multiplier)
    -> JSONValue
  {
    var members = names(of: row)
    members["row"] = .text(row.kind)
    members["each"] = .text("\(multiplier.each)")
    if multiplier.perSeat != 0 { members["perSeat"] = .text("\(multiplier.perSeat)") }
    return .object(members)
  }

  private static func names(of row: Certificate.Row) -> [String: JSONValue] {
    switch row {
    case .load(let expert), .seats(let expert), .spread(let expert):
      return ["expert": .text(expert.rawValue)]
    case .quota(let rule, let panel, let value):
      let names: [String: JSONValue] = ["rule": .whole(rule), "panel": .text(panel.rawValue)]
      return value.map { names.merging(["value": .text($0)]) { $1 } } ?? names
    case .groups(let rules, let panel):
      return ["rules": .list(rules.map(JSONValue.whole)), "panel": .text(panel.rawValue)]
    case .quorum(let rule, let panel, let reviewCase):
      return [
        "rule": .whole(rule), "panel": .text(panel.rawValue), "case": .text(reviewCase.rawValue),
      ]
    case .severity(let rule, let panel):
      return ["rule": .whole(rule), "panel": .text(panel.rawValue)]
    case .leader(let panel), .chair(let panel): return ["panel": .text(panel.rawValue)]
    case .chairs(let rule, let expert):
      return ["rule": .whole(rule), "expert": .text(expert.rawValue)]
    case .panelsAtOnce(let limit, let span, let expert),
      .effortAtOnce(let limit, let span, let expert):
      return [
        "limit": .whole(limit), "span": .text(span), "expert": .text(expert.rawValue),
      ]
    case .apart(let panel, let one, let other):
      return [
        "panel": .text(panel.rawValue), "experts": .texts([one.rawValue, other.rawValue]),
      ]
    case .floor(let objective, let panel):
      let names: [String: JSONValue] = ["objective": .whole(objective)]
      return panel.map { names.merging(["panel": .text($0.rawValue)]) { $1 } } ?? names
    }
  }
}

extension RosterDecoding {
  /// The certificate; an empty one where the member is null, empty or not there.
  mutating func certificate(_ top: JSONObject) -> Certificate {
    guard let node = top.members["certificate"], !isNull(node),
      let object = object(node, "certificate"), !object.members.isEmpty
    else { return Certificate() }
    return Certificate(
      stages: items(object, "stages", "certificate").map { node, path in
        isNull(node) ? nil : stage(node, path)
      })
  }

  private mutating func stage(_ node: JSONNode, _ path: String) -> Certificate.Stage? {
    guard let object = object(node, path) else { return nil }
    let bound = member(object, "bound", path).flatMap { fraction($0, "\(path).bound") }
    let over = member(object, "over", path).flatMap {
      isNull($0) ? nil : fraction($0, "\(path).over")
    }
    let scale = number(object, "scale", path)
    var panels: [Panel.ID: Int] = [:]
    if let node = member(object, "panels", path), let weights = self.object(node, "\(path).panels")
    {
      for name in weights.members.keys.sorted() {
        panels[Panel.ID(name)] = number(weights, name, "\(path).panels")
      }
    }
    var rows: [Certificate.Row: Certificate.Multiplier] = [:]
    for (node, path) in items(object, "rows", path) {
      guard let (row, multiplier) = row(node, path) else { continue }
      if rows.updateValue(multiplier, forKey: row) != nil {
        report(node, path, RosterPhrases.rowTwice, ["value": row.kind])
      }
    }
    guard let bound, let scale else { return nil }
    return Certificate.Stage(scale: scale, bound: bound, over: over, panels: panels, rows: rows)
  }

  /// A whole number or a fraction, in units.
  mutating func fraction(_ node: JSONNode, _ path: String) -> Fraction? {
    guard let text = text(node, path) else { return nil }
    if let number = DecimalText.fraction(text.contains("/") ? text : text + "/1", decimals: 0) {
      return number
    }
    report(node, path, RosterPhrases.notExact, ["value": text])
    return nil
  }

  /// A whole number of 64 bits, as text.
  private mutating func number(_ object: JSONObject, _ name: String, _ path: String) -> Int? {
    guard let node = member(object, name, path), let text = text(node, "\(path).\(name)") else {
      return nil
    }
    if let number = DecimalText.units(text, decimals: 0), number != .min { return number }
    reportType(node, "\(path).\(name)", RosterPhrases.wholeText)
    return nil
  }

  private mutating func row(_ node: JSONNode, _ path: String)
    -> (Certificate.Row, Certificate.Multiplier)?
  {
    guard let object = object(node, path), let kind: RowKind = choice(object, "row", path),
      let each = number(object, "each", path)
    else { return nil }
    let perSeat = object.members["perSeat"] == nil ? 0 : number(object, "perSeat", path) ?? 0
    return row(kind, object, path).map { ($0, Certificate.Multiplier(each, perSeat: perSeat)) }
  }

  private mutating func row(_ kind: RowKind, _ object: JSONObject, _ path: String)
    -> Certificate.Row?
  {
    switch kind {
    case .load: return expert(object, path).map { .load($0) }
    case .seats: return expert(object, path).map { .seats($0) }
    case .spread: return expert(object, path).map { .spread($0) }
    case .leader: return panel(object, path).map { .leader($0) }
    case .chair: return panel(object, path).map { .chair($0) }
    case .chairs:
      guard let rule = whole(object, "rule", path), let expert = expert(object, path) else {
        return nil
      }
      return .chairs(rule: rule, expert: expert)
    case .panelsAtOnce, .effortAtOnce:
      guard let limit = whole(object, "limit", path), let span = text(object, "span", path),
        let expert = expert(object, path)
      else { return nil }
      return kind == .panelsAtOnce
        ? .panelsAtOnce(limit: limit, span: span, expert: expert)
        : .effortAtOnce(limit: limit, span: span, expert: expert)
    case .floor:
      guard let objective = whole(object, "objective", path) else { return nil }
      let panel = object.members["panel"] == nil ? nil : self.panel(object, path)
      return .floor(objective: objective, panel: panel)
    case .quota, .groups, .quorum, .severity, .apart: return panelRow(kind, object, path)
    }
  }

  private mutating func panelRow(_ kind: RowKind, _ object: JSONObject, _ path: String)
    -> Certificate.Row?
  {
    guard let panel = panel(object, path) else { return nil }
    switch kind {
    case .groups:
      return .groups(
        rules: items(object, "rules", path).compactMap { whole($0, $1) }, panel: panel)
    case .apart:
      let experts = texts(object, "experts", path)
      guard experts.count == 2 else { return nil }
      return .apart(panel: panel, Expert.ID(experts[0]), Expert.ID(experts[1]))
    default:
      guard let rule = whole(object, "rule", path) else { return nil }
      if kind == .severity { return .severity(rule: rule, panel: panel) }
      if kind == .quorum {
        return text(object, "case", path)
          .map { .quorum(rule: rule, panel: panel, reviewCase: Case.ID($0)) }
      }
      let value = object.members["value"].flatMap { text($0, "\(path).value") }
      return .quota(rule: rule, panel: panel, value: value)
    }
  }

  private mutating func expert(_ object: JSONObject, _ path: String) -> Expert.ID? {
    text(object, "expert", path).map { Expert.ID($0) }
  }

  private mutating func panel(_ object: JSONObject, _ path: String) -> Panel.ID? {
    text(object, "panel", path).map { Panel.ID($0) }
  }
}

/// The words by which files know the kinds of rows.
private enum RowKind: String, CaseIterable {
  case load, seats, quota, groups, quorum, severity, leader, chair, chairs
  case panelsAtOnce = "panels-at-once"
  case effortAtOnce = "effort-at-once"
  case apart, floor, spread
}
