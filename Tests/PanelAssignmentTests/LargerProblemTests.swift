import PanelAssignment
import PanelModel
import PanelTestSupport
import ProblemFamilies
import Testing

/// Problems too large to try every roster.
@Suite struct LargerProblemTests {
  /// With one point a seat the problem is a transport problem, which has other solvers.
  @Test(arguments: 0..<4)
  func `total equals the cheapest flow`(slice: Int) throws {
    var feasible = 0
    for index in 0..<75 {
      let seed = UInt64(slice * 1000 + index)
      var random = SeededGenerator(seed: seed)
      let (docket, expected) = try transport(using: &random)
      let assignment = try docket.assign()
      guard let expected else {
        #expect(assignment.termination == .infeasible, "seed \(seed)")
        continue
      }
      feasible += 1
      #expect(assignment.termination == .optimal, "seed \(seed)")
      #expect(assignment.stages.map(\.stageValue) == [Fraction(expected)], "seed \(seed)")
    }
    #expect(feasible > 20 && feasible < 75)
  }

  private func transport(using random: inout SeededGenerator) throws -> (Docket, Int?) {
    let panels = Int.random(in: 20...30, using: &random)
    let experts = Int.random(in: 12...20, using: &random)
    let spread = [3, 100, 1_000_000].randomElement(using: &random) ?? 1
    let isSigned = Bool.random(using: &random)
    var docket = Docket(
      units: (0..<panels).map { _ in
        (0..<experts).map { _ in Int.random(in: (isSigned ? -spread : 0)...spread, using: &random) }
      })
    docket.seats = (0..<panels).map { _ in
      let least = Int.random(in: 1...3, using: &random)
      return SeatRange(least, least + Int.random(in: 0...2, using: &random))
    }
    let room = docket.seats.reduce(0) { $0 + $1.least } / experts
    for expert in 0..<experts {
      let least = Int.random(in: 0...room, using: &random)
      docket.parts.experts[expert].load = LoadOverride(
        least: least, most: least + Int.random(in: 1...4, using: &random))
      for reviewCase in 0..<panels where Int.random(in: 0..<4, using: &random) == 0 {
        docket.bar(expert, from: reviewCase)
      }
    }
    let barred = Set(docket.parts.conflicts)
    var units = Array(repeating: [Int?](repeating: nil, count: experts), count: panels)
    for (position, score) in docket.parts.listedScores.enumerated() {
      let conflict = Conflict(
        expert: score.expert, target: .reviewCase(Case.ID(score.panel.rawValue)), effect: .panel)
      guard !barred.contains(conflict) else { continue }
      units[position / experts][position % experts] = score.units
    }
    var oracle = TransportOracle(
      units: units, seats: docket.seats.map { $0.least...$0.most },
      loads: docket.parts.experts.map { ($0.load.least ?? 0)...($0.load.most ?? 0) })
    return (docket, oracle.best())
  }

  @Test(arguments: [1, 2, 3])
  func `a city's docket is filled to its proven optimum`(seed: UInt64) throws {
    let parts = try CityFamily(experts: 120, cases: 300, seed: seed).makeParts()
    let problem = try AssignmentProblem(parts)
    let assignment = try #require(try Oracle.assign(problem))
    #expect(assignment.termination == .optimal)
    let stage = try #require(assignment.stages.first)
    #expect(stage.bound == stage.stageValue)
    let seats = try #require(assignment.seats)
    #expect(Oracle.value(of: seats, in: problem, stage.objective) == stage.value)
  }

  /// A floor under a total of 10^9 units with nothing to give: a unit must not drown in it.
  @Test(arguments: [1, 3])
  func `the best total is kept to the unit while the worst panel is raised`(seed: UInt64) throws {
    var parts = try CityFamily(experts: 120, cases: 300, seed: seed).makeParts()
    parts.policy.decimals = 6
    var random = SeededGenerator(seed: seed)
    parts.mapUnits { $0 * 1000 + Int.random(in: 0...999, using: &random) }
    parts.policy.objectives = [Objective(.total), Objective(.worstPanel)]
    let assignment = try #require(try Oracle.assign(AssignmentProblem(parts)))
    #expect(assignment.termination == .optimal)
    #expect(assignment.stages.first?.value == assignment.stages.first?.bound)
  }
}
