import Foundation
import PoolRecords
import PoolStore

/// A folder for one test's pool, gone when the test is.
final class TemporaryPool {
  let folder: URL
  var path: String { folder.appendingPathComponent("pool.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("empanel-pool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func store(clock: TestClock = TestClock()) throws -> StoredPool {
    try StoredPool.create(at: path) { clock.now }
  }

  /// Every byte of every file in the folder.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
  }
}
