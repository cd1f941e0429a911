public import PanelModel

/// A roster as `Policy.md` writes it: `C1: E1* E2 | C2: E3`, with `*` at who chairs and a
/// dash where nobody sits.
public struct RosterNotation: Sendable, CustomStringConvertible {
  /// One panel, or the readers of one case.
  public struct Row: Sendable, Hashable {
    /// The panel, or the case that is read.
    public var panel: String
    /// The members.
    public var experts: [String]
    /// Who chairs.
    public var chair: String?
  }

  /// The panels in the order of the text.
  public let rows: [Row]
  /// The text.
  public let description: String

  /// Reads the text.
  public init(_ text: String) {
    description = text
    rows = text.split(separator: "|").map { part in
      let halves = part.split(separator: ":", maxSplits: 1)
      let names = halves.dropFirst().joined().split(separator: " ").map(String.init)
        .filter { $0 != "-" }
      return Row(
        panel: halves.first.map { $0.filter { !$0.isWhitespace } } ?? "",
        experts: names.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 },
        chair: names.first { $0.hasSuffix("*") }.map { String($0.dropLast()) })
    }
  }

  /// The roster as the program would write it, without loads, objectives and recusals.
  ///
  /// Panels that the text leaves out are open by name; given ones are settled.
  ///
  /// - Parameters:
  ///   - problem: What the names belong to.
  ///   - digest: The digest that the roster names.
  /// - Returns: The roster, by the order of the text.
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
