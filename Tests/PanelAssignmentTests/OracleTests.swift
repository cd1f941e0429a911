import GLPKBackend
import PanelAssignment
import PanelModel
import PanelTestSupport
import Testing

@Suite struct OracleTests {
  /// Seeds of one slice, so that both cores have work.
  @Test(arguments: 0..<8)
  func assignmentEqualsExhaustiveSearch(slice: Int) throws {
    var feasible = 0
    var compared = 0
    for index in 0..<3000 {
      let seed = UInt64(slice * 1_000_000 + index)
      let problem = try AssignmentProblem(RandomProblem().parts(seed: seed))
      let assignment: Assignment
      do {
        assignment = try PanelAssigner(solver: GLPKSolver()).assign(problem)
      } catch is ProblemError {
        continue  // A pin that breaks a rule.
      }
      let expected = ExhaustiveAssignment(problem).answer()
      compared += 1
      guard let expected else {
        #expect(assignment.termination == .infeasible, "seed \(seed)")
        #expect(assignment.seats == nil, "seed \(seed)")
        #expect(!assignment.explanation.isEmpty, "seed \(seed)")
        continue
      }
      feasible += 1
      #expect(assignment.termination == .optimal, "seed \(seed)")
      #expect(assignment.stages.map(\.stageValue) == expected.stageValues, "seed \(seed)")
      #expect(assignment.stages.allSatisfy { $0.bound == $0.stageValue }, "seed \(seed)")
    }
    // The generator must not drift into one kind of problem.
    #expect(compared > 2500)
    #expect(feasible > compared / 5 && feasible < compared * 19 / 20)
  }
}
