import PanelModel
import PanelRules

/// Panels with their members as a roster lists them.
struct RosterPanels {
  let problem: AssignmentProblem
  let rules: EligibilityRules
  let members: [Int: FillingStep.Members]

  /// The panels that judge, by identifier; each with the readers of its cases.
  var filled: [FilledPanel] {
    var readers: [Panel.ID: [Case.ID: [Expert.ID]]] = [:]
    for (panel, members) in members where problem.panels[panel].purpose == .reading {
      let body = problem.panels[panel]
      guard let parent = body.body.parent, let reviewCase = body.cases.first else { continue }
      readers[parent, default: [:]][problem.cases[reviewCase].id] = identifiers(members.experts)
    }
    return members.compactMap { panel, members in
      guard problem.panels[panel].purpose == .judging else { return nil }
      var filled = self.filled(panel, members)
      filled.readers = readers[filled.panel] ?? [:]
      return filled
    }
    .sorted { $0.panel < $1.panel }
  }

  private func filled(_ panel: Int, _ members: FillingStep.Members) -> FilledPanel {
    let body = problem.panels[panel]
    var recused: [Case.ID: [Expert.ID]] = [:]
    for reviewCase in body.cases where !body.servesOneCase {
      let absent = rules.recused(panel: panel, case: reviewCase)
        .intersection(members.experts)
      if !absent.isEmpty { recused[problem.cases[reviewCase].id] = identifiers(absent) }
    }
    let pinned = problem.pins.first { $0.effect == .chair && $0.panel == body.id }?.expert
    let groups = rules.seatGroups(ofPanel: panel, members: members.experts)
    return FilledPanel(
      panel: body.id, cases: body.cases.map { problem.cases[$0].id }.sorted(),
      experts: identifiers(members.experts),
      chair: members.chair.map { problem.experts[$0].id } ?? pinned, recused: recused,
      groups: groups.mapValues { identifiers($0) })
  }

  private func identifiers(_ experts: some Sequence<Int>) -> [Expert.ID] {
    experts.map { problem.experts[$0].id }.sorted()
  }
}
