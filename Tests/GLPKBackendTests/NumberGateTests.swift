import GLPKBackend
import LinearPrograms
import Testing

@Suite struct NumberGateTests {
  static let sound = LinearProgram(
    sense: .minimise, columns: [continuous(1), whole(1, 0...4)],
    rows: [row([1, 1], atLeast: 1, atMost: 3)])

  @Test(
    arguments: [Double.nan, .signalingNaN, .infinity, -.infinity, 0x1p40, -0x1p41, 1e300])
  func `a cost or coefficient that GLPK cannot bear is refused`(_ value: Double) {
    var program = Self.sound
    program.columns[1].cost = value
    #expect(loading(program) == .badNumber)

    program = Self.sound
    program.rows[0].entries[1].value = value
    #expect(loading(program) == .badNumber)

    #expect(
      editing { session throws(SolverError) in try session.setCost(ofColumn: 0, to: value) }
        == .badNumber)
    #expect(
      editing { session throws(SolverError) in
        try session.append(rows: [row([0, value])])
      } == .badNumber)
    #expect(
      editing { session throws(SolverError) in
        try session.append(columns: [.init(cost: 0, bounds: .free, entries: [.init(0, value)])])
      } == .badNumber)
  }

  @Test(
    arguments: [
      Bounds(lower: .nan), Bounds(upper: .nan), Bounds(lower: .infinity), Bounds(upper: -.infinity),
      Bounds(lower: -0x1p54), Bounds(upper: 0x1p54),
    ])
  func `a bound that GLPK cannot bear is refused`(_ bounds: Bounds) {
    var program = Self.sound
    program.columns[0].bounds = bounds
    #expect(loading(program) == .badNumber)
    program = Self.sound
    program.rows[0].bounds = bounds
    #expect(loading(program) == .badNumber)
    #expect(
      editing { session throws(SolverError) in try session.setBounds(ofColumn: 0, to: bounds) }
        == .badNumber)
    #expect(
      editing { session throws(SolverError) in try session.setBounds(ofRow: 0, to: bounds) }
        == .badNumber)
  }

  @Test func `the largest numbers allowed are taken`() {
    var program = Self.sound
    program.columns[0].cost = 0x1p40.nextDown
    program.columns[0].bounds = Bounds(lower: -0x1p53, upper: 0x1p53)
    #expect(loading(program) == nil)
  }

  @Test func `the message names row, column and value`() {
    var program = Self.sound
    program.rows[0].entries[1].value = .nan
    #expect { try solveInteger(program) } throws: {
      ($0 as? SolverError)?.message.contains("coefficient of row 0, column 1 is nan") == true
    }
  }

  @Test func `indices out of range and double entries are refused`() {
    var program = Self.sound
    program.rows[0].entries.append(.init(2, 1))
    #expect(loading(program) == .badArgument)
    program.rows[0].entries[2].index = -1
    #expect(loading(program) == .badArgument)
    program.rows[0].entries[2].index = 0
    #expect(loading(program) == .badArgument)
    // The same pair from the column's side and from the row's.
    program = Self.sound
    program.columns[0].entries = [.init(0, 1)]
    #expect(loading(program) == .badArgument)
  }

  @Test func `edits outside the program are refused`() {
    #expect(
      editing { session throws(SolverError) in try session.setCost(ofColumn: 2, to: 1) }
        == .badArgument)
    #expect(
      editing { session throws(SolverError) in try session.setBounds(ofColumn: -1, to: .free) }
        == .badArgument)
    #expect(
      editing { session throws(SolverError) in try session.setBounds(ofRow: 1, to: .free) }
        == .badArgument)
    #expect(
      editing { session throws(SolverError) in try session.delete(columns: [2]) } == .badArgument)
    #expect(
      editing { session throws(SolverError) in try session.delete(columns: [1, 0]) } == .badArgument
    )
    #expect(
      editing { session throws(SolverError) in try session.delete(rows: [0, 0]) } == .badArgument)
  }

  @Test func `an integer column needs whole bounds`() {
    var program = Self.sound
    program.columns[1].bounds = Bounds(lower: 0.5, upper: 3)
    #expect(loading(program) == .badArgument)
    #expect(
      editing { session throws(SolverError) in
        try session.setBounds(ofColumn: 1, to: Bounds(upper: 2.5))
      } == .badArgument)
  }

  @Test func `a basis that does not fit is refused`() {
    let short = Basis(rows: [], columns: [.basic, .atLower])
    #expect(editing { session throws(SolverError) in try session.setBasis(short) } == .badArgument)
    let crowded = Basis(rows: [.basic], columns: [.basic, .atLower])
    #expect(
      editing { session throws(SolverError) in try session.setBasis(crowded) } == .badArgument)
  }

  /// Code of the error with which loading fails, if it does.
  private func loading(_ program: LinearProgram) -> SolverError.Code? {
    do {
      _ = try solveInteger(program)
      return nil
    } catch { return error.code }
  }

  /// Code of the error with which an edit of the sound program fails; the session must survive it.
  private func editing(
    _ edit: (inout any SolverSession & ~Copyable) throws(SolverError) -> Void
  ) -> SolverError.Code? {
    do throws(SolverError) {
      return try GLPKSolver().withSession(for: Self.sound) {
        (session: inout any SolverSession & ~Copyable) throws(SolverError) in
        var code: SolverError.Code?
        do throws(SolverError) { try edit(&session) } catch { code = error.code }
        let outcome = try session.solveInteger(IntegerOptions(), limits: SolverLimits())
        #expect(outcome.objective == 1)
        return code
      }
    } catch { return error.code }
  }
}
