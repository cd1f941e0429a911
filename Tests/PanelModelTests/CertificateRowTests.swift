import PanelModel
import PanelTestSupport
import Testing

@Suite struct CertificateRowTests {
  /// Names of every kind of row, some of which begin alike.
  private static let rows: [Certificate.Row] = ["a", "b", "a-1"].flatMap { name in
    [
      .load(Expert.ID(name)), .seats(Expert.ID(name)), .spread(Expert.ID(name)),
      .quota(rule: 1, panel: Panel.ID(name), value: nil),
      .quota(rule: 1, panel: Panel.ID(name), value: "x"),
      .quota(rule: 10, panel: Panel.ID(name), value: "x"),
      .groups(rules: [2, 3], panel: Panel.ID(name)), .groups(rules: [3], panel: Panel.ID(name)),
      .quorum(rule: 4, panel: Panel.ID(name), reviewCase: "c"),
      .severity(rule: 5, panel: Panel.ID(name)), .leader(Panel.ID(name)),
      .chair(Panel.ID(name)), .chairs(rule: 6, expert: Expert.ID(name)),
      .panelsAtOnce(limit: 0, span: "s", expert: Expert.ID(name)),
      .effortAtOnce(limit: 0, span: "s", expert: Expert.ID(name)),
      .apart(panel: Panel.ID(name), "e", "f"), .floor(objective: 0, panel: Panel.ID(name)),
    ]
  }

  @Test(arguments: 0..<20)
  func rowsOfAStageStandInTheirOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let chosen = Self.rows.shuffled(using: &random).prefix(30)
    let rows = Dictionary(
      uniqueKeysWithValues: chosen.enumerated().map { ($1, Certificate.Multiplier($0 + 1)) })
    let stage = Certificate.Stage(bound: .zero, rows: rows)
    #expect(stage.sortedRows.map(\.row) == rows.keys.sorted())
    #expect(stage.sortedRows.allSatisfy { rows[$0.row] == $0.multiplier })
  }
}
