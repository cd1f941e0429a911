import PanelModel

extension Examination {
  /// Finds the problem's panels in the roster.
  mutating func read(_ panels: [FilledPanel]) {
    for filled in panels {
      let name = ["panel": filled.panel.rawValue]
      guard let index = problem.indexByPanel[filled.panel] else {
        report(Statement(CheckPhrases.unknownPanel, name), panel: filled.panel)
        continue
      }
      guard seated[index] == nil else {
        // Nobody can say which of the two is meant: the first is judged.
        report(Statement(CheckPhrases.panelTwice, name), panel: filled.panel)
        continue
      }
      seated[index] = SeatedPanel(filled, members: readMembers(of: filled))
      compareCases(of: filled, with: problem.panels[index])
    }
    for (panel, seated) in zip(problem.panels, seated) where seated == nil {
      report(CheckPhrases.panelMissing(["panel": panel.id.rawValue]), panel: panel.id)
    }
  }

  private mutating func readMembers(of filled: FilledPanel) -> Set<Int> {
    var members: Set<Int> = []
    for id in filled.experts {
      let values = ["panel": filled.panel.rawValue, "expert": label(id)]
      guard let expert = problem.indexByExpert[id] else {
        report(
          Statement(CheckPhrases.unknownExpert, values), panel: filled.panel, experts: [id])
        continue
      }
      if !members.insert(expert).inserted {
        report(Statement(CheckPhrases.expertTwice, values), panel: filled.panel, experts: [id])
      }
    }
    return members
  }

  private mutating func compareCases(of filled: FilledPanel, with panel: Panel) {
    if strictness == .rulesOnly, filled.cases.isEmpty { return }
    let stated = filled.cases.sorted()
    let expected = panel.cases.map { problem.cases[$0].id }.sorted()
    guard stated != expected else { return }
    func list(_ cases: [Case.ID]) -> String {
      cases.isEmpty ? "—" : cases.map(\.rawValue).joined(separator: ", ")
    }
    report(
      CheckPhrases.casesDiffer([
        "panel": panel.id.rawValue, "stated": list(stated), "cases": list(expected),
      ]), panel: panel.id)
  }
}
