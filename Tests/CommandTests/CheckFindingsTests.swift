import PanelModel
import RosterCheck
import Testing

@testable import EmpanelCommand

@Suite struct CheckFindingsTests {
  @Test(arguments: [(3, "at best"), (4, "is the best found, not proved best")])
  func `what was not proved best is not called so`(bound: Int, words: String) throws {
    let problem = try AssignmentProblem(
      ProblemParts(
        name: "", asOf: CivilDate(dayNumber: 0), policy: Policy(decimals: 0),
        experts: [Expert(id: "E")], cases: [Case(id: "C", seats: SeatRange(1))],
        scores: .listed([.init(panel: "C", expert: "E", units: 2)])))
    let panels = [FilledPanel(panel: "C", cases: [], experts: ["E"])]
    let best = ObjectiveResult(
      objective: Objective(.total), decimals: 0, value: Fraction(3), stageValue: Fraction(3),
      bound: Fraction(bound), proof: .solver)
    let findings = CheckFindings(
      problem: problem, audit: RosterAudit(panels: panels, against: problem),
      objectives: problem.policy.objectives, panels: panels, unfilled: 0, bounds: [], best: [best])
    #expect(findings.text(in: .english).contains(words))
    #expect(try findings.json().contains("\"bestIsProved\" : \(bound == 3)"))
  }
}
