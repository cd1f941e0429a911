import Empanel
import Interchange
import PanelTestSupport
import Testing

/// A matrix is read row by row and nothing is compiled; a list of the same scores is compiled.
@Suite struct MatrixRosterTests {
  /// What came of an assignment, to the byte.
  private enum Result: Equatable {
    case roster([UInt8], work: Int)
    case refused([String])
  }

  private func result(_ parts: ProblemParts, seed: UInt64) throws -> (Result, Roster?) {
    let problem = try AssignmentProblem(parts)
    do {
      let answer = try RosterAssigner().assign(problem, options: AssignmentOptions(seed: seed))
      let bytes = RosterFile.encode(answer.roster)
      return (.roster(bytes, work: answer.work), answer.roster)
    } catch let error as ProblemError {
      return (.refused(error.issues.map { "\($0)" }), nil)
    }
  }

  @Test(arguments: 0..<4)
  func `a matrix and a list that say the same give the same roster`(slice: Int) throws {
    var kinds = RandomProblem()
    kinds.largest = slice % 2 == 0 ? (6, 5) : (40, 25)
    var (rosters, infeasible, refused) = (0, 0, 0)
    for index in 0..<300 {
      let seed = UInt64(slice * 1_000_000 + index)
      var parts = kinds.parts(seed: seed).withEveryScore
      // With one effort for all it is a transport problem, with several it is not.
      if index % 8 > 0 { for row in parts.cases.indices { parts.cases[row].effort = 1 } }
      if index % 4 > 0 { parts.policy.objectives = [Objective(.total)] }
      let (list, roster) = try result(parts, seed: seed)
      let (matrix, _) = try result(parts.withMatrix, seed: seed)
      #expect(matrix == list, "seed \(seed)")
      switch roster?.termination {
      case .optimal: rosters += 1
      case .infeasible: infeasible += 1
      case nil: refused += 1
      case let other: Issue.record("seed \(seed): \(String(describing: other))")
      }
    }
    #expect(rosters > 50 && infeasible > 20 && refused > 2, "\(rosters) \(infeasible) \(refused)")
  }

  @Test func `a search that was stopped before tells so`() throws {
    let stop = StopFlag()
    stop.request()
    for seed in UInt64(0)..<50 {
      var parts = RandomProblem().parts(seed: seed).withEveryScore
      parts.pins = []
      parts.policy.objectives = [Objective(.total)]
      let problem = try AssignmentProblem(parts.withMatrix)
      for options in [AssignmentOptions(stop: stop), AssignmentOptions(timeLimit: .zero)] {
        let roster = try RosterAssigner().assign(problem, options: options).roster
        if roster.termination == .infeasible || roster.termination == .optimal { continue }
        #expect(roster.termination == (options.stop == nil ? .limit : .stopped), "seed \(seed)")
        #expect(!roster.isReproducible && roster.explanation.count == 1, "seed \(seed)")
      }
    }
  }
}
