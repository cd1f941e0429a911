import Empanel
import Interchange
import PanelModel

extension ProblemNotes {
  private static let mostNames = 6
  private static let mostNotes = 20

  /// Some names, in order, cut short.
  private static func list(_ names: some Sequence<String>) -> String {
    let sorted = Set(names).sorted()
    return sorted.prefix(mostNames).joined(separator: ", ")
      + (sorted.count > mostNames ? ", …" : "")
  }

  private var organisationTexts: Set<String> {
    Set(problem.organisations.flatMap { [$0.id.rawValue, $0.name] + $0.aliases })
      .subtracting([""])
  }

  // MARK: - Employers

  /// Employers that the table of organisations does not have, where there is one: written a little
  /// otherwise, two would pass for different ones.
  func strangeEmployers() -> [Statement] {
    let known = organisationTexts
    guard !known.isEmpty else { return [] }
    var owners: [String: [String]] = [:]
    for expert in problem.experts {
      owners[expert.employer, default: []].append(expert.id.rawValue)
    }
    for one in problem.cases { owners[one.employer, default: []].append(one.id.rawValue) }
    for conflict in problem.conflicts {
      guard case .employer(let name) = conflict.target else { continue }
      owners[name, default: []].append(conflict.expert.rawValue)
    }
    let strange = owners.keys.filter { !$0.isEmpty && !known.contains($0) }.sorted()
    var notes: [Statement] = []
    var others: [String] = []
    for name in strange {
      guard notes.count < Self.mostNotes,
        let near = Suggestions.nearest(to: name, among: known)
      else {
        others.append(name)
        continue
      }
      notes.append(
        NotePhrases.strangeEmployer([
          "value": name, "near": near, "owners": Self.list(owners[name] ?? []),
        ]))
    }
    guard !others.isEmpty else { return notes }
    return notes + [
      NotePhrases.strangeEmployers(["count": "\(others.count)", "names": Self.list(others)])
    ]
  }

  // MARK: - Rules

  /// What rules ask for and nobody has: a misspelt name there would be a rule that never applies.
  func idleNames() -> [Statement] {
    let policy = problem.policy
    var notes: [Statement] = []
    for (index, rule) in policy.eligibilityRules.enumerated() {
      let name = Self.name(rule.origin, index, "eligibility", rule.demand.kind.rawValue)
      if let scope = rule.scope { notes += panelNotes(scope, name) }
      if case .attribute(let selector) = rule.demand { notes += expertNotes(selector, name) }
    }
    for (index, rule) in policy.panelRules.enumerated() {
      let name = Self.name(rule.origin, index, "panel", rule.demand.kind.rawValue)
      if let scope = rule.scope { notes += panelNotes(scope, name) }
      if let selector = Self.selector(of: rule.demand) { notes += expertNotes(selector, name) }
    }
    return Array(notes.prefix(Self.mostNotes))
  }

  private static func name(
    _ origin: RuleOrigin, _ index: Int, _ list: String, _ kind: String
  ) -> Statement {
    origin.id.isEmpty
      ? RulePhrases.numbered(["number": "\(index + 1)", "list": list, "kind": kind])
      : RulePhrases.named(["id": origin.id])
  }

  private static func selector(of demand: PanelDemand) -> Selector? {
    switch demand {
    case .atMost(let quota), .atLeast(let quota):
      if case .members(let selector) = quota.subject { selector } else { nil }
    case .chair(let chair): chair.selector
    case .group(let group): group.selector
    case .seats, .apart, .quorum, .severity, .note: nil
    }
  }

  private func expertNotes(_ selector: Selector, _ rule: Statement) -> [Statement] {
    Self.questions(in: selector).flatMap { question -> [Statement] in
      guard let known = expertTexts(question.attribute) else { return [] }
      return notes(question, known, rule, NotePhrases.noExpert())
    }
  }

  private func panelNotes(_ selector: Selector, _ rule: Statement) -> [Statement] {
    Self.questions(in: selector).flatMap { question -> [Statement] in
      guard !["overlap", "fill", "level"].contains(question.attribute) else { return [] }
      return notes(question, panelTexts(question.attribute), rule, NotePhrases.noPanel())
    }
  }

  /// A text that a selector asks for.
  private struct Question {
    let attribute: String
    let text: String
    /// Whether it is the only one asked for: of several, some may well be nobody's today.
    let isAlone: Bool
  }

  private static func questions(in selector: Selector, isAlone: Bool = true) -> [Question] {
    switch selector {
    case .attribute(let name, .equals(let text)), .attribute(let name, .contains(let text)):
      [Question(attribute: name, text: text, isAlone: isAlone)]
    case .attribute(let name, .oneOf(let list)), .attribute(let name, .noneOf(let list)):
      list.map { Question(attribute: name, text: $0, isAlone: false) }
    case .attribute: []
    case .all(let parts): parts.flatMap { questions(in: $0, isAlone: isAlone) }
    case .any(let parts): parts.flatMap { questions(in: $0, isAlone: false) }
    case .not(let part): questions(in: part, isAlone: isAlone)
    }
  }

  private func notes(
    _ question: Question, _ known: Set<String>, _ rule: Statement, _ whom: Statement
  ) -> [Statement] {
    guard !question.text.isEmpty, !known.contains(question.text) else { return [] }
    let values = ["attribute": question.attribute, "value": question.text]
    let parts = ["rule": [rule], "whom": [whom]]
    if let near = Suggestions.nearest(to: question.text, among: known) {
      return [
        Statement(NotePhrases.idleName, values.merging(["near": near]) { $1 }, parts: parts)
      ]
    }
    guard question.isAlone else { return [] }
    guard !known.isEmpty else { return [Statement(NotePhrases.idleAlone, values, parts: parts)] }
    return [
      Statement(
        NotePhrases.idleValue, values.merging(["known": Self.list(known)]) { $1 }, parts: parts)
    ]
  }

  /// What experts have under an attribute of texts; nil of others, which validation looks at.
  private func expertTexts(_ attribute: String) -> Set<String>? {
    let experts = problem.experts
    let texts: [String]
    switch attribute {
    case "employer": texts = experts.map(\.employer) + Array(organisationTexts)
    case "region": texts = experts.map(\.region)
    case "title": texts = experts.map(\.title)
    case "status": texts = experts.map(\.status)
    case "roles": texts = experts.flatMap(\.roles)
    default:
      guard !KnownAttributes.expert.contains(attribute) else { return nil }
      let cells = experts.compactMap { $0.attributes[attribute] }
      guard !cells.isEmpty else { return nil }
      texts = cells + cells.flatMap { ListText.items(of: $0) }
    }
    return Set(texts).subtracting([""])
  }

  private func panelTexts(_ attribute: String) -> Set<String> {
    let organisations = attribute == "employer" ? organisationTexts : []
    let names = OrganisationNames([])
    return problem.panels.reduce(into: organisations) { texts, panel in
      let facts = PanelFacts(
        panel, cases: panel.cases.map { problem.cases[$0] }, problem.policy.levels,
        organisations: names)
      texts.formUnion(facts.value(of: attribute).texts)
    }
  }

  // MARK: - Methods and panels

  /// Methods with a limit of work that no panel has.
  func idleMethods() -> [Statement] {
    let known = panelTexts("method")
    return problem.policy.loadLimits.flatMap { limit -> [Statement] in
      guard case .method(let method) = limit.span else { return [] }
      let question = Question(attribute: "method", text: method, isAlone: true)
      return notes(question, known, NotePhrases.loadOfMethod(), NotePhrases.noPanel())
    }
  }

  /// Panels to be filled that no case names.
  func idlePanels() -> [Statement] {
    let idle = problem.panels.filter {
      $0.purpose == .judging && $0.body.fill != .given && $0.cases.isEmpty
    }
    guard !idle.isEmpty else { return [] }
    return [
      NotePhrases.idlePanels([
        "count": "\(idle.count)", "names": Self.list(idle.map(\.id.rawValue)),
      ])
    ]
  }
}
