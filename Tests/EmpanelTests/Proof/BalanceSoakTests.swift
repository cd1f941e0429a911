import Empanel
import Foundation
import PanelTestSupport
import Testing

/// Squares of workload and balance, alone and beside other objectives, against trying every roster.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct BalanceSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let problems: UInt64 = isLong ? 50_000 : 1500

  @Test(arguments: 0..<4)
  func `rosters equal exhaustive search in every objective`(slice: UInt64) throws {
    var seen = EndToEnd.Seen()
    var aims: Set<String> = []
    for index in 0..<Self.problems {
      let seed = slice * 10_000_000 + index
      let parts = BalancedProblem.parts(seed: seed)
      guard var run = try? EndToEnd(parts, seed: seed) else { continue }
      try run.compareSteps()
      if run.seen.feasible > 0 {
        aims.formUnion(
          parts.policy.objectives.enumerated().compactMap { place, objective in
            objective.meantAspect.map { "\(place) \($0)" }
          })
      }
      seen.add(run.seen)
    }
    #expect(seen.feasible * 8 > Self.problems, "\(seen)")
    let wanted = ["squares", "composition", "comparable"].flatMap { ["0 \($0)", "1 \($0)"] }
    #expect(aims.isSuperset(of: wanted), "\(aims)")
  }

  /// A random certificate of this problem once named an employer by its identifier and its name, and so
  /// counted its deviations twice.
  @Test func `an organisation counts once, whatever it is called`() throws {
    let seed: UInt64 = 20_017_311
    var campaign = CertificateCampaign()
    try campaign.run(BalancedProblem.parts(seed: seed), seed: seed)
    #expect(campaign.seen.sums > 0)
  }

  @Test(arguments: 0..<4)
  func `what a certificate adds up to is never better than the best roster`(slice: UInt64) throws {
    var campaign = CertificateCampaign()
    for index in 0..<Self.problems {
      let seed = slice * 10_000_000 + index
      var parts = BalancedProblem.parts(seed: seed)
      // Some may be short of members.
      if index % 6 == 0 { parts.policy.objectives.insert(Objective(.seatsFilled), at: 0) }
      try campaign.run(parts, seed: seed)
    }
    let seen = campaign.seen
    #expect(seen.rosters * 10 > Self.problems, "\(seen)")
    #expect(seen.certified * 3 > seen.stages, "\(seen)")
    #expect(seen.refused > seen.passed / 4 && seen.passed > 0, "\(seen)")
    #expect(Set(seen.kinds.keys).isSuperset(of: ["load", "quota", "floor"]), "\(seen)")
  }
}
