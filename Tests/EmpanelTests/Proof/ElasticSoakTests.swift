import Empanel
import Foundation
import PanelTestSupport
import Testing

/// Rosters that may be short of members, beside trying every roster.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct ElasticSoakTests {
  private static let slices = 8
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let count = isLong ? 40_000 : 4000

  @Test func `what is short equals exhaustive search in every objective`() async throws {
    var seen = ElasticCampaign.Seen()
    try await withThrowingTaskGroup(of: ElasticCampaign.Seen.self) { group in
      for slice in 0..<Self.slices { group.addTask { try Self.run(slice: slice) } }
      for try await part in group { seen.add(part) }
    }
    #expect(seen.answered >= Self.count)
    let few = Self.count / 100
    #expect(seen.short > Self.count / 4 && seen.shortOfWork > few, "\(seen)")
    #expect(seen.emptyPanels > few && seen.partlyFilled > few, "\(seen)")
    #expect(seen.infeasible > 0 && seen.planned > few && seen.hard > few, "\(seen)")
    // What branch and bound alone decides cannot be added up.
    #expect(seen.certified > seen.bounds / 3, "\(seen)")
    for name in Objective.Name.allCases where name != .seatsFilled {
      #expect(seen.kinds[name.rawValue, default: 0] > few, "\(seen)")
    }
  }

  private static func run(slice: Int) throws -> ElasticCampaign.Seen {
    var seen = ElasticCampaign.Seen()
    var seed = UInt64(slice * 10_000_000)
    while seen.answered < count / slices {
      seed += 1
      guard var campaign = try? ElasticCampaign(seed: seed) else { continue }
      try campaign.compare()
      seen.add(campaign.seen)
    }
    return seen
  }
}
