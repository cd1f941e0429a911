import CGLPKSession
import LinearPrograms
import Testing

@testable import GLPKBackend

@Suite struct GLPKStatusTests {
  @Test(
    arguments: [
      (CG_CODE_FINISHED, .finished),
      (CG_CODE_BAD_BASIS, .badBasis),
      (CG_CODE_SINGULAR, .badBasis),
      (CG_CODE_ILL_CONDITIONED, .badBasis),
      (CG_CODE_BAD_BOUNDS, .infeasible),
      (CG_CODE_FAILED, .trouble),
      (CG_CODE_ITERATION_LIMIT, .sliceEnded),
      (CG_CODE_TIME_LIMIT, .timeLimit),
      (CG_CODE_NO_PRIMAL, .infeasible),
      (CG_CODE_NO_DUAL, .noDual),
      // No objective limit is ever set, so these would be a defect.
      (CG_CODE_LOWER_LIMIT, .unexpected),
      (CG_CODE_UPPER_LIMIT, .unexpected),
      (99, .unexpected),
    ] as [(Int, GLPKStatus.SimplexReturn)])
  func `every return code of simplex has its meaning`(
    _ code: Int, _ meaning: GLPKStatus.SimplexReturn
  ) {
    #expect(GLPKStatus.simplexReturn(Int32(code)) == meaning)
  }

  @Test(
    arguments: [
      (CG_CODE_FINISHED, .finished),
      (CG_CODE_BAD_BOUNDS, .infeasible),
      (CG_CODE_FAILED, .trouble),
      (CG_CODE_TIME_LIMIT, .timeLimit),
      // Infeasible may come as a return code only.
      (CG_CODE_NO_PRIMAL, .infeasible),
      (CG_CODE_STOPPED, .terminated),
      // No gap is ever allowed and the root is always solved, so these would be a defect.
      (CG_CODE_GAP_REACHED, .unexpected),
      (CG_CODE_NO_ROOT, .unexpected),
      (99, .unexpected),
    ] as [(Int, GLPKStatus.SearchReturn)])
  func `every return code of branch and cut has its meaning`(
    _ code: Int, _ meaning: GLPKStatus.SearchReturn
  ) {
    #expect(GLPKStatus.searchReturn(Int32(code)) == meaning)
  }

  @Test(
    arguments: [
      (CG_STATUS_OPTIMAL, .optimal),
      (CG_STATUS_NO_FEASIBLE, .infeasible),
      (CG_STATUS_UNBOUNDED, .unbounded),
      (CG_STATUS_FEASIBLE, nil),
      (CG_STATUS_INFEASIBLE, nil),
      (CG_STATUS_UNDEFINED, nil),
    ] as [(Int, SolveEnd?)])
  func `a basic status decides or leaves it open`(_ status: Int, _ end: SolveEnd?) {
    #expect(GLPKStatus.basicStatuses[status] == end)
  }

  @Test(
    arguments: [
      (CG_STATUS_OPTIMAL, .best),
      (CG_STATUS_FEASIBLE, .some),
      (CG_STATUS_NO_FEASIBLE, .noPoint),
      (CG_STATUS_UNDEFINED, .unknown),
      (99, .unknown),
    ] as [(Int, GLPKStatus.PointStatus)])
  func `an integer status tells what is held`(_ status: Int, _ held: GLPKStatus.PointStatus) {
    #expect(GLPKStatus.pointStatus(Int32(status)) == held)
  }

  @Test func `every cause of the callback ends a solve`() {
    let causes = [CG_CAUSE_WORK, CG_CAUSE_TIME, CG_CAUSE_STOP, CG_CAUSE_GOAL]
    #expect(
      causes.map { GLPKStatus.causes[$0] } == [.workLimit, .timeLimit, .stopped, .goalReached])
    #expect(GLPKStatus.causes[CG_CAUSE_NONE] == nil)
  }

  @Test(arguments: [Basis.Standing.basic, .atLower, .atUpper, .free, .fixed])
  func `standings survive the way there and back`(_ standing: Basis.Standing) {
    #expect(GLPKStatus.standing(GLPKStatus.code(of: standing)) == standing)
  }

  @Test func `versions before 5.0 are refused`() throws {
    for old in ["4.65", "4.9", "", "unknown"] {
      #expect { try GLPKSolver.require(version: old) } throws: {
        ($0 as? SolverError)?.code == .missing
      }
    }
    try GLPKSolver.require(version: "5.0")
    try GLPKSolver.require(version: "5.1")
    #expect(GLPKSolver().name == "GLPK \(GLPKSolver.linkedVersion)")
  }
}
