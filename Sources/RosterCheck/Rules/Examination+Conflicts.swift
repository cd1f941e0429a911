import PanelModel

extension Examination {
  /// Nobody judges a case, or beside a colleague, where something stands between them.
  mutating func checkConflicts() {
    let book = book
    let rulesByPanel = problem.panels.indices.map(book.rules)
    var sessions: [String: [Int]] = [:]
    for panel in problem.panels.indices where !facts.sheets[panel].session.isEmpty {
      sessions[facts.sheets[panel].session, default: []].append(panel)
    }
    for (index, panel) in filled {
      let rules = rulesByPanel[index]
      let neighbours = (sessions[facts.sheets[index].session] ?? []).filter { $0 != index }
      for expert in panel.members {
        checkColleagues(of: expert, on: index, among: panel) {
          book.colleagues(of: expert, onPanel: index, by: rules)
        }
        let found = book.entanglements(of: expert, onPanel: index, by: rules)
        judge(found, of: expert, on: index)
        for neighbour in neighbours {
          let found = book.entanglements(
            of: expert, onPanel: neighbour, by: rulesByPanel[neighbour])
          judgeFromAfar(found, of: expert, on: index)
        }
      }
      if !isReading(index) { compareRecusals(of: panel.filled, on: index) }
    }
  }

  /// What keeps an expert from a panel, or makes the expert leave the room for a case.
  private mutating func judge(_ found: [Entanglement], of expert: Int, on panel: Int) {
    let servesOneCase = facts.sheets[panel].cases.count == 1
    for entanglement in found where entanglement.effect == .reviewCase && !servesOneCase {
      if entanglement.source?.isReport == true {
        report(
          CheckPhrases.wouldLeave, entanglement.values, on: panel,
          reviewCase: entanglement.reviewCase, experts: [expert], by: entanglement.source)
      } else {
        recused[panel, default: [:]][entanglement.reviewCase, default: []].insert(expert)
      }
    }
    let barring = found.filter { $0.effect != .reviewCase || servesOneCase }
    for entanglement in oneForEachCause(barring) {
      if isReading(panel), leavesRoom(expert, forReadersOn: panel) { continue }
      reportBar(entanglement, of: expert, on: panel)
    }
  }

  /// A conflict over a case elsewhere that reaches the whole session.
  private mutating func judgeFromAfar(_ found: [Entanglement], of expert: Int, on panel: Int) {
    for entanglement in oneForEachCause(found.filter { $0.effect == .session }) {
      let values = entanglement.values.merging(["session": facts.sheets[panel].session]) { $1 }
      report(
        CheckPhrases.sessionBarred, values, on: panel, reviewCase: entanglement.reviewCase,
        experts: [expert], basis: entanglement.source)
    }
  }

  /// One for every cause and rule, with the first case by identifier: a conflict with an employer of
  /// fifty cases is one thing to say.
  private func oneForEachCause(_ found: [Entanglement]) -> [Entanglement] {
    struct Key: Hashable {
      let cause: Entanglement.Cause
      let source: RuleSource?
    }
    var first: [Key: Entanglement] = [:]
    for entanglement in found {
      let key = Key(cause: entanglement.cause, source: entanglement.source)
      let known = first[key].map { problem.cases[$0.reviewCase].id }
      if let known, known <= problem.cases[entanglement.reviewCase].id { continue }
      first[key] = entanglement
    }
    return Array(first.values)
  }

  private mutating func reportBar(_ entanglement: Entanglement, of expert: Int, on panel: Int) {
    var values = entanglement.values
    let phrase: Phrase
    switch entanglement.cause {
    case .shared:
      report(
        CheckPhrases.valueShared, values, on: panel, reviewCase: entanglement.reviewCase,
        experts: [expert], by: entanglement.source)
      return
    case .row(let conflict):
      switch conflict.target {
      case .reviewCase, .expert: phrase = CheckPhrases.conflictWithCase
      case .employer(let name):
        phrase = CheckPhrases.conflictWithEmployer
        values["employer"] = name
      case .person(let name):
        phrase = CheckPhrases.conflictWithPerson
        values["person"] = name
      }
    }
    report(
      phrase, values, on: panel, reviewCase: entanglement.reviewCase, experts: [expert],
      basis: entanglement.source)
  }

  private mutating func checkColleagues(
    of expert: Int, on panel: Int, among seated: SeatedPanel,
    _ conflicts: () -> [(other: Expert.ID, conflict: Conflict, source: RuleSource?)]
  ) {
    for (other, conflict, source) in conflicts() {
      guard let colleague = problem.indexByExpert[other], seated.holds(colleague) else { continue }
      let pair = [expert, colleague].sorted { problem.experts[$0].id < problem.experts[$1].id }
      report(
        CheckPhrases.conflictWithExpert, conflict.kindAndPeriod, on: panel, experts: pair,
        basis: source)
    }
  }

  /// Whether a reader must leave the panel for the case that is read.
  func leavesRoom(_ expert: Int, forReadersOn panel: Int) -> Bool {
    leavingRoom(forReadersOn: panel).contains(expert)
  }

  /// Who must leave the panel for the case that is read.
  func leavingRoom(forReadersOn panel: Int) -> Set<Int> {
    guard let parent = problem.indexByPanel[judgingID(of: panel)],
      let reviewCase = facts.sheets[panel].cases.first
    else { return [] }
    return recused[parent]?[reviewCase] ?? []
  }

  /// Who leaves the room for a case must be on record, and nobody else.
  private mutating func compareRecusals(of filled: FilledPanel, on panel: Int) {
    if strictness == .rulesOnly, filled.recused.isEmpty { return }
    var expected: [Case.ID: Set<Expert.ID>] = [:]
    for (row, experts) in recused[panel] ?? [:] {
      expected[problem.cases[row].id] = Set(experts.map { problem.experts[$0].id })
    }
    for (id, experts) in expected {
      for expert in experts.subtracting(filled.recused[id] ?? []) {
        reportRecusal(CheckPhrases.recusalMissing, of: expert, from: id, on: filled.panel)
      }
    }
    for (id, experts) in filled.recused {
      var left = expected[id] ?? []
      for expert in experts where left.remove(expert) == nil {
        reportRecusal(CheckPhrases.recusalWithoutReason, of: expert, from: id, on: filled.panel)
      }
    }
  }

  private mutating func reportRecusal(
    _ phrase: Phrase, of expert: Expert.ID, from reviewCase: Case.ID, on panel: Panel.ID
  ) {
    report(
      phrase([
        "panel": panel.rawValue, "expert": label(expert), "case": reviewCase.rawValue,
      ]), panel: panel, reviewCase: reviewCase, experts: [expert])
  }
}
