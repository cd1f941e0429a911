import Foundation

/// The secret with which lists' keys are hashed: 32 random bytes in a file of their own beside the pool,
/// for whoever has it and the pool can try out keys.
public struct MatchSecret: Hashable, Sendable {
  /// The file.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]

  private static let length = 32

  /// Where the secret of a pool is.
  public static func path(of pool: String) -> String { pool + ".key" }

  /// Whether a pool has a secret.
  public static func exists(for pool: String) -> Bool {
    FileManager.default.fileExists(atPath: path(of: pool))
  }

  /// A new secret that is in no file yet.
  public init(for pool: String) {
    path = Self.path(of: pool)
    bytes = StoredPool.randomBytes(Self.length)
  }

  /// Reads the secret of a pool.
  ///
  /// - Throws: ``PoolStoreError`` where there is none, or none that we wrote.
  public init(of pool: String) throws(PoolStoreError) {
    path = Self.path(of: pool)
    guard Self.exists(for: pool) else { throw .missing(path: path) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .failed(path: path, code: 14, detail: "no right to read")
    }
    let digits = text.split(separator: "\n", maxSplits: 1).first.map(Array.init) ?? []
    let damage = PoolStoreError.damaged(path: path, detail: "not 64 hexadecimal digits")
    guard digits.count == 2 * Self.length else { throw damage }
    bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    guard bytes.count == Self.length else { throw damage }
  }

  /// Writes the secret to its file, which can be read by its owner only.
  ///
  /// - Throws: ``PoolStoreError`` where there is a secret already, or it cannot be written.
  public func save() throws(PoolStoreError) {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw .occupied(path: path) }
    let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
    let draft = path + ".new-" + UUID().uuidString
    defer { try? files.removeItem(atPath: draft) }
    guard
      files.createFile(
        atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw .readOnly(path: path) }
    do {
      try files.linkItem(atPath: draft, toPath: path)
    } catch {
      throw files.fileExists(atPath: path) ? .occupied(path: path) : .readOnly(path: path)
    }
  }
}
