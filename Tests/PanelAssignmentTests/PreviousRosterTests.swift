import PanelModel
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Seats kept and seats repeated against trying every roster.
@Suite struct PreviousRosterTests {
  private static let gives = [Fraction.zero, Fraction(1, 10), Fraction(1, 2), Fraction(1)]

  /// A random problem with one of the two before, after or without other objectives.
  private static func parts(seed: UInt64) -> ProblemParts {
    var random = SeededGenerator(seed: seed)
    var parts = RandomProblem().parts(seed: seed)
    let others = [
      Objective(.total), Objective(.worstPanel, of: .mean), Objective(.worstPanel, of: .seat),
      Objective(.continuity), Objective(.rotation),
    ]
    let own = Objective(Bool.random(using: &random) ? .continuity : .rotation)
    var objectives = [own]
    if let other = others.randomElement(using: &random), other.name != own.name {
      objectives.insert(other, at: Int.random(in: 0...1, using: &random))
    }
    objectives[0].give = gives.randomElement(using: &random) ?? .zero
    parts.policy.objectives = objectives
    return parts
  }

  @Test(arguments: 0..<4)
  func `the most kept and the least repeated in any order of objectives`(slice: Int) throws {
    var feasible = 0
    for index in 0..<2500 {
      let seed = UInt64(slice * 1_000_000 + index)
      if try Oracle.compare(Self.parts(seed: seed), label: "seed \(seed)") == .feasible {
        feasible += 1
      }
    }
    #expect(feasible > 500)
  }

  /// Both experts of the first case sat there before, one of them twice.
  private func docket(_ objective: Objective) -> Docket {
    var docket = Docket(units: [[1, 1, 9], [1, 1, 9]])
    docket.parts.policy.load.most = 1
    docket.parts.policy.objectives = [objective]
    docket.parts.previous = [
      PreviousSeat(panel: "C0", expert: "E0"), PreviousSeat(panel: "C0", expert: "E0"),
      PreviousSeat(panel: "C0", expert: "E1"), PreviousSeat(panel: "C1", expert: "E1"),
      PreviousSeat(panel: "C9", expert: "E1"), PreviousSeat(panel: "C1", expert: "E9"),
    ]
    return docket
  }

  @Test func `a seat that two rows name is kept once and repeated twice`() throws {
    let kept = try docket(Objective(.continuity)).expectOptimum(2)
    #expect(kept == [[0], [1]])
    var pinned = docket(Objective(.rotation))
    pinned.parts.pins = [Pin(panel: "C0", expert: "E0")]
    try pinned.expectOptimum(2)
  }

  @Test func `who sat nowhere before is asked first`() throws {
    let seats = try docket(Objective(.rotation)).expectOptimum(0)
    // The third expert has one seat; the first never sat on the second panel.
    #expect(seats == [[2], [0]])
  }

  @Test func `what a count gives is a share of it`() throws {
    var docket = docket(Objective(.continuity, give: Fraction(1, 2)))
    docket.parts.policy.objectives.append(Objective(.total))
    let assignment = try docket.assign()
    #expect(assignment.stages.map(\.stageValue) == [Fraction(2), Fraction(10)])
    #expect(assignment.stages.map(\.value) == [Fraction(1), Fraction(10)])
    docket.parts.policy.objectives[0].give = Fraction(1, 3)
    #expect(try docket.assign().stages.map(\.value) == [Fraction(2), Fraction(2)])
  }

  @Test func `both counts rest on sums that add up, also where panels have rules in common`() throws
  {
    for name in [Objective.Name.continuity, .rotation] {
      var docket = docket(Objective(name))
      docket.parts.cases[0].effort = 2
      docket.parts.policy.load.most = 2
      let assignment = try docket.assign()
      #expect(assignment.stages.map { $0.certificate?.bound } == assignment.stages.map(\.bound))
      #expect(assignment.termination == .optimal)
    }
  }
}
