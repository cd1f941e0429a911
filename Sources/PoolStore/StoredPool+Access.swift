import Foundation
import GRDB

extension StoredPool {
  /// Runs a transaction that may write; nobody else writes meanwhile.
  func write<Answer>(_ body: (Database) throws -> Answer) throws(PoolStoreError) -> Answer {
    try Self.translating(path) { try queue.write(body) }
  }

  /// Runs a transaction that sees one state of the file.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(PoolStoreError) -> Answer {
    try Self.translating(path) { try queue.read(body) }
  }

  /// Says in our words what the file system or SQLite reports.
  static func translating<Answer>(
    _ path: String, _ body: () throws -> Answer
  ) throws(PoolStoreError) -> Answer {
    do {
      return try body()
    } catch let error as PoolStoreError {
      throw error
    } catch let error as DatabaseError {
      throw translation(of: error, path: path)
    } catch {
      throw .failed(path: path, code: 0, detail: "\(error)")
    }
  }

  private static func translation(of error: DatabaseError, path: String) -> PoolStoreError {
    let detail = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    case .SQLITE_NOTADB: return .foreign(path: path)
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_FORMAT:
      return .damaged(path: path, detail: detail)
    default:
      return .failed(path: path, code: Int(error.extendedResultCode.rawValue), detail: detail)
    }
  }
}
