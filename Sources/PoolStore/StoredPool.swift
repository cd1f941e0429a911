import Foundation
import GRDB
public import PoolRecords

/// The log of a pool in one SQLite file, with what is read quickly kept beside it.
///
/// Events are only ever appended; triggers in the file refuse everything else but announced erasures. A
/// call that returns has put its events on the disk; one that throws has changed nothing. Several stores,
/// also of several processes, may use one file at a time: writers wait for each other, readers see what
/// was committed when they began.
///
/// A store may be used from any thread; its calls wait for each other. The closures of its reading calls
/// must not call the store.
public final class StoredPool: Sendable {
  /// What a store is opened for.
  public enum Access: Hashable, Sendable {
    /// Reading only: nothing about the file can change.
    case reading
    /// Reading and appending.
    case appending
  }

  /// The file.
  public let path: String
  let queue: DatabaseQueue
  let identity: [UInt8]
  let clock: @Sendable () -> Moment

  /// Opens a pool.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What for.
  ///   - patience: Seconds to wait for another writer.
  ///   - clock: The time of recording; a clock that runs backwards does not set the log back.
  /// - Throws: ``PoolStoreError``; the file is left as it is then.
  public init(
    opening path: String, for access: Access, patience: Double = 10,
    clock: @escaping @Sendable () -> Moment = { Moment.now }
  ) throws(PoolStoreError) {
    let file = StoreFile(path: path)
    try file.check()
    if access == .appending { try file.checkWritable() }
    self.path = path
    self.clock = clock
    (queue, identity) = try Self.translating(path) {
      let queue = try file.connection(isReading: access == .reading, patience: patience)
      return (queue, try queue.read { try Self.checkedIdentity($0, file: file) })
    }
  }

  /// Makes a new pool and opens it for appending.
  ///
  /// - Parameters:
  ///   - path: A file that does not exist yet; it can be read by its owner only.
  ///   - clock: The time of recording.
  /// - Returns: The store.
  /// - Throws: ``PoolStoreError``; no file is made then.
  public static func create(
    at path: String, clock: @escaping @Sendable () -> Moment = { Moment.now }
  ) throws(PoolStoreError) -> StoredPool {
    try translating(path) {
      try StoreFile(path: path).create(identity: randomBytes(LogChain.identityLength))
    }
    return try StoredPool(opening: path, for: .appending, clock: clock)
  }

  /// Closes the file; the store cannot be used any more.
  ///
  /// The last one to close a file merges what writers left beside it.
  public func close() throws(PoolStoreError) {
    try Self.translating(path) { try queue.close() }
  }

  /// The tables must be exactly ours: a trigger or view of somebody else would run with our rights, and one
  /// of ours that is missing protects nothing.
  private static func checkedIdentity(_ database: Database, file: StoreFile) throws -> [UInt8] {
    try file.check(version: Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
    let found = try String.fetchAll(
      database,
      sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    guard Set(found) == Set(StoreSchema.statements) else {
      throw PoolStoreError.damaged(path: file.path, detail: "tables or triggers are not ours")
    }
    guard let identity = try Data.fetchOne(database, sql: "SELECT identity FROM pool") else {
      throw PoolStoreError.damaged(path: file.path, detail: "no identity")
    }
    return Array(identity)
  }

  /// Bytes from the system's own generator; every eight of them ask the system once.
  static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    while bytes.count < count {
      let bits = generator.next()
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
    }
    return Array(bytes.prefix(count))
  }
}

extension Moment {
  /// The clock of this machine.
  public static var now: Moment {
    Moment(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
