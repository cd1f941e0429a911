import PanelModel

/// What the experts of the pool answer to selectors, and who of them has which value: asked once
/// where it is the same on every panel.
final class PoolBook {
  typealias Holders = [OrganisationBook.Key: [Int]]

  private let facts: ProblemFacts
  /// By expert; empty where the answers differ from panel to panel.
  private var answersBySelector: [Selector: [Bool?]] = [:]
  private var holdersByAttribute: [String: Holders] = [:]
  /// Of what differs from panel to panel, that which was asked last.
  private var recent: (attribute: String, panel: Int, holders: Holders)?

  init(_ facts: ProblemFacts) { self.facts = facts }

  /// The answers of a selector on some experts who would sit on a panel; nil is unknown.
  func answers(of selector: Selector, by experts: [Int], onPanel panel: Int) -> [Bool?] {
    let known = answers(of: selector)
    guard !known.isEmpty else {
      return experts.map { facts.truth(of: selector, ofExpert: $0, onPanel: panel) }
    }
    return experts.map { known[$0] }
  }

  private func answers(of selector: Selector) -> [Bool?] {
    if let known = answersBySelector[selector] { return known }
    let isAlike = !selector.namesCase && !selector.attributes.contains(where: facts.dependsOnPanel)
    // On whichever panel.
    let answers =
      isAlike
      ? facts.problem.experts.indices.map { facts.truth(of: selector, ofExpert: $0, onPanel: 0) }
      : []
    answersBySelector[selector] = answers
    return answers
  }

  /// The values of one expert; employers as organisations, everything else as text.
  func values(of attribute: String, ofExpert expert: Int, onPanel panel: Int)
    -> Set<OrganisationBook.Key>
  {
    let texts = facts.value(of: attribute, ofExpert: expert, onPanel: panel).texts
    return Set(
      texts.map { attribute == "employer" ? facts.organisations.key($0) : .text($0) })
  }

  /// The experts who have each value, rising.
  func holders(of attribute: String, onPanel panel: Int) -> Holders {
    if let holders = holdersByAttribute[attribute] { return holders }
    if let recent, recent.attribute == attribute, recent.panel == panel { return recent.holders }
    var holders: Holders = [:]
    for expert in facts.problem.experts.indices {
      for value in values(of: attribute, ofExpert: expert, onPanel: panel) {
        holders[value, default: []].append(expert)
      }
    }
    if facts.dependsOnPanel(attribute) {
      recent = (attribute, panel, holders)
    } else {
      holdersByAttribute[attribute] = holders
    }
    return holders
  }
}
