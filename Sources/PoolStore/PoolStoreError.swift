public import PanelModel
public import PoolRecords

/// Why a store cannot do what was asked; nothing was changed then.
public enum PoolStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  /// There is a file already where a new one should be made.
  case occupied(path: String)
  /// The file is something else.
  case foreign(path: String)
  /// The file was written by a later version.
  case newer(path: String, found: Int, known: Int)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// There is no room left.
  case full(path: String)
  /// Somebody else is writing and did not finish in time.
  case busy(path: String)
  /// The file is not as a store leaves it.
  case damaged(path: String, detail: String)
  /// The log is not where the caller thought: somebody else wrote first.
  case moved(expected: LogHead, found: LogHead)
  /// Events that cannot be recorded.
  case refused([Issue])
  /// Anything else that the file system or SQLite says.
  case failed(path: String, code: Int, detail: String)

  /// What a person reads; of refused events the first issue.
  public var statement: PanelModel.Statement {
    switch self {
    case .missing(let path): StorePhrases.missing(["path": path])
    case .occupied(let path): StorePhrases.occupied(["path": path])
    case .foreign(let path): StorePhrases.foreign(["path": path])
    case .newer(let path, let found, let known):
      StorePhrases.newer(["path": path, "found": "\(found)", "known": "\(known)"])
    case .readOnly(let path): StorePhrases.readOnly(["path": path])
    case .full(let path): StorePhrases.full(["path": path])
    case .busy(let path): StorePhrases.busy(["path": path])
    case .damaged(let path, let detail):
      StorePhrases.damaged(["path": path, "detail": detail])
    case .moved(let expected, let found):
      StorePhrases.moved(["expected": "\(expected.size)", "found": "\(found.size)"])
    case .refused(let issues):
      issues.first?.statement ?? StorePhrases.refused(["count": "\(issues.count)"])
    case .failed(let path, let code, let detail):
      StorePhrases.failed(["path": path, "code": "\(code)", "detail": detail])
    }
  }

  /// The English text; of refused events every issue, a line each.
  public var description: String {
    if case .refused(let issues) = self {
      return issues.map(\.description).joined(separator: "\n")
    }
    return statement.description
  }
}
