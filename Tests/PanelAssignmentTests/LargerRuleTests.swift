import GLPKBackend
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Rules on dockets of the size that a committee's office has.
@Suite struct LargerRuleTests {
  /// Panels of 5 to 7 seats with most kinds of rules.
  private struct Office {
    var panels = 60
    var experts = 300
    var employers = 60
    var mostLoad = 3
    var outsideStep = 3
    var isLazy = true
    var isOdd = false
    var objectives = [Objective(.total)]

    func problem(seed: UInt64) throws -> CompiledProblem {
      var random = SeededGenerator(seed: seed)
      var docket = Docket(
        units: (0..<panels).map { _ in
          (0..<experts).map { _ in Int.random(in: 0...1000, using: &random) }
        })
      docket.seats = Array(repeating: SeatRange(5, 7), count: panels)
      docket.parts.policy.load.most = mostLoad
      docket.parts.policy.objectives = objectives
      let plain = try CompiledProblem(
        AssignmentProblem(docket.parts), panelOrder: Array(0..<panels),
        expertOrder: Array(0..<experts))
      // Few large employers and many small ones.
      let employer = (0..<experts).map { _ in
        let draw = Double.random(in: 0..<1, using: &random)
        return Int(draw * draw * Double(employers))
      }
      let chairs = plain.panels.enumerated().map { panel, body in
        CompiledProblem.ChairSeat(
          panel: panel,
          candidates: body.pairs.filter { plain.pairExperts[$0] % 5 == 0 }.map(Int32.init))
      }
      let limit = CompiledProblem.ChairLimit(panels: Array(0..<panels), most: 2)
      return plain.adding(
        rows: rows(of: plain, employer: employer), chairs: chairs, chairLimits: [limit],
        odd: isOdd ? Array(0..<panels) : [])
    }

    /// At most two of an employer on a panel; at least a third of each panel from outside.
    private func rows(of plain: CompiledProblem, employer: [Int]) -> [CompiledProblem.Row] {
      plain.panels.enumerated().flatMap { panel, body in
        let limits = (0..<employers).map { name in
          CompiledProblem.Row(
            terms: body.pairs.filter { employer[Int(plain.pairExperts[$0])] == name }
              .map { CompiledProblem.Row.Term(pair: Int32($0), coefficient: 1) },
            upper: 2, isLazy: isLazy, origin: 0)
        }
        let outside = CompiledProblem.Row(
          terms: body.pairs.filter { Int(plain.pairExperts[$0]) % outsideStep == 0 }
            .map { CompiledProblem.Row.Term(pair: Int32($0), coefficient: 3) },
          sizes: [CompiledProblem.Row.Size(panel: Int32(panel), coefficient: -1)],
          lower: 0, origin: 1)
        return limits + [outside]
      }
    }
  }

  private func assign(_ problem: CompiledProblem) throws -> Assignment {
    try PanelAssigner(solver: GLPKSolver()).assign(problem, options: AssignmentOptions())
  }

  /// Load 2 leaves little room, and every seventh expert from outside is hardly enough.
  @Test(arguments: [UInt64(1), 2, 3])
  func `an office's docket with rows, shares and chairs ends proved`(seed: UInt64) throws {
    for (load, step) in [(3, 3), (2, 3), (3, 7)] {
      for isOdd in [false, true] {
        let office = Office(mostLoad: load, outsideStep: step, isOdd: isOdd)
        let assignment = try assign(office.problem(seed: seed))
        #expect(assignment.termination == .optimal, "load \(load), step \(step), \(isOdd)")
      }
    }
  }

  @Test func `the worst panel of an office's docket is proved best`() throws {
    let office = Office(objectives: [Objective(.worstPanel, of: .mean), Objective(.total)])
    let assignment = try assign(office.problem(seed: 1))
    #expect(assignment.termination == .optimal)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `lazy rows give the same answers as others`(seed: UInt64) throws {
    var office = Office(panels: 12, experts: 40, employers: 6, isOdd: seed % 2 == 0)
    let lazy = try assign(office.problem(seed: seed))
    office.isLazy = false
    let eager = try assign(office.problem(seed: seed))
    #expect(lazy.termination == .optimal && eager.termination == .optimal)
    #expect(lazy.stages.map(\.stageValue) == eager.stages.map(\.stageValue))
  }
}
