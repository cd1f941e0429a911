import PanelModel

/// What rules ask of experts: attributes, derived ones too, and the answers of selectors.
struct ExpertFacts: Sendable {
  private struct Seat: Hashable {
    var panel: Panel.ID
    var expert: Expert.ID
  }

  private let problem: AssignmentProblem
  private let names: OrganisationNames
  private let previous: [Seat: [CivilDate?]]

  init(_ problem: AssignmentProblem, names: OrganisationNames) {
    self.problem = problem
    self.names = names
    var previous: [Seat: [CivilDate?]] = [:]
    for seat in problem.previous {
      previous[Seat(panel: seat.panel, expert: seat.expert), default: []].append(seat.date)
    }
    self.previous = previous
  }

  /// The value of an attribute on a panel.
  func value(of name: String, expert: Int, on panel: PanelProfile) -> AttributeValue {
    let person = problem.experts[expert]
    switch ExpertAttribute(name) {
    case .column(let column): return person.value(ofColumn: column)
    case .age: return months(since: "born", of: person, on: panel.day).map { $0 / 12 }.value
    case .monthsSince(let column): return months(since: column, of: person, on: panel.day).value
    case .previousPanel: return .text(seats(of: person, on: panel).isEmpty ? "no" : "yes")
    case .yearsInRow:
      let years = Set(seats(of: person, on: panel).compactMap { $0?.parts.year })
      var year = panel.day.parts.year - 1
      while years.contains(year) { year -= 1 }
      return .text("\(panel.day.parts.year - 1 - year)")
    }
  }

  private func months(since column: String, of person: Expert, on day: CivilDate) -> Int? {
    guard case .text(let text) = person.value(ofColumn: column), let date = CivilDate(iso: text)
    else { return nil }
    return date.wholeMonths(to: day)
  }

  private func seats(of person: Expert, on panel: PanelProfile) -> [CivilDate?] {
    previous[Seat(panel: panel.panel.id, expert: person.id)] ?? []
  }

  /// The answer of a selector on an expert, for a seat on a panel.
  func truth(of selector: Selector, expert: Int, on panel: PanelProfile) -> Truth {
    switch selector {
    case .all(let parts):
      return parts.reduce(.yes) { $0.and(truth(of: $1, expert: expert, on: panel)) }
    case .any(let parts):
      return parts.reduce(.no) { $0.or(truth(of: $1, expert: expert, on: panel)) }
    case .not(let part): return truth(of: part, expert: expert, on: panel).negated
    case .attribute(let name, let comparison):
      let value = value(of: name, expert: expert, on: panel)
      switch comparison {
      case .sameAs(let attribute): return shares(value, of: name, with: attribute, on: panel)
      case .differsFrom(let attribute):
        return shares(value, of: name, with: attribute, on: panel).negated
      default:
        guard name == PanelFacts.employerAttribute else {
          return comparison.truth(of: value, levels: problem.policy.levels)
        }
        return comparison.asOrganisations(names)
          .truth(of: value.asOrganisations(names), levels: problem.policy.levels)
      }
    }
  }

  /// Whether some case of the panel has the value; unknown where a case could still have it.
  private func shares(
    _ value: AttributeValue, of name: String, with attribute: String, on panel: PanelProfile
  ) -> Truth {
    guard value != .missing else { return .unknown }
    let isEmployer = [name, attribute].contains(PanelFacts.employerAttribute)
    let plain = { (value: AttributeValue) in
      (isEmployer ? value.asOrganisations(names) : value).texts
    }
    var answer = Truth.no
    for index in panel.panel.cases {
      let other = problem.cases[index].value(of: attribute)
      if other == .missing {
        answer = .unknown
      } else if plain(other) == plain(value) {
        return .yes
      }
    }
    return answer
  }

  /// The values of an attribute that count each on its own: employers as organisations.
  func items(of name: String, expert: Int, on panel: PanelProfile) -> [String] {
    let value = value(of: name, expert: expert, on: panel)
    return (name == PanelFacts.employerAttribute ? value.asOrganisations(names) : value).texts
  }
}

extension Int? {
  /// The number as a value; missing where there is none.
  fileprivate var value: AttributeValue { map { .text("\($0)") } ?? .missing }
}

extension Expert {
  /// The value of a column of `experts.csv`.
  func value(ofColumn column: String) -> AttributeValue {
    switch column {
    case "id": AttributeValue(id.rawValue)
    case "name": AttributeValue(name)
    case "employer": AttributeValue(employer)
    case "region": AttributeValue(region)
    case "specialty", "specialties": AttributeValue(specialties.map(\.specialty))
    case "title": AttributeValue(title)
    case "level": AttributeValue(level)
    case "roles": AttributeValue(roles)
    case "status": AttributeValue(status)
    case "trained_until": AttributeValue(trainedUntil?.description ?? "")
    case "min_load": AttributeValue(load.least.map(String.init) ?? "")
    case "max_load": AttributeValue(load.most.map(String.init) ?? "")
    case "held": AttributeValue("\(held)")
    case "severity": AttributeValue("\(severity)")
    default: AttributeValue(attributes[column] ?? "")
    }
  }
}
