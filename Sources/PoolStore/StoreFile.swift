import Foundation
import GRDB
import PoolRecords

/// The file of a store: whether it is one, and how it is opened.
struct StoreFile {
  let path: String

  /// Looks at the first bytes of the file, without SQLite, which might recover what is not ours.
  func check() throws(PoolStoreError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .failed(path: path, code: 14, detail: "no right to read")
    }
    defer { try? file.close() }
    let header = Array((try? file.read(upToCount: 100)) ?? Data())
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      number(header[68..<72]) == StoreSchema.application
    else { throw .foreign(path: path) }
    try check(version: number(header[60..<64]))
  }

  func check(version: Int) throws(PoolStoreError) {
    if version > StoreSchema.version {
      throw .newer(path: path, found: version, known: StoreSchema.version)
    }
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// Whether file and folder may be written, which the log of changes beside the file needs.
  func checkWritable() throws(PoolStoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let files = FileManager.default
    if !files.isWritableFile(atPath: path) || !files.isWritableFile(atPath: folder) {
      throw .readOnly(path: path)
    }
  }

  /// A connection that writes, or one that cannot.
  func connection(isReading: Bool, patience: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReading
    // SQLite's own waiting grows to a tenth of a second, which starves beside a writer who never rests.
    configuration.busyMode = .callback { tries in
      guard Double(tries) * 0.002 < patience else { return false }
      Thread.sleep(forTimeInterval: 0.001 + 0.0005 * Double(tries % 5))
      return true
    }
    configuration.prepareDatabase { database in
      // Every commit reaches the disk before it is acknowledged.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA fullfsync = ON")
      // What is erased is overwritten.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      // A file from elsewhere may not run anything, nor hide damage.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try $0.tableExists("pool") }
      return queue
    } catch let error as DatabaseError
      where isReading && !hasUnmergedChanges
      && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // In a folder that may not be written SQLite cannot share a file with writers; where nobody has
      // left changes beside it, the file by itself is all there is.
      return try DatabaseQueue(path: immutablePath, configuration: configuration)
    }
  }

  private var hasUnmergedChanges: Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? Int ?? 0) > 0
  }

  private var immutablePath: String {
    URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  /// Makes a new file, whole or not at all: under a name of its own first, readable by its owner only.
  func create(identity: [UInt8]) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw PoolStoreError.occupied(path: path) }
    let draft = path + ".new-" + UUID().uuidString
    defer {
      for suffix in ["", "-wal", "-shm", "-journal"] {
        try? files.removeItem(atPath: draft + suffix)
      }
    }
    guard
      files.createFile(
        atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw PoolStoreError.readOnly(path: path) }
    let queue = try StoreFile(path: draft).connection(isReading: false, patience: 1)
    try queue.write { database in
      try database.execute(sql: "PRAGMA application_id = \(StoreSchema.application)")
      try database.execute(sql: "PRAGMA user_version = \(StoreSchema.version)")
      for statement in StoreSchema.statements { try database.execute(sql: statement) }
      try database.execute(
        sql: "INSERT INTO pool (id, identity) VALUES (1, ?)", arguments: [Data(identity)])
    }
    _ = try queue.writeWithoutTransaction {
      try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
    // A link, other than a renaming, fails where somebody else has made the file meanwhile.
    do {
      try files.linkItem(atPath: draft, toPath: path)
    } catch {
      throw files.fileExists(atPath: path)
        ? PoolStoreError.occupied(path: path) : PoolStoreError.readOnly(path: path)
    }
  }
}
