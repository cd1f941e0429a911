import Foundation
import PanelModel
import Testing

@testable import Interchange

/// Public data that is not part of the project; the variable names the folder that holds it.
@Suite struct PublicDataTests {
  private static let root = ProcessInfo.processInfo.environment["EMPANEL_PUBLIC_DATA"]

  /// The path of a file, or nil, said loudly, where the data is not there.
  private func path(_ name: String) -> String? {
    guard let root = Self.root else {
      print("SKIPPED: EMPANEL_PUBLIC_DATA is not set, so that \(name) was not imported")
      return nil
    }
    return root + "/reviewers/" + name
  }

  private func shape(_ parts: ProblemParts) throws -> [Int] {
    guard case .listed(let scores) = parts.scores else { return [] }
    return [parts.cases.count, parts.experts.count, scores.count, parts.conflicts.count]
  }

  /// Writes the parts, reads them back, and says how long that took.
  private func expectQuick(_ parts: ProblemParts, within limit: Duration) throws {
    let scratch = try ScratchDirectory()
    try ProblemDirectory.write(parts, to: scratch.path + "/p")
    let clock = ContinuousClock()
    var problem: AssignmentProblem?
    let duration = try clock.measure {
      problem = try ProblemDirectory.read(at: scratch.path + "/p")
    }
    #expect(problem?.cases == parts.cases)
    #expect(problem?.experts == parts.experts)
    print("\(parts.name): read in \(duration)")
    #expect(duration < limit)
  }

  @Test func `the affinities of MIDL are imported with their loads`() throws {
    guard let scores = path("midl/scores.csv"), let loads = path("midl/loads.csv") else { return }
    let parts = try ImportOpenReview(
      scores: scores, maxLoads: .init(loads, column: "max"),
      minLoads: .init(loads, column: "min_lb_variant"),
      settings: ImportSettings(seats: SeatRange(3), load: LoadBounds(most: 4))
    ).parts()
    #expect(try shape(parts) == [118, 177, 118 * 177, 0])
    #expect(parts.experts.allSatisfy { $0.load == LoadOverride(least: 2, most: 4) })
    guard case .listed(let list) = parts.scores else { return }
    #expect(list[2].units == 104_196)  // 0.10419634255874875
    try expectQuick(parts, within: .seconds(2))
  }

  @Test func `the matrix of AAMAS 2015 is imported`() throws {
    guard let scores = path("pm_aamas2015/aamas2015.in") else { return }
    let parts = try ImportMatrix(
      scores: scores, settings: ImportSettings(seats: SeatRange(3), load: LoadBounds(most: 12))
    ).parts()
    #expect(parts.cases.count == 613)
    #expect(parts.experts.count == 201)
    #expect(parts.cases[0].id == "C-001")
    #expect(parts.experts[200].id == "E-201")
    let problem = try AssignmentProblem(parts)
    #expect(problem.affinities.units(panel: 0, expert: 11) == 500_000)
    #expect(problem.affinities.units(panel: 0, expert: 20) == 0)
    try expectQuick(parts, within: .seconds(4))
  }

  @Test(arguments: [("pc-*", 596), ("spc-*", 71)])
  func `the bids of AAMAS 2021 are imported by role`(experts: String, count: Int) throws {
    guard let bids = path("preflib_aamas2021/00037-00000003.csv") else { return }
    let parts = try ImportPrefLib(
      bids: bids, experts: experts, settings: ImportSettings(seats: SeatRange(1))
    ).parts()
    #expect(parts.cases.count == 526)
    #expect(parts.experts.count == count)
    let shape = try shape(parts)
    #expect(shape[2] + shape[3] == 526 * count)
    #expect(shape[3] > 0)
    #expect(parts.conflicts.allSatisfy { $0.effect == .panel })
    try expectQuick(parts, within: .seconds(8))
  }
}
