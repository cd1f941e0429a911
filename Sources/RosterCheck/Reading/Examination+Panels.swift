import PanelModel

extension Examination {
  /// Finds the problem's panels, and the readers of its cases, in the roster.
  mutating func read(_ panels: [FilledPanel]) {
    for filled in panels {
      let name = ["panel": filled.panel.rawValue]
      guard let index = problem.indexByPanel[filled.panel], !isReading(index) else {
        report(Statement(CheckPhrases.unknownPanel, name), panel: filled.panel)
        continue
      }
      guard seated[index] == nil else {
        // Nobody can say which of the two is meant: the first is judged.
        report(Statement(CheckPhrases.panelTwice, name), panel: filled.panel)
        continue
      }
      seated[index] = SeatedPanel(filled, members: readMembers(filled.experts, on: index))
      compareCases(of: filled, on: index)
      readReaders(of: filled)
    }
  }

  private mutating func readMembers(_ experts: [Expert.ID], on panel: Int) -> Set<Int> {
    var members: Set<Int> = []
    for id in experts {
      guard let expert = problem.indexByExpert[id] else {
        reportStranger(id, on: panel)
        continue
      }
      if !members.insert(expert).inserted {
        report(CheckPhrases.expertTwice, on: panel, experts: [expert])
      }
    }
    return members
  }

  private mutating func reportStranger(_ id: Expert.ID, on panel: Int) {
    let place = isReading(panel) ? PlacePhrases.readers : PlacePhrases.panel
    let name = problem.panels[panel].id.rawValue
    let statement = Statement(
      CheckPhrases.unknownExpert, ["expert": id.rawValue],
      parts: ["place": [place(["panel": name, "case": name])]])
    report(statement, panel: judgingID(of: panel), experts: [id])
  }

  private mutating func compareCases(of filled: FilledPanel, on index: Int) {
    if strictness == .rulesOnly, filled.cases.isEmpty { return }
    let stated = filled.cases.sorted()
    let expected = facts.sheets[index].cases.map { problem.cases[$0].id }.sorted()
    guard stated != expected else { return }
    func list(_ cases: [Case.ID]) -> String {
      cases.isEmpty ? "—" : cases.map(\.rawValue).joined(separator: ", ")
    }
    report(
      CheckPhrases.casesDiffer([
        "panel": filled.panel.rawValue, "stated": list(stated), "cases": list(expected),
      ]), panel: filled.panel)
  }

  private mutating func readReaders(of filled: FilledPanel) {
    for (id, experts) in filled.readers.sorted(by: { $0.key < $1.key }) {
      let index = problem.indexByCase[id].flatMap(facts.readersPanel)
      guard let index, problem.panels[index].body.parent == filled.panel else {
        report(
          CheckPhrases.readersUncalledFor([
            "panel": filled.panel.rawValue, "case": id.rawValue,
          ]), panel: filled.panel, reviewCase: id)
        continue
      }
      let readers = FilledPanel(panel: problem.panels[index].id, cases: [id], experts: experts)
      seated[index] = SeatedPanel(readers, members: readMembers(experts, on: index))
    }
  }

  /// Affinities of all members, once.
  mutating func readScores() {
    var fits: [ProblemFacts.FitKey: Int] = [:]
    let formula = problem.formula
    for (index, panel) in filled {
      scores[index] = panel.members.map { expert in
        guard let formula else {
          return problem.affinities.units(panel: index, expert: expert) ?? 0
        }
        return facts.affinity(formula, ofExpert: expert, onPanel: index, known: &fits)
      }
    }
  }
}
