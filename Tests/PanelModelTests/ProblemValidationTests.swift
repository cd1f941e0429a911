import PanelModel
import Testing

@Suite struct ProblemValidationTests {
  @Test func theSmallProblemIsValid() {
    #expect(SmallProblem.issues(SmallProblem.parts).isEmpty)
    #expect(SmallProblem.issues(SmallProblem.withTables).isEmpty)
  }

  @Test(arguments: ProblemDefect.all)
  func aDefectIsReportedWhereItStandsAndNothingElseIs(defect: ProblemDefect) throws {
    var parts = defect.base
    defect.make(&parts)
    let issues = SmallProblem.issues(parts)
    let issue = try #require(issues.first)
    #expect(issues.count == 1)
    #expect(issue.code == defect.phrase.code)
    #expect(issue.place == .row(defect.row, of: defect.table, field: defect.field))
    #expect(issue.advice?.code == defect.advice?.code)
  }

  @Test(arguments: ProblemDefect.all)
  func aReportNamesEveryValueOfItsPattern(defect: ProblemDefect) {
    var parts = defect.base
    defect.make(&parts)
    for issue in SmallProblem.issues(parts) {
      for language in Language.allCases { #expect(!issue.text(in: language).contains("{")) }
    }
  }

  @Test func everyPhraseHasADefect() {
    let covered = ProblemDefect.all.flatMap { [$0.phrase, $0.advice].compactMap { $0?.code } }
    #expect(Set(covered) == Set((ProblemPhrases.all + TablePhrases.all).map(\.code)))
  }

  @Test func allDefectsAreReportedAtOnceByFileAndRow() {
    var parts = SmallProblem.parts
    parts.policy.decimals = -1
    parts.experts[2].held = -1
    parts.experts[0].level = "none"
    parts.experts.append(Expert(id: "E-1"))
    parts.cases[1].effort = 0
    parts.conflicts[0].expert = "nobody"
    parts.pins[0].panel = "nowhere"
    parts.previous[0].panel = ""
    let issues = SmallProblem.issues(parts)
    let places = issues.map { issue in "\(issue.place.file) \(issue.place.row ?? -1) \(issue.code)"
    }
    #expect(
      places == [
        "problem.yaml -1 number.out-of-range", "experts.csv 0 reference.unknown-level",
        "experts.csv 2 number.out-of-range", "experts.csv 3 identifier.duplicate",
        "cases.csv 1 number.out-of-range", "conflicts.csv 0 reference.unknown-expert",
        "pins.csv 0 reference.unknown-panel", "previous.csv 0 identifier.empty",
      ])
  }

  @Test func whatHangsOnAReportedDefectIsNotReportedAgain() {
    var parts = SmallProblem.parts
    parts.policy.seats = nil  // leaves panel P without seats, and with it a pin and a score
    #expect(SmallProblem.issues(parts).map(\.code) == ["seats.missing"])
  }
}
