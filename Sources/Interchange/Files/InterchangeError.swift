public import PanelModel

/// Why files could not be read or written; holds everything that was found, not only the first.
public struct InterchangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, as far as the exit code of a command depends on it.
  public enum Kind: Hashable, Sendable {
    /// A file or directory that is needed is not there, or cannot be opened.
    case noInput
    /// What the files hold is wrong.
    case badData
    /// The result cannot be written; what was there before is untouched.
    case cannotWrite
  }

  /// What went wrong.
  public let kind: Kind
  /// What was found, in the order of files, lines and columns; never empty.
  public let issues: [Issue]

  /// Makes an error from at least one issue.
  public init(_ kind: Kind, _ issues: [Issue]) {
    self.kind = kind
    self.issues = issues
  }

  /// One issue after the other.
  public func text(in language: Language) -> String {
    issues.map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// The English text.
  public var description: String { text(in: .english) }
}
