import PanelAssignment
import PanelModel
import PanelTestSupport
import Testing

@Suite struct OracleTests {
  /// Seeds of one slice, so that both cores have work.
  @Test(arguments: 0..<8)
  func assignmentEqualsExhaustiveSearch(slice: Int) throws {
    var counts: [Oracle.Verdict: Int] = [:]
    for index in 0..<3000 {
      let seed = UInt64(slice * 1_000_000 + index)
      let verdict = try Oracle.compare(RandomProblem().parts(seed: seed), label: "seed \(seed)")
      counts[verdict, default: 0] += 1
    }
    // The generator must not drift into one kind of problem.
    let compared = 3000 - counts[.refused, default: 0]
    let feasible = counts[.feasible, default: 0]
    #expect(compared > 2500)
    #expect(feasible > compared / 5 && feasible < compared * 19 / 20)
  }
}
