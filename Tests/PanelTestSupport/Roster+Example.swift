public import PanelModel

extension PolicyExample.Roster {
  /// The roster as the program would write it: panels and readers of cases, open panels by name,
  /// given ones as settled. Loads, objectives and recusals are left out.
  public func roster(of problem: AssignmentProblem, digest: String) -> Roster {
    var panels = rows.compactMap { row -> FilledPanel? in
      guard let index = problem.indexByPanel[Panel.ID(row.panel)],
        problem.panels[index].purpose == .judging
      else { return nil }
      return FilledPanel(
        panel: problem.panels[index].id,
        cases: problem.panels[index].cases.map { problem.cases[$0].id },
        experts: row.experts.map { Expert.ID($0) }, chair: row.chair.map { Expert.ID($0) })
    }
    for row in rows {
      guard let index = problem.indexByCase[Case.ID(row.panel)], problem.cases[index].readers > 0,
        let position = panels.firstIndex(where: { $0.panel == problem.cases[index].panel })
      else { continue }
      panels[position].readers[Case.ID(row.panel)] = row.experts.map { Expert.ID($0) }
    }
    let named = Set(rows.map(\.panel))
    return Roster(
      termination: .limit, isReproducible: true, objectives: [], panels: panels,
      settled: problem.panels.filter { $0.body.fill == .given }.map(\.id).sorted(),
      unfilled: problem.panels.map(\.id).filter { !named.contains($0.rawValue) }.sorted(),
      loads: [:], pins: problem.pins, problemDigest: digest, seed: 0, versions: [:])
  }
}
