import PanelModel
import PanelTestSupport
import RosterCheck
import Testing

@Suite struct RosterAuditTests {
  private let problem: AssignmentProblem
  private let roster: Roster

  init() throws {
    problem = try AssignmentProblem(TitleReview.parts)
    roster = TitleReview.roster(digest: problem.digest())
  }

  private func codes(_ roster: Roster) -> [String] {
    RosterAudit(roster, against: problem).violations.map(\.code)
  }

  @Test func theRightRosterIsAdmissible() {
    let audit = RosterAudit(roster, against: problem)
    #expect(audit.violations == [])
    #expect(audit.isAdmissible && audit.hasRoster)
    #expect(audit.values == [Fraction(12), Fraction(164)])
    #expect(audit.loads == roster.loads)
    #expect(audit.previousTotal == 2)
    #expect(audit.previousKept == 1)
  }

  @Test(arguments: RosterDefect.all)
  func aDefectIsRefusedForItsOwnReason(defect: RosterDefect) {
    var roster = roster
    defect.make(&roster)
    if defect.isRestated { roster = NaiveReading(problem: problem).restated(roster) }
    #expect(Set(codes(roster)) == defect.codes)
  }

  @Test func everyPhraseHasADefect() {
    var covered = RosterDefect.all.reduce(into: Set()) { $0.formUnion($1.codes) }
    for breach in RuleBreach.all { covered.formUnion(breach.codes) }
    for claim in BalanceClaim.all { covered.insert(claim.code) }
    // Told by tests of their own: a remark, what only panels of other systems can lack, and
    // what is claimed of the spread of work.
    covered.formUnion([CheckPhrases.wouldLeave.code, CheckPhrases.nobodyMayChair.code])
    covered.insert(CheckPhrases.certificateShowsNothing.code)
    covered.formUnion([
      CheckPhrases.stageSpreadNotKept.code, CheckPhrases.spreadBoundAboveStage.code,
      CheckPhrases.spreadBoundRefuted.code,
    ])
    covered.formUnion([
      CheckPhrases.shortfallSeatsWrong.code, CheckPhrases.shortfallSeatsAbsent.code,
      CheckPhrases.shortfallLoadWrong.code, CheckPhrases.shortfallLoadAbsent.code,
      CheckPhrases.shortfallTwice.code,
    ])
    for defect in LotteryDefect.all { covered.formUnion(defect.codes) }
    #expect(covered == Set(CheckPhrases.all.map(\.code)))
  }

  @Test(arguments: RosterDefect.all)
  func everySentenceHasAllItsValues(defect: RosterDefect) {
    var roster = roster
    defect.make(&roster)
    expectWholeSentences(RosterAudit(roster, against: problem).violations)
  }

  @Test(arguments: RuleBreach.all)
  func everySentenceOfARuleHasAllItsValues(breach: RuleBreach) throws {
    expectWholeSentences(try breach.review().audit(breach.roster, breach.change).violations)
  }

  private func expectWholeSentences(_ violations: [Violation]) {
    #expect(!violations.isEmpty)
    for violation in violations {
      for language in Language.allCases {
        let statement = violation.statement
        let names = statement.phrase.valueNames(in: language)
        #expect(names.allSatisfy { statement.values[$0] != nil || statement.parts[$0] != nil })
        #expect(!statement.text(in: language).contains("{"))
      }
    }
  }

  @Test(arguments: CheckPhrases.all)
  func bothLanguagesNameTheSameValues(phrase: Phrase) {
    let (english, chinese) = (phrase.valueNames(in: .english), phrase.valueNames(in: .chinese))
    #expect(Set(english) == Set(chinese))
    #expect(!english.isEmpty || !phrase.english.contains("{"))
  }

  @Test func codesAreUnique() {
    #expect(Set(CheckPhrases.all.map(\.code)).count == CheckPhrases.all.count)
  }

  @Test func aConflictIsToldWithCaseKindAndDates() throws {
    var roster = roster
    roster.panels[0].experts[1] = "E-2"
    let violations = RosterAudit(roster, against: problem).violations
    let conflict = try #require(violations.first { $0.code == "conflict.employer" })
    #expect(conflict.panel == "C-1")
    #expect(conflict.reviewCase == "C-1")
    #expect(conflict.experts == ["E-2"])
    #expect(
      conflict.description == """
        E-2 must not sit on panel "C-1": conflict with ORG-A, the employer in case "C-1" \
        (employer, ..2026-03-05).
        """)
  }

  @Test func aConflictBetweenTwoIsToldOnceThoughBothDeclareIt() throws {
    var parts = TitleReview.parts
    parts.conflicts.append(
      Conflict(expert: "E-1", target: .expert("E-4"), kind: "teacher-student"))
    let problem = try AssignmentProblem(parts)
    var roster = TitleReview.roster(digest: problem.digest())
    roster.panels[0].experts = ["E-1", "E-4"]
    let pairs = RosterAudit(NaiveReading(problem: problem).restated(roster), against: problem)
      .violations
    #expect(pairs.map(\.code) == ["conflict.expert"])
    #expect(pairs.first?.experts == ["E-1", "E-4"])
    #expect(pairs.first?.statement.values["expert"] == "E-1 (Li Wei)")
  }

  @Test func violationsComeByPanelThenCodeThenExpertWhateverTheOrderOfRows() {
    var roster = roster
    roster.panels[1].experts = ["E-8", "E-7", "E-5"]
    roster.panels[0].experts = ["E-6", "E-3"]
    roster.loads["E-77"] = ExpertLoad(effort: 0, seats: 0, least: 0, most: nil)
    let violations = RosterAudit(roster, against: problem).violations
    var turned = roster
    turned.panels = roster.panels.reversed().map { panel in
      var panel = panel
      panel.experts.reverse()
      return panel
    }
    #expect(RosterAudit(turned, against: problem).violations == violations)
    let onPanels = violations.filter { $0.panel != nil }
    #expect(
      onPanels.map { "\($0.panel ?? "") \($0.code)" } == [
        "C-1 conflict.case", "C-1 conflict.person", "C-4 expert.inactive", "C-4 expert.no-score",
        "C-4 pin.kept-off-seated", "C-4 seats.too-many",
      ])
    #expect(violations.prefix(onPanels.count) == onPanels[...])
  }

  @Test(arguments: [Roster.Termination.infeasible, .limit, .stopped])
  func aRosterThatSaysThereIsNoneIsTakenAtItsWord(termination: Roster.Termination) {
    var none = roster
    none.termination = termination
    none.panels = []
    none.objectives = []
    none.loads = [:]
    let audit = RosterAudit(none, against: problem)
    #expect(audit.isAdmissible)
    #expect(!audit.hasRoster)
    #expect(audit.values.isEmpty && audit.loads.isEmpty && audit.previousTotal == 0)
  }

  @Test func openMeasuresAndTheShareThatIsPrintedAreThePolicys() {
    var roster = roster
    roster.objectives[0].objective = Objective(.worstPanel)
    #expect(codes(roster) == [])
  }

  @Test func absurdRostersAreRefusedAndNothingBreaks() {
    var absurd = roster
    absurd.panels = [
      FilledPanel(
        panel: "", cases: ["", ""], experts: ["", ""], chair: "", recused: ["": ["", ""]]),
      FilledPanel(
        panel: "G", cases: [], experts: Array(repeating: "E-1", count: 5000), chair: "",
        recused: ["": [""], "C-2": []]),
      FilledPanel(panel: "G", cases: [], experts: []),
    ]
    for extreme in [Int.min, .max, 0] {
      absurd.loads = [
        "": ExpertLoad(effort: extreme, seats: extreme, least: extreme, most: extreme)
      ]
      absurd.loads["E-1"] = absurd.loads[""]
      for index in absurd.objectives.indices {
        absurd.objectives[index].decimals = index == 0 ? extreme : 2
        absurd.objectives[index].value = Fraction(extreme, .max)
        absurd.objectives[index].stageValue = Fraction(extreme, .max - 1)
        absurd.objectives[index].bound = Fraction(extreme)
      }
      let audit = RosterAudit(absurd, against: problem)
      #expect(!audit.isAdmissible)
      #expect(audit.values == [Fraction(0), Fraction(11)])
    }
  }

  @Test func panelsOfOtherSystemsAreJudgedByTheRulesAlone() {
    let bare = TitleReview.panels.map {
      FilledPanel(panel: $0.panel, cases: [], experts: $0.experts)
    }
    let audit = RosterAudit(panels: bare, against: problem)
    #expect(audit.violations == [])
    #expect(audit.values == [Fraction(12), Fraction(164)])
    #expect(audit.loads == roster.loads)
    var chaired = bare
    chaired[1].chair = "E-1"
    #expect(RosterAudit(panels: chaired, against: problem).isAdmissible)
  }

  @Test func whatPanelsOfOtherSystemsDoSayIsCompared() {
    var panels = TitleReview.panels
    panels[0].experts[1] = "E-6"
    panels[1].cases = ["C-1"]
    panels[2].recused = ["C-3": ["E-1"]]
    panels[2].chair = "E-2"
    #expect(
      RosterAudit(panels: panels, against: problem).violations.map(\.code) == [
        "conflict.case", "panel.cases-differ", "chair.differs", "recusal.missing",
        "recusal.without-reason",
      ])
  }

  @Test func noPanelsFromAnotherSystemIsNoRoster() {
    let codes = RosterAudit(panels: [], against: problem).violations.map(\.code)
    #expect(Set(codes) == ["panel.missing", "load.below-least"])
  }
}
