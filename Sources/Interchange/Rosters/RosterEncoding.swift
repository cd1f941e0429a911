import PanelModel

/// A roster as JSON values.
enum RosterEncoding {
  static func json(of roster: Roster) -> JSONValue {
    var members = members(of: roster)
    if let lottery = roster.lottery { members["lottery"] = json(of: lottery) }
    return .object(members)
  }

  private static func members(of roster: Roster) -> [String: JSONValue] {
    [
      "format": .text(RosterFile.format),
      "termination": .text(roster.termination.rawValue),
      "reproducible": .bool(roster.isReproducible),
      "objectives": .list(
        roster.objectives.enumerated().map { index, result in
          json(of: result, certified: roster.certificate.stage(index)?.bound)
        }),
      "panels": .list(roster.panels.map(json)),
      "settled": .texts(roster.settled.map(\.rawValue)),
      "unfilled": .texts(roster.unfilled.map(\.rawValue)),
      "explanation": .list(roster.explanation.map(json)),
      "loads": .object(
        roster.loads.reduce(into: [:]) { loads, entry in
          loads[entry.key.rawValue] = json(of: entry.value)
        }),
      "pins": .list(roster.pins.map(json)),
      "problem": .text(roster.problemDigest),
      // A 64-bit number is more than a JSON number holds in most readers.
      "seed": .text("\(roster.seed)"),
      "versions": .object(roster.versions.mapValues(JSONValue.text)),
      "shortfalls": .list(roster.shortfalls.map(json)),
      "balance": json(of: roster.balance, decimals: decimals(of: roster)),
      "logHead": roster.logHead.isEmpty ? .null : .text(roster.logHead), "attempt": .null,
      "certificate": json(of: roster.certificate),
    ]
  }

  /// Those of the affinities; a spread of work has none.
  private static func decimals(of roster: Roster) -> Int {
    roster.objectives.map(\.decimals).max() ?? 0
  }

  private static func json(of result: ObjectiveResult, certified: Fraction?) -> JSONValue {
    let values: [String: Fraction?] = [
      "value": result.value, "stageValue": result.stageValue, "bound": result.bound,
      "certifiedBound": certified,
    ]
    var members: [String: JSONValue] = [
      "name": .text(result.objective.name.rawValue),
      "of": .text(orNull: result.objective.measure?.rawValue),
      "give": .text("\(result.objective.give)"),
      "decimals": .whole(result.decimals),
      "gap": .text(orNull: result.gap.map(DecimalText.gap)),
      "proof": .text(result.proof.rawValue),
    ]
    if let aspect = result.objective.aspect { members["measure"] = .text(aspect.rawValue) }
    var exact: [String: JSONValue] = [:]
    for (name, value) in values {
      members[name] = .text(
        orNull: value.map { DecimalText.rounded($0, decimals: result.decimals) })
      guard let value, value.denominator > 1 else { continue }
      exact[name] = .text(DecimalText.exact(value, decimals: result.decimals))
    }
    if !exact.isEmpty { members["exact"] = .object(exact) }
    return .object(members)
  }

  private static func json(of panel: FilledPanel) -> JSONValue {
    .object([
      "panel": .text(panel.panel.rawValue),
      "cases": .texts(panel.cases.map(\.rawValue)),
      "case": panel.cases.count == 1 ? .text(panel.cases[0].rawValue) : .null,
      "experts": .texts(panel.experts.map(\.rawValue)),
      "chair": .text(orNull: panel.chair?.rawValue),
      "reserves": .list([]),
      "groups": lists(panel.groups),
      "readers": lists(panel.readers.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }),
      "recused": lists(panel.recused.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }),
    ])
  }

  private static func lists(_ experts: [String: [Expert.ID]]) -> JSONValue {
    .object(experts.mapValues { .texts($0.map(\.rawValue)) })
  }

  private static func json(of statement: Statement) -> JSONValue {
    var members: [String: JSONValue] = [
      "code": .text(statement.code),
      "text": .text(statement.text(in: .english)),
      "values": .object(statement.values.mapValues(JSONValue.text)),
    ]
    if !statement.parts.isEmpty {
      members["parts"] = .object(statement.parts.mapValues { .list($0.map(json)) })
    }
    return .object(members)
  }

  private static func json(of shortfall: Shortfall) -> JSONValue {
    switch shortfall {
    case .seats(let panel, let missing, let planned):
      .object([
        "panel": .text(panel.rawValue), "missing": .whole(missing), "planned": .whole(planned),
      ])
    case .load(let expert, let missing, let owed):
      .object([
        "expert": .text(expert.rawValue), "missing": .whole(missing), "owed": .whole(owed),
      ])
    }
  }

  private static func json(of load: ExpertLoad) -> JSONValue {
    .object([
      "effort": .whole(load.effort), "seats": .whole(load.seats), "least": .whole(load.least),
      "most": load.most.map(JSONValue.whole) ?? .null,
    ])
  }

  private static func json(of pin: Pin) -> JSONValue {
    .object([
      "panel": .text(pin.panel.rawValue), "expert": .text(pin.expert.rawValue),
      "effect": .text(pin.effect.rawValue), "by": .text(pin.by), "reason": .text(pin.reason),
    ])
  }
}
