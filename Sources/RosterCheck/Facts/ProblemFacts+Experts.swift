import PanelModel

extension ProblemFacts {
  /// What an expert's row says under the name of an attribute, on the day of a panel.
  func value(of attribute: String, ofExpert expert: Int, onPanel panel: Int) -> AttributeValue {
    switch attribute {
    case "age":
      let months = months(since: "born", ofExpert: expert, onPanel: panel)
      return AttributeValue(months.map { "\($0 / 12)" } ?? "")
    case "load_held": return .text("\(problem.experts[expert].held)")
    case "previous_panel":
      return .text(seats(ofExpert: expert, onPanel: panel).isEmpty ? "no" : "yes")
    case "years_in_row": return .text("\(yearsInRow(ofExpert: expert, onPanel: panel))")
    default:
      guard let column = monthsColumn(attribute) else { return column(attribute, of: expert) }
      let months = months(since: column, ofExpert: expert, onPanel: panel)
      return AttributeValue(months.map(String.init) ?? "")
    }
  }

  /// Whether an attribute speaks of a panel and its day, and not of the expert alone.
  func dependsOnPanel(_ attribute: String) -> Bool {
    ["age", "previous_panel", "years_in_row"].contains(attribute) || monthsColumn(attribute) != nil
  }

  /// A column of the table of experts.
  private func column(_ name: String, of index: Int) -> AttributeValue {
    let expert = problem.experts[index]
    return switch name {
    case "id": AttributeValue(expert.id.rawValue)
    case "name": AttributeValue(expert.name)
    case "employer": AttributeValue(expert.employer)
    case "region": AttributeValue(expert.region)
    case "specialty", "specialties": AttributeValue(expert.specialties.map(\.specialty))
    case "title": AttributeValue(expert.title)
    case "level": AttributeValue(expert.level)
    case "roles": AttributeValue(expert.roles)
    case "status": AttributeValue(expert.status)
    case "trained_until": AttributeValue(expert.trainedUntil?.description ?? "")
    case "min_load": AttributeValue(expert.load.least.map(String.init) ?? "")
    case "max_load": AttributeValue(expert.load.most.map(String.init) ?? "")
    case "held": .text("\(expert.held)")
    case "severity": .text("\(expert.severity)")
    default: AttributeValue(expert.attributes[name] ?? "")
    }
  }

  /// C of `months_since(C)`.
  private func monthsColumn(_ attribute: String) -> String? {
    let (head, tail) = ("months_since(", ")")
    guard attribute.hasPrefix(head), attribute.hasSuffix(tail) else { return nil }
    return String(attribute.dropFirst(head.count).dropLast(tail.count))
  }

  private func months(since name: String, ofExpert expert: Int, onPanel panel: Int) -> Int? {
    guard case .text(let text) = column(name, of: expert), let date = CivilDate(iso: text) else {
      return nil
    }
    return date.wholeMonths(to: sheets[panel].day)
  }

  private func seats(ofExpert expert: Int, onPanel panel: Int) -> [PreviousSeat] {
    (previous[problem.experts[expert].id] ?? []).filter { $0.panel == problem.panels[panel].id }
  }

  private func yearsInRow(ofExpert expert: Int, onPanel panel: Int) -> Int {
    let years = Set(
      seats(ofExpert: expert, onPanel: panel).compactMap { $0.date?.parts.year })
    var count = 0
    while years.contains(sheets[panel].day.parts.year - count - 1) { count += 1 }
    return count
  }
}
