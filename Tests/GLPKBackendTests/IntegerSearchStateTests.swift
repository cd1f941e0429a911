import CGLPKSession
import LinearPrograms
import Testing

@testable import GLPKBackend

/// What is made of results that GLPK gives too seldom to be provoked.
@Suite struct IntegerSearchStateTests {
  @Test func `a lost search is repeated once`() {
    var search = prepared()
    search.record(result(CG_CODE_FAILED, CG_STATUS_UNDEFINED), point: [], objective: 0)
    #expect(search.isLost && search.wantsAnotherRun)
    search.prepare(rootObjective: 20, isObjectiveWhole: true)
    search.record(result(CG_CODE_FAILED, CG_STATUS_FEASIBLE), point: [1], objective: 12)
    #expect(!search.isLost && !search.wantsAnotherRun)
    let outcome = search.outcome(work: 10)
    guard case .numericalTrouble = outcome.end else {
      Issue.record("ended \(outcome.end)")
      return
    }
    #expect(outcome.primal == [1] && outcome.objective == 12 && outcome.bound == 20)
  }

  @Test func `a point so far from the shift that others may be hidden is searched around again`() {
    var search = prepared(rootObjective: 0)
    search.record(result(CG_CODE_FINISHED, CG_STATUS_OPTIMAL), point: [1], objective: -1e9)
    #expect(search.wantsAnotherRun && !search.isLost)
    search.prepare(rootObjective: 0, isObjectiveWhole: true)
    #expect(search.cutsOff && search.shift == -1e9)
    search.record(result(CG_CODE_FINISHED, CG_STATUS_NO_FEASIBLE), point: [0], objective: 0)
    #expect(!search.wantsAnotherRun)
    let outcome = search.outcome(work: 10)
    #expect(outcome.end == .optimal && outcome.objective == -1e9 && outcome.bound == -1e9)
  }

  @Test
  func `whatever the magnitude, less than a quarter is pruned away and GLPK takes the tolerance`() {
    for magnitude in [0, 1, 1e3, 1e9, 1e13, 0x1p53, 1e30] {
      let search = prepared(rootObjective: magnitude)
      #expect(search.tolerance > 0 && search.tolerance < 1)
      if magnitude < 1e14 { #expect(search.tolerance * (1 + magnitude) <= 0.25) }
    }
  }

  @Test func `the bound of an ended search is never worse than the point to beat`() {
    var search = prepared(incumbent: 15)
    var ended = result(CG_CODE_STOPPED, CG_STATUS_UNDEFINED)
    ended.cause = Int32(CG_CAUSE_WORK)
    ended.bound = -5
    ended.has_bound = true
    search.record(ended, point: [], objective: 0)
    let outcome = search.outcome(work: 10)
    #expect(outcome.end == .workLimit && outcome.primal == nil && outcome.bound == 15)
  }

  @Test func `nodes and iterations add up over the runs`() {
    var search = prepared()
    search.record(result(CG_CODE_FAILED, CG_STATUS_UNDEFINED), point: [], objective: 0)
    search.record(result(CG_CODE_FINISHED, CG_STATUS_NO_FEASIBLE), point: [], objective: 0)
    let outcome = search.outcome(work: 100)
    #expect(outcome.nodes == 6 && outcome.iterations == 94)
    #expect(outcome.end == .infeasible)
  }

  private func prepared(rootObjective: Double = 20, incumbent: Double? = nil) -> IntegerSearch {
    var search = IntegerSearch(options: IntegerOptions(incumbent: incumbent), sense: .maximise)
    search.prepare(rootObjective: rootObjective, isObjectiveWhole: true)
    return search
  }

  private func result(_ code: Int, _ status: Int) -> cg_search_result {
    var result = cg_search_result()
    result.code = Int32(code)
    result.status = Int32(status)
    result.nodes = 3
    return result
  }
}
