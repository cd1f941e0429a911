import Foundation
import PanelModel
import PanelTestSupport
import PoolRecords
import Testing

@testable import PoolFreezing

/// Random pools and dockets: the rows of a snapshot against a search of the log day by day.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct DerivationSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let pools = isLong ? 1500 : 60

  @Test(arguments: 0..<4)
  func `what bars is what a search of the log finds, on every day`(slice: Int) {
    var counts: [String: Int] = [:]
    for index in 0..<Self.pools {
      var world = RandomWorld(seed: UInt64(slice * 100_000 + index))
      world.fill()
      compare(world, "slice \(slice), pool \(index)", &counts)
    }
    // Every kind of rule bars somewhere, and not everywhere.
    for kind in ["employer", "kinship", "coauthor", "competitor"] {
      #expect(counts[kind, default: 0] > 20, "\(kind)")
      #expect(counts["free " + kind, default: 0] > 20, "\(kind)")
    }
  }

  private func compare(_ world: RandomWorld, _ name: String, _ counts: inout [String: Int]) {
    let extract = world.log.extract(asOf: world.docket.asOf)
    let snapshot = PoolSnapshot(extract, for: world.docket)
    let naive = NaiveConflicts(world.log, docket: world.docket, days: RandomWorld.window)
    for person in extract.listing where person.roles.contains(.expert) {
      for reviewCase in world.docket.cases {
        for kind in ["employer", "kinship", "coauthor", "competitor"] {
          let rows = snapshot.conflicts.filter {
            $0.expert.rawValue == person.id.rawValue && $0.reviewCase == reviewCase.id
              && $0.kind == kind
          }
          for day in RandomWorld.meetings {
            let bars = rows.contains { $0.validity.contains(CivilDate(dayNumber: day)) }
            let expected = naive.bars(person.id.rawValue, reviewCase, kind, on: day)
            counts[(bars ? "" : "free ") + kind, default: 0] += 1
            #expect(
              bars == expected, "\(name): \(person.id) \(reviewCase.id) \(kind) on day \(day)")
          }
        }
      }
    }
  }

  @Test func `the order of rows and of persons has no say`() {
    for index in 0..<40 {
      var world = RandomWorld(seed: UInt64(900_000 + index))
      world.fill()
      let extract = world.log.extract(asOf: world.docket.asOf)
      var other = world.docket
      other.cases.reverse()
      let (one, two) = (PoolSnapshot(extract, for: world.docket), PoolSnapshot(extract, for: other))
      #expect(one.conflicts == two.conflicts)
      #expect(one.setAside == two.setAside)
      #expect(one.parts(sources: [:]).conflicts == two.parts(sources: [:]).conflicts)
    }
  }

  @Test func `everything that bars cites events that the log has`() {
    for index in 0..<40 {
      var world = RandomWorld(seed: UInt64(800_000 + index))
      world.fill()
      let snapshot = PoolSnapshot(
        world.log.extract(asOf: world.docket.asOf), for: world.docket)
      for conflict in snapshot.conflicts {
        #expect(!conflict.evidence.isEmpty)
        #expect(conflict.evidence.allSatisfy { (1...world.log.events.count).contains($0) })
        for number in conflict.evidence where world.log.events.indices.contains(number - 1) {
          let event = world.log.events[number - 1]
          #expect(event.header.happened <= world.docket.asOf)
        }
      }
    }
  }
}
