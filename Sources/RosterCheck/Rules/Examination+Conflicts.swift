import PanelModel

extension Examination {
  /// Nobody judges a case, or beside a colleague, with whom a conflict holds on the day.
  mutating func checkConflicts() {
    let conflicts = ConflictIndex(of: problem)
    for (index, seated) in seated.enumerated() {
      guard let seated else { continue }
      let panel = problem.panels[index]
      let cases = CasesOfPanel(of: panel, in: problem)
      var recusals: [Case.ID: Set<Expert.ID>] = [:]
      for expert in seated.members {
        for conflict in conflicts[problem.experts[expert].id] {
          checkColleague(conflict, on: seated)
          let concerned = cases.concerned(by: conflict.target)
          guard let first = concerned.min() else { continue }
          if conflict.effect == .reviewCase, !panel.servesOneCase {
            for id in concerned { recusals[id, default: []].insert(conflict.expert) }
          } else {
            reportConflict(conflict, over: first, on: seated)
          }
        }
      }
      compareRecusals(of: seated.filled, with: recusals)
    }
  }

  /// Who leaves the room for a case must be on record, and nobody else.
  private mutating func compareRecusals(
    of filled: FilledPanel, with expected: [Case.ID: Set<Expert.ID>]
  ) {
    if strictness == .rulesOnly, filled.recused.isEmpty { return }
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

  private mutating func checkColleague(_ conflict: Conflict, on seated: SeatedPanel) {
    guard case .expert(let id) = conflict.target, let colleague = problem.indexByExpert[id],
      seated.holds(colleague)
    else { return }
    let pair = [conflict.expert, id].sorted()
    var values = Examination.values(of: conflict)
    values["panel"] = seated.filled.panel.rawValue
    values["expert"] = label(pair[0])
    values["other"] = label(pair[1])
    report(
      Statement(CheckPhrases.conflictWithExpert, values), panel: seated.filled.panel,
      experts: pair)
  }

  private mutating func reportConflict(
    _ conflict: Conflict, over reviewCase: Case.ID, on seated: SeatedPanel
  ) {
    var values = Examination.values(of: conflict)
    values["panel"] = seated.filled.panel.rawValue
    values["expert"] = label(conflict.expert)
    values["case"] = reviewCase.rawValue
    let phrase: Phrase
    switch conflict.target {
    case .reviewCase, .expert: phrase = CheckPhrases.conflictWithCase
    case .employer(let name):
      phrase = CheckPhrases.conflictWithEmployer
      values["employer"] = name
    case .person(let name):
      phrase = CheckPhrases.conflictWithPerson
      values["person"] = name
    }
    report(
      Statement(phrase, values), panel: seated.filled.panel, reviewCase: reviewCase,
      experts: [conflict.expert])
  }

  /// Kind and dates; a conflict for all time shows none.
  private static func values(of conflict: Conflict) -> [String: String] {
    let (since, until) = (conflict.validity.since, conflict.validity.until)
    let isDated = since != nil || until != nil
    return [
      "kind": conflict.kind,
      "period": isDated ? ", \(since?.description ?? "")..\(until?.description ?? "")" : "",
    ]
  }
}
