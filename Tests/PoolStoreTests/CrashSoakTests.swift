import Foundation
import Glibc
import PanelTestSupport
import PoolRecords
import PoolTestSupport
import Testing

@testable import PoolStore

/// A writer that is killed at random moments.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct CrashSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let kills = isLong ? 1000 : 60

  /// How long the log is after each call of the writer with a seed.
  private func boundaries(seed: UInt64, from size: Int) -> Set<Int> {
    var history = RandomHistory(seed: seed, prefix: "W\(seed)-", isForStore: true)
    var sizes: Set = [size]
    var size = size
    for _ in 0..<1000 {
      let count = history.number(1...8)
      for _ in 0..<count { _ = history.next() }
      size += count
      sizes.insert(size)
    }
    return sizes
  }

  @Test func `no acknowledged event is lost and no call is half done`() throws {
    var generator = SeededGenerator(seed: 1)
    var pool = try TemporaryPool()
    var last = try pool.store().head()
    var (told, kills) = (0, 0)
    for round in 0..<Self.kills {
      if round % 20 == 0 {
        // Small files, so that every kill can be followed by a whole verification.
        pool = try TemporaryPool()
        last = try pool.store().head()
      }
      let seed = UInt64(round)
      let sizes = boundaries(seed: seed, from: last.size)
      let writer = try WriterProcess(path: pool.path, seed: seed, calls: 1000)
      // Some die while they open the file, most in the middle of their work.
      let first =
        round % 5 == 0 ? [] : writer.firstAcknowledged(Int.random(in: 1...12, using: &generator))
      usleep(UInt32.random(in: 0...(first.isEmpty ? 30_000 : 3000), using: &generator))
      writer.kill()
      let heads = first + writer.acknowledged()
      if !writer.hasSucceeded { kills += 1 }
      told += heads.count
      last = heads.last ?? last
      let store = try StoredPool(opening: pool.path, for: .appending)
      let verification = try store.verify(against: last)
      #expect(verification.isSound, "round \(round): \(verification.findings.prefix(3))")
      #expect(sizes.contains(verification.head.size), "round \(round)")
      last = try store.append([Drafts.enrol("R\(round)")])
    }
    #expect(kills == Self.kills && told > kills)
  }
}
