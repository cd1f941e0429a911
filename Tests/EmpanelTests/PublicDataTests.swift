import Empanel
import Foundation
import Interchange
import PanelModel
import Testing

/// Known optima on public data, where the folder is there.
///
/// The totals are those that other solvers have proved; affinities are rounded to six decimals, so
/// that a total may differ by half a unit for each seat.
@Suite(.serialized) struct PublicDataTests {
  /// The folder, or nil: then a line says loudly that nothing was compared.
  static let folder: String? = {
    let folder = ProcessInfo.processInfo.environment["EMPANEL_PUBLIC_DATA"]
    if folder == nil {
      print("SKIPPED: known optima on public data (EMPANEL_PUBLIC_DATA is not set)")
    }
    return folder
  }()

  private func path(_ name: String) throws -> String {
    try #require(Self.folder) + "/reviewers/" + name
  }

  private func settings(_ seats: Int, _ most: Int) -> ImportSettings {
    ImportSettings(seats: SeatRange(seats), load: LoadBounds(most: most))
  }

  /// Solves, and returns the value of the first objective as a number of whole affinities.
  private func optimum(_ parts: ProblemParts, _ objectives: [Objective.Name]) throws -> [Double] {
    let problem = try AssignmentProblem(parts)
    let answer = try RosterAssigner().assign(
      problem, options: AssignmentOptions(objectives: problem.objectives(named: objectives)))
    #expect(answer.roster.termination == .optimal)
    #expect(answer.audit.isAdmissible)
    return answer.roster.objectives.map {
      Double($0.value.numerator) / Double($0.value.denominator) / 1e6
    }
  }

  private func expect(_ values: [Double], _ known: [Double], within tolerance: Double) {
    #expect(values.count == known.count)
    for (value, known) in zip(values, known) {
      #expect(abs(value - known) <= tolerance, "\(value) is not \(known)")
    }
  }

  @Test(.enabled(if: folder != nil)) func `MIDL, total`() throws {
    let parts = try ImportOpenReview(
      scores: path("midl/scores.csv"), settings: settings(3, 4)
    ).parts()
    expect(try optimum(parts, [.total]), [201.884879501], within: 354 * 0.5e-6)
  }

  @Test(.enabled(if: folder != nil)) func `MIDL, worst panel and then total`() throws {
    let parts = try ImportOpenReview(
      scores: path("midl/scores.csv"), settings: settings(3, 4)
    ).parts()
    expect(
      try optimum(parts, [.worstPanel, .total]), [0.944839, 201.768732], within: 354 * 0.5e-6)
  }

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      ("pm_aamas2015/aamas2015.in", 12, 1406.25), ("pm_preflib_csconf/preflib1.in", 6, 124.25),
      ("pm_preflib_csconf/preflib2.in", 7, 141.5),
    ])
  func `matrices, total`(file: String, most: Int, total: Double) throws {
    let parts = try ImportMatrix(scores: path(file), settings: settings(3, most)).parts()
    expect(try optimum(parts, [.total]), [total], within: 1e-9)
  }

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      ("pm_aamas2015/aamas2015.in", 12, [1.5, 1375.75]),
      ("pm_preflib_csconf/preflib1.in", 6, [0.75, 124.25]),
      ("pm_preflib_csconf/preflib2.in", 7, [1.0, 141.5]),
    ])
  func `matrices, worst panel and then total`(file: String, most: Int, known: [Double]) throws {
    let parts = try ImportMatrix(scores: path(file), settings: settings(3, most)).parts()
    expect(try optimum(parts, [.worstPanel, .total]), known, within: 1e-9)
  }

  @Test(
    .enabled(if: folder != nil),
    arguments: [("pc-*", 3, 4, 1524.25, 0.75), ("spc-*", 1, 9, 466.0, 0.25)])
  func `AAMAS 2021, by role`(experts: String, seats: Int, most: Int, total: Double, worst: Double)
    throws
  {
    let parts = try ImportPrefLib(
      bids: path("preflib_aamas2021/00037-00000003.csv"), experts: experts,
      settings: settings(seats, most)
    ).parts()
    expect(try optimum(parts, [.total]), [total], within: 1e-9)
    expect(try optimum(parts, [.worstPanel]), [worst], within: 1e-9)
  }
}
