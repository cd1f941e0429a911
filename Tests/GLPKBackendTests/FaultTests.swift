import CGLPKSession
import LinearPrograms
import PanelTestSupport
import Testing

@testable import GLPKBackend

@Suite struct FaultTests {
  static let program = ConformanceProgram.integer[0].program
  static let answer = 16.0

  @Test func `a fault becomes an error with GLPK's words and the thread goes on`() throws {
    for _ in 0..<200 {
      let error = try #require(provokeFault())
      #expect(error.code == .fault)
      #expect(error.message.contains("glp_del_rows"))
      #expect(try solveInteger(Self.program).objective == Self.answer)
    }
  }

  @Test func `after a fault the session refuses everything`() throws {
    var session = try GLPKSession.open(Self.program)
    #expect(throws: SolverError.self) { try fault(in: session) }
    #expect(
      code { () throws(SolverError) in try session.setCost(ofColumn: 0, to: 1) } == .unusableSession
    )
    #expect(code { () throws(SolverError) in _ = try session.basis() } == .unusableSession)
    #expect(
      code { () throws(SolverError) in
        _ = try session.solveInteger(IntegerOptions(), limits: SolverLimits())
      } == .unusableSession)
  }

  @Test func `a session inside a session is refused and the outer one lives`() throws {
    let outcome = try GLPKSolver().withSession(for: Self.program) {
      (session: inout any SolverSession & ~Copyable) throws(SolverError) in
      for _ in 0..<3 {
        #expect(
          code { () throws(SolverError) in _ = try solveInteger(Self.program) } == .nestedSession)
      }
      return try session.solveInteger(IntegerOptions(), limits: SolverLimits())
    }
    #expect(outcome.objective == Self.answer)
    #expect(try solveInteger(Self.program).objective == Self.answer)
  }

  @Test func `an error thrown by the body closes the session`() throws {
    let own = SolverError.Code(rawValue: "test.own")
    let found = code { () throws(SolverError) in
      try GLPKSolver().withSession(for: Self.program) {
        (_: inout any SolverSession & ~Copyable) throws(SolverError) in
        throw SolverError(own, "The body's own.")
      }
    }
    #expect(found == own)
    #expect(try solveInteger(Self.program).objective == Self.answer)
  }

  @Test func `another thread's use is an error and does no harm`() throws {
    let session = try GLPKSession.open(Self.program)
    let address = unsafe UInt(bitPattern: session.raw)
    let outcomes = onThreads(4) { _ -> [Int32] in
      guard let raw = unsafe OpaquePointer(bitPattern: address) else { return [] }
      return unsafe [cg_set_cost(raw, 0, 1), cg_delete_rows(raw, 1, [99]), cg_close(raw)]
    }
    let refusals = [Int32](repeating: Int32(CG_WRONG_THREAD), count: 3)
    #expect(outcomes == Array(repeating: refusals, count: 4))
    var same = consume session
    #expect(
      try same.solveInteger(IntegerOptions(), limits: SolverLimits()).objective == Self.answer)
  }

  @Test func `sixteen threads mix faults and good solves`() throws {
    let program = RandomPrograms.panels(cases: 6, experts: 6, seats: 2, eligible: 4, seed: 11)
    let expected = try #require(try solveInteger(program).objective)
    let good = onThreads(16) { thread in
      (0..<60).count { round in
        if (thread + round) % 3 == 0 { return provokeFault()?.code == .fault }
        return (try? solveInteger(program))?.objective == expected
      }
    }
    #expect(good == Array(repeating: 60, count: 16))
  }
}

/// Code of the error of `body`, if it throws.
private func code(_ body: () throws(SolverError) -> Void) -> SolverError.Code? {
  do throws(SolverError) {
    try body()
    return nil
  } catch { return error.code }
}

/// Walks past the gate of Swift, so that GLPK itself meets a row that is not there.
private func fault(in session: borrowing GLPKSession) throws(SolverError) {
  try session.require(unsafe cg_delete_rows(session.raw, 1, [99]))
}

/// Opens a session, makes GLPK abort inside it, closes it.
func provokeFault() -> SolverError? {
  do throws(SolverError) {
    let session = try GLPKSession.open(FaultTests.program)
    try fault(in: session)
    return nil
  } catch { return error }
}
