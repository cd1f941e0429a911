import PanelModel
import Testing

@Suite struct IssueTests {
  private typealias Issue = PanelModel.Issue

  @Test(arguments: [
    (
      Issue.Place(file: "a.csv", line: 3, column: 4, field: "id"),
      "a.csv:3:4 (id): There is no row."
    ),
    (Issue.Place(file: "a.csv", row: 2, line: 3), "a.csv:3: There is no row."),
    (Issue.Place.row(0, of: .experts), "experts.csv[0]: There is no row."),
    (Issue.Place(file: "a.csv", column: 4), "a.csv: There is no row."),
  ])
  func saysWhere(place: PanelModel.Issue.Place, expected: String) {
    #expect(Issue(place, ProblemPhrases.empty()).description == expected)
  }

  @Test func adviceStandsOnALineOfItsOwn() {
    let issue = Issue(
      Issue.Place(file: "a"), ProblemPhrases.empty(),
      advice: ProblemPhrases.namePanel(["panel": "P"]))
    #expect(issue.text(in: .english) == "a: There is no row.\n  Write \"P\" here.")
    #expect(issue.text(in: .chinese) == "a: 表中没有任何数据行。\n  请在此填写“P”。")
    #expect(ProblemError([issue, issue]).description == "\(issue)\n\(issue)")
  }
}
