import PanelModel

/// Which values of experts and cases a `differs` rule holds against each other.
struct SharedValues {
  private let demand: DiffersDemand
  private let facts: RuleFacts
  private let isEmployer: Bool

  init(_ demand: DiffersDemand, _ facts: RuleFacts) {
    self.demand = demand
    self.facts = facts
    isEmployer = [demand.attribute, demand.caseAttribute].contains(PanelFacts.employerAttribute)
  }

  /// What two values have in common exactly when they are the same by the rule.
  func key(_ value: String) -> String {
    isEmployer
      ? facts.organisations.ancestor(of: value, atLevel: demand.treeLevel ?? 1) : value
  }

  /// The cases that have a value, by its key; each once, by their identifiers.
  func casesByValue() -> [String: [Int]] {
    let cases = facts.problem.cases
    var casesByValue: [String: [Int]] = [:]
    for index in cases.indices.sorted(by: { cases[$0].id < cases[$1].id }) {
      let keys = Set(cases[index].value(of: demand.caseAttribute).texts.map(key))
      for key in keys { casesByValue[key, default: []].append(index) }
    }
    return casesByValue
  }

  /// The values that an expert has: on every panel alike (nil), or panel by panel where the attribute
  /// is derived from the panel or its day.
  func values(of expert: Int) -> [(panel: Int?, values: [String])] {
    let panels = facts.panels.prefix(
      ExpertAttribute(demand.attribute).scope == .everywhere ? 1 : facts.panels.count)
    let isAlike = panels.count < facts.panels.count
    return panels.map { panel in
      (
        isAlike ? nil : panel.index,
        facts.experts.value(of: demand.attribute, expert: expert, on: panel).texts
      )
    }
  }

  /// The values that an expert had, with the last day of each: items `VALUE@LAST-DAY`.
  func formerValues(of expert: Int) -> [(value: String, lastDay: CivilDate?)] {
    let column = "former_" + demand.attribute
    let text = facts.problem.experts[expert].attributes[column] ?? ""
    return ListText.items(of: text).map { item in
      guard let sign = item.lastIndex(of: "@"),
        let day = CivilDate(iso: String(item[item.index(after: sign)...]))
      else { return (item, nil) }
      return (String(item[..<sign]), day)
    }
  }
}
