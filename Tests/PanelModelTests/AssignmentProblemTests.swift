import PanelModel
import Testing

@Suite struct AssignmentProblemTests {
  @Test func panelsGatherTheirCasesInTheOrderOfFirstMention() throws {
    var parts = SmallProblem.parts
    parts.cases = [
      Case(id: "C-9", effort: 2, panel: "P"), Case(id: "C-1"),
      Case(id: "C-5", seats: SeatRange(2, 3), effort: 5, panel: "P"), Case(id: "C-2", panel: "C-2"),
    ]
    parts.conflicts = []
    parts.scores = .listed([])
    let problem = try AssignmentProblem(parts)
    #expect(problem.panels.map(\.id) == ["P", "C-1", "C-2"])
    #expect(problem.panels.map(\.cases) == [[0, 2], [1], [3]])
    #expect(problem.panels.map(\.effort) == [7, 1, 1])
    #expect(problem.panels.map(\.seats) == [SeatRange(2, 3), SeatRange(1, 3), SeatRange(1, 3)])
    #expect(problem.panels.map(\.servesOneCase) == [false, true, true])
    #expect(problem.indexByPanel == ["P": 0, "C-1": 1, "C-2": 2])
    #expect(problem.indexByCase["C-5"] == 2)
    #expect(problem.indexByExpert["E-3"] == 2)
  }

  @Test func ownLoadBoundsOverrideThePolicySideBySide() throws {
    var parts = SmallProblem.parts
    parts.policy.load = LoadBounds(least: 2, most: 5)
    parts.experts[0].load = LoadOverride(least: 0)
    parts.experts[1].load = LoadOverride(most: 7)
    let problem = try AssignmentProblem(parts)
    #expect(problem.loadBounds(ofExpert: 0) == LoadBounds(least: 0, most: 5))
    #expect(problem.loadBounds(ofExpert: 1) == LoadBounds(least: 2, most: 7))
    #expect(problem.loadBounds(ofExpert: 2) == LoadBounds(least: 2, most: 5))
  }

  @Test func panelsOfEqualSeatsAreMeasuredByTheirSumAndOthersByTheirMean() throws {
    let open = Objective(.worstPanel)
    var parts = SmallProblem.parts
    #expect(try AssignmentProblem(parts).measure(of: open) == .mean)
    parts.cases[1].seats = SeatRange(2)
    #expect(try AssignmentProblem(parts).measure(of: open) == .sum)
    parts.cases[0].seats = SeatRange(2, 3)
    parts.cases[1].seats = SeatRange(2, 3)
    #expect(try AssignmentProblem(parts).measure(of: open) == .mean)
    #expect(try AssignmentProblem(parts).measure(of: Objective(.worstPanel, of: .seat)) == .seat)
  }
}
