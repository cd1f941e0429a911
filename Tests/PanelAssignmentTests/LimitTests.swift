import Foundation
import GLPKBackend
import LinearPrograms
import PanelAssignment
import PanelModel
import PanelTestSupport
import ProblemFamilies
import Testing

/// Work, time, stops and gaps: an early end says so, and says nothing false.
@Suite struct LimitTests {
  private func city(_ objectives: [Objective] = [Objective(.total)]) throws -> AssignmentProblem {
    var parts = try CityFamily(experts: 60, cases: 90, seed: 5).makeParts()
    parts.policy.objectives = objectives
    return try AssignmentProblem(parts)
  }

  @Test(arguments: [-5, 0, 1, 2, 5, 10, 20, 50])
  func `any work limit ends with something true, twice the same`(limit: Int) throws {
    var ended = 0
    for seed in 0..<400 {
      var parts = RandomProblem().parts(seed: UInt64(seed))
      // With one effort for all it would be a transport problem, which takes hardly any work.
      if !parts.cases.isEmpty { parts.cases[0].effort += 1 }
      let problem = try AssignmentProblem(parts)
      let options = AssignmentOptions(workLimit: limit)
      guard let assignment = try Oracle.assign(problem, options: options) else { continue }
      let label = "seed \(seed), limit \(limit)"
      if assignment.termination != .infeasible {
        Oracle.compareUnproven(assignment, of: problem, label: label)
      }
      if assignment.termination == .limit {
        ended += 1
        #expect(assignment.interruption == .workLimit, "\(label)")
        #expect(assignment.explanation.map(\.code) == ["ended.work-limit"], "\(label)")
      }
      let again = try #require(try Oracle.assign(problem, options: options))
      #expect(again.seats == assignment.seats, "\(label)")
      #expect(again.stages == assignment.stages, "\(label)")
      #expect(again.work == assignment.work, "\(label)")
    }
    #expect(limit > 5 || ended > 50)
  }

  @Test(arguments: [1, 10, 100, 300, 1000, 3000])
  func `a work limit on a city`(limit: Int) throws {
    let problem = try city([Objective(.worstPanel), Objective(.total)])
    let options = AssignmentOptions(workLimit: limit)
    let assignment = try #require(try Oracle.assign(problem, options: options))
    let again = try #require(try Oracle.assign(problem, options: options))
    #expect(again.seats == assignment.seats && again.stages == assignment.stages)
    for stage in assignment.stages {
      if let bound = stage.bound { #expect(bound >= stage.stageValue) }
    }
    if assignment.termination == .limit {
      // A call may go a little over, not far.
      #expect(assignment.work <= limit + 300)
    } else {
      #expect(assignment.termination == .optimal)
    }
  }

  @Test func `no time at all`() throws {
    let assignment = try #require(
      try Oracle.assign(city(), options: AssignmentOptions(timeLimit: .zero)))
    #expect(assignment.termination == .limit)
    #expect(assignment.interruption == .timeLimit)
    #expect(assignment.seats == nil && assignment.stages.isEmpty && assignment.work == 0)
    #expect(assignment.explanation.map(\.code) == ["ended.time-limit"])
  }

  @Test func `time without end`() throws {
    let options = AssignmentOptions(timeLimit: .seconds(Int64.max))
    let assignment = try #require(try Oracle.assign(city(), options: options))
    #expect(assignment.termination == .optimal)
  }

  @Test func `a stop that was asked for before`() throws {
    let stop = StopFlag()
    stop.request()
    let assignment = try #require(
      try Oracle.assign(city(), options: AssignmentOptions(stop: stop)))
    #expect(assignment.termination == .stopped)
    #expect(assignment.interruption == .stopped)
    #expect(assignment.seats == nil && assignment.work == 0)
    #expect(assignment.explanation.map(\.code) == ["ended.stopped"])
  }

  @Test func `a stop between two stages keeps the first`() throws {
    let problem = try city([Objective(.total), Objective(.worstPanel)])
    let stop = StopFlag()
    let options = AssignmentOptions(stop: stop)
    let assignment = try PanelAssigner(solver: GLPKSolver())
      .assign(problem, options: options) { progress in
        if progress.stage == 1 { stop.request() }
      }
    #expect(assignment.termination == .stopped)
    let first = try #require(assignment.stages.first)
    #expect(first.bound == first.stageValue && first.value == first.stageValue)
    #expect(assignment.stages.count == 2)
    let seats = try #require(assignment.seats)
    #expect(Oracle.value(of: seats, in: problem, first.objective) == first.value)
  }

  @Test func `a stop from another thread ends a long search`() throws {
    // The sums of panels of three and five seats, on which the proof takes minutes.
    var parts = try CityFamily(experts: 120, cases: 300, seed: 1).makeParts()
    parts.policy.objectives = [Objective(.worstPanel, of: .sum)]
    let stop = StopFlag()
    let start = ContinuousClock.now
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.5)
      stop.request()
    }
    let assignment = try #require(
      try Oracle.assign(
        AssignmentProblem(parts),
        options: AssignmentOptions(timeLimit: .seconds(60), stop: stop)))
    #expect(assignment.termination == .stopped)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test(arguments: [0.01, 0.1, 0.5, 1])
  func `a gap that is allowed is kept`(gap: Double) throws {
    var open = 0
    for seed in 0..<800 {
      var random = SeededGenerator(seed: UInt64(seed))
      var parts = RandomProblem().parts(seed: UInt64(seed))
      parts.mapUnits { $0 * 100 + Int.random(in: 0...99, using: &random) }
      let problem = try AssignmentProblem(parts)
      guard
        let assignment = try Oracle.assign(problem, options: AssignmentOptions(gap: gap)),
        assignment.termination != .infeasible
      else { continue }
      let label = "seed \(seed), gap \(gap)"
      Oracle.compareUnproven(assignment, of: problem, label: label)
      #expect(
        assignment.termination == .optimal || assignment.termination == .gapReached, "\(label)")
      #expect(assignment.interruption == nil)
      for stage in assignment.stages {
        let bound = try #require(stage.bound, "\(label)")
        let distance = real(bound - stage.stageValue)
        #expect(distance <= gap * max(1, real(stage.stageValue.magnitude)), "\(label)")
        if distance > 0 { open += 1 }
      }
    }
    #expect(gap < 0.1 || open > 10)
  }

  private func real(_ fraction: Fraction) -> Double {
    Double(fraction.numerator) / Double(fraction.denominator)
  }

  @Test func `progress is told as each stage begins`() throws {
    let problem = try city([Objective(.total), Objective(.worstPanel, of: .mean)])
    var told: [AssignmentProgress] = []
    _ = try PanelAssigner(solver: GLPKSolver()).assign(problem) { told.append($0) }
    #expect(told.map(\.stage) == [0, 1])
    #expect(told.map(\.objective) == [.total, .worstPanel])
    #expect(told.allSatisfy { $0.stageCount == 2 && $0.pairCount > 0 })
  }

  @Test func `a stage that does not begin is not told`() throws {
    let problem = try city([Objective(.total), Objective(.worstPanel)])
    var told: [Int] = []
    _ = try PanelAssigner(solver: GLPKSolver())
      .assign(problem, options: AssignmentOptions(workLimit: 1)) { told.append($0.stage) }
    #expect(told == [0])
  }
}
