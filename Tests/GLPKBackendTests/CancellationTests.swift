import Foundation
import GLPKBackend
import LinearPrograms
import PanelTestSupport
import Testing

/// Limits that the clock or another thread sets; bounds on time are generous for busy machines.
@Suite(.serialized) struct CancellationTests {
  /// Far longer than one slice or node of these programs takes.
  static let patience = Duration.seconds(10)

  /// A relaxation of more than a minute.
  static let longRelaxation = RandomPrograms.panels(
    cases: 6000, experts: 3000, seats: 3, eligible: 25, mostEffort: 40, seed: 9)

  @Test func `a request from another thread ends simplex`() throws {
    try expectStop { limits throws(SolverError) in
      try solveRelaxation(Self.longRelaxation, .primal, limits: limits).end
    }
  }

  @Test func `a request from another thread ends branch and cut`() throws {
    try expectStop { limits throws(SolverError) in
      try solveInteger(RandomPrograms.hard, limits: limits).end
    }
  }

  @Test func `a deadline ends simplex`() throws {
    let start = ContinuousClock.now
    let limits = SolverLimits(deadline: start + .milliseconds(300))
    #expect(try solveRelaxation(Self.longRelaxation, .primal, limits: limits).end == .timeLimit)
    #expect(ContinuousClock.now - start < Self.patience)
  }

  @Test func `a deadline ends branch and cut, which returns what it holds`() throws {
    let start = ContinuousClock.now
    let limits = SolverLimits(deadline: start + .milliseconds(300))
    let outcome = try solveInteger(RandomPrograms.hard, limits: limits)
    #expect(outcome.end == .timeLimit)
    #expect(ContinuousClock.now - start < Self.patience)
    let point = try #require(outcome.primal)
    #expect(violations(of: RandomPrograms.hard, at: point) == [])
  }

  @Test func `late requests touch nothing that is gone`() throws {
    for seed in UInt64(0)..<300 {
      let stop = StopFlag()
      let program = RandomPrograms.panels(cases: 4, experts: 4, seats: 1, eligible: 3, seed: seed)
      let thread = Thread { stop.request() }
      thread.start()
      // Either the request came in time or it came too late; both are fine, a crash is not.
      let end = try solveInteger(program, limits: SolverLimits(stop: stop)).end
      #expect([.stopped, .optimal, .infeasible].contains(end), "seed \(seed)")
    }
  }

  private func expectStop(
    _ solve: @escaping @Sendable (SolverLimits) throws(SolverError) -> SolveEnd
  ) throws {
    let stop = StopFlag()
    let start = ContinuousClock.now
    let requester = Thread {
      Thread.sleep(forTimeInterval: 0.1)
      stop.request()
    }
    requester.start()
    #expect(try solve(SolverLimits(stop: stop)) == .stopped)
    #expect(stop.isRequested)
    #expect(ContinuousClock.now - start < Self.patience)
  }
}
