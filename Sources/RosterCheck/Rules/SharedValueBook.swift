import PanelModel

/// The values of experts and cases that a rule holds against each other, read once.
///
/// Two values are the same exactly where their keys are the same, in number and order: of employers
/// the organisations at the rule's level of the tree, of everything else the texts.
final class SharedValueBook {
  typealias Keys = [OrganisationBook.Key]
  /// A value that an expert had, and its last day, if that is known.
  typealias Former = (keys: Keys, until: CivilDate?)

  private let demand: DiffersDemand
  private let facts: ProblemFacts
  private let isEmployer: Bool
  /// Whether an expert has one and the same value on every panel.
  private let isAlike: Bool
  /// By case; nil where the case has no value.
  private var keysByCase: [Keys?] = []
  /// By expert; empty where the values differ from panel to panel.
  private var keysByExpert: [Keys] = []
  private var formerByExpert: [[Former]] = []
  /// Who has or had a value, where ``isAlike``.
  private var holders: [Keys: [Int]] = [:]

  init(_ demand: DiffersDemand, _ facts: ProblemFacts) {
    self.demand = demand
    self.facts = facts
    isEmployer = demand.attribute == "employer" || demand.caseAttribute == "employer"
    isAlike = !facts.dependsOnPanel(demand.attribute)
    keysByCase = facts.problem.cases.indices.map {
      let value = facts.value(of: demand.caseAttribute, ofCase: $0)
      return value == .missing ? nil : keys(value.texts)
    }
    formerByExpert = facts.problem.experts.indices.map(readFormer)
    guard isAlike else { return }
    // On whichever panel.
    keysByExpert = facts.problem.experts.indices.map {
      keys(facts.value(of: demand.attribute, ofExpert: $0, onPanel: 0).texts)
    }
    for expert in facts.problem.experts.indices {
      for keys in Set([keysByExpert[expert]] + formerByExpert[expert].map(\.keys)) {
        holders[keys, default: []].append(expert)
      }
    }
  }

  /// The keys of a case's value; nil where it has none.
  func keys(ofCase reviewCase: Int) -> Keys? { keysByCase[reviewCase] }

  /// The keys of an expert's value; none where it is missing.
  func keys(ofExpert expert: Int, onPanel panel: Int) -> Keys {
    isAlike
      ? keysByExpert[expert]
      : keys(facts.value(of: demand.attribute, ofExpert: expert, onPanel: panel).texts)
  }

  /// The items `VALUE@LAST-DAY` of column `former_` and the attribute's name.
  func formerKeys(ofExpert expert: Int) -> [Former] { formerByExpert[expert] }

  /// Who has or had the value of a case; nil where that differs from panel to panel.
  func experts(sharingWith reviewCase: Int) -> [Int]? {
    guard isAlike else { return nil }
    return keysByCase[reviewCase].flatMap { holders[$0] } ?? []
  }

  private func keys(_ texts: [String]) -> Keys {
    texts.map {
      isEmployer ? facts.organisations.key($0, atLevel: demand.treeLevel ?? 1) : .text($0)
    }
  }

  private func readFormer(ofExpert expert: Int) -> [Former] {
    let cell = facts.problem.experts[expert].attributes["former_\(demand.attribute)"] ?? ""
    return ListText.items(of: cell).map { item in
      guard let at = item.lastIndex(of: "@"),
        let day = CivilDate(iso: String(item[item.index(after: at)...]))
      else { return (keys([item]), nil) }
      return (keys([String(item[..<at])]), day)
    }
  }
}
