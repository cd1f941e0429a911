import Foundation
import Testing

/// Certificates on random problems beside every roster.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct CertificateSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let problems: UInt64 = isLong ? 100_000 : 1500

  @Test(arguments: 0..<4)
  func `what a certificate adds up to is never better than the best roster`(slice: UInt64) throws {
    var campaign = CertificateCampaign()
    for index in 0..<Self.problems {
      try campaign.run(seed: slice * 10_000_000 + index)
    }
    let seen = campaign.seen
    #expect(seen.rosters * 8 > Self.problems, "\(seen)")
    #expect(seen.sums > seen.rosters * 4 && seen.exact * 20 > seen.sums, "\(seen)")
    #expect(seen.goodPanels * 1_000 > seen.sums, "\(seen)")
    #expect(seen.certified * 2 > seen.stages, "\(seen)")
    #expect(seen.refused > seen.passed / 4 && seen.passed > 0, "\(seen)")
    let kinds = [
      "load", "seats", "quota", "groups", "quorum", "severity", "leader", "chair", "chairs",
      "panels-at-once", "effort-at-once", "apart", "floor", "spread",
    ]
    // A slice of the short run may miss the rarest.
    let missing = kinds.filter { seen.kinds[$0] == nil }
    #expect(missing.count <= (Self.isLong ? 0 : 1), "\(seen)")
  }
}
