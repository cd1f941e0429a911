/// A JSON value that was read, and where it stands.
struct JSONNode {
  enum Content {
    case null
    case bool(Bool)
    /// The digits as they stand.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([String: JSONNode])
  }

  /// The line, from 1.
  let line: Int

  /// The character of the line, from 1.
  let column: Int

  let content: Content
}
