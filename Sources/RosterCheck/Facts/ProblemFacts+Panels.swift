import PanelModel

extension ProblemFacts {
  /// What a case says under the name of an attribute.
  func value(of attribute: String, ofCase row: Int) -> AttributeValue {
    let reviewCase = problem.cases[row]
    return switch attribute {
    case "id": AttributeValue(reviewCase.id.rawValue)
    case "applicant": AttributeValue(reviewCase.applicant)
    case "employer": AttributeValue(reviewCase.employer)
    case "region": AttributeValue(reviewCase.region)
    case "specialty", "specialties": AttributeValue(reviewCase.specialties)
    case "level": AttributeValue(reviewCase.level)
    case "method": AttributeValue(reviewCase.method)
    case "panel": AttributeValue(reviewCase.panel?.rawValue ?? "")
    case "slot": AttributeValue(reviewCase.slot?.rawValue ?? "")
    default: AttributeValue(reviewCase.attributes[attribute] ?? "")
    }
  }

  /// What a panel says under the name of an attribute: its own column, else what its cases do.
  func value(of attribute: String, ofPanel panel: Int) -> AttributeValue {
    let cases = sheets[panel].cases
    if problem.panels[panel].purpose == .reading {
      if attribute == "kind" { return .text(Panel.readersKind) }
      return cases.first.map { value(of: attribute, ofCase: $0) } ?? .missing
    }
    let own = ownValue(of: attribute, ofPanel: panel)
    guard own == .missing else { return own }
    switch attribute {
    case "specialty", "specialties":
      var seen: Set<String> = []
      let all = cases.flatMap { problem.cases[$0].specialties }
      return AttributeValue(all.filter { seen.insert($0).inserted })
    case "level":
      let ladder = problem.policy.levels
      let ranks = cases.compactMap { ladder.firstIndex(of: problem.cases[$0].level) }
      return ranks.max().map { .text(ladder[$0]) } ?? commonValue(of: attribute, of: cases)
    default: return commonValue(of: attribute, of: cases)
    }
  }

  /// Codes of the specialties that a panel asks for.
  func specialties(ofPanel panel: Int) -> [String] { sheets[panel].specialties }

  /// Place of the panel's level on the ladder, from 0; nil where it has none.
  func level(ofPanel panel: Int) -> Int? { sheets[panel].level }

  private func ownValue(of attribute: String, ofPanel panel: Int) -> AttributeValue {
    let (id, body) = (problem.panels[panel].id, problem.panels[panel].body)
    return switch attribute {
    case "id": AttributeValue(id.rawValue)
    case "kind": AttributeValue(body.kind)
    case "parent": AttributeValue(body.parent?.rawValue ?? "")
    case "overlap": AttributeValue(body.parent == nil ? "" : body.overlap.rawValue)
    case "specialty", "specialties": AttributeValue(body.specialties)
    case "level": AttributeValue(body.level)
    case "method": AttributeValue(body.method)
    case "fill": AttributeValue(body.fill.rawValue)
    case "session": AttributeValue(body.session)
    case "slot": AttributeValue(body.slot?.rawValue ?? "")
    default: AttributeValue(body.attributes[attribute] ?? "")
    }
  }

  private func commonValue(of attribute: String, of cases: [Int]) -> AttributeValue {
    guard let first = cases.first else { return .missing }
    var common = value(of: attribute, ofCase: first)
    for row in cases.dropFirst() {
      let other = value(of: attribute, ofCase: row)
      if other == common { continue }
      // Two names of one organisation say the same; the lesser one speaks, whatever the order.
      guard attribute == "employer", case .text(let one) = common, case .text(let two) = other,
        organisations.key(one) == organisations.key(two)
      else { return .missing }
      common = .text(one.utf8.lexicographicallyPrecedes(two.utf8) ? one : two)
    }
    return common
  }
}
